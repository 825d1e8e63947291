package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Explanation;
import org.testfx.util.WaitForAsyncUtils;

class ExplainJourneyTest extends WindowJourney {
    private static final int LAST_STAGE = 5;
    /** Half as fast: twice as much time to see a frame on the way. */
    private static final double SLOWLY = 0.5;

    /** Whether any is seen when what moves has come to its end. */
    private boolean anyVisible(String styleClass) {
        interact(window::refreshNow);
        return lookup("." + styleClass).queryAll().stream().anyMatch(Node::isVisible);
    }

    @Test
    void explaining_adam_walks_its_six_stages_and_goes_on_to_the_next_update() {
        interact(() -> session.playback().seek(3));
        press(Ids.EXPLAIN);
        assertThat(text(Ids.EXPLANATION)).contains("starts at this point");
        assertThat(anyVisible("arrow-gradient")).isFalse();

        type(KeyCode.SPACE);
        settle();
        assertThat(text(Ids.EXPLANATION)).contains("gradient");
        assertThat(anyVisible("arrow-gradient")).isTrue();
        assertThat(anyVisible("arrow-momentum")).isFalse();
        assertThat(text(Ids.EXPLAINED_NUMBERS))
                .contains("g = ∂f/∂x = "
                        + Numbers.term(session.getTrajectories().get(0).gradient(2, 0)));

        type(KeyCode.RIGHT, KeyCode.SPACE);
        settle();
        assertThat(session.explanation().stageProperty().get()).isEqualTo(3);
        assertThat(anyVisible("arrow-momentum")).isTrue();
        assertThat(anyVisible("scaling-box")).isTrue();

        type(KeyCode.SPACE, KeyCode.SPACE);
        settle();
        assertThat(text(Ids.EXPLANATION)).contains("moves");
        assertThat(anyVisible("arrow-step")).isTrue();

        type(KeyCode.SPACE);
        assertThat(session.playback().getPlayhead()).isEqualTo(4);
        assertThat(session.explanation().stageProperty().get()).isZero();

        type(KeyCode.LEFT);
        assertThat(session.playback().getPlayhead()).isEqualTo(3);
        assertThat(session.explanation().stageProperty().get()).isEqualTo(5);

        type(KeyCode.ESCAPE);
        settle();
        assertThat(session.explanation().isOngoing()).isFalse();
        assertThat(anyVisible("arrow-step")).isFalse();
    }

    @Test
    void each_optimizer_has_its_own_stages() {
        press(Ids.EXPLAIN);
        assertThat(session.explanation().stages()).hasSize(6);
        type(KeyCode.DIGIT2);
        assertThat(session.explanation().stages()).hasSize(4);
        type(KeyCode.DIGIT3);
        assertThat(session.explanation().stages()).hasSize(4);
        type(KeyCode.DIGIT4);
        assertThat(session.explanation().stages()).hasSize(4);
        press("run-4-nesterov");
        assertThat(session.explanation().stages()).hasSize(5);
        settle();

        assertThat(node(Ids.stage(3), javafx.scene.control.Button.class).getText())
                .contains("look ahead");
    }

    @Test
    void an_explanation_runs_by_itself_while_it_is_played() {
        press(Ids.EXPLAIN);
        interact(() -> {
            session.playback().playingProperty().set(true);
            session.advance(Explanation.STAGE_SECONDS * 1.01);
            session.playback().playingProperty().set(false);
        });

        assertThat(session.explanation().stageProperty().get()).isEqualTo(1);
        assertThat(session.playback().getPlayhead()).isEqualTo(1);
    }

    @Test
    void arrows_stay_on_while_playing_each_by_its_switch() {
        interact(() -> {
            session.playback().seek(10);
            session.display().gradientArrowsProperty().set(true);
        });
        settle();
        assertThat(anyVisible("arrow-gradient")).isTrue();
        assertThat(anyVisible("arrow-step")).isFalse();

        press(Ids.ARROWS);
        press(Ids.ARROWS_STEP);
        assertThat(session.display().stepArrowsProperty().get()).isTrue();
        assertThat(anyVisible("arrow-step")).isTrue();
    }

    @Test
    void the_ghost_is_the_selected_run_without_its_bias_correction() {
        interact(() -> session.ghost().wantedProperty().set(true));
        settle();
        Trajectory ghost = session.ghost().trajectoryProperty().get().orElseThrow();
        assertThat(ghost.optimizer().values().get("biasCorrection")).isEqualTo(false);
        assertThat(ghost.stepLength(1) / session.getTrajectories().get(0).stepLength(1))
                .isCloseTo(0.1 / Math.sqrt(0.001), org.assertj.core.api.Assertions.within(1e-4));
        assertThat(anyVisible("ghost-head")).isTrue();

        type(KeyCode.DIGIT2);
        settle();
        assertThat(session.ghost().trajectoryProperty().get()).isEmpty();
        assertThat(anyVisible("ghost-head")).isFalse();
        assertThat(node("run-1-bias-correction", CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void a_step_too_short_to_be_seen_has_a_ring() {
        interact(() -> {
            session.playback().seek(10);
            session.display().stepArrowsProperty().set(true);
        });
        settle();
        assertThat(anyVisible("short-step")).isTrue();
    }

    @Test
    void equal_axes_are_one_click() {
        press(Ids.EQUAL_AXES);
        assertThat(session.display().equalAxesProperty().get()).isTrue();
        interact(() -> window.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "=", "=", KeyCode.EQUALS, false, false, false, false)));
        assertThat(session.display().equalAxesProperty().get()).isFalse();
    }

    private int[] plotted() {
        int[][] pixels = new int[1][];
        interact(() -> {
            WritableImage image = node(Ids.PLOT, Node.class).snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            pixels[0] = new int[width * height];
            image.getPixelReader()
                    .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels[0], 0, width);
        });
        return pixels[0];
    }

    /** What the plot shows of a stage when nothing moves. */
    private int[] still(int stage) {
        interact(() -> {
            session.explanation().show(stage);
            window.refreshNow();
        });
        return plotted();
    }

    private void explainStepThree() {
        interact(() -> {
            session.playback().seek(3);
            session.playback().speedProperty().set(SLOWLY);
        });
        press(Ids.EXPLAIN);
    }

    @Test
    void from_stage_to_stage_the_plot_is_a_film_whose_last_frame_is_the_still_picture() throws TimeoutException {
        explainStepThree();
        for (int stage = 1; stage <= LAST_STAGE; stage++) {
            int[] after = still(stage);
            int[] before = still(stage - 1);
            List<int[]> frames = new ArrayList<>();

            type(KeyCode.SPACE);
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                frames.add(plotted());
                return Arrays.equals(frames.get(frames.size() - 1), after);
            });

            assertThat(session.explanation().stageProperty().get()).isEqualTo(stage);
            assertThat(frames)
                    .as("frames on the way to stage %d", stage)
                    .anyMatch(frame -> !Arrays.equals(frame, before) && !Arrays.equals(frame, after));
        }
    }

    @Test
    void who_goes_on_during_a_film_sees_nothing_of_it_any_more() throws TimeoutException {
        explainStepThree();
        int[] after = still(4);
        int[] earlier = still(2);
        still(1);

        type(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.RIGHT);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Arrays.equals(plotted(), after));

        type(KeyCode.LEFT, KeyCode.LEFT);
        settle();
        assertThat(plotted()).as("back, nothing moves").isEqualTo(earlier);
    }
}
