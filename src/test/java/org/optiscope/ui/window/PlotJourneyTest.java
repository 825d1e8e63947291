package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.PlotView;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;

class PlotJourneyTest extends WindowJourney {
    /** A pixel of the plot in data units; robots put the mouse on whole pixels. */
    private static final double PIXEL = 4.0 / 1060;

    private static final double TENTH_OF_A_PIXEL = 0.1 * PIXEL;
    /** The plot's frame and the gap around the panel, as a share of the domain. */
    private static final double FRAME = 0.06;

    @Test
    void a_click_moves_the_start_there_and_every_run_begins_anew() {
        clickPlot(0.5, 0.5);

        Point start = session.getExperiment().start();
        assertThat(start.x()).isCloseTo(0, within(FRAME));
        assertThat(start.y()).isCloseTo(1, within(FRAME));
        for (Trajectory trajectory : session.getTrajectories()) {
            assertThat(trajectory.x(0)).isEqualTo(start.x());
            assertThat(trajectory.y(0)).isEqualTo(start.y());
        }
        assertThat(node(Ids.START_X, NumberField.class).getText()).isEqualTo(Numbers.exact(start.x()));
    }

    @Test
    void the_start_is_exactly_what_hovering_over_the_same_pixel_reads() {
        moveTo(onPlot(0.3, 0.7));
        settle();
        Point hovered = session.display().hoverProperty().get();

        clickPlot(0.3, 0.7);

        assertThat(session.getExperiment().start().x()).isCloseTo(hovered.x(), within(TENTH_OF_A_PIXEL));
        assertThat(session.getExperiment().start().y()).isCloseTo(hovered.y(), within(TENTH_OF_A_PIXEL));
    }

    @Test
    void dragging_moves_the_start_all_the_way_and_is_one_undo() {
        Point before = session.getExperiment().start();
        drag(onPlot(0.3, 0.3)).moveTo(onPlot(0.5, 0.4)).dropTo(onPlot(0.75, 0.5));
        settle();
        assertThat(session.getExperiment().start().x()).isCloseTo(1, within(FRAME));

        press(Ids.UNDO);

        assertThat(session.getExperiment().start()).isEqualTo(before);
    }

    @Test
    void hovering_reads_the_surface() {
        moveTo(onPlot(0.5, 0.75));
        settle();

        Point hovered = session.display().hoverProperty().get();
        assertThat(text(Ids.HOVER))
                .contains(Numbers.live(hovered.x()))
                .contains(Numbers.live(session.getExperiment().surface().value(hovered.x(), hovered.y())))
                .contains("∇f");
        assertThat(lookup("#" + Ids.HOVER + " .text").queryText().getText())
                .as("all of it has room")
                .isEqualTo(text(Ids.HOVER));
    }

    @Test
    void the_wheel_zooms_at_the_cursor_and_a_double_click_shows_everything_again() {
        Domain home = session.display().getPart();
        Point start = session.getExperiment().start();
        moveTo(onPlot(0.25, 0.25));
        Point under = session.display().hoverProperty().get();
        wheelUp(node(Ids.PLOT, Node.class), onPlot(0.25, 0.25));
        assertThat(session.display().getPart().width()).isLessThan(home.width());
        moveBy(1, 0).moveBy(-1, 0);
        settle();
        assertThat(session.display().hoverProperty().get().x()).isCloseTo(under.x(), within(PIXEL));

        doubleClick(node(Ids.PLOT, Node.class), onPlot(0.6, 0.6));

        assertThat(session.display().getPart()).isEqualTo(home);
        assertThat(session.getExperiment().start()).isEqualTo(start);
    }

    @Test
    void the_second_button_pans_and_leaves_the_start_alone() {
        Point start = session.getExperiment().start();
        Domain home = session.display().getPart();

        drag(onPlot(0.5, 0.5), MouseButton.SECONDARY).dropTo(onPlot(0.6, 0.5));
        settle();

        assertThat(session.display().getPart().x0()).isLessThan(home.x0());
        assertThat(session.display().getPart().width()).isCloseTo(home.width(), within(1e-12));
        assertThat(session.getExperiment().start()).isEqualTo(start);
    }

