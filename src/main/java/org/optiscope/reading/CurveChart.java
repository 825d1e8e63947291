package org.optiscope.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.optiscope.raster.ValueAxis;

/**
 * Curves with the part of them that is looked at: the steps from…to, and an axis of values that fits what lies between. One curve
 * that explodes or dives leaves the chart rather than flatten the others, see {@link Reach}.
 *
 * @param curves in the order in which they are drawn
 * @param from the step at the left edge
 * @param to the step at the right edge, &gt; from
 * @param frame what the tab says of the axis
 */
public record CurveChart(List<Curve> curves, double from, double to, ValueAxis axis, Optional<CurveTab.Frame> frame) {
    /** More powers of ten than these are not shown; what lies lower runs out of the chart. */
    private static final double MOST_DECADES = 18;
    /** A run that diverged takes others' room up to this many times its first value only. */
    private static final double DIVERGED_ROOM = 10;
    /** Room above and below the values, as a share of their range. */
    private static final double MARGIN = 0.05;

    /** The same where every run diverged: enough to see how it grew, not so much that nothing else is seen. */
    private static final double ALL_DIVERGED_ROOM = 1e6;

    private static final double LARGEST = 1e300;
    /** Powers of ten of this and of its negative are normal numbers. */
    private static final double MOST_EXPONENT = 307;
    /** A logarithm and its inverse. */
    private static final double ROUNDING = 1e-9;
    /** How far a symmetric axis reaches beyond its values. */
    private static final double GROWN = 1.3;

    private static final double SMALLEST = 1e-300;
    /** Values are looked at one by one up to this many a curve, from there on in equal strides. */
    private static final int SAMPLES = 400;
    /** The greatest size is this many times the middle one before a linear axis hides most of a curve. */
    private static final double SPIKE = 60;
    /** The same where values have both signs: oscillations are easier to follow on a linear axis. */
    private static final double SIGNED_SPIKE = 1e4;

    /** What the user wants of an axis of values: {@code logarithmic} or not, null for what suits; room for all values, or for most. */
    public record Wish(Boolean logarithmic, boolean all) {
        public static final Wish NONE = new Wish(null, false);
    }

    /** Whether step t lies between the edges. */
    public boolean isInSight(int t) {
        return t >= from && t <= to;
    }

    /** The chart of the curves over those steps. */
    public static CurveChart of(List<Curve> curves, double from, double to, CurveTab tab, Wish wish) {
        Optional<CurveTab.Frame> frame = tab.frame();
        if (frame.isPresent() && !wish.all && (wish.logarithmic == null || wish.logarithmic)) {
            return new CurveChart(
                    curves,
                    from,
                    to,
                    ValueAxis.log(frame.get().least(), frame.get().greatest()),
                    frame);
        }
        Values values = new Values(curves, from, to, wish.all);
        return new CurveChart(curves, from, to, values.axis(tab.spread(), wish.logarithmic), frame);
    }

    /** The same with another axis of values. */
    public CurveChart withAxis(ValueAxis other) {
        return new CurveChart(curves, from, to, other, frame);
    }

    /** The same without what comes after that step, but for what was guessed of it. */
    public CurveChart upTo(int t) {
        List<Curve> shown = curves.stream()
                .map(curve -> curve.line() == Curve.Line.GUESS ? curve : curve.upTo(t))
                .toList();
        return new CurveChart(shown, from, to, axis, frame);
    }

    /** What is known of the values in sight. */
    private static final class Values {
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private double leastPositive = Double.POSITIVE_INFINITY;
        private double[] sizes = new double[0];
        private boolean sorted;
        private final boolean allDiverged;
        private final boolean all;
        private final double floor;

        Values(List<Curve> curves, double from, double to, boolean all) {
            this.all = all;
            allDiverged = curves.stream().allMatch(Curve::diverged);
            List<Reach> reaches =
                    curves.stream().map(curve -> Reach.of(curve, from, to)).toList();
            double most = all ? LARGEST : Math.min(LARGEST, Reach.ceiling(reaches) * (1 + ROUNDING));
            floor = all ? 0 : Reach.floor(reaches) * (1 - ROUNDING);
            for (Curve curve : curves) {
                double room = allDiverged ? ALL_DIVERGED_ROOM : DIVERGED_ROOM;
                double ceiling = curve.diverged() && !all ? room * firstSize(curve, from, to) : most;
                each(curve, from, to, 1, value -> {
                    if (Math.abs(value) <= ceiling) {
                        count(value);
                    }
                });
                int stride = (int) Math.max(1, (Math.min(to, curve.values().length) - from) / SAMPLES);
                double[] more = new double[SAMPLES + 2];
                int[] size = {0};
                each(curve, from, to, stride, value -> {
                    if (value != 0 && Math.abs(value) <= ceiling && size[0] < more.length) {
                        more[size[0]++] = Math.abs(value);
                    }
                });
                int had = sizes.length;
                sizes = Arrays.copyOf(sizes, had + size[0]);
                System.arraycopy(more, 0, sizes, had, size[0]);
            }
        }

