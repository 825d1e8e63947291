package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.optiscope.ui.kit.Ids;

/** Refusals and answers: one place, beside the field, closable, never over the numbers under the mouse. */
class MessageJourneyTest extends WindowJourney {
    private Node bar() {
        return node(Ids.STATUS, Label.class).getParent();
    }

    private Bounds onScreen(Node node) {
        return screenBounds(node);
    }

    @Test
    void a_refused_number_is_told_beside_its_field() {
        type("run-2-learning-rate-value", "-1");

        assertThat(bar().isVisible()).isTrue();
        assertThat(text(Ids.STATUS)).contains("learningRate", "-1");
        Bounds field = onScreen(node("run-2-learning-rate-value", Node.class));
        Bounds message = onScreen(bar());
        assertThat(message.getMinY() - field.getMaxY()).isBetween(0.0, 20.0);
        assertThat(message.intersects(field)).isFalse();
    }

    @Test
    void it_is_closed_by_its_button_and_by_escape() {
        interact(() -> session.noticeProperty().set("This cannot be done."));
        settle();
        press(Ids.MESSAGE_CLOSE);
        assertThat(bar().isVisible()).isFalse();

        interact(() -> session.answer("Saved."));
        settle();
        assertThat(text(Ids.STATUS)).isEqualTo("Saved.");
        type(KeyCode.ESCAPE);
        assertThat(bar().isVisible()).isFalse();
    }

    @Test
    void the_numbers_under_the_mouse_stay() {
        moveTo(onPlot(0.5, 0.3));
        settle();
        String numbers = text(Ids.HOVER);
        assertThat(numbers).contains("∇f");
        interact(() -> session.noticeProperty().set("This cannot be done."));
        settle();

        assertThat(text(Ids.HOVER)).isEqualTo(numbers);
        assertThat(onScreen(bar()).intersects(onScreen(node(Ids.HOVER, Node.class))))
                .isFalse();
    }

    @Test
    void a_long_sentence_is_read_whole() {
        interact(() -> session.noticeProperty().set("word ".repeat(60).strip()));
        settle();
        assertThat(onScreen(bar()).getHeight()).isGreaterThan(50);
        assertThat(lookup("#" + Ids.STATUS + " .text").queryText().getText()).doesNotContain("…");
    }
}