    @Test
    void side_by_side_reads_out_each_optimizers_own_quantities() {
        press(Ids.VIEW_SIDE_BY_SIDE);
        interact(() -> session.playback().seek(37));
        settle();

        List<Trajectory> runs = session.getTrajectories();
        assertThat(text("readout-1-loss")).isEqualTo(Numbers.live(runs.get(0).loss(37)));
        assertThat(text("readout-1-correction1")).isEqualTo(Numbers.live(1 - Math.pow(0.9, 37)));
        assertThat(text("readout-1-correction2")).isEqualTo(Numbers.live(1 - Math.pow(0.999, 37)));
        for (String id : List.of(
                "readout-1-m-x",
                "readout-1-v-y",
                "readout-1-m-hat-x",
                "readout-1-v-hat-y",
                "readout-1-g-x",
                "readout-1-step",
                "readout-2-square-average-x",
                "readout-3-sum-y",
                "readout-4-velocity-x")) {
            assertThat(text(id)).as(id).matches("−?[0-9.e−]+");
        }
        assertThat(text("readout-4-g-y")).isEqualTo(Numbers.live(runs.get(3).gradient(36, 1)));
    }

    @Test
    void the_readouts_of_the_start_are_empty_where_there_was_no_update_yet() {
        press(Ids.VIEW_SIDE_BY_SIDE);

        assertThat(text("readout-1-m-hat-x")).isEqualTo("–");
        assertThat(text("readout-1-loss"))
                .isEqualTo(Numbers.live(session.getTrajectories().get(0).loss(0)));
    }

    @Test
    void a_click_on_a_head_or_a_row_of_the_legend_selects_the_run_and_leaves_the_start() {
        interact(() -> session.playback().toEnd());
        settle();
        Point before = session.getExperiment().start();

        clickOn("#readout-3-loss");
        settle();
        assertThat(session.selectedProperty().get()).isEqualTo(2);

        Trajectory sgd = session.getTrajectories().get(3);
        Domain shown = session.display().getPart();
        clickPlot(
                (sgd.x(500) - shown.x0()) / (shown.x1() - shown.x0()),
                (shown.y1() - sgd.y(500)) / (shown.y1() - shown.y0()));
        assertThat(session.selectedProperty().get()).isEqualTo(3);
        assertThat(session.getExperiment().start()).isEqualTo(before);
    }

    @Test
    void an_arrow_at_the_edge_points_to_a_run_out_of_sight_and_a_click_on_it_shows_all() {
        assertThat(edgeArrows()).isEmpty();
        Point before = session.getExperiment().start();
        Domain home = session.display().getPart();
        interact(() -> session.display().look(new Domain(before.x() + 0.5, home.x1(), before.y() - 1, before.y() + 1)));
        settle();
        assertThat(edgeArrows())
                .hasSameSizeAs(session.getTrajectories())
                .allSatisfy(arrow -> assertThat(arrow.getRotate()).isEqualTo(-90));

        Node arrow = edgeArrows().get(0);
        clickOn(arrow);
        settle();

        assertThat(session.getExperiment().start()).isEqualTo(before);
        assertThat(edgeArrows()).isEmpty();
    }

    @Test
    void a_double_click_on_an_arrow_leaves_the_start_where_it_was_put() {
        clickPlot(0.4, 0.4);
        Experiment before = session.getExperiment();
        Point start = before.start();
        interact(
                () -> session.display().look(new Domain(start.x() + 0.5, start.x() + 1, start.y() - 1, start.y() + 1)));
        settle();
        Bounds arrow = screenBounds(edgeArrows().get(0));

        doubleClick(node(Ids.PLOT, Node.class), new Point2D(arrow.getCenterX(), arrow.getCenterY()));

        assertThat(session.getExperiment()).isEqualTo(before);
        assertThat(edgeArrows()).isEmpty();
    }

    private List<Node> edgeArrows() {
        return lookup(".edge-arrow").queryAll().stream().filter(Node::isVisible).toList();
    }

