package org.optiscope.raster;

import java.util.Arrays;

/**
 * How values of a field become positions on a colour ramp, and where its contour lines lie.
 *
 * <pre>linear   u(f) = (f − low) / (high − low)
 * log      u(f) = (S(f) − S(low)) / (S(high) − S(low))
 *          S(f) = sign(f − c) · ln(1 + |f − c|/ε)          odd about c, smooth there</pre>
 *
 * c is low where the surface has a floor, and the middle of the values where poles lead up and down.
 *
 * Level k lies at u = k / count, for every whole k: beyond low and high the colour stands still but lines go on. Made once from the home
 * domain and kept while zooming, so that a colour always means the same value; {@link #refine} only adds lines.
 */
public final class Levels {
    /** Below this many lines in view, {@link #refine} puts more in between. */
    private static final int FEWEST_LINES = 6;
    /** 2²⁰: finer than double arithmetic can tell apart around an ordinary value. */
    private static final int MOST_REFINED = 1 << 20;

    private final boolean log;
    private final double low;
    private final double high;
    private final double centre;
    private final double epsilon;
    private final int base;
    private final int count;
    private final double perUnit;
    /** S(low), or low itself where the levels are linear. */
    private final double begin;

    private Levels(boolean log, double low, double high, double centre, double epsilon, int base, int count) {
        this.log = log;
        this.low = low;
        this.high = high;
        this.centre = centre;
        this.epsilon = epsilon;
        this.base = base;
        this.count = count;
        this.begin = log ? bent(low) : low;
        this.perUnit = 1 / (log ? bent(high) - begin : high - low);
    }

    /**
     * Levels that suit these samples.
     *
     * @param values samples of the field over its home domain, not modified; any that are not finite are passed over
     * @param log    logarithmic above the minimum, for surfaces that span decades
     * @param floor  the known minimum, or NaN; used where the samples come near it
     * @param count  how many intervals, > 0
     */
    public static Levels of(double[] values, boolean log, double floor, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("levels need a count above 0, but got " + count);
        }
        FieldRange range = FieldRange.of(values);
        if (range.isFlat()) {
            double half = Math.max(0.5, 1024 * Math.ulp(range.max()));
            return new Levels(false, range.max() - half, range.max() + half, 0, 1, count, count);
        }
        if (!log && range.hasPoles()) {
            return new Levels(
                    true, range.tailLow(), range.tailHigh(), range.quantile(0.5), range.middle(), count, count);
        }
        double low = range.lowFor(floor, log);
        double high = range.highFor(low, log);
        return new Levels(log, low, high, low, log ? range.epsilonFor(low, high) : 1, count, count);
    }

    /** Where f stands between low and high: 0..1, never falling with f; NaN stays NaN. */
    public double position(double f) {
        return Math.max(0, Math.min(1, unclamped(f)));
    }

    /** The value at level k; k may lie outside 0..count. */
    public double value(int level) {
        double u = (double) level / count / perUnit;
        double s = u + (log ? begin : 0);
        return log ? centre + Math.copySign(epsilon * Math.expm1(Math.abs(s)), s) : low + s;
    }

    /** How many intervals the levels cut low..high into. */
    public int count() {
        return count;
    }

    /** How many of these intervals lie between two of the unrefined levels: a power of two. */
    public int subdivision() {
        return count / base;
    }

    public boolean isLog() {
        return log;
    }

    /** These levels, halved as often as it takes for about six of them to run through the values in view; colours do not change. */
    public Levels refine(double[] visibleValues) {
        double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
        for (double f : visibleValues) {
            if (Math.abs(f) <= Double.MAX_VALUE) {
                least = Math.min(least, f);
                most = Math.max(most, f);
            }
        }
        double from = unclamped(least) * base, to = unclamped(most) * base;
        int factor = 1;
        if (to > from) {
            while (factor < MOST_REFINED && Math.floor(to * factor) - Math.floor(from * factor) < FEWEST_LINES) {
                factor *= 2;
            }
        }
        return factor == subdivision() ? this : new Levels(log, low, high, centre, epsilon, base, base * factor);
    }

    /** u · count for a run of values: a whole number on every contour line, NaN where the value is not finite. No garbage. */
    void coordinates(double[] values, int from, int length, double[] out) {
        double scale = perUnit * count;
        if (!log) {
            for (int i = 0; i < length; i++) {
                out[i] = (values[from + i] - low) * scale;
            }
            return;
        }
        double perEpsilon = 1 / epsilon, first = begin * scale;
        for (int i = 0; i < length; i++) {
            double d = (values[from + i] - centre) * perEpsilon;
            double u = FastLog.log1p(Math.abs(d)) * scale;
            out[i] = (d < 0 ? -u : u) - first;
        }
    }

    private double unclamped(double f) {
        return perUnit * ((log ? bent(f) : f) - begin);
    }

    /** S(f). */
    private double bent(double f) {
        double d = f - centre;
        return Math.copySign(Math.log1p(Math.abs(d) / epsilon), d);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levels that
                && log == that.log
                && base == that.base
                && count == that.count
                && Arrays.equals(
                        new double[] {low, high, centre, epsilon},
                        new double[] {that.low, that.high, that.centre, that.epsilon});
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {low, high, centre, epsilon, count});
    }

    @Override
    public String toString() {
        return (log ? "log" : "linear") + " levels, " + count + " in [" + low + ", " + high + "]";
    }
}
