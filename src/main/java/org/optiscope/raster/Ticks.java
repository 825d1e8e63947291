package org.optiscope.raster;

import java.math.BigDecimal;

/**
 * Round places on an axis, 1, 2 or 5 times a power of ten apart, and their labels.
 *
 * <pre>position i = (first + i) · mantissa · 10^exponent, mantissa ∈ {1, 2, 5}</pre>
 *
 * Labels are written from these whole numbers, exactly, so they show the digits that tell neighbours apart and no others.
 */
public final class Ticks {
    private static final Ticks NONE = new Ticks(0, 0, 1, 0);
    /** A tick may lie this far outside, in steps: 0.1 + 0.2 still counts as reaching 0.3. */
    private static final double SLACK = 1e-9;
    /** From here on, and below {@link #SMALL}, labels are written with an exponent if that is shorter. */
    private static final double LARGE = 1e6;

    private static final double SMALL = 1e-3;
    /** Steps of a narrower interval are no normal numbers. */
    private static final double NARROWEST = 1e-290;

    private final long first;
    private final int size;
    private final int mantissa;
    private final int exponent;

    private Ticks(long first, int size, int mantissa, int exponent) {
        this.first = first;
        this.size = size;
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /**
     * At most about {@code wanted} ticks from {@code from} to {@code to}; none if that is no interval.
     *
     * @param wanted ≥ 1, usually the length of the axis over the room a label takes
     */
    public static Ticks of(double from, double to, int wanted) {
        if (!(to - from > NARROWEST) || !Double.isFinite(to - from) || wanted < 1) {
            return NONE;
        }
        double finest = 4 * Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
        double rough = Math.max((to - from) / wanted, finest);
        int exponent = (int) Math.floor(Math.log10(rough));
        double fraction = rough / power(exponent) * (1 - SLACK);
        int mantissa = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10;
        if (mantissa == 10) {
            mantissa = 1;
            exponent++;
        }
        double step = mantissa * power(exponent);
        double slack = SLACK + 2 * Math.ulp(Math.max(Math.abs(from), Math.abs(to)) / step);
        long first = (long) Math.ceil(from / step - slack), last = (long) Math.floor(to / step + slack);
        return new Ticks(first, (int) Math.max(0, last - first + 1), mantissa, exponent);
    }

    public int size() {
        return size;
    }

    /** Distance of neighbouring ticks. */
    public double step() {
        return BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent).doubleValue();
    }

    /** Where the ticks are, ascending: the doubles nearest to the round numbers. */
    public double[] positions() {
        double[] positions = new double[size];
        for (int i = 0; i < size; i++) {
            positions[i] = exact(i).doubleValue();
        }
        return positions;
    }

    /** The label of tick i, in the form all labels of this axis share: "−0.5", "1e6", "2e−5". */
    public String label(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("tick " + i + " of " + size);
        }
        BigDecimal value = exact(i);
        if (value.signum() == 0) {
            return "0";
        }
        return (isScientific() ? scientific(value) : value.toPlainString()).replace('-', '−');
    }

    private BigDecimal exact(int i) {
        BigDecimal value = BigDecimal.valueOf((first + i) * mantissa).scaleByPowerOfTen(exponent);
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private boolean isScientific() {
        BigDecimal a = exact(0).abs(), b = exact(size - 1).abs(), largest = a.max(b);
        boolean far = largest.doubleValue() >= LARGE || largest.doubleValue() < SMALL;
        return far && scientific(largest).length() < largest.toPlainString().length();
    }

    private static String scientific(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        int power = shortest.precision() - shortest.scale() - 1;
        return shortest.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
    }

    private static double power(int exponent) {
        return exponent < 0 ? 1 / Math.pow(10, -exponent) : Math.pow(10, exponent);
    }
}
