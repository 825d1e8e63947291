package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;

class ExplanationTest {
    private static final int STEPS = 10;
    private static final int ADAM = 0;
    private static final int RMSPROP = 1;
    private static final int LAST = 5;

    private final Store store = new Store(Scene.of(OpeningScene.create().withSteps(STEPS)));
    private final Playback playback = new Playback(store);
    private final Explanation explanation = new Explanation(store, playback);

    private void select(int run) {
        store.change(scene -> scene.withSelected(run));
    }

    private void removeAllRuns() {
        store.change(scene -> scene.withExperiment(scene.experiment().withRuns(List.of())));
    }

    private int stage() {
        return explanation.stageProperty().get();
    }

    @Test
    void it_begins_with_the_first_update_there_is_and_pauses() {
        playback.playingProperty().set(true);

        explanation.toggle();

        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(playback.getPlayhead()).isEqualTo(1);
        assertThat(stage()).isZero();
    }

    @Test
    void without_a_run_there_is_nothing_to_explain() {
        removeAllRuns();

        explanation.toggle();

        assertThat(explanation.isOngoing()).isFalse();
        assertThat(explanation.litQuantities()).isEmpty();
    }

    @Test
    void the_adam_of_the_opening_scene_has_six_stages() {
        select(ADAM);
        assertThat(explanation.stages()).hasSize(LAST + 1);
    }

    @Nested
    class ongoing {
        @BeforeEach
        void begin() {
            playback.seek(3);
            explanation.toggle();
        }

        @Test
        void it_lights_the_quantities_of_its_stage() {
            explanation.next();
            assertThat(explanation.litQuantities()).contains(List.of("g"));
        }

        @Test
        void after_the_last_stage_comes_the_next_update_and_before_the_first_the_last_of_the_update_before() {
            explanation.show(LAST);
            explanation.next();
            assertThat(playback.getPlayhead()).isEqualTo(4);
            assertThat(stage()).isZero();

            explanation.previous();
            assertThat(playback.getPlayhead()).isEqualTo(3);
            assertThat(stage()).isEqualTo(LAST);
        }

        @Test
        void it_stays_at_the_first_stage_of_the_first_update_and_at_the_last_of_the_last() {
            playback.seek(1);
            explanation.previous();
            assertThat(playback.getPlayhead()).isEqualTo(1);
            assertThat(stage()).isZero();

            playback.seek(STEPS);
            explanation.show(LAST);
            playback.playingProperty().set(true);
            explanation.next();
            assertThat(playback.getPlayhead()).isEqualTo(STEPS);
            assertThat(stage()).isEqualTo(LAST);
            assertThat(playback.playingProperty().get()).isFalse();
        }

        @Test
        void played_it_shows_each_stage_for_a_while_that_begins_anew_with_another_step() {
            playback.playingProperty().set(true);
            explanation.advance(Explanation.STAGE_SECONDS * 0.9);
            playback.seek(7);
            explanation.advance(Explanation.STAGE_SECONDS * 0.9);
            assertThat(stage()).isZero();

            explanation.advance(Explanation.STAGE_SECONDS * 0.2);
            assertThat(stage()).isEqualTo(1);
        }

        @Test
        void at_twice_the_speed_a_stage_is_shown_half_as_long() {
            playback.speedProperty().set(2);
            playback.playingProperty().set(true);
            explanation.advance(Explanation.STAGE_SECONDS * 0.51);
            assertThat(stage()).isEqualTo(1);
        }

        @Test
        void paused_it_stays_where_it_is() {
            explanation.advance(10 * Explanation.STAGE_SECONDS);
            assertThat(stage()).isZero();
        }

        @Test
        void it_follows_a_run_with_fewer_stages_to_its_last_and_ends_without_a_run() {
            explanation.show(LAST);
            select(RMSPROP);
            assertThat(stage()).isEqualTo(explanation.stages().size() - 1).isLessThan(LAST);

            removeAllRuns();
            assertThat(explanation.isOngoing()).isFalse();
        }
    }
}
