package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final long LARGE = HeapWatch.LARGE_BYTES;
    private static final long FAST = HeapWatch.FAST_BYTES;

    private long heap;
    private int collections;

    private final HeapWatch watch = new HeapWatch(() -> heap, () -> collections++);

    /** Whether garbage is collected when the heap has that size at the next look. */
    private boolean collectsAt(long bytes) {
        heap = bytes;
        int before = collections;
        watch.look();
        return collections > before;
    }

    @Test
    void a_heap_that_is_not_large_may_grow() {
        assertThat(collectsAt(LARGE / 2)).isFalse();
        assertThat(collectsAt(LARGE)).isFalse();
    }

    @Test
    void a_large_one_that_grows_fast_is_collected_each_time() {
        assertThat(collectsAt(LARGE)).isFalse();
        assertThat(collectsAt(LARGE + FAST + 1)).isTrue();
        assertThat(collectsAt(LARGE + 3 * FAST)).isTrue();
        assertThat(collectsAt(LARGE + 3 * FAST)).isFalse();
    }

    @Test
    void one_that_grows_slowly_or_shrinks_is_not() {
        assertThat(collectsAt(LARGE)).isFalse();
        assertThat(collectsAt(LARGE + FAST)).isFalse();
        assertThat(collectsAt(LARGE + 2 * FAST)).isFalse();
        assertThat(collectsAt(LARGE)).isFalse();
        assertThat(collectsAt(LARGE + 2 * FAST)).isTrue();
    }
}
