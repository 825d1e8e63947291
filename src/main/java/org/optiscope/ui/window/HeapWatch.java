package org.optiscope.ui.window;

import java.util.function.LongSupplier;

/**
 * Has all garbage collected at once when the heap has become large and much larger than what lives in it. G1 lets the heap grow by whatever is asked for while
 * it marks, and the large arrays that are the pictures of a window are several hundred megabytes in a second of hard use. Such a collection takes a
 * tenth of a second; in a window that is used as usual there is none.
 */
final class HeapWatch {
    /** Smaller heaps are left to the collector. */
    static final long LARGE_BYTES = 280L << 20;
    /** So many times what is left after a collection, a heap is looked at again. */
    static final double MUCH_LARGER = 1.5;

    private static final int LOOKS_EVERY_MILLIS = 200;
    private static final int SELDOM_MILLIS = 2_000;

    private final LongSupplier heapBytes;
    private final Runnable collection;
    private long limit = LARGE_BYTES;

    /** @param heapBytes the size of the heap, with what is free in it */
    HeapWatch(LongSupplier heapBytes, Runnable collection) {
        this.heapBytes = heapBytes;
        this.collection = collection;
    }

    /** Watches the heap of this process until it ends. */
    static void start() {
        HeapWatch watch = new HeapWatch(Runtime.getRuntime()::totalMemory, System::gc);
        Thread thread = new Thread(watch::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(look() ? SELDOM_MILLIS : LOOKS_EVERY_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once, and returns whether it collected. */
    boolean look() {
        long before = heapBytes.getAsLong();
        if (before <= LARGE_BYTES) {
            limit = LARGE_BYTES;
        }
        if (before <= limit) {
            return false;
        }
        collection.run();
        limit = Math.max(LARGE_BYTES, (long) (MUCH_LARGER * heapBytes.getAsLong()));
        return true;
    }
}