        private static double firstSize(Curve curve, double from, double to) {
            for (int t = (int) Math.max(0, Math.ceil(from)); t < curve.values().length && t <= to; t++) {
                if (Double.isFinite(curve.values()[t]) && curve.values()[t] != 0) {
                    return Math.abs(curve.values()[t]);
                }
            }
            return 0;
        }

        private static void each(Curve curve, double from, double to, int stride, DoubleConsumer use) {
            int last = (int) Math.min(curve.values().length - 1, Math.floor(to));
            for (int t = (int) Math.max(0, Math.ceil(from)); t <= last; t += stride) {
                if (Double.isFinite(curve.values()[t])) {
                    use.accept(curve.values()[t]);
                }
            }
        }

        private void count(double value) {
            // Larger ones leave no room for margins below the largest double.
            double bounded = Math.max(-LARGEST, Math.min(value, LARGEST));
            least = Math.min(least, bounded);
            greatest = Math.max(greatest, bounded);
            if (value > 0 && value >= floor) {
                leastPositive = Math.min(leastPositive, value);
            }
        }

        private double middle(double share) {
            if (!sorted) {
                Arrays.sort(sizes);
                sorted = true;
            }
            return sizes.length == 0 ? 0 : sizes[(int) (share * (sizes.length - 1))];
        }

        ValueAxis axis(CurveTab.Spread spread, Boolean logarithmic) {
            if (!(least <= greatest)) {
                return ValueAxis.linear(0, 1);
            }
            boolean positive = least >= 0 && greatest > 0;
            double largest = Math.max(Math.abs(least), Math.abs(greatest));
            boolean log = logarithmic != null
                    ? logarithmic
                    : spread == CurveTab.Spread.LOG
                            ? positive || spiked(true, largest)
                            : spread == CurveTab.Spread.AS_FITS && spiked(positive, largest);
            if (log && positive) {
                return logarithmic();
            }
            return log && largest > 0 ? symmetric(largest) : linear();
        }

        /** Whether a linear axis would hide most of a curve. */
        private boolean spiked(boolean positive, double largest) {
            return largest > (positive || allDiverged ? SPIKE : SIGNED_SPIKE) * middle(0.5) && middle(0.5) > 0;
        }

        private ValueAxis logarithmic() {
            double high = Math.log10(greatest);
            double least = Math.log10(Math.max(leastPositive, SMALLEST));
            double low = Math.min(high, all ? least : Math.max(least, high - MOST_DECADES));
            double margin = Math.max(MARGIN * (high - low), high - low < 0.02 ? 0.1 : 0);
            return ValueAxis.log(
                    Math.pow(10, Math.max(low - margin, -MOST_EXPONENT)),
                    Math.pow(10, Math.min(high + margin, MOST_EXPONENT)));
        }

        private ValueAxis symmetric(double largest) {
            double small = Math.max(middle(0.25), largest * 1e-6);
            double linearUpTo = Math.pow(10, Math.floor(Math.log10(Math.min(Math.max(small, SMALLEST), largest / 10))));
            double low = least < 0 ? least * GROWN : 0;
            double high = greatest > 0 ? greatest * GROWN : 0;
            return ValueAxis.symlog(low, high, linearUpTo);
        }

        private ValueAxis linear() {
            double low = least;
            double high = greatest;
            if (low >= 0 && low < 0.3 * high) {
                low = 0;
                return ValueAxis.linear(low, high * (1 + MARGIN));
            }
            double size = Math.max(Math.abs(low), Math.abs(high));
            double range = Math.max(high - low, size == 0 ? 1 : 1e-9 * size);
            double margin = high > low ? MARGIN * range : size == 0 ? 0.5 : 0.1 * size;
            return ValueAxis.linear(low - margin, high + margin);
        }
    }
}
