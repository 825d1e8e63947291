package org.optiscope.ui.lessons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.Passage;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Typesetter;

/** What a step says: its heading, paragraphs, lists and lines of code, and before the first step what the lesson is about. */
final class StepText extends VBox {
    private static final String BULLET = "•";

    private final Typesetter typesetter;

    StepText(Typesetter typesetter) {
        this.typesetter = typesetter;
        getStyleClass().add("lesson-text");
    }

    void show(Course course) {
        getChildren().clear();
        if (course.isFirst()) {
            getChildren().add(new Prose(typesetter, course.lesson().opening(), "lesson-opening"));
        }
        Prose title = new Prose(typesetter, course.step().heading(), "lesson-heading");
        title.setId(Ids.LESSON_STEP);
        getChildren().add(title);
        course.step().text().forEach(passage -> getChildren().add(node(passage)));
    }

    private Node node(Passage passage) {
        return switch (passage.kind()) {
            case PARAGRAPH -> new Prose(typesetter, passage.pieces(), "lesson-paragraph");
            case ITEM -> item(passage);
            case CODE -> code(passage);
        };
    }

    private Node item(Passage passage) {
        Label bullet = new Label(BULLET);
        bullet.getStyleClass().add("lesson-bullet");
        bullet.setMinWidth(USE_PREF_SIZE);
        Prose words = new Prose(typesetter, passage.pieces(), "lesson-paragraph");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox item = new HBox(bullet, words);
        item.getStyleClass().add("lesson-item");
        item.setAlignment(Pos.BASELINE_LEFT);
        return item;
    }

    private static Node code(Passage passage) {
        Label code = new Label(passage.pieces().get(0).text().stripTrailing());
        code.getStyleClass().add("lesson-code");
        code.setMaxWidth(Double.MAX_VALUE);
        return code;
    }
}
