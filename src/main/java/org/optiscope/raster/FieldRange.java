package org.optiscope.raster;

import java.util.Arrays;

/**
 * What a sampled field spans, told by quantiles so that one spike does not flatten everything else.
 *
 * @param min    least finite sample
 * @param max    greatest finite sample
 * @param sorted finite samples, thinned to a manageable number, ascending; never modified
 */
record FieldRange(double min, double max, double[] sorted) {
    /** Whatever is greater is a pole; differences of what is left cannot overflow. */
    private static final double LARGEST = 1e300;
    /** A range below this cannot be divided by. */
    private static final double SMALLEST = 1e-300;
    /** Enough for quantiles of a percent, sorted in a few milliseconds. */
    private static final int MOST_SAMPLES = 1 << 16;
    /** Linear: the part of the samples at either end that may be a spike … */
    private static final double TAIL = 0.005;
    /** … and how far beyond these quantiles, in units of their distance, a value still counts as part of the picture. */
    private static final double FENCE = 1;
    /** Log: values this many times the 99 % quantile are a pole, not the surface. */
    private static final double POLE = 100;
    /** Log: a quantile this many times the median explodes, and a lower one is where the ramp ends. */
    private static final double STEEP = 1e12;
    /** Quantiles at which the ramp may end, the first that does not explode. */
    private static final double[] ENDS = {0.99, 0.95, 0.9, 0.85, 0.8, 0.75};
    /** What lies outside the middle nine tenths of the samples are tails. */
    private static final double BODY = 0.05;
    /** Log: the ramp's dark end begins at this fraction of the lowest per cent of the samples. Rosenbrock's ε is then about 1e-3. */
    private static final double VALLEY = 1.0 / 500;

    /** A smaller ε cannot be divided by. */
    private static final double LEAST_EPSILON = 1e-200;

    static FieldRange of(double[] values) {
        double min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
        int finite = 0;
        for (double f : values) {
            if (Math.abs(f) <= LARGEST) {
                min = Math.min(min, f);
                max = Math.max(max, f);
                finite++;
            }
        }
        int stride = finite / MOST_SAMPLES | 1, seen = 0, kept = 0;
        double[] samples = new double[finite / stride + 1];
        for (double f : values) {
            if (Math.abs(f) <= LARGEST && seen++ % stride == 0) {
                samples[kept++] = f;
            }
        }
        double[] sorted = Arrays.copyOf(samples, kept);
        Arrays.sort(sorted);
        return finite == 0 ? new FieldRange(0, 0, new double[] {0}) : new FieldRange(min, max, sorted);
    }

    boolean isFlat() {
        return !(max - min > Math.max(SMALLEST, 4 * Math.ulp(Math.max(Math.abs(min), Math.abs(max)))));
    }

    double quantile(double q) {
        return sorted[(int) Math.rint(q * (sorted.length - 1))];
    }

    /** Where the ramp begins: the known floor if the samples come near it, else the least sample, linear not beyond the fence. */
    double lowFor(double floor, boolean log) {
        boolean near = floor <= min && min - floor <= 0.05 * (quantile(0.5) - floor);
        double low = near ? floor : min;
        return log ? low : Math.max(low, quantile(TAIL) - FENCE * spread());
    }

    double highFor(double low, boolean log) {
        double fence = log ? low + POLE * (end(low) - low) : quantile(1 - TAIL) + FENCE * spread();
        return fence > low ? Math.min(max, fence) : max;
    }

    private double end(double low) {
        double most = low + STEEP * (quantile(0.5) - low);
        for (double end : ENDS) {
            if (quantile(end) <= most) {
                return quantile(end);
            }
        }
        return quantile(quantile(0.5) > low ? ENDS[ENDS.length - 1] : ENDS[0]);
    }

    /** Whether few samples reach further up than most others lie apart, and few as far down: poles on either side, such as 1/x has. */
    boolean hasPoles() {
        double body = quantile(1 - BODY) - quantile(BODY);
        return tailHigh() - quantile(1 - BODY) > body && quantile(BODY) - tailLow() > body && middle() > 0;
    }

    double tailLow() {
        return quantile(TAIL);
    }

    double tailHigh() {
        return quantile(1 - TAIL);
    }

    /** Half of what the middle half of the samples spans. */
    double middle() {
        return (quantile(0.75) - quantile(0.25)) / 2;
    }

    /** ε: small enough to open the valley, so large that its floor keeps a fair share of the ramp. */
    double epsilonFor(double low, double high) {
        double range = high - low, valley = VALLEY * (quantile(0.01) - low);
        double quarter = quantile(0.25) - low;
        double least = quarter > 0 ? Math.max(Math.min(1e-7 * range, quarter), LEAST_EPSILON * range) : 1e-7 * range;
        return Math.max(least, Math.min(1e-4 * range, valley));
    }

    private double spread() {
        double spread = quantile(1 - TAIL) - quantile(TAIL);
        return spread > 0 ? spread : max - min;
    }
}
