package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Hues;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.LearningRates;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;

class RunCardJourneyTest extends WindowJourney {
    private Object setting(int run, String key) {
        return session.getExperiment().runs().get(run).optimizer().values().get(key);
    }

    @Test
    void moving_beta1_changes_the_readout_and_the_path() {
        press(Ids.VIEW_SIDE_BY_SIDE);
        interact(() -> session.playback().seek(20));
        settle();
        String before = text("readout-1-m-hat-x");
        Trajectory path = session.getTrajectories().get(0);

        dragSlider("run-1-beta1", 0.75);

        assertThat((Double) setting(0, "beta1")).isGreaterThan(0.99);
        Trajectory moved = session.getTrajectories().get(0);
        assertThat(moved.x(20)).isNotEqualTo(path.x(20));
        assertThat(text("readout-1-m-hat-x"))
                .isNotEqualTo(before)
                .isEqualTo(Numbers.live(moved.value(moved.optimizer().quantity("mHat"), 20, 0)));
        assertThat(node("run-1-beta1-value", NumberField.class).getText())
                .isEqualTo(Numbers.exact((Double) setting(0, "beta1")));
    }

    @Test
    void a_number_field_takes_the_exact_value_and_moves_the_slider() {
        type("run-1-learning-rate-value", "0.0123456789");

        assertThat(setting(0, "learningRate")).isEqualTo(0.0123456789);
        assertThat(Math.pow(10, -5 + 6 * slider("run-1-learning-rate").getValue()))
                .isCloseTo(0.0123456789, within(1e-12));
    }

    @Test
    void enter_escape_and_a_press_elsewhere_end_the_typing_and_give_the_keyboard_to_the_plot() {
        type("run-1-learning-rate-value", "0.03");
        assertThat(focused()).isEqualTo(Ids.PLOT);

        clickOn("#run-1-beta1-value");
        assertThat(focused()).isEqualTo("run-1-beta1-value");
        type(KeyCode.ESCAPE);
        settle();
        assertThat(focused()).isEqualTo(Ids.PLOT);

        clickOn("#run-1-beta1-value").clickOn("#" + Ids.PLAYHEAD_TEXT);
        settle();
        assertThat(focused()).isEqualTo(Ids.PLOT);
    }

