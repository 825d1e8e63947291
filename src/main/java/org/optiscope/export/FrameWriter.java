package org.optiscope.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes pictures of one size one after the other, as an animation. */
interface FrameWriter extends Closeable {
    /**
     * Writes the next picture.
     *
     * @param argb [height · width] pixels row by row, not premultiplied; kept until the next one comes, and not modified
     * @param seconds how long it is to be seen
     */
    void add(int[] argb, double seconds) throws IOException;

    /** Writes what an animation ends with; the stream stays open. */
    @Override
    void close() throws IOException;

    /** Tells how long pictures are seen in whole units, so that their roundings do not add up. */
    final class Clock {
        private final int unitsPerSecond;
        private double seconds;
        private long told;

        Clock(int unitsPerSecond) {
            this.unitsPerSecond = unitsPerSecond;
        }

        int units(double of) {
            seconds += of;
            long units = Math.round(seconds * unitsPerSecond) - told;
            told += units;
            return (int) units;
        }
    }
}
