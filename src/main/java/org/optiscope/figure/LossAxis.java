package org.optiscope.figure;

import org.optiscope.raster.ValueAxis;

/** The axis of the losses in a map: logarithmic where all are positive, and one for any surface, wherever its start is. */
final class LossAxis {
    private static final double LEAST_DIFFERENCE = 1e-9;

    private LossAxis() {}

    /**
     * The axis from one loss to another, but over a decade or a difference at the least.
     *
     * @param greatest may be anything, NaN and less than the least too
     */
    static ValueAxis of(double least, double greatest) {
        double low = ValueAxis.reachable(least);
        double high = Double.isNaN(greatest) ? low : ValueAxis.reachable(greatest);
        if (low > 0) {
            return ValueAxis.log(low, Math.max(high, 10 * low));
        }
        return ValueAxis.linear(low, high > low ? high : low + Math.max(1, LEAST_DIFFERENCE * -low));
    }
}
