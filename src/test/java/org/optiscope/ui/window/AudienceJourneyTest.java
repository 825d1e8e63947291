package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.optiscope.figure.Palette;
import org.optiscope.lesson.Course;
import org.optiscope.scene.PlotView;
import org.optiscope.surface.Point;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.ScreenPen;

/** A lecture in two windows: what the audience sees, and what the lecturer's own window keeps. */
class AudienceJourneyTest extends AudienceJourney {
    /** What is read from the last row: this share of the window's height. */
    private static final double READABLE = 1.0 / 35;

    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D HALL = new Rectangle2D(1366, 0, 554, 768);

    private void screens(Rectangle2D... bounds) {
        interact(() -> window.audience().takeForScreens(List.of(bounds)));
    }

    private String counterThere() {
        return inFx(() -> ((Label) there(Ids.PLAYHEAD_TEXT)).getText());
    }

    private Bounds boundsOf(String id) {
        return screenBounds(there(id));
    }

    @Test
    void f11_with_one_screen_presents_in_the_one_window_and_shift_f11_opens_another() {
        press(KeyCode.F11).release(KeyCode.F11);
        settle();
        assertThat(session.display().presentingProperty().get()).isTrue();
        assertThat(window.audience().isOpen()).isFalse();

        press(KeyCode.SHIFT, KeyCode.F11).release(KeyCode.F11, KeyCode.SHIFT);
        settle();
        assertThat(window.audience().isOpen()).isTrue();
        assertThat(session.display().presentingProperty().get()).isFalse();
        assertThat(inFx(() -> window.lookup("#" + Ids.SPEED).isVisible())).isTrue();
        assertThat(window.audience().stage().isFullScreen()).isFalse();
    }

    @Test
    void f11_with_two_screens_fills_the_second_one_and_leaves_the_lecturers_window_its_controls() {
        screens(DESK, HALL);
        press(KeyCode.F11).release(KeyCode.F11);
        settle();
        Stage hall = window.audience().stage();
        assertThat(hall.isShowing()).isTrue();
        assertThat(hall.isFullScreen()).isTrue();
        assertThat(session.display().presentingProperty().get()).isFalse();
        assertThat(window.getPseudoClassStates().toString()).doesNotContain("presenting");
        assertThat(window.audience().content().getPseudoClassStates().toString())
                .contains("presenting");
        assertThat(inFx(() -> window.lookup("#" + Ids.AUDIENCE_BAR))).isNotNull();

        interact(() -> window.audience().present(false));
        settle();
        assertThat(hall.isShowing()).isFalse();
        assertThat(inFx(() -> window.lookup("#" + Ids.AUDIENCE_BAR))).isNull();
    }

