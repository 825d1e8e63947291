package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.figure.Palette;
import org.optiscope.figure.PathFigure;
import org.optiscope.raster.Polyline;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.PlotView;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Seat;
import org.testfx.util.WaitForAsyncUtils;

/** A lecture from the keyboard: what is on the screen, and how large. */
class PresenterJourneyTest extends WindowJourney {
    /** What is read from the last row: this share of the window's height. */
    private static final double READABLE = 1.0 / 35;

    /** What an explanation beside the whole rule leaves the plot of the window's height. */
    private static final double LEAST_PLOT = 0.4;

    /** Paths are 5 px thick on a screen 1,080 px high. */
    private static final double PATH_SHARE = 5.0 / 1080;

    @BeforeEach
    void present() {
        keys(KeyCode.F11);
    }

    private void keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            type(key);
        }
        settle();
    }

    private double heightOf(String id) {
        return screenBounds(node(id, Node.class)).getHeight();
    }

    @Test
    void keys_1_to_4_arrange_the_plot_with_what_is_beside_it() {
        double alone = heightOf(Ids.PLOT);
        assertThat(isShown(Ids.EQUATION_PANE)).isFalse();
        assertThat(isShown(Ids.CURVES)).isFalse();

        keys(KeyCode.DIGIT2);
        assertThat(isShown(Ids.EQUATION_PANE)).isTrue();
        assertThat(heightOf(Ids.PLOT)).isLessThan(alone);

        keys(KeyCode.DIGIT3);
        assertThat(isShown(Ids.EQUATION_PANE)).isFalse();
        assertThat(isShown(Ids.CURVES)).isTrue();
        assertThat(heightOf(Ids.CURVES)).isGreaterThan(0.4 * window.getHeight());

        keys(KeyCode.DIGIT4);
        assertThat(isShown(Ids.CURVES)).isFalse();
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.SIDE_BY_SIDE);

        keys(KeyCode.DIGIT1);
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.OVERLAY);
        assertThat(heightOf(Ids.PLOT)).isEqualTo(alone);
    }

    @Test
    void at_a_desk_the_number_keys_select_runs_and_letters_do_nothing() {
        keys(KeyCode.F11, KeyCode.DIGIT2, KeyCode.B, KeyCode.S, KeyCode.L);
        assertThat(session.selectedProperty().get()).isEqualTo(1);
        assertThat(isShown(Ids.EQUATION_PANE)).isFalse();
        assertThat(isShown(Ids.BLANK)).isFalse();
        assertThat(isShown(Ids.SPOT)).isFalse();
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.OVERLAY);
    }

    @Test
    void the_letters_switch_theme_view_inspector_and_chart() {
        keys(KeyCode.T);
        assertThat(session.display().darkProperty().get()).isTrue();
        keys(KeyCode.S);
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.SIDE_BY_SIDE);
        keys(KeyCode.I);
        assertThat(isShown(Ids.INSPECTOR_PANE)).isTrue();
        keys(KeyCode.C);
        assertThat(isShown(Ids.CURVES)).isTrue();
        keys(KeyCode.T, KeyCode.S, KeyCode.I, KeyCode.C);
        assertThat(session.display().darkProperty().get()).isFalse();
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.OVERLAY);
        assertThat(isShown(Ids.INSPECTOR_PANE)).isFalse();
        assertThat(isShown(Ids.CURVES)).isFalse();
    }

    @Test
    void n_goes_from_run_to_run_and_the_equation_follows() {
        keys(KeyCode.DIGIT2);
        int runs = session.getExperiment().runs().size();
        for (int run = 0; run < runs; run++) {
            assertThat(session.selectedProperty().get()).isEqualTo(run);
            int hue = session.getExperiment().runs().get(run).hue();
            assertThat(node(Ids.EQUATION_PANE, Node.class).getStyleClass()).contains("hue-" + hue);
            keys(KeyCode.N);
        }
        assertThat(session.selectedProperty().get()).isZero();
    }

    @Test
    void the_equation_is_typeset_and_leaves_the_plot_half_of_the_window() throws TimeoutException {
        keys(KeyCode.DIGIT2);
        Label rule = (Label) node(Ids.EQUATION_PANE, Node.class).lookup(".rule");
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> rule.getGraphic() != null);
        assertThat(heightOf(Ids.PLOT)).isGreaterThan(0.5 * window.getHeight());
    }

    @Test
    void side_by_side_each_title_tells_the_loss_in_the_place_of_small_numbers() {
        keys(KeyCode.DIGIT4, KeyCode.END);
        assertThat(isShown(Ids.readout(0, "m.x"))).isFalse();
        Label title = (Label) node(Ids.panel(0), Node.class).lookup(".plot-title");
        double loss =
                session.getTrajectories().get(0).loss(session.getExperiment().steps());
        assertThat(title.getText()).startsWith("Adam").endsWith(Numbers.live(loss));
        keys(KeyCode.F11);
        assertThat(title.getText()).isEqualTo("Adam");
    }

    @Test
    void b_blanks_the_screen_and_back_and_l_lights_what_is_under_the_mouse() {
        keys(KeyCode.B);
        assertThat(isShown(Ids.BLANK)).isTrue();
        assertThat(heightOf(Ids.BLANK)).isEqualTo(window.getHeight());
        keys(KeyCode.B);
        assertThat(isShown(Ids.BLANK)).isFalse();

        keys(KeyCode.L);
        moveTo(onPlot(0.5, 0.5));
        settle();
        Node spot = node(Ids.SPOT, Node.class);
        Bounds plot = node(Ids.PLOT, Node.class)
                .localToScene(node(Ids.PLOT, Node.class).getLayoutBounds());
        assertThat(spot.isVisible()).isTrue();
        assertThat(spot.contains(plot.getCenterX(), plot.getCenterY())).isFalse();
        assertThat(spot.contains(plot.getMinX() + 30, plot.getMinY() + 30)).isTrue();
        keys(KeyCode.L);
        assertThat(spot.isVisible()).isFalse();
    }

    @Test
    void keys_are_told_on_the_screen_if_wanted() {
        keys(KeyCode.DIGIT1);
        assertThat(isShown(Ids.SHOWN_KEY)).isFalse();
        keys(KeyCode.K, KeyCode.RIGHT);
        assertThat(isShown(Ids.SHOWN_KEY)).isTrue();
        assertThat(text(Ids.SHOWN_KEY)).isEqualTo("Right");
        keys(KeyCode.K);
        assertThat(isShown(Ids.SHOWN_KEY)).isFalse();
    }

    @Test
    void who_leaves_the_presenters_view_finds_the_desk_as_it_was() {
        keys(KeyCode.F11);
        double plot = heightOf(Ids.PLOT);
        boolean inspector = isShown(Ids.INSPECTOR_PANE);
        keys(KeyCode.F11, KeyCode.DIGIT2, KeyCode.C, KeyCode.L, KeyCode.B, KeyCode.ESCAPE);
        assertThat(session.display().presentingProperty().get()).isFalse();
        assertThat(isShown(Ids.BLANK)).isFalse();
        assertThat(isShown(Ids.SPOT)).isFalse();
        assertThat(isShown(Ids.EQUATION_PANE)).isFalse();
        assertThat(isShown(Ids.SPEED)).isTrue();
        assertThat(isShown(Ids.INSPECTOR_PANE)).isEqualTo(inspector);
        assertThat(heightOf(Ids.PLOT)).isEqualTo(plot);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1280, 720", "1600, 900", "1920, 1080"})
    void all_that_is_written_on_the_plot_and_the_chart_can_be_read_from_the_last_row(int width, int height) {
        interact(() -> {
            window.getScene().getWindow().setWidth(width);
            window.getScene().getWindow().setHeight(height);
        });
        keys(KeyCode.DIGIT3);
        double least = READABLE * window.getHeight();
        for (String pane : Set.of(Ids.PLOT, Ids.CURVES, Ids.PLAYHEAD_TEXT)) {
            Set<Node> texts = node(pane, Node.class).lookupAll(".text");
            assertThat(texts).isNotEmpty();
            for (Node node : texts) {
                if (node instanceof Text text && !text.getText().isBlank() && isShown(text)) {
                    double onScreen = text.getFont().getSize() * Rendering.magnification(text);
                    assertThat(onScreen).as(pane + ": " + text.getText()).isGreaterThanOrEqualTo(least);
                }
            }
        }
        keys(KeyCode.DIGIT2);
        for (Node node : node(Ids.EQUATION_PANE, Node.class).lookupAll(".rule-numbers")) {
            assertThat(((Label) node).getFont().getSize() * Rendering.magnification(node))
                    .isGreaterThanOrEqualTo(least);
        }
        for (Node node : node(Ids.EQUATION_PANE, Node.class).lookupAll(".rule")) {
            double pt = ((Label) node).getFont().getSize() * Rendering.magnification(node) * 72 / 96;
            assertThat(pt).isGreaterThanOrEqualTo(40.0 * window.getHeight() / 1080);
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1280, 720", "1920, 1080"})
    void a_stages_equation_stands_in_numbers_that_the_last_row_reads_and_leaves_the_plot_two_fifths(
            int width, int height) {
        interact(() -> {
            window.getScene().getWindow().setWidth(width);
            window.getScene().getWindow().setHeight(height);
            session.playback().seek(3);
        });
        keys(KeyCode.DIGIT2, KeyCode.E);
        Label numbers = node(Ids.EXPLAINED_NUMBERS, Label.class);
        Label sentence = node(Ids.EXPLANATION, Label.class);
        double plot = heightOf(Ids.PLOT);
        for (int stage = 0; stage < session.explanation().stages().size(); stage++) {
            assertThat(numbers.getText())
                    .as("stage %d", stage)
                    .startsWith("x  ")
                    .contains("\ny  ", " = ");
            for (Label label : List.of(numbers, sentence)) {
                assertThat(label.getFont().getSize() * Rendering.magnification(label))
                        .isGreaterThanOrEqualTo(READABLE * window.getHeight());
                assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
            }
            assertThat(plot)
                    .isEqualTo(heightOf(Ids.PLOT))
                    .as("of %s", window.getHeight())
                    .isGreaterThan(LEAST_PLOT * window.getHeight());
            keys(KeyCode.SPACE);
        }
    }

    @Test
    void paths_heads_and_arrows_grow_with_the_window() {
        Node plot = node(Ids.PLOT, Node.class);
        Polyline none = Polyline.of(new double[1], new double[1], 1, new Viewport(0, 1, 0, 1, 1, 1));
        double path = new PathFigure(none, 0, 0, new double[0]).lineStroke(0).width();
        for (int height : new int[] {720, 900, 1080}) {
            interact(() -> window.getScene().getWindow().setHeight(height));
            settle();
            assertThat(path * Rendering.magnification(plot)).isGreaterThanOrEqualTo(PATH_SHARE * window.getHeight());
        }
    }

    @Test
    void a_light_hall_gets_stronger_contours_and_axes() {
        Seat seat = Seat.atDesk(session.display());
        assertThat(seat.palette()).isSameAs(Palette.projected());
        assertThat(Palette.projected().contour() >>> 24)
                .isGreaterThan(Palette.of(false).contour() >>> 24);
        keys(KeyCode.T);
        assertThat(seat.palette()).isSameAs(Palette.of(true));
        keys(KeyCode.T, KeyCode.F11);
        assertThat(seat.palette()).isSameAs(Palette.of(false));
    }
}
