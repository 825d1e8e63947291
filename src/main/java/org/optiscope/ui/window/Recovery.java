package org.optiscope.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.optiscope.lesson.CourseFile;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.ui.session.Lessons;
import org.optiscope.ui.session.Session;

/**
 * Keeps the scene, and the lesson if there is one, in files of this process, a second after each change but of the playhead, and finds what a process that was killed has
 * left. It is a convenience: what cannot be read or written is left alone.
 */
final class Recovery {
    static final Duration DELAY = Duration.seconds(1);

    private static final String SESSION = "session";
    private static final String LESSON = "lesson";

    private final ProcessFiles files;
    private final PauseTransition pause = new PauseTransition(DELAY);
    private Scene kept;

    /** @param folder need not exist */
    Recovery(Path folder) {
        files = new ProcessFiles(folder, SESSION);
    }

    /** Keeps what the session becomes from now on. */
    void keep(Session session) {
        kept = session.getScene();
        pause.setOnFinished(event -> {
            write(session.getScene());
            write(session.lessons());
        });
        session.lessons().courseProperty().addListener(observable -> pause.playFromStart());
        session.sceneProperty().addListener(observable -> {
            // Playing alone writes nothing.
            boolean differs = !session.getScene().withPlayhead(kept.playhead()).equals(kept);
            if (differs && pause.getStatus() != Animation.Status.RUNNING) {
                pause.playFromStart();
            }
        });
    }

    /** Keeps a scene now. */
    void write(Scene scene) {
        if (scene.equals(kept)) {
            return;
        }
        kept = scene;
        try {
            Files.createDirectories(files.own().getParent());
            SceneFile.write(scene, files.own());
        } catch (IOException e) {
            // The next edit tries again.
        }
    }

    /** Keeps how far the lesson is, if there is one. */
    void write(Lessons lessons) {
        Path file = lesson(files.own());
        try {
            if (lessons.before().isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            new CourseFile(lessons.course().orElseThrow(), lessons.before().get()).write(file);
        } catch (IOException e) {
            // The next edit tries again.
        }
    }

    /** Where the lesson is kept that belongs to a scene. */
    static Path lesson(Path scene) {
        return scene.resolveSibling(scene.getFileName().toString().replaceFirst(SESSION, LESSON));
    }

    /** Removes what was kept: the program ends as it should. */
    void forget() {
        pause.stop();
        delete(List.of(files.own()));
    }

    /** Deletes scenes, and the lessons that belong to them. */
    static void delete(List<Path> scenes) {
        ProcessFiles.delete(scenes);
        ProcessFiles.delete(scenes.stream().map(Recovery::lesson).toList());
    }

    /** What processes that are no longer there have left, the newest first. */
    List<Path> left() {
        return files.left();
    }
}
