package org.optiscope.reading;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far a curve goes up and down from where it began, in powers of ten of its size; single spikes left aside.
 *
 * @param first where it began; 0 if it has no size
 * @param up how far it rises above that in sight, 0 or more
 * @param down how far it falls below, 0 or more
 */
record Reach(double first, double up, double down) {
    private static final Reach NONE = new Reach(0, 0, 0);
    /** Sizes are looked at one by one up to this many a curve, from there on in equal strides. */
    private static final int SAMPLES = 400;
    /** The share of the sizes at either end that may be a spike … */
    private static final double TAIL = 0.02;
    /** … and how far beyond these quantiles, in units of their distance, a size still belongs to the curve. */
    private static final double FENCE = 0.5;

    /** A chart has room for as many times what the others need … */
    private static final double OTHERS = 2;
    /** … and at least for so many powers of ten above the beginning … */
    private static final double LEAST_UP = 2;
    /** … and below it. */
    private static final double LEAST_DOWN = 8;

    static Reach of(Curve curve, double from, double to) {
        double[] values = curve.values();
        int start = 0;
        while (start < values.length && !(Math.abs(values[start]) > 0 && Double.isFinite(values[start]))) {
            start++;
        }
        if (start == values.length) {
            return NONE;
        }
        double first = Math.log10(Math.abs(values[start]));
        int begin = (int) Math.max(0, Math.ceil(from));
        int last = (int) Math.min(values.length - 1, Math.floor(to));
        int stride = Math.max(1, (last - begin) / SAMPLES);
        double[] sizes = new double[Math.max(0, last - begin) / stride + 1];
        int count = 0;
        for (int t = begin; t <= last; t += stride) {
            double size = Math.log10(Math.abs(values[t]));
            if (Double.isFinite(size)) {
                sizes[count++] = size;
            }
        }
        if (count == 0) {
            return new Reach(first, 0, 0);
        }
        Arrays.sort(sizes, 0, count);
        double low = sizes[(int) Math.ceil(TAIL * (count - 1))];
        double high = sizes[(int) Math.floor((1 - TAIL) * (count - 1))];
        double fence = FENCE * (high - low);
        return new Reach(
                first,
                Math.max(0, Math.min(sizes[count - 1], high + fence) - first),
                Math.max(0, first - Math.max(sizes[0], low - fence)));
    }

    /** The greatest size that a chart of these curves has room for: what the calmer ones need, not what one alone explodes to. */
    static double ceiling(List<Reach> reaches) {
        double room = Math.max(LEAST_UP, OTHERS * place(reaches, Reach::up, 0.25));
        return Math.pow(
                10,
                reaches.stream()
                        .mapToDouble(r -> r.first + Math.min(r.up, room))
                        .max()
                        .orElse(0));
    }

    /** The least size that a chart of these curves has room for: what most of them need. */
    static double floor(List<Reach> reaches) {
        double room = Math.max(LEAST_DOWN, OTHERS * place(reaches, Reach::down, 0.5));
        return Math.pow(
                10,
                reaches.stream()
                        .mapToDouble(r -> r.first - Math.min(r.down, room))
                        .min()
                        .orElse(0));
    }

    private static double place(List<Reach> reaches, ToDoubleFunction<Reach> of, double share) {
        double[] sorted = reaches.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
}