    @Test
    void keys_1_to_4_in_it_arrange_it_and_not_the_lecturers_window() {
        open();
        double alone = boundsOf(Ids.PLOT).getHeight();
        double height = window.audience().content().getHeight();
        pressThere(KeyCode.DIGIT2, "2");
        assertThat(isShownThere(Ids.EQUATION_PANE)).isTrue();
        assertThat(boundsOf(Ids.PLOT).getHeight()).isLessThan(alone);
        pressThere(KeyCode.DIGIT3, "3");
        assertThat(isShownThere(Ids.EQUATION_PANE)).isFalse();
        assertThat(boundsOf(Ids.CURVES).getHeight()).isGreaterThan(0.4 * height);
        pressThere(KeyCode.DIGIT4, "4");
        assertThat(isShownThere(Ids.CURVES)).isFalse();
        assertThat(there(Ids.panel(0))).isNotNull();
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.OVERLAY);
        assertThat(window.lookup("#" + Ids.panel(0))).isNull();
        pressThere(KeyCode.DIGIT1, "1");
        assertThat(boundsOf(Ids.PLOT).getHeight()).isEqualTo(alone);
    }

    @Test
    void the_lecturers_window_arranges_it_by_the_bar_and_by_alt_and_the_same_keys() {
        open();
        interact(() -> ((ToggleButton) window.lookup("#" + Ids.audience("chart"))).fire());
        settleThere();
        assertThat(isShownThere(Ids.CURVES)).isTrue();
        interact(() -> window.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "2", "2", KeyCode.DIGIT2, false, false, true, false)));
        settleThere();
        assertThat(isShownThere(Ids.CURVES)).isFalse();
        assertThat(isShownThere(Ids.EQUATION_PANE)).isTrue();
        assertThat(((ToggleButton) window.lookup("#" + Ids.audience("equation"))).isSelected())
                .isTrue();
        interact(() -> ((ToggleButton) window.lookup("#" + Ids.audience("black"))).fire());
        assertThat(isShownThere(Ids.BLANK)).isTrue();
        assertThat(inFx(() -> window.lookup("#" + Ids.BLANK).isVisible())).isFalse();
        pressThere(KeyCode.B, "b");
        assertThat(((ToggleButton) window.lookup("#" + Ids.audience("black"))).isSelected())
                .isFalse();
    }

    @Test
    void both_windows_show_one_session_whichever_is_used() {
        open();
        interact(() -> session.playback().seek(37));
        settleThere();
        assertThat(counterThere()).startsWith("37");
        pressThere(KeyCode.RIGHT, "");
        assertThat(textHere(Ids.PLAYHEAD_TEXT)).startsWith("38");
        Point before = session.getExperiment().start();
        Point there = new Point(0.5, 0.5);
        interact(() -> session.setStart(there, this));
        settleThere();
        interact(() -> there(Ids.PLOT)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
        assertThat(session.getExperiment().start()).isEqualTo(before);
        pressThere(KeyCode.P, "p");
        assertThat(session.predictions().isGuessing()).isTrue();
    }

    @Test
    void a_lessons_text_stays_with_the_lecturer_and_its_questions_are_the_audiences_too() {
        open();
        interact(() -> window.lessons().open("01-one-step-downhill"));
        while (inFx(() ->
                session.lessons().course().orElseThrow().step().questions().isEmpty())) {
            assertThat(isShownThere(Ids.AUDIENCE_QUESTIONS)).isFalse();
            pressThere(KeyCode.PAGE_DOWN, "");
        }
        Course course = session.lessons().course().orElseThrow();
        assertThat(isShownThere(Ids.AUDIENCE_QUESTIONS)).isTrue();
        assertThat(inFx(() -> window.lookup("#" + Ids.LESSON_PANE).isVisible())).isTrue();
        assertThat(there(Ids.LESSON_PANE)).isNull();

        pressThere(KeyCode.DIGIT1, "1");
        pressThere(KeyCode.DIGIT1, "1");
        assertThat(session.lessons().course().orElseThrow().reply(0).votes().get(0))
                .isEqualTo(course.reply(0).votes().get(0) + 2);
        assertThat(inFx(() -> ((Button) there(Ids.choice(0, 0) + "-votes")).getText()))
                .isEqualTo("2");
    }

    @Test
    void the_equation_of_an_update_that_is_to_be_predicted_says_when_it_comes() {
        open();
        pressThere(KeyCode.DIGIT2, "2");
        pressThere(KeyCode.P, "p");
        assertThat(inFx(() -> ((Label) there(Ids.EQUATION_PANE).lookup(".rule-numbers")).getText()))
                .isEqualTo("comes when it is revealed");
        interact(() -> session.predictions().reveal());
        settleThere();
        assertThat(inFx(() -> ((Label) there(Ids.EQUATION_PANE).lookup(".rule-numbers")).getText()))
                .contains("(−155)");
    }

    @Test
    void its_theme_is_its_own() {
        open();
        pressThere(KeyCode.T, "t");
        assertThat(session.display().darkProperty().get()).isFalse();
        assertThat(window.audience().stage().getScene().getFill())
                .isEqualTo(ScreenPen.color(Palette.of(true).page()));
        assertThat(window.audience().content().getPseudoClassStates().toString())
                .contains("dark");
        assertThat(window.getPseudoClassStates().toString()).doesNotContain("dark");
    }

    @Test
    void the_spot_follows_the_mouse_in_the_lecturers_plot() {
        open();
        pressThere(KeyCode.L, "l");
        Rectangle2D part = inFx(() -> {
            var shown = session.display().getPart();
            return new Rectangle2D(shown.x0(), shown.y0(), shown.x1() - shown.x0(), shown.y1() - shown.y0());
        });
        Point middle = new Point(part.getMinX() + part.getWidth() / 2, part.getMinY() + part.getHeight() / 2);
        interact(() -> session.display().hoverProperty().set(middle));
        Bounds plot = inFx(() -> there(Ids.PLOT).localToScene(there(Ids.PLOT).getLayoutBounds()));
        Node spot = there(Ids.SPOT);
        assertThat(spot.contains(plot.getCenterX(), plot.getCenterY())).isFalse();
        assertThat(spot.contains(plot.getMinX() + 20, plot.getMinY() + 20)).isTrue();
    }

    @Test
    void closing_it_leaves_the_lecturers_window_and_closing_that_closes_both() {
        open();
        Stage hall = window.audience().stage();
        interact(hall::hide);
        assertThat(window.audience().isOpen()).isFalse();
        assertThat(window.getScene().getWindow().isShowing()).isTrue();
        open();
        interact(() -> window.getScene().getWindow().hide());
        assertThat(hall.isShowing()).isFalse();
    }

    @Test
    void a_screen_that_goes_takes_no_window_along() {
        screens(DESK, HALL);
        open();
        Stage hall = window.audience().stage();
        screens(DESK);
        interact(() -> window.audience().screensChanged());
        settle();
        assertThat(hall.isShowing()).isTrue();
        assertThat(hall.isFullScreen()).isFalse();
        assertThat(DESK.contains(hall.getX(), hall.getY(), hall.getWidth(), hall.getHeight()))
                .isTrue();
        assertThat(textHere(Ids.STATUS)).contains("screen is gone");
    }

    @Test
    void all_that_is_written_in_it_can_be_read_from_the_last_row() {
        open();
        interact(() -> window.lessons().open("02-the-ravine"));
        while (inFx(() ->
                session.lessons().course().orElseThrow().step().questions().isEmpty())) {
            pressThere(KeyCode.PAGE_DOWN, "");
        }
        pressThere(KeyCode.C, "c");
        double least = READABLE * window.audience().content().getHeight();
        for (String pane : List.of(Ids.PLOT, Ids.CURVES, Ids.PLAYHEAD_TEXT, Ids.AUDIENCE_QUESTIONS)) {
            for (Node node : inFx(() -> there(pane).lookupAll(".text"))) {
                if (node instanceof Text text && !text.getText().isBlank() && isShown(text)) {
                    assertThat(text.getFont().getSize() * Rendering.magnification(text))
                            .as(pane + ": " + text.getText())
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
    }
}
