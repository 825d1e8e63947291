package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.Ids;

class InspectorJourneyTest extends WindowJourney {
    private static final int T = 20;

    @BeforeEach
    void open_the_inspector_at_a_step() {
        press(Ids.INSPECTOR);
        interact(() -> session.playback().seek(T));
        nextPulse();
    }

    private void nextPulse() {
        settle();
        interact(() -> {
            window.applyCss();
            window.layout();
            window.refreshNow();
        });
    }

    private double value(int run, String key) {
        Trajectory trajectory = session.getTrajectories().get(run);
        Quantity quantity = trajectory.optimizer().quantities().stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseThrow();
        return trajectory.value(quantity, session.playback().getPlayhead(), 0);
    }

    private boolean there(String id) {
        return lookup("#" + id).tryQuery().isPresent();
    }

    private String copied() {
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void key_2_shows_the_quantities_of_rmsprop() {
        assertThat(text("inspector-m-hat-x")).isEqualTo(Numbers.live(value(0, "mHat")));

        press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        nextPulse();

        assertThat(there("inspector-m-hat-x")).isFalse();
        assertThat(text("inspector-square-average-x")).isEqualTo(Numbers.live(value(1, "squareAverage")));
        assertThat(text(Ids.INSPECTOR_STEP)).isEqualTo("step " + T);
    }

    @Test
    void moving_beta1_changes_m_hat_at_once() {
        String before = text("inspector-m-hat-x");

        dragSlider("run-1-beta1", 0.75);
        nextPulse();

        assertThat(text("inspector-m-hat-x")).isNotEqualTo(before).isEqualTo(Numbers.live(value(0, "mHat")));
    }

    @Test
    void clicking_a_cell_copies_every_digit() {
        press("inspector-m-hat-x");

        assertThat(copied()).isEqualTo(Double.toString(value(0, "mHat")));
    }

    @Test
    void the_copy_key_copies_the_focused_cell() {
        interact(() -> node("inspector-v-y", Node.class).requestFocus());
        press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        settle();

        assertThat(Double.parseDouble(copied()))
                .isEqualTo(session.getTrajectories()
                        .get(0)
                        .value(
                                session.getTrajectories()
                                        .get(0)
                                        .optimizer()
                                        .quantities()
                                        .get(1),
                                T,
                                1));
    }

    @Test
    void at_the_start_there_is_no_update_and_dashes_say_so() {
        interact(() -> session.playback().seek(0));
        nextPulse();

        assertThat(text("inspector-m-hat-x")).isEqualTo("–");
        assertThat(text("inspector-lengthening")).isEqualTo("–");
    }

    @Test
    void the_first_step_would_be_3_16_times_as_long_without_correction_and_the_ghost_shows_it() {
        interact(() -> session.playback().seek(1));
        interact(() -> node(Ids.GHOST, CheckBox.class).fire());
        nextPulse();

        assertThat(session.ghost().wantedProperty().get()).isTrue();
        assertThat(text("inspector-lengthening")).isEqualTo("3.16×");
        assertThat(text("inspector-ghost-ratio")).startsWith("3.16");

        interact(() -> session.runs().select(1));
        nextPulse();
        assertThat(node(Ids.GHOST, Node.class).getParent().isVisible()).isFalse();
    }

    private void scrollDown() {
        interact(() -> lookup(".inspector-scroll").queryAs(ScrollPane.class).setVvalue(1));
        nextPulse();
    }

    private List<Integer> ranking() {
        return IntStream.range(0, 4)
                .boxed()
                .sorted(Comparator.comparing(
                        run -> node(Ids.race(run), Node.class).getLayoutY()))
                .toList();
    }

    @Test
    void a_click_in_the_race_selects_and_so_do_the_arrows() {
        scrollDown();
        List<Integer> ranking = ranking();
        press(Ids.race(ranking.get(2)));
        assertThat(session.selectedProperty().get()).isEqualTo(ranking.get(2));

        type(KeyCode.UP);
        settle();
        assertThat(session.selectedProperty().get()).as("of %s", ranking).isEqualTo(ranking.get(1));
        assertThat(session.playback().speedProperty().get()).isEqualTo(1);
    }

    @Test
    void another_target_changes_the_steps() {
        interact(session.playback()::toEnd);
        scrollDown();
        assertThat(text("race-2-steps")).isEqualTo("–");

        type(Ids.RACE_TARGET, "5");
        nextPulse();

        Trajectory run = session.getTrajectories().get(1);
        int first = Integer.parseInt(text("race-2-steps"));
        assertThat(run.loss(first)).isLessThan(5);
        assertThat(run.loss(first - 1)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void another_heading_ranks_anew() {
        assertThat(losses()).isSorted();

        interact(() -> node("race-by-loss", Button.class).fire());
        nextPulse();

        assertThat(node("race-by-loss", Button.class).getText()).contains("▼");
        assertThat(losses()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** The losses of the runs at the playhead, in the order of their rows from the top. */
    private List<Double> losses() {
        int t = session.playback().getPlayhead();
        return IntStream.range(0, session.getTrajectories().size())
                .boxed()
                .sorted(Comparator.comparing(
                        run -> node("race-" + (run + 1), Node.class).getLayoutY()))
                .map(run -> session.getTrajectories().get(run).loss(t))
                .toList();
    }

    @Test
    void a_run_removed_while_the_race_still_shows_it_is_no_fault() {
        interact(() -> {
            session.runs().remove(3);
            // A layout before the frame in which the race follows.
            node(Ids.RACE, Parent.class).requestLayout();
            node(Ids.RACE, Parent.class).layout();
        });
        settle();
        nextPulse();
        assertThat(lookup("#race-4").tryQuery().filter(Node::isVisible)).isEmpty();
    }
}
