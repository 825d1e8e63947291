package org.optiscope.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.lesson.Course;
import org.optiscope.scene.Scene;
import org.optiscope.ui.session.Session;

/** The file that the experiment belongs to, if it was opened from one or saved to one, and whether it differs from it. */
final class Document {
    static final String PROGRAM = "Optiscope";

    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Experiment> saved = new SimpleObjectProperty<>();
    private final BooleanBinding changed;
    private final StringBinding title;
    private final ReadOnlyObjectProperty<Optional<Course>> course;
    /** The file, and what it holds, of what a lesson will give back; null if there is no lesson or no file. */
    private Path besideLesson;

    private Experiment savedBesideLesson;

    Document(Session session) {
        course = session.lessons().courseProperty();
        changed = Bindings.createBooleanBinding(
                () -> file.get() != null && !session.getExperiment().equals(saved.get()),
                session.experimentProperty(),
                file,
                saved);
        title = Bindings.createStringBinding(this::composeTitle, file, changed, course);
        course.addListener((observable, before, now) -> {
            if (before.isEmpty() && now.isPresent()) {
                besideLesson = file.get();
                savedBesideLesson = saved.get();
                isNone();
            } else if (now.isEmpty()) {
                saved.set(savedBesideLesson);
                file.set(besideLesson);
            }
        });
    }

    /** Whether what a lesson will give back differs from what its file holds. */
    boolean isChangedBesideLesson(Optional<Scene> before) {
        return besideLesson != null
                && before.filter(scene -> !scene.experiment().equals(savedBesideLesson))
                        .isPresent();
    }

    private String composeTitle() {
        return name().or(() -> course.get().map(lesson -> lesson.lesson().title()))
                .map(name -> name + (changed.get() ? "* – " : " – ") + PROGRAM)
                .orElse(PROGRAM);
    }

    Optional<Path> file() {
        return Optional.ofNullable(file.get());
    }

    Optional<String> name() {
        return file().map(path -> path.getFileName().toString());
    }

    /** Notes that the file holds this experiment. */
    void is(Path path, Experiment held) {
        saved.set(held);
        file.set(path);
    }

    /** Notes that the experiment belongs to no file. */
    void isNone() {
        file.set(null);
        saved.set(null);
    }

    /** Whether there is a file, and the experiment differs from what it holds. */
    BooleanBinding changedBinding() {
        return changed;
    }

    /** What the window's title says: the file's name, with a star if the experiment differs from it. */
    StringBinding titleBinding() {
        return title;
    }
}
