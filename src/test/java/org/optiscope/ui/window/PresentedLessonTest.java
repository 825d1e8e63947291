package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson in the presenter's view: what a hall must see is there whole, and large enough. */
class PresentedLessonTest extends WindowJourney {
    /** What is read from the last row: this share of the window's height. */
    private static final double READABLE = 1.0 / 35;

    /** Its second step asks for one of three. */
    private static final String ASKING = "01-one-step-downhill";

    /** Explains an update, stage by stage. */
    private static final String EXPLAINING = "06-adam-is-both";

    private static final int FIRST_EXPLAINED = 1;

    private void present(int width, int height) {
        type(KeyCode.F11);
        interact(() -> {
            window.getScene().getWindow().setWidth(width);
            window.getScene().getWindow().setHeight(height);
        });
    }

    private void open(String id, int step) {
        interact(() -> {
            session.lessons().open(Course.of(id, LessonCatalog.byId(id)));
            session.lessons().goTo(step);
        });
        settle();
        interact(window::refreshNow);
        settle();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void a_question_is_in_sight_with_all_its_choices_and_then_its_answer_and_the_legend_is_not_cut_off(
            int width, int height) throws TimeoutException {
        present(width, height);
        open(ASKING, 1);
        Node scroll = node(Ids.LESSON_PANE, Node.class).lookup(".lesson-scroll");
        waitUntilInside(scroll, Ids.question(0));
        for (int choice = 0; choice < 3; choice++) {
            waitUntilInside(scroll, Ids.choice(0, choice));
        }
        Node legend = node(Ids.PLOT, Node.class).lookup(".legend-label").getParent();
        waitUntilInside(node(Ids.PLOT, Node.class), legend);

        type(KeyCode.DIGIT2);
        type(KeyCode.PAGE_DOWN);
        waitUntilInside(scroll, Ids.question(0) + "-answer");
    }

    private void waitUntilInside(Node whole, String id) throws TimeoutException {
        waitUntilInside(whole, node(id, Node.class));
    }

    private void waitUntilInside(Node whole, Node part) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> screenBounds(whole).contains(screenBounds(part)));
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void nothing_of_an_explanation_is_cut_off(int width, int height) {
        present(width, height);
        open(EXPLAINING, FIRST_EXPLAINED);
        assertThatNothingIsOutsideTheWindow();
        interact(() -> session.lessons().next());
        settle();
        assertThatNothingIsOutsideTheWindow();
        int stages = session.explanation().stages().size();
        for (int stage = 0; stage < stages; stage++) {
            int shown = stage;
            interact(() -> session.explanation().show(shown));
            settle();
            Node bar = node(Ids.EXPLAINED_NUMBERS, Node.class).getParent().getParent();
            Bounds room = screenBounds(bar);
            for (Node part : bar.lookupAll(".text")) {
                if (isShown(part)) {
                    assertThat(((Text) part).getText())
                            .as("stage %d", stage + 1)
                            .doesNotContain("...");
                }
            }
            for (Node part : bar.lookupAll(".button")) {
                if (part.isVisible()) {
                    assertThat(room.contains(screenBounds(part)))
                            .as("%s of %s", part, room)
                            .isTrue();
                }
            }
            for (Node note : node(Ids.PLOT, Node.class).lookupAll(".arrow-scale")) {
                if (note.isVisible()) {
                    assertThat(room.getMaxX())
                            .isGreaterThanOrEqualTo(screenBounds(note).getMaxX());
                }
            }
        }
    }

    private void assertThatNothingIsOutsideTheWindow() {
        Bounds whole = screenBounds(window);
        // Panes are magnified, and stand at whole pixels.
        Bounds nearly =
                new BoundingBox(whole.getMinX() - 1, whole.getMinY() - 1, whole.getWidth() + 2, whole.getHeight() + 2);
        for (String id : List.of(Ids.LESSON_CLOSE, Ids.LESSON_NEXT, Ids.PLOT, Ids.PREDICT_CLOSE, Ids.PLAY)) {
            assertThat(nearly.contains(screenBounds(node(id, Node.class))))
                    .as(id)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void all_that_is_read_in_it_is_large_enough_for_the_last_row(int width, int height) {
        present(width, height);
        for (String id : List.of(ASKING, EXPLAINING)) {
            for (int step = 0; step < LessonCatalog.byId(id).steps().size(); step++) {
                open(id, step);
                for (Node node : node(Ids.LESSON_PANE, Node.class).lookupAll("*")) {
                    if (node instanceof Text text
                            && !(text instanceof FontIcon)
                            && isShown(text)
                            && !text.getText().isBlank()) {
                        assertThat(text.getFont().getSize() * Rendering.magnification(text))
                                .as(text.getText())
                                .isGreaterThanOrEqualTo(READABLE * window.getHeight());
                    }
                }
            }
        }
    }
}