    @Test
    void the_key_a_takes_domain_and_runs_into_view() {
        type("run-4-learning-rate-value", "0.005");
        Domain home = session.getExperiment().surface().domain();
        interact(() -> session.display().look(new Domain(0, 0.5, 0, 0.5)));
        interact(() -> node(Ids.PLOT, Node.class).requestFocus());

        type(KeyCode.A);
        settle();

        Domain shown = session.display().getPart();
        assertThat(shown.contains(home.x0(), home.y0())).isTrue();
        assertThat(shown.contains(home.x1(), home.y1())).isTrue();
        for (Trajectory run : session.getTrajectories().subList(0, 3)) {
            for (int t = 0; t <= run.last(); t++) {
                assertThat(shown.contains(run.x(t), run.y(t))).as("step " + t).isTrue();
            }
        }
    }

    @Test
    void a_name_cut_in_the_legend_is_told_whole_by_its_tip() {
        assertThat(lookup("#plot .legend-label").queryAllAs(Label.class))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.getAccessibleHelp()).isEqualTo(name.getText()));
        assertThat(lookup("#plot .legend-label").query().getParent().isMouseTransparent())
                .isFalse();
    }

    @Test
    void a_run_that_diverges_says_at_which_step() {
        type("run-4-learning-rate-value", "0.01");
        int at = session.getTrajectories().get(3).divergedAt().orElseThrow();
        type(KeyCode.END);
        settle();
        assertThat(text("readout-4-loss")).isEqualTo("diverged at " + at);

        press(Ids.VIEW_SIDE_BY_SIDE);

        assertThat(lookup("SGD + momentum — diverged at step " + at).tryQuery()).isPresent();
    }

    /** Only the tiles that the run left or entered are drawn again. */
    @Test
    void a_run_changed_among_others_looks_as_if_all_were_drawn_anew() {
        interact(() -> session.playback().toEnd());
        settle();
        int[] before = pixels();
        for (double rate : new double[] {0.3, 0.002, 0.05}) {
            interact(() -> session.runs().setHyperparameter(0, "learningRate", rate, null));
            settle();
        }
        int[] changed = pixels();
        assertThat(changed).isNotEqualTo(before).isEqualTo(drawnAnew());
    }

    /** Going back, too. */
    @Test
    void a_playhead_gone_back_looks_as_if_all_were_drawn_anew() {
        drawnAnew(); // the legend chooses its corner when paths are drawn, and may keep one that has become worse
        interact(() -> session.playback().toEnd());
        settle();
        int[] before = pixels();
        for (int t : new int[] {440, 300, 299, 40}) {
            interact(() -> session.playback().seek(t));
            settle();
        }
        int[] changed = pixels();
        assertThat(changed).isNotEqualTo(before).isEqualTo(drawnAnew());
    }

    /** The view turned over and back, which draws everything again. */
    private int[] drawnAnew() {
        interact(() -> session.display().viewProperty().set(PlotView.SIDE_BY_SIDE));
        settle();
        interact(() -> session.display().viewProperty().set(PlotView.OVERLAY));
        settle();
        return pixels();
    }

    private int[] pixels() {
        AtomicReference<int[]> pixels = new AtomicReference<>();
        interact(() -> {
            // The surface's picture is painted on another thread.
            window.refreshNow();
            WritableImage image = node(Ids.PLOT, Node.class).snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] read = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), read, 0, width);
            pixels.set(read);
        });
        return pixels.get();
    }

    private void typeText(String text, KeyCode code) {
        interact(() ->
                window.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false)));
    }

    @Test
    void the_keyboard_zooms_and_moves_the_part_that_is_shown() {
        Domain home = session.display().getPart();
        typeText("+", KeyCode.PLUS);
        assertThat(session.display().getPart().width()).isCloseTo(home.width() / 1.25, within(1e-12));
        typeText("-", KeyCode.MINUS);
        assertThat(session.display().getPart().width()).isCloseTo(home.width(), within(1e-12));

        push(KeyCode.SHIFT, KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.UP);
        Domain moved = session.display().getPart();
        assertThat(moved.x0() - home.x0()).isCloseTo(0.1 * home.width(), within(1e-9));
        assertThat(moved.y0() - home.y0()).isCloseTo(0.1 * home.height(), within(1e-9));
        assertThat(session.playback().getPlayhead()).isZero();
    }
}
