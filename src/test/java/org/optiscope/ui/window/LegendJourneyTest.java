package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.plot.PlotPane;

/** The legend on the plot: it keeps off what matters, and is seen through where it cannot. */
class LegendJourneyTest extends WindowJourney {
    private static final int STEPS = 300;

    @AfterEach
    void closeTheOtherWindow() {
        interact(() -> window.audience().close());
    }

    private void size(int width, int height) {
        interact(() -> {
            window.getScene().getWindow().setWidth(width);
            window.getScene().getWindow().setHeight(height);
        });
        settle();
    }

    private static Node legend(Parent plot) {
        return plot.lookup(".legend-label").getParent();
    }

    /** Where on the screen stars, start and heads are. */
    private List<Point2D> spots(PlotPane plot) {
        List<Point> spots = new ArrayList<>();
        session.getExperiment().surface().minima().stream()
                .map(minimum -> new Point(minimum.x(), minimum.y()))
                .forEach(spots::add);
        spots.add(session.getExperiment().start());
        int t = session.playback().getPlayhead();
        session.getTrajectories().forEach(run -> spots.add(new Point(run.x(run.row(t)), run.y(run.row(t)))));
        List<Point2D> seen = new ArrayList<>();
        interact(() ->
                spots.forEach(spot -> seen.add(plot.localToScreen(plot.at(spot).orElseThrow()))));
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080", "1280, 720"})
    void beside_a_large_chart_it_hides_neither_star_nor_start_nor_the_heads_at_their_end(int width, int height) {
        size(width, height);
        type(KeyCode.F11).type(KeyCode.DIGIT3).type(KeyCode.END);
        settle();
        PlotPane plot = node(Ids.PLOT, PlotPane.class);
        Bounds legend = screenBounds(legend(plot));

        assertThat(screenBounds(plot).contains(legend)).isTrue();
        assertThat(spots(plot)).isNotEmpty().noneMatch(legend::contains);
        assertThat(legend(plot).getOpacity()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"DIGIT1", "DIGIT3"})
    void what_it_tells_of_a_run_that_diverged_is_not_cut_off_in_a_hall(KeyCode layout) {
        type("run-4-learning-rate-value", "0.01");
        type(KeyCode.F11).type(layout).type(KeyCode.END);
        settle();
        Label told = lookup("#plot #" + Ids.readout(3, "loss")).queryAs(Label.class);

        assertThat(told.getText()).startsWith("diverged");
        assertThat(((Text) told.lookup(".text")).getText()).isEqualTo(told.getText());
    }

    @Test
    void in_a_low_plot_a_click_on_a_row_of_any_of_its_columns_selects_the_run() {
        type(KeyCode.F11).type(KeyCode.DIGIT3);
        settle();
        for (int run : new int[] {3, 0, 2, 1}) {
            clickOn("#plot #" + Ids.readout(run, "loss"));
            settle();
            assertThat(session.selectedProperty().get()).isEqualTo(run);
        }
    }

    @Test
    void in_a_high_plot_its_rows_stand_in_one_column() {
        type(KeyCode.F11).type(KeyCode.DIGIT1);
        settle();
        Set<Double> left = new HashSet<>();
        for (Node name : node(Ids.PLOT, PlotPane.class).lookupAll(".legend-label")) {
            left.add(name.getLayoutX());
        }
        assertThat(left).hasSize(1);
    }

    @Test
    void at_a_desk_in_a_hall_and_in_the_audiences_window_it_touches_nothing_that_is_written_on_the_axes() {
        keepsOffTheAxes(node(Ids.PLOT, PlotPane.class));
        type(KeyCode.F11);
        settle();
        keepsOffTheAxes(node(Ids.PLOT, PlotPane.class));
        type(KeyCode.F11);
        interact(() -> window.audience().present(true));
        settle();
        interact(() -> window.audience().content().refreshNow());
        keepsOffTheAxes((PlotPane) window.audience().content().lookup("#" + Ids.PLOT));
    }

    /** In each corner: the start, which is kept free, is put into the others. */
    private void keepsOffTheAxes(PlotPane plot) {
        Set<List<Boolean>> corners = new HashSet<>();
        for (double[] start : new double[][] {{-1.5, 2.5}, {1.5, 2.5}, {1.7, -0.6}, {-1.6, -0.6}}) {
            interact(() -> session.setStart(new Point(start[0], start[1]), null));
            settle();
            Bounds legend = screenBounds(legend(plot));
            Bounds whole = screenBounds(plot);
            corners.add(List.of(legend.getCenterX() < whole.getCenterX(), legend.getCenterY() < whole.getCenterY()));
            assertThat(written(plot))
                    .hasSizeGreaterThan(4)
                    .noneMatch(text -> screenBounds(text).intersects(legend));
        }
        assertThat(corners).hasSizeGreaterThan(1);
    }

    private static List<Node> written(PlotPane plot) {
        return plot.lookupAll(".axes-labels").stream()
                .flatMap(labels -> ((Parent) labels).getChildrenUnmodifiable().stream())
                .filter(Node::isVisible)
                .toList();
    }

    @Test
    void it_is_seen_through_while_a_head_is_under_it_and_only_then() {
        interact(() -> session.load(jumping()));
        interact(() -> session.display().look(new Domain(-1, 1, -1, 1)));
        settle();
        PlotPane plot = node(Ids.PLOT, PlotPane.class);
        Set<Boolean> seen = new HashSet<>();
        for (int t = 0; t < STEPS; t += 2) {
            int step = t;
            interact(() -> session.playback().seek(step));
            settle();
            Bounds legend = screenBounds(legend(plot));
            boolean isOver = heads(plot).stream().anyMatch(legend::contains);
            assertThat(legend(plot).getOpacity() < 1).as("at step %d", t).isEqualTo(isOver);
            seen.add(isOver);
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    /** At the rate 1/L each step forgets where it was, so that the head jumps wherever the noise has it. */
    private static Experiment jumping() {
        RunSpec sgd = new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.5)), "", true, 0);
        Noise noise = new Noise(3, 1, 1, 7);
        return new Experiment(SurfaceCatalog.byId("sphere"), new Point(0, 0), STEPS, noise, List.of(sgd));
    }

    private List<Point2D> heads(PlotPane plot) {
        List<Point2D> heads = spots(plot);
        return heads.subList(heads.size() - session.getTrajectories().size(), heads.size());
    }
}
