package org.optiscope.ui.lessons;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.optiscope.lesson.Course;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Lessons;

/** The questions of a lesson's step, below each other. */
final class Questions extends VBox {
    private final Lessons lessons;
    private final Typesetter typesetter;
    private Optional<Course> shown = Optional.empty();

    Questions(Lessons lessons, Typesetter typesetter) {
        this.lessons = lessons;
        this.typesetter = typesetter;
        getStyleClass().add("lesson-questions");
        managedProperty().bind(visibleProperty());
    }

    /** Shows them as far as they are answered; returns whether they are another step's than those before. */
    boolean show(Course course) {
        boolean isOther = shown.isEmpty()
                || shown.get().lesson() != course.lesson()
                || shown.get().at() != course.at();
        shown = Optional.of(course);
        if (isOther) {
            getChildren().clear();
            for (int i = 0; i < course.step().questions().size(); i++) {
                getChildren().add(new QuestionView(lessons, typesetter, course, i));
            }
            setVisible(!getChildren().isEmpty());
        }
        for (int i = 0; i < course.step().questions().size(); i++) {
            ((QuestionView) getChildren().get(i)).show(course.reply(i));
        }
        return isOther;
    }
}