    @Test
    void what_is_being_typed_goes_with_the_run_that_goes() {
        int last = session.getExperiment().runs().size() + 1;
        Experiment before = session.getExperiment();
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        interact(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault)));

        press(Ids.run(0, "duplicate"));
        clickOn("#run-" + last + "-learning-rate-value").write("0.5");
        interact(session::undo);
        settle();
        press(Ids.run(0, "duplicate"));
        doubleClickOn("#run-" + last + "-title").write("twin");
        interact(session::undo);
        settle();

        interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(faults).isEmpty();
        assertThat(session.getExperiment()).isEqualTo(before);
        assertThat(session.noticeProperty().get()).isEmpty();
    }

    @Test
    void the_second_button_moves_no_slider_and_throws_nothing() {
        Point2D thumb = on("run-1-beta1", 0.2, 0.5);
        drag(thumb, MouseButton.SECONDARY).dropTo(thumb.add(40, 0));
        settle();
        assertThat(setting(0, "beta1")).isEqualTo(0.9);

        Bounds at = screenBounds(slider("run-1-beta1").lookup(".thumb"));
        Point2D centre = new Point2D(Math.rint(at.getCenterX()), Math.rint(at.getCenterY()));
        drag(centre, MouseButton.SECONDARY).dropTo(centre.add(40, 0));
        settle();
        assertThat(setting(0, "beta1")).isEqualTo(0.9);
    }

    @Test
    void a_slider_that_was_dragged_leaves_the_arrow_keys_to_time_even_if_it_ends_where_it_began() {
        interact(() -> session.playback().seek(10));
        Bounds at = screenBounds(slider("run-1-learning-rate").lookup(".thumb"));
        Point2D centre = new Point2D(Math.rint(at.getCenterX()), Math.rint(at.getCenterY()));
        drag(centre).moveTo(centre.add(9, 0)).dropTo(centre);
        settle();
        Object rate = setting(0, "learningRate");

        type(KeyCode.RIGHT);
        settle();

        assertThat(setting(0, "learningRate")).isEqualTo(rate);
        assertThat(session.playback().getPlayhead()).isEqualTo(11);
    }

    private String focused() {
        return window.getScene().getFocusOwner().getId();
    }

    @Test
    void a_wrong_number_is_told_in_a_sentence_and_changes_nothing() {
        type("run-1-beta2-value", "1.5");

        assertThat(setting(0, "beta2")).isEqualTo(0.999);
        assertThat(text(Ids.STATUS)).isEqualTo("β₂ (beta2) is 1.5; it must be at least 0 and below 1");

        type("run-1-beta2-value", "0.98");

        assertThat(setting(0, "beta2")).isEqualTo(0.98);
        assertThat(text(Ids.STATUS)).doesNotContain("must");
    }

    @Test
    void a_word_instead_of_a_number_is_told_too() {
        type("run-2-decay-value", "much");

        assertThat(setting(1, "decay")).isEqualTo(0.99);
        assertThat(text(Ids.STATUS)).contains("\"much\" is not a number");
    }

    @Test
    void the_reset_button_brings_the_default_back() {
        press("run-1-learning-rate-reset");

        assertThat(setting(0, "learningRate")).isEqualTo(1e-3);
        assertThat(node("run-1-learning-rate-reset", javafx.scene.Node.class).isVisible())
                .isFalse();
    }

    @Test
    void switching_bias_correction_off_renames_the_run_and_can_be_undone() {
        press("run-1-bias-correction");
        assertThat(setting(0, "biasCorrection")).isEqualTo(false);
        assertThat(text("run-1-title")).isEqualTo("Adam, uncorrected");

        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();

        assertThat(setting(0, "biasCorrection")).isEqualTo(true);
        assertThat(node("run-1-bias-correction", CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void one_drag_is_one_undo() {
        dragSlider("run-1-learning-rate", 0.3);
        dragSlider("run-1-learning-rate", 0.5);
        press(Ids.UNDO);

        assertThat(slider("run-1-learning-rate").getValue()).isCloseTo(0.3, within(0.03));

        press(Ids.UNDO);

        assertThat(setting(0, "learningRate")).isEqualTo(0.1);
    }

    @Test
    void secondary_hyperparameters_appear_when_asked_for() {
        assertThat(lookup("#run-1-weight-decay").tryQuery()).isEmpty();

        press("run-1-more");

        assertThat(slider("run-1-weight-decay").getParent().isVisible()).isTrue();
        type("run-1-weight-decay-value", "0.01");
        assertThat(setting(0, "weightDecay")).isEqualTo(0.01);
    }

    @Test
    void runs_are_duplicated_renamed_hidden_and_removed() {
        press("run-1-duplicate");
        assertThat(session.getExperiment().labels()).startsWith("Adam", "Adam 2", "RMSprop");

        doubleClick(node("run-2-title", Node.class), on("run-2-title", 0.5, 0.5));
        write("Twin").type(KeyCode.ENTER);
        settle();
        assertThat(text("run-2-title")).isEqualTo("Twin");

        press("run-2-visible");
        assertThat(session.getExperiment().runs().get(1).visible()).isFalse();
        assertThat(lookup("#readout-2-loss").tryQuery()).isEmpty();

        press("run-1-remove");
        assertThat(session.getExperiment().labels()).startsWith("Twin", "RMSprop");
        assertThat(session.getExperiment().runs().get(0).hue() % Hues.COLORS).isZero();
        assertThat(session.getExperiment().runs().get(0).hue()).isPositive();
    }

    @Test
    void a_run_is_added_from_the_menu_at_the_rate_for_the_surface() {
        press(Ids.ADD_RUN);
        press(Ids.ADD_RUN + "-adagrad");

        assertThat(session.getExperiment().labels()).endsWith("Adagrad 2");
        assertThat(setting(4, "learningRate")).isEqualTo(0.5);
        assertThat(session.selectedProperty().get()).isEqualTo(4);
    }

    @Test
    void the_arrow_keys_go_through_the_menu_of_runs_over_the_headings() {
        press(Ids.ADD_RUN);
        type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();

        assertThat(added().title()).isEqualTo("SGD + momentum");
    }

    private Optimizer added() {
        List<RunSpec> runs = session.getExperiment().runs();
        assertThat(runs).hasSize(5);
        return runs.get(4).optimizer();
    }

    @Test
    void momentum_nesterov_and_amsgrad_are_added_by_name() {
        Map<String, Optimizer> expected = Map.of(
                "momentum", OptimizerCatalog.byId("sgd").create(Map.of("momentum", 0.9)),
                "nesterov", OptimizerCatalog.byId("sgd").create(Map.of("momentum", 0.9, "nesterov", true)),
                "amsgrad", OptimizerCatalog.byId("adam").create(Map.of("amsgrad", true)));
        expected.forEach((name, optimizer) -> {
            press(Ids.ADD_RUN);
            press(Ids.ADD_RUN + "-" + name);
            double rate = LearningRates.of(SurfaceCatalog.byId("rosenbrock"), optimizer)
                    .rate();
            assertThat(added()).isEqualTo(optimizer.with("learningRate", rate));
            press(Ids.UNDO);
        });
    }

    @Test
    void a_schedule_is_chosen_on_the_card_and_changes_the_steps() {
        press("run-2-more");
        clickOn("#run-2-schedule");
        clickOn("cosine");
        settle();
        assertThat(session.getExperiment().runs().get(1).schedule()).isEqualTo(new Schedule.Cosine(0, 0, 0));

        type("run-2-schedule-warmup", "20");
        assertThat(session.getTrajectories().get(1).learningRate(10)).isEqualTo(0.02 * 0.5);
        type("run-2-schedule-floor", "2");
        assertThat(text(Ids.STATUS)).contains("floor is 2.0; it must be a share");
        assertThat(session.getExperiment().runs().get(1).schedule()).isEqualTo(new Schedule.Cosine(20, 0, 0));

        press("run-2-duplicate");
        assertThat(session.getExperiment().runs().get(2).schedule()).isEqualTo(new Schedule.Cosine(20, 0, 0));
    }

    @Test
    void noise_is_set_behind_its_button_and_every_run_sees_the_same() {
        press(Ids.NOISE);
        type(Ids.SIGMA + "-value", "2.5");
        type(Ids.KEEP_Y + "-value", "0.1");
        type(Ids.SEED, "7");
        assertThat(session.getExperiment().noise()).isEqualTo(new Noise(2.5, 1, 0.1, 7));

        type(Ids.KEEP_Y + "-value", "1.5");
        assertThat(session.getExperiment().noise().keepY()).isEqualTo(0.1);
        assertThat(text(Ids.STATUS)).isEqualTo("keep for y is 1.5; it must be a probability from 0 to 1");

        press(Ids.REROLL);
        assertThat(session.getExperiment().noise().sigma()).isEqualTo(2.5);
        assertThat(session.getTrajectories().get(0).gradient(0, 0))
                .isEqualTo(session.getTrajectories().get(1).gradient(0, 0));
    }

    @Test
    void removing_every_run_leaves_a_word_about_it() {
        for (int i = 0; i < 4; i++) {
            press("run-1-remove");
        }

        assertThat(session.getExperiment().runs()).isEmpty();
        assertThat(lookup("No run is shown. Add one at the left, or show a hidden one.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void a_control_says_what_it_is_for_when_the_mouse_comes_to_it() {
        Slider slider = slider("run-1-learning-rate");
        assertThat(slider.getAccessibleHelp()).contains("Learning rate");
        assertThat(slider.getTooltip()).isNull();

        moveTo(on("run-1-learning-rate", 0.5, 0.5));

        assertThat(slider.getTooltip().getText()).isEqualTo(slider.getAccessibleHelp());
    }
}
