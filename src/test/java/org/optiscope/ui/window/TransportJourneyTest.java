package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.PlotView;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Session;
import org.testfx.util.WaitForAsyncUtils;

class TransportJourneyTest extends WindowJourney {
    private void waitUntilStep(int t) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                session.playback().playheadProperty().greaterThanOrEqualTo(t));
        settle();
    }

    @Test
    void playing_moves_the_playhead_and_pausing_stops_it() throws TimeoutException {
        press(Ids.PLAY);
        waitUntilStep(5);
        press(Ids.PLAY);

        assertThat(session.playback().playingProperty().get()).isFalse();
        assertThat(text(Ids.PLAYHEAD_TEXT)).isEqualTo(session.playback().getPlayhead() + " / 500");
    }

    /** Frames begun for changes come in between; of these, 5 ms apart, the player moves in every other. */
    @Test
    void frames_that_come_too_often_move_nothing_and_lose_nothing() {
        interact(() -> {
            Session other = new Session(opening());
            Player player = new Player(other);
            other.playback().speedProperty().set(8);
            other.playback().playingProperty().set(true);
            int[] moves = {0};
            other.playback().playheadProperty().addListener(observable -> {
                other.playback().getPlayhead();
                moves[0]++;
            });
            for (int millis = 0; millis <= 1_000; millis += 5) {
                player.handle(1_000_000_000L + 1_000_000L * millis);
            }
            assertThat(other.playback().getPlayhead()).isEqualTo(240);
            assertThat(moves[0]).isEqualTo(100);
        });
    }

    @Test
    void steps_go_forward_and_back_and_home_and_end() {
        press(Ids.STEP_FORWARD);
        press(Ids.STEP_FORWARD);
        press(Ids.STEP_BACK);
        assertThat(session.playback().getPlayhead()).isEqualTo(1);

        type(KeyCode.RIGHT);
        assertThat(session.playback().getPlayhead()).isEqualTo(2);
        type(KeyCode.END);
        assertThat(session.playback().getPlayhead()).isEqualTo(500);
        type(KeyCode.LEFT);
        assertThat(session.playback().getPlayhead()).isEqualTo(499);
        type(KeyCode.HOME);
        assertThat(session.playback().getPlayhead()).isZero();
    }

    @Test
    void space_plays_and_the_arrows_change_the_speed() {
        type(KeyCode.SPACE);
        assertThat(session.playback().playingProperty().get()).isTrue();
        type(KeyCode.SPACE);
        assertThat(session.playback().playingProperty().get()).isFalse();
        type(KeyCode.UP, KeyCode.UP);
        assertThat(session.playback().speedProperty().get()).isEqualTo(4);
        type(KeyCode.DOWN);
        assertThat(session.playback().speedProperty().get()).isEqualTo(2);
    }

    @Test
    void space_plays_after_a_slider_was_dragged_or_a_button_pressed() {
        dragSlider("run-1-beta1", 0.4);
        press(Ids.VIEW_SIDE_BY_SIDE);
        press(Ids.VIEW_OVERLAY);

        type(KeyCode.SPACE);

        assertThat(session.playback().playingProperty().get()).isTrue();
        assertThat(session.display().viewProperty().get()).isEqualTo(PlotView.OVERLAY);
    }

    @Test
    void scrubbing_shows_any_step() {
        dragSlider(Ids.PLAYHEAD, 0.5);

        assertThat((double) session.playback().getPlayhead()).isCloseTo(250, within(10.0));
        assertThat(text("readout-1-loss"))
                .isEqualTo(Numbers.live(
                        session.getTrajectories().get(0).loss(session.playback().getPlayhead())));
    }

    @Test
    void number_keys_select_runs_but_not_while_text_is_typed() {
        type(KeyCode.DIGIT3);
        assertThat(session.selectedProperty().get()).isEqualTo(2);

        type(Ids.STEPS, "120");

        assertThat(session.getExperiment().steps()).isEqualTo(120);
        assertThat(session.selectedProperty().get()).isEqualTo(2);
    }

    @Test
    void steps_out_of_range_are_refused_in_a_sentence() {
        type(Ids.STEPS, "100001");

        assertThat(session.getExperiment().steps()).isEqualTo(500);
        assertThat(text(Ids.STATUS)).isEqualTo("steps must be a whole number from 1 to 100000, not 100001");
    }

    @Test
    void the_presenters_view_puts_the_panes_away_and_back() {
        type(KeyCode.F11);
        settle();
        assertThat(node("run-1", javafx.scene.Node.class)
                        .getScene()
                        .lookup(".runs-pane")
                        .getParent()
                        .isVisible())
                .isFalse();

        type(KeyCode.F11);
        settle();

        assertThat(session.display().presentingProperty().get()).isFalse();
    }

    @Test
    void the_slowest_speed_is_one_step_in_four_seconds_and_says_so() {
        interact(() -> session.playback().speedProperty().set(Playback.SPEEDS.get(0)));
        settle();
        ComboBox<?> speed = node(Ids.SPEED, ComboBox.class);
        assertThat(words(speed)).isEqualTo("1 step in 4 s");

        interact(() -> {
            session.playback().playingProperty().set(true);
            session.playback().seek(0);
            session.advance(3.9);
            assertThat(session.playback().getPlayhead()).isZero();
            session.advance(0.2);
            session.playback().playingProperty().set(false);
        });
        assertThat(session.playback().getPlayhead()).isEqualTo(1);
    }

    private static <T> String words(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    /** A lesson may play at any speed. */
    @Test
    void a_speed_between_two_of_the_list_is_told_too() {
        ComboBox<?> speed = node(Ids.SPEED, ComboBox.class);
        for (double between : new double[] {0.3, 3, 0.7}) {
            interact(() -> session.playback().speedProperty().set(between));
            settle();
            assertThat(speed.getButtonCell().getText()).startsWith(Numbers.exact(between) + "×");
        }
        interact(() -> session.playback().speedProperty().set(0.5));
        settle();
        interact(() -> session.playback().speedProperty().set(0.3));
        interact(() -> session.setSteps(10));
        settle();
        assertThat(speed.getButtonCell().getText()).startsWith("0.3×");
    }

    @Test
    void f1_shows_all_keys_and_escape_closes_them() {
        type(KeyCode.F1);
        settle();
        assertThat(node(Ids.KEYS, Node.class).isVisible()).isTrue();

        type(KeyCode.ESCAPE);
        settle();
        assertThat(node(Ids.KEYS, Node.class).isVisible()).isFalse();
    }

    @Test
    void space_presses_a_button_that_the_tab_key_has_reached_and_plays_everywhere_else() {
        boolean looping = session.playback().loopingProperty().get();
        clickOn("#" + Ids.LOOP);
        type(KeyCode.SPACE);
        settle();
        assertThat(session.playback().playingProperty().get()).isTrue();
        assertThat(session.playback().loopingProperty().get()).isEqualTo(!looping);
        type(KeyCode.SPACE);

        type(KeyCode.TAB);
        settle();
        Node reached = window.getScene().getFocusOwner();
        assertThat(reached.getId()).isEqualTo(Ids.EXPLAIN);
        type(KeyCode.SPACE);
        settle();
        assertThat(session.explanation().isOngoing()).isTrue();
    }
}
