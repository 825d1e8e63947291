package org.optiscope.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Frames as they came.
 *
 * @param interval milliseconds from frame to frame, ascending
 * @param work milliseconds from the beginning of a frame until it was painted, ascending
 * @param seconds how long was watched
 * @param cpuPercent of one processor
 * @param applicationMillis processor time of the application thread, a frame; unlike the others it does not mind who else
 *     uses the machine
 * @param renderingMillis likewise of the rendering thread
 */
record FrameTimes(
        double[] interval,
        double[] work,
        double seconds,
        double cpuPercent,
        double applicationMillis,
        double renderingMillis) {
    FrameTimes {
        Arrays.sort(interval);
        Arrays.sort(work);
    }

    static double quantile(double[] sorted, double q) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(q * (sorted.length - 1))];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "\"fps\": %.1f, \"medianMillis\": %.1f, \"p99Millis\": %.1f, \"maxMillis\": %.1f, "
                        + "\"workMedianMillis\": %.2f, \"workP99Millis\": %.1f, \"cpuPercent\": %.0f, "
                        + "\"applicationMillis\": %.2f, \"renderingMillis\": %.2f",
                interval.length / seconds,
                quantile(interval, 0.5),
                quantile(interval, 0.99),
                quantile(interval, 1),
                quantile(work, 0.5),
                quantile(work, 0.99),
                cpuPercent,
                applicationMillis,
                renderingMillis);
    }
}
