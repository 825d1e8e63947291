package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final long LARGE = HeapWatch.LARGE_BYTES;

    private long heap = LARGE;
    /** What the next collection leaves. */
    private long left = LARGE / 2;

    private final HeapWatch watch = new HeapWatch(() -> heap, () -> heap = left);

    @Test
    void a_heap_that_is_not_large_is_left_to_the_collector() {
        assertThat(watch.look()).isFalse();
        assertThat(heap).isEqualTo(LARGE);
    }

    @Test
    void a_large_one_is_collected_each_time_it_has_become_so() {
        for (int i = 0; i < 3; i++) {
            heap = LARGE + 1;
            assertThat(watch.look()).isTrue();
            assertThat(heap).isEqualTo(LARGE / 2);
            assertThat(watch.look()).isFalse();
        }
    }

    @Test
    void one_in_which_much_lives_is_collected_when_it_has_become_much_larger_than_that() {
        heap = 2 * LARGE;
        left = 2 * LARGE;
        assertThat(watch.look()).isTrue();
        assertThat(watch.look()).isFalse();
        heap = 3 * LARGE;
        assertThat(watch.look()).isFalse();
        heap++;
        assertThat(watch.look()).isTrue();
    }

    @Test
    void what_lived_once_raises_no_limit_for_good() {
        heap = 2 * LARGE;
        left = 2 * LARGE;
        watch.look();
        heap = LARGE / 2;
        watch.look();
        heap = LARGE + 1;
        assertThat(watch.look()).isTrue();
    }
}
