package org.optiscope.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class MotionTest extends ApplicationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGUN = 17 * SECOND;
    private static final double ROUNDING = 1e-12;

    private final List<Double> seen = new ArrayList<>();
    private final Motion motion = new Motion(this::see);

    private void see() {
        seen.add(motion.eased());
    }

    /** Frames at these times since the first; the toolkit's own have another clock, so none of them may come between. */
    private void play(double... seconds) {
        interact(() -> {
            motion.begin(2);
            for (double time : seconds) {
                motion.handle(BEGUN + Math.round(time * SECOND));
            }
            motion.stop();
        });
    }

    @Test
    void it_begins_and_ends_smoothly_and_arrives_after_its_time() {
        play(0, 0.2, 1, 1.8, 2);

        assertThat(seen).hasSize(5).isSorted();
        assertThat(seen.get(0)).isZero();
        assertThat(seen.get(1)).isLessThan(0.1);
        assertThat(seen.get(2)).isCloseTo(0.5, within(ROUNDING));
        assertThat(seen.get(3)).isGreaterThan(0.9);
        assertThat(seen.get(4)).isEqualTo(1);
        assertThat(motion.isUnderWay()).isFalse();
    }

    @Test
    void a_late_frame_goes_no_farther_than_the_end() {
        play(0, 30);
        assertThat(seen).containsExactly(0.0, 1.0);
    }

    @Test
    void who_ends_it_is_there() {
        play(0, 0.5);
        assertThat(motion.isUnderWay()).isTrue();
        interact(motion::end);
        assertThat(motion.isUnderWay()).isFalse();
        assertThat(motion.eased()).isEqualTo(1);
    }
}
