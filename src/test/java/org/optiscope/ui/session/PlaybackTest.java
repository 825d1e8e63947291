package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;

class PlaybackTest {
    private static final int STEPS = 500;

    private final Playback playback =
            new Playback(new Store(Scene.of(OpeningScene.create().withSteps(STEPS))));

    @Test
    void advancing_carries_fractions_of_steps_over() {
        playback.playingProperty().set(true);
        for (int i = 0; i < 10; i++) {
            playback.advance(0.05);
        }
        assertThat(playback.getPlayhead()).isEqualTo(15);
    }

    @Test
    void a_finished_run_is_held_and_then_starts_over() {
        playback.seek(STEPS);
        playback.playingProperty().set(true);
        playback.advance(Playback.HOLD_SECONDS / 2);
        assertThat(playback.getPlayhead()).isEqualTo(STEPS);
        playback.advance(Playback.HOLD_SECONDS);
        assertThat(playback.getPlayhead()).isZero();
        assertThat(playback.playingProperty().get()).isTrue();
    }

    @Test
    void without_looping_it_stops_at_the_end_and_play_begins_anew() {
        playback.loopingProperty().set(false);
        playback.seek(STEPS);
        playback.playingProperty().set(true);
        playback.advance(0.1);
        assertThat(playback.playingProperty().get()).isFalse();

        playback.toggle();

        assertThat(playback.getPlayhead()).isZero();
        assertThat(playback.playingProperty().get()).isTrue();
    }

    @Test
    void standing_still_does_not_advance() {
        playback.advance(10);
        assertThat(playback.getPlayhead()).isZero();
    }

    @Test
    void the_playhead_stays_within_the_steps_there_are() {
        playback.seek(STEPS + 1);
        assertThat(playback.getPlayhead()).isEqualTo(STEPS);
        playback.seek(-7);
        assertThat(playback.getPlayhead()).isZero();
    }

    @Test
    void stepping_pauses() {
        playback.playingProperty().set(true);
        playback.stepForward();
        assertThat(playback.getPlayhead()).isEqualTo(1);
        assertThat(playback.playingProperty().get()).isFalse();

        playback.playingProperty().set(true);
        playback.stepBack();
        assertThat(playback.getPlayhead()).isZero();
        assertThat(playback.playingProperty().get()).isFalse();
    }

    @Test
    void the_speed_changes_within_the_speeds_there_are() {
        playback.changeSpeed(1);
        assertThat(playback.speedProperty().get()).isEqualTo(2);
        playback.changeSpeed(100);
        assertThat(playback.speedProperty().get()).isEqualTo(64);
        playback.changeSpeed(-100);
        assertThat(playback.speedProperty().get() * Playback.STEPS_PER_SECOND).isEqualTo(0.25);
    }
}
