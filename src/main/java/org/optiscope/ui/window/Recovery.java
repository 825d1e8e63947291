package org.optiscope.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.ui.session.Session;

/**
 * Keeps the scene in a file of this process, a second after each change but of the playhead, and finds what a process that was killed has
 * left. It is a convenience: what cannot be read or written is left alone.
 */
final class Recovery {
    static final Duration DELAY = Duration.seconds(1);

    private final ProcessFiles files;
    private final PauseTransition pause = new PauseTransition(DELAY);
    private Scene kept;

    /** @param folder need not exist */
    Recovery(Path folder) {
        files = new ProcessFiles(folder, "session");
    }

    /** Keeps what the session becomes from now on. */
    void keep(Session session) {
        kept = session.getScene();
        pause.setOnFinished(event -> write(session.getScene()));
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

    /** Removes what was kept: the program ends as it should. */
    void forget() {
        pause.stop();
        ProcessFiles.delete(List.of(files.own()));
    }

    /** What processes that are no longer there have left, the newest first. */
    List<Path> left() {
        return files.left();
    }
}
