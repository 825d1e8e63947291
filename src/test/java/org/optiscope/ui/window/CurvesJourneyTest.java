package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.Ids;

class CurvesJourneyTest extends WindowJourney {
    private static final String COMPARED = Ids.curvesChart(Ids.CURVES_COMPARED);
    private static final String OWN = Ids.curvesChart(Ids.CURVES_OWN);
    private static final String COMPARED_CARD = Ids.curvesCard(Ids.CURVES_COMPARED);
    private static final String OWN_CARD = Ids.curvesCard(Ids.CURVES_OWN);

    /** All pixels of a chart's canvas, bit for bit: what is compared was drawn by the same machine a moment before. */
    private int picture(String id) {
        int[] hash = {1};
        interact(() -> {
            window.refreshNow();
            WritableImage image = node(id, Canvas.class).snapshot(null, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    hash[0] = 31 * hash[0] + image.getPixelReader().getArgb(x, y);
                }
            }
        });
        return hash[0];
    }

    private double playheadX(String panel) {
        Node line = node(Ids.curvesPlayhead(panel), Node.class);
        return screenBounds(line).getCenterX();
    }

    private int stepUnder(String card) {
        return Integer.parseInt(text(card + "-step").replace("step ", ""));
    }

    @Test
    void clicking_a_curve_seeks_and_the_line_follows_in_both_charts() {
        Point2D at = on(COMPARED, 0.5, 0.5);
        clickOn(at);
        settle();

        assertThat(session.playback().getPlayhead()).isBetween(200, 300);
        assertThat(playheadX(Ids.CURVES_COMPARED)).isBetween(at.getX() - 2, at.getX() + 2);
        assertThat(playheadX(Ids.CURVES_OWN)).isGreaterThan(playheadX(Ids.CURVES_COMPARED));
    }

    @Test
    void dragging_along_the_curves_seeks_all_the_way() {
        session.history().endGesture();
        drag(on(COMPARED, 0.3, 0.5)).moveTo(on(COMPARED, 0.5, 0.5)).dropTo(on(COMPARED, 0.99, 0.5));
        settle();

        assertThat(session.playback().getPlayhead()).isEqualTo(500);
    }

    @Test
    void hovering_reads_the_values_of_all_runs() {
        moveTo(on(COMPARED, 0.4, 0.5));
        settle();

        int t = stepUnder(COMPARED_CARD);
        assertThat(t).isBetween(140, 240);
        for (int run = 0; run < 4; run++) {
            assertThat(text(COMPARED_CARD + "-" + (run + 1)))
                    .isEqualTo(Numbers.live(session.getTrajectories().get(run).loss(t)));
        }
        assertThat(session.playback().getPlayhead()).isZero();

        moveTo(onPlot(0.5, 0.5));
        settle();

        assertThat(node(COMPARED_CARD, Node.class).isVisible()).isFalse();
    }

    /** How much of a chart a node covers, 0…1. */
    private double covered(String chart, String card) {
        Bounds of = screenBounds(node(chart, Node.class));
        Bounds by = screenBounds(node(card, Node.class));
        double across = Math.min(of.getMaxX(), by.getMaxX()) - Math.max(of.getMinX(), by.getMinX());
        double down = Math.min(of.getMaxY(), by.getMaxY()) - Math.max(of.getMinY(), by.getMinY());
        return Math.max(0, across) * Math.max(0, down) / (of.getWidth() * of.getHeight());
    }

    @Test
    void the_values_of_many_runs_cover_at_most_half_of_the_chart_and_those_left_out_are_counted() {
        interact(() -> {
            for (int i = 0; i < 17; i++) {
                session.runs().duplicate(0);
            }
            session.runs().select(0);
        });
        settle();
        for (double across : new double[] {0.1, 0.45, 0.55, 0.9}) {
            moveTo(on(COMPARED, across, 0.5));
            settle();
            assertThat(node(COMPARED_CARD, Node.class).isVisible()).isTrue();
            assertThat(covered(COMPARED, COMPARED_CARD)).isLessThanOrEqualTo(0.5);
        }
        long told = IntStream.rangeClosed(1, 21)
                .filter(i -> node(COMPARED_CARD + "-" + i, Node.class).isVisible())
                .count();
        assertThat(told).isBetween(3L, 20L);
        assertThat(text(COMPARED_CARD + "-more")).isEqualTo("and " + (21 - told) + " more");
        assertThat(node(COMPARED_CARD + "-1", Node.class).isVisible()).isTrue();
    }

    @Test
    void a_chart_that_was_larger_looks_as_if_it_never_had_been() {
        int before = picture(COMPARED);
        interact(() -> {
            window.getScene().getWindow().setHeight(900);
            window.getScene().getWindow().setWidth(1500);
        });
        settle();
        assertThat(picture(COMPARED)).isNotEqualTo(before);
        interact(() -> {
            window.getScene().getWindow().setHeight(768);
            window.getScene().getWindow().setWidth(1366);
        });
        settle();

        assertThat(picture(COMPARED)).isEqualTo(before);
        Canvas canvas = node(COMPARED, Canvas.class);
        assertThat(canvas.getHeight()).isEqualTo(Math.rint(canvas.getHeight()));
        assertThat(canvas.getWidth()).isEqualTo(Math.rint(canvas.getWidth()));
    }

    /** From the highest to the lowest pixel that is of Adam's colour, in px. */
    private int heightOfAdam() {
        Color adam = ((Shape) node(Ids.race(0), Node.class).lookup(".run-marker")).getFill() instanceof Color color
                ? color
                : Color.BLACK;
        int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        interact(() -> {
            WritableImage image = node(COMPARED, Canvas.class).snapshot(null, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (image.getPixelReader().getColor(x, y).equals(adam)) {
                        range[0] = Math.min(range[0], y);
                        range[1] = Math.max(range[1], y);
                    }
                }
            }
        });
        return range[1] - range[0];
    }

    @Test
    void one_run_that_explodes_leaves_the_chart_until_all_is_to_fit() {
        press(Ids.INSPECTOR);
        interact(() -> session.runs().setHyperparameter(3, "learningRate", 0.01, null));
        settle();
        int calm = heightOfAdam();

        press(Ids.curvesFitAll(Ids.CURVES_COMPARED));

        assertThat(node(Ids.curvesFitAll(Ids.CURVES_COMPARED), ToggleButton.class)
                        .isSelected())
                .isTrue();
        assertThat(heightOfAdam()).isLessThan(calm / 4);
    }

    @Test
    void a_tab_shows_m_and_its_corrected_twin_of_the_selected_run() {
        press(Ids.curveTab("m"));
        moveTo(on(OWN, 0.4, 0.5));
        settle();

        int t = stepUnder(OWN_CARD);
        Trajectory adam = session.getTrajectories().get(0);
        assertThat(node(Ids.curveTab("m"), ToggleButton.class).getText()).isEqualTo("m, m̂");
        assertThat(text(OWN_CARD + "-1")).isEqualTo(value(adam, "m", t, 0));
        assertThat(text(OWN_CARD + "-2")).isEqualTo(value(adam, "mHat", t, 0));
        assertThat(text(OWN_CARD + "-4")).isEqualTo(value(adam, "mHat", t, 1));

        press(Ids.CURVES_Y);
        moveTo(on(OWN, 0.41, 0.5));
        settle();

        assertThat(lookup("#" + OWN_CARD + "-3").tryQuery()).isEmpty();
    }

    private static String value(Trajectory run, String key, int t, int coordinate) {
        return run.optimizer().quantities().stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .map(q -> Numbers.live(run.value(q, t, coordinate)))
                .orElseThrow();
    }

    @Test
    void another_selected_run_brings_its_own_tabs() {
        assertThat(lookup("#" + Ids.curveTab("sum")).tryQuery()).isEmpty();

        interact(() -> session.runs().select(2));
        settle();

        assertThat(lookup("#" + Ids.curveTab("sum")).tryQuery()).isPresent();
        assertThat(lookup("#" + Ids.curveTab("m")).tryQuery()).isEmpty();
    }

    @Test
    void moving_beta1_changes_the_curves() {
        int loss = picture(COMPARED);
        int m = picture(OWN);

        dragSlider("run-1-beta1", 0.75);
        assertThat(picture(COMPARED)).isNotEqualTo(loss);
        assertThat(picture(OWN)).isNotEqualTo(m);

        press(Ids.UNDO);
        assertThat(picture(COMPARED)).isEqualTo(loss);
        assertThat(picture(OWN)).isEqualTo(m);
    }

    @Test
    void playing_moves_the_line_and_draws_nothing() {
        int before = picture(COMPARED);
        double line = playheadX(Ids.CURVES_COMPARED);

        interact(() -> session.playback().seek(77));
        settle();

        assertThat(playheadX(Ids.CURVES_COMPARED)).isGreaterThan(line);
        assertThat(picture(COMPARED)).isEqualTo(before);
    }

    @Test
    void the_first_20_steps_fill_the_charts_and_go_again() {
        press(Ids.CURVES_FIRST);
        clickOn(on(COMPARED, 0.6, 0.5));
        settle();
        assertThat(session.playback().getPlayhead()).isBetween(7, 14);

        press(Ids.CURVES_FIRST);
        clickOn(on(COMPARED, 0.6, 0.5));
        settle();
        assertThat(session.playback().getPlayhead()).isGreaterThan(100);
    }

    @Test
    void the_wheel_zooms_the_steps_at_the_cursor_and_a_double_click_shows_all() {
        moveTo(on(COMPARED, 0.6, 0.5));
        settle();
        int under = stepUnder(COMPARED_CARD);
        wheelUp(node(Ids.CURVES_COMPARED, Node.class), on(COMPARED, 0.6, 0.5));
        moveBy(1, 0).moveBy(-1, 0);
        settle();
        assertThat(stepUnder(COMPARED_CARD)).isBetween(under - 1, under + 1);
        moveTo(on(COMPARED, 0.98, 0.5));
        settle();
        assertThat(stepUnder(COMPARED_CARD)).isLessThan(490);

        doubleClick(node(COMPARED, Node.class), on(COMPARED, 0.6, 0.5));
        moveTo(on(COMPARED, 0.99, 0.5));
        settle();
        assertThat(stepUnder(COMPARED_CARD)).isEqualTo(500);
    }

    @Test
    void the_twin_without_bias_correction_joins_the_curves() {
        int loss = picture(COMPARED);
        int m = picture(OWN);

        interact(() -> session.ghost().wantedProperty().set(true));
        settle();

        assertThat(picture(COMPARED)).isNotEqualTo(loss);
        assertThat(picture(OWN)).isNotEqualTo(m);
        moveTo(on(COMPARED, 0.4, 0.5));
        settle();
        int t = stepUnder(COMPARED_CARD);
        assertThat(text(COMPARED_CARD + "-5"))
                .isEqualTo(Numbers.live(
                        session.ghost().trajectoryProperty().get().orElseThrow().loss(t)));

        interact(() -> session.ghost().wantedProperty().set(false));
        settle();
        assertThat(picture(COMPARED)).isEqualTo(loss);
        assertThat(picture(OWN)).isEqualTo(m);
    }

    @Test
    void the_tabs_of_bias_correction_have_room_beside_the_inspector() {
        press(Ids.INSPECTOR);
        settle();
        interact(() -> {
            window.applyCss();
            window.layout();
        });
        for (String key : List.of("m", "v", "shared", "ratio")) {
            assertThat(node(Ids.curveTab(key), ToggleButton.class).isVisible())
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void a_tab_is_chosen_with_the_keyboard() {
        int loss = picture(COMPARED);
        interact(() -> node(Ids.curveTab("gradient"), Node.class).requestFocus());
        type(KeyCode.ENTER);
        settle();

        assertThat(node(Ids.curveTab("gradient"), ToggleButton.class).isSelected())
                .isTrue();
        assertThat(node(Ids.curveTab("loss"), ToggleButton.class).isSelected()).isFalse();
        assertThat(picture(COMPARED)).isNotEqualTo(loss);
        assertThat(session.playback().playingProperty().get()).isFalse();

        press(Ids.curveTab("loss"));
        assertThat(picture(COMPARED)).isEqualTo(loss);
    }

    @Test
    void no_run_leaves_a_word_in_the_chart_and_no_tabs_of_a_run() {
        for (int i = 0; i < 4; i++) {
            press("run-1-remove");
        }

        assertThat(lookup("No run is shown").tryQuery()).isPresent();
        assertThat(node(Ids.CURVES_OWN, Node.class).isVisible()).isFalse();
    }

    @Test
    void labels_of_tabs_lie_inside_the_chart() {
        Bounds panel = screenBounds(node(Ids.CURVES_OWN, Node.class));
        for (String key : new String[] {"g", "m", "v", "shared", "effectiveStep", "delta"}) {
            Node tab = node(Ids.curveTab(key), Node.class);
            if (tab.isVisible()) {
                assertThat(panel.contains(screenBounds(tab))).as(key).isTrue();
            }
        }
    }
}
