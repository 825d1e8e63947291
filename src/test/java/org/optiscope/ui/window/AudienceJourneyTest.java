package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.optiscope.lesson.Course;
import org.optiscope.scene.PlotView;
import org.optiscope.surface.Point;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

/** A lecture in two windows: what the audience sees, and what the lecturer's own window keeps. */
class AudienceJourneyTest extends WindowJourney {
    /** What is read from the last row: this share of the window's height. */
    private static final double READABLE = 1.0 / 35;

    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D HALL = new Rectangle2D(1366, 0, 554, 768);

    @AfterEach
    void close() {
        interact(() -> window.audience().close());
    }

    private void screens(Rectangle2D... bounds) {
        interact(() -> window.audience().takeForScreens(List.of(bounds)));
    }

    private void open() {
        interact(() -> window.audience().present(true));
        settle();
    }

    /** A key in the audience's window. */
    private void pressThere(KeyCode key, String text) {
        interact(() -> there(Ids.PLOT)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, key, false, false, false, false)));
        settleThere();
    }

    private void settleThere() {
        settle();
        interact(() -> window.audience().content().refreshNow());
    }

    private Node there(String id) {
        return window.audience().content().lookup("#" + id);
    }

    private boolean isShownThere(String id) {
        return inFx(() -> there(id) != null && isSeen(there(id)));
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private <T> T inFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(1000L * PATIENCE_SECONDS, task);
    }

    private String counterThere() {
        return inFx(() -> ((Label) there(Ids.PLAYHEAD_TEXT)).getText());
    }

    private String textHere(String id) {
        return inFx(() -> ((Label) window.lookup("#" + id)).getText());
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

    /** Styles that cannot be resolved are complained of in the log, and cost an exception each. */
    @Test
    void while_it_is_closed_nothing_in_it_asks_for_styles_and_opened_again_it_tells_the_step() {
        open();
        interact(() -> window.audience().close());
        List<String> complaints = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("javafx.css");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                complaints.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try {
            interact(() -> session.display().darkProperty().set(true));
            press(Ids.STEP_FORWARD);
            press(Ids.EXPLAIN);
            press(Ids.STEP_FORWARD);
            settle();
            assertThat(complaints).isEmpty();
        } finally {
            log.removeHandler(handler);
        }

        open();
        settleThere();
        String told = textHere(Ids.EXPLANATION);
        assertThat(told).isNotEmpty();
        assertThat(inFx(() -> ((Label) there(Ids.EXPLANATION)).getText())).isEqualTo(told);
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
                if (node instanceof Text text && !text.getText().isBlank() && isSeen(text)) {
                    assertThat(text.getFont().getSize() * Rendering.magnification(text))
                            .as(pane + ": " + text.getText())
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
    }

    @Test
    void opened_and_closed_fifty_times_it_leaves_nothing() {
        open();
        settleThere();
        interact(() -> window.audience().close());
        settle();
        int listeners = listeners();
        int windows = inFx(() -> Window.getWindows().size());
        Set<String> threads = threads();
        for (int i = 0; i < 50; i++) {
            open();
            interact(() -> window.audience().close());
        }
        settle();
        assertThat(listeners()).isEqualTo(listeners);
        assertThat(inFx(() -> Window.getWindows().size())).isEqualTo(windows);
        assertThat(threads()).isSubsetOf(threads);
    }

    @Test
    void while_it_is_closed_it_keeps_small_pictures_only_and_opened_again_it_fills_its_window() {
        open();
        settleThere();
        double area = areaOfCanvases();
        Bounds plot = inFx(() -> there(Ids.PLOT).getLayoutBounds());

        interact(() -> window.audience().close());
        settle();
        assertThat(areaOfCanvases()).isLessThan(area / 2);

        open();
        settleThere();
        assertThat(areaOfCanvases()).isEqualTo(area);
        assertThat(inFx(() -> there(Ids.PLOT).getLayoutBounds())).isEqualTo(plot);
    }

    @Test
    void it_closes_however_far_the_spot_is() {
        open();
        pressThere(KeyCode.L, "l");
        interact(() -> session.display().hoverProperty().set(new Point(1e5, 1e5)));
        settleThere();

        interact(() -> window.audience().close());

        assertThat(inFx(() -> window.audience().stage().isShowing())).isFalse();
        assertThat(areaOfCanvases()).isPositive();
    }

    private double areaOfCanvases() {
        return inFx(() -> there(Ids.PLOT).lookupAll("*").stream()
                .filter(Canvas.class::isInstance)
                .map(Canvas.class::cast)
                .mapToDouble(canvas -> canvas.getWidth() * canvas.getHeight())
                .sum());
    }

    /** How many listen to what both windows show. */
    private int listeners() {
        return inFx(() -> {
            int count = 0;
            for (ObservableValue<?> value : List.<ObservableValue<?>>of(
                    session.experimentProperty(),
                    session.trajectoriesProperty(),
                    session.selectedProperty(),
                    session.playback().playheadProperty(),
                    session.display().viewProperty(),
                    session.display().darkProperty(),
                    session.display().hoverProperty(),
                    session.lessons().courseProperty(),
                    window.getScene().getWindow().showingProperty())) {
                count += Listeners.of(value);
            }
            return count;
        });
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("pool-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
