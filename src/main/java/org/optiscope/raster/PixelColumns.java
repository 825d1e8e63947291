package org.optiscope.raster;

import java.util.Arrays;

/**
 * Thins a curve over t = 0, 1, 2, … to what a screen can show: of all samples in one column of pixels the first, the
 * least, the greatest and the last.
 *
 * <p>Drawn through what is kept, the curve covers the same pixels as through all of it, in any scale that keeps the order
 * of values. A sample that is not finite is kept once for a whole row of such, as the mark of a gap.
 */
public final class PixelColumns {
    private final double[] values;
    private int[] kept;
    private int size;

    private PixelColumns(double[] values, int capacity) {
        this.values = values;
        kept = new int[capacity];
    }

    /**
     * Which samples to draw, ascending: those in sight, and one more on either side so that the curve runs out of it.
     *
     * @param values [t] not modified
     * @param from the step at the left edge, may lie between steps
     * @param to the step at the right edge, &gt; from
     * @param widthPx the distance of the edges
     */
    public static int[] of(double[] values, double from, double to, double widthPx) {
        if (!(to > from) || !(widthPx > 0)) {
            return new int[0];
        }
        int first = Math.max(0, (int) Math.ceil(from) - 1);
        int last = Math.min(values.length - 1, (int) Math.floor(to) + 1);
        PixelColumns columns = new PixelColumns(values, 16);
        double scale = widthPx / (to - from);
        int t = first;
        while (t <= last) {
            double column = Math.floor((t - from) * scale);
            int end = t + 1;
            while (end <= last && Math.floor((end - from) * scale) == column) {
                end++;
            }
            columns.keep(t, end);
            t = end;
        }
        return Arrays.copyOf(columns.kept, columns.size);
    }

    /** Keeps what tells of the samples from…to − 1, which share a column. */
    private void keep(int from, int to) {
        int t = from;
        while (t < to) {
            if (!Double.isFinite(values[t])) {
                addGap(t++);
                continue;
            }
            int first = t, least = t, greatest = t;
            for (; t < to && Double.isFinite(values[t]); t++) {
                if (values[t] < values[least]) {
                    least = t;
                }
                if (values[t] > values[greatest]) {
                    greatest = t;
                }
            }
            add(first);
            add(Math.min(least, greatest));
            add(Math.max(least, greatest));
            add(t - 1);
        }
    }

    private void addGap(int t) {
        if (size == 0 || Double.isFinite(values[kept[size - 1]])) {
            add(t);
        }
    }

    private void add(int t) {
        if (size > 0 && kept[size - 1] == t) {
            return;
        }
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
        }
        kept[size++] = t;
    }
}
