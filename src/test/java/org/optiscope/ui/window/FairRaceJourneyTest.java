package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.scene.MapsLook;
import org.optiscope.sweep.FairRace;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MapIds;
import org.testfx.util.WaitForAsyncUtils;

/** The race at the rates that are set and at the best ones, and the curves of rates. */
class FairRaceJourneyTest extends WindowJourney {
    private static final double PLACE_PX = 2;

    @BeforeEach
    void at_the_end() {
        interact(() -> session.playback().toEnd());
        settle();
    }

    private FairRace race() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> session.racing().foundProperty().get().isPresent());
        settle();
        return session.racing().foundProperty().get().orElseThrow();
    }

    /** Presses a button that may be out of sight, in the part of the inspector that one scrolls to. */
    private void fire(String id) {
        interact(() -> node(id, ButtonBase.class).fire());
        settle();
    }

    private boolean isSeen(String id) {
        return node(id, Node.class).isVisible();
    }

    private String told(String id) {
        return node(id, Labeled.class).getText();
    }

    private void openRates() {
        type(KeyCode.M);
        settle();
        press(MapIds.MAPS_KIND_RATES);
    }

    @Test
    void the_switch_races_each_at_its_best_says_how_many_were_tried_and_leaves_the_experiment()
            throws TimeoutException {
        press(Ids.INSPECTOR);
        Experiment before = session.getExperiment();
        String own = text(Ids.race(3, "loss"));
        assertThat(node(MapIds.RACE_SET, ToggleButton.class).isSelected()).isTrue();
        assertThat(isSeen(MapIds.RACE_TOLD)).isFalse();

        fire(MapIds.RACE_BEST);
        FairRace found = race();
        assertThat(told(MapIds.RACE_TOLD)).contains(FairRace.RATES + " rates were tried for each run");
        assertThat(text(Ids.race(3, "loss"))).isNotEqualTo(own);
        assertThat(told(MapIds.raceRate(0)))
                .isEqualTo("α "
                        + org.optiscope.reading.Numbers.exact(
                                found.bests().get(0).rate()));
        assertThat(session.getExperiment()).isEqualTo(before);
        assertThat(session.getScene().look().race().fair()).isTrue();

        fire(MapIds.RACE_SET);
        assertThat(text(Ids.race(3, "loss"))).isEqualTo(own);
        assertThat(isSeen(MapIds.RACE_TOLD)).isFalse();
    }

    @Test
    void the_rates_can_be_taken_and_one_undo_gives_them_back() throws TimeoutException {
        press(Ids.INSPECTOR);
        fire(MapIds.RACE_BEST);
        FairRace found = race();
        Experiment before = session.getExperiment();
        fire(MapIds.RACE_TAKE);
        assertThat(session.getExperiment()).isEqualTo(found.rated(before));
        assertThat(node(MapIds.RACE_TAKE, Node.class).isDisabled()).isTrue();
        press(Ids.UNDO);
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void a_warning_tells_where_the_order_depends_on_the_budget() throws TimeoutException {
        press(Ids.INSPECTOR);
        fire(MapIds.RACE_BEST);
        for (int steps : new int[] {500, 120, 60, 30}) {
            interact(() -> session.setSteps(steps));
            settle();
            FairRace found = race();
            assertThat(isSeen(MapIds.RACE_WARNING)).isEqualTo(!found.crossings().isEmpty());
            if (!found.crossings().isEmpty()) {
                assertThat(told(MapIds.RACE_WARNING)).contains("after " + 2 * steps);
                return;
            }
        }
        assertThat(false).as("some budget with curves that cross").isTrue();
    }

    @Test
    void a_handle_on_the_curve_of_rates_moves_the_rate_of_its_run_as_one_change() {
        openRates();
        assertThat(session.display().mapsProperty().get().kind()).isEqualTo(MapsLook.Kind.RATES);
        Experiment before = session.getExperiment();
        Bounds at = screenBounds(node(MapIds.mapsRate(1), Node.class));
        Point2D from = new Point2D(Math.rint(at.getCenterX()), Math.rint(at.getCenterY()));
        drag(from).moveBy(-20, 0).moveBy(-20, 5).drop();
        settle();
        RunSpec run = session.getExperiment().runs().get(1);
        assertThat(run.optimizer().learningRate())
                .isLessThan(before.runs().get(1).optimizer().learningRate());
        assertThat(session.selectedProperty().get()).isEqualTo(1);
        Bounds moved = screenBounds(node(MapIds.mapsRate(1), Node.class));
        assertThat(moved.getCenterX()).isCloseTo(from.getX() - 40, within(PLACE_PX));
        assertThat(slider(Ids.run(1, "learningRate")).getValue())
                .isCloseTo(
                        ((org.optiscope.optimizer.Hyperparameter.Real)
                                        run.optimizer().kind().hyperparameter("learningRate"))
                                .position(run.optimizer().learningRate()),
                        within(1e-9));
        interact(() -> session.undo());
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void a_handle_that_is_held_while_its_chart_goes_moves_nothing() {
        openRates();
        Node handle = node(MapIds.mapsRate(1), Node.class);
        Bounds at = screenBounds(handle);
        Point2D middle = new Point2D(at.getCenterX(), at.getCenterY());
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        interact(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault)));
        Experiment before = session.getExperiment();

        moveTo(middle).press(MouseButton.PRIMARY);
        type(KeyCode.M);
        settle();
        moveTo(middle.add(30, 0)).release(MouseButton.PRIMARY);
        settle();

        interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(faults).isEmpty();
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void a_hidden_run_has_no_handle() {
        openRates();
        assertThat(lookup("#" + MapIds.mapsRate(1)).tryQuery()).isPresent();
        press(Ids.run(1, "visible"));
        assertThat(lookup("#" + MapIds.mapsRate(1)).tryQuery()).isEmpty();
    }

    @Test
    void the_switch_stands_beside_the_curves_too() throws TimeoutException {
        openRates();
        press(MapIds.MAPS_BEST);
        assertThat(session.racing().fairProperty().get()).isTrue();
        race();
        press(MapIds.MAPS_BEST);
        assertThat(session.racing().fairProperty().get()).isFalse();
    }
}
