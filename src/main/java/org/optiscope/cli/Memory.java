package org.optiscope.cli;

import org.optiscope.text.Refusal;

/** What memory there is, and the sentence for when it is not enough. */
public final class Memory {
    private static final long MEGABYTE = 1_000_000;
    private static final String MORE = "more is given by OPTISCOPE_OPTS, as in OPTISCOPE_OPTS=-Xmx4g";

    private Memory() {}

    /**
     * Refuses what does not fit.
     *
     * @param what takes that much, as in {@code a run of 101 rows × 9 columns × 8 bytes}
     * @throws Refusal if there is less
     */
    static void require(long bytes, String what) {
        if (left() < bytes) {
            System.gc(); // what is no longer used counts until it is collected
        }
        long left = left();
        if (left < bytes) {
            throw new Refusal(
                    what + " takes " + megabytes(bytes) + " MB, and Java has " + left / MEGABYTE + " MB left; " + MORE);
        }
    }

    private static long left() {
        Runtime java = Runtime.getRuntime();
        // A third is kept for what has just been made; long columns live in the rest.
        return java.maxMemory() / 3 * 2 - (java.totalMemory() - java.freeMemory());
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /** Says that it ran out, where that could not be foreseen. */
    public static String exhausted() {
        return "there is not enough memory for this; Java has "
                + megabytes(Runtime.getRuntime().maxMemory()) + " MB; " + MORE;
    }
}
