package org.optiscope.ui.window;

import java.util.function.LongSupplier;

/**
 * Has young objects collected, and with them the large arrays that nobody has any more, when the heap grows fast. The pictures of a window are such arrays, and
 * G1 lets the heap grow by all that are asked for while it marks: several hundred megabytes in a second of hard use, in which hardly anything small was asked
 * for that would have it collect. Such a collection takes some milliseconds; in a window that is used as usual there is none.
 */
final class HeapWatch {
    /** Smaller heaps may grow. */
    static final long LARGE_BYTES = 200L << 20;
    /** So much from look to look is fast. */
    static final long FAST_BYTES = 12L << 20;

    private static final int LOOKS_EVERY_MILLIS = 100;
    /** Together more than what young objects may take ({@code -XX:MaxNewSize}), each less than half of a region. */
    private static final int PIECES = 64;

    private static final int PIECE_BYTES = 400_000;

    private final LongSupplier heapBytes;
    private final Runnable collection;
    private long before;
    /** Written only, so that what is asked for is not left out by the compiler. */
    private byte[] asked;

    /** @param heapBytes the size of the heap, with what is free in it */
    HeapWatch(LongSupplier heapBytes, Runnable collection) {
        this.heapBytes = heapBytes;
        this.collection = collection;
    }

    private HeapWatch() {
        heapBytes = Runtime.getRuntime()::totalMemory;
        collection = this::fillYoung;
    }

    /** Watches the heap of this process until it ends. */
    static void start() {
        Thread thread = new Thread(new HeapWatch()::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOKS_EVERY_MILLIS);
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for as much as has young objects collected. */
    private void fillYoung() {
        for (int i = 0; i < PIECES; i++) {
            asked = new byte[PIECE_BYTES];
        }
        asked = null;
    }

    /** Looks once, and has garbage collected if the heap is large and has grown fast. */
    void look() {
        long now = heapBytes.getAsLong();
        if (now > LARGE_BYTES && now > before + FAST_BYTES) {
            collection.run();
        }
        before = now;
    }
}
