package org.optiscope.ui.plot;

import java.util.Arrays;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Viewport;

/**
 * How long the arrows of gradients and momenta are. It is one scale for a run in a view, the same in every stage and step:
 *
 * <pre>length = L · ln(1 + n / c) / ln(1 + N / c)</pre>
 *
 * where n is the vector's length in px of the view, N that of nearly the longest gradient of the run, and c = N / 1000.
 *
 * @param longestPx L, the length of an arrow with n = N
 * @param reference N, above 0 unless the run knows no gradient
 */
record ArrowScale(double longestPx, double reference) {
    private static final double LONGEST_PX = 84;
    private static final double LONGEST_SHARE = 0.3;
    private static final double DECADES = 1e3;
    /** Gradients longer than all but a few are left out, so that a run that leaves for infinity still has arrows. */
    private static final double QUANTILE = 0.98;

    private static final int MOST_SAMPLES = 1000;

    static ArrowScale of(Trajectory trajectory, Viewport viewport) {
        int rows = trajectory.lastFinite() + 1;
        int count = Math.min(rows, MOST_SAMPLES);
        double[] lengths = new double[count];
        int finite = 0;
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * rows / count);
            double length = Math.hypot(
                    trajectory.gradient(row, 0) * acrossPx(viewport), trajectory.gradient(row, 1) * upPx(viewport));
            if (Double.isFinite(length)) {
                lengths[finite++] = length;
            }
        }
        Arrays.sort(lengths, 0, finite);
        double reference = finite == 0 ? 0 : lengths[(int) Math.floor(QUANTILE * (finite - 1))];
        double room = LONGEST_SHARE * Math.min(viewport.widthPx(), viewport.heightPx());
        return new ArrowScale(Math.min(LONGEST_PX, room), reference);
    }

    /** Px that a unit of x takes. */
    static double acrossPx(Viewport viewport) {
        return viewport.widthPx() / (viewport.x1() - viewport.x0());
    }

    /** Px that a unit of y takes. */
    static double upPx(Viewport viewport) {
        return viewport.heightPx() / (viewport.y1() - viewport.y0());
    }

    /**
     * The length of an arrow in px.
     *
     * @param vectorPx n
     */
    double length(double vectorPx) {
        return reference == 0 ? 0 : longestPx * Math.log1p(DECADES * vectorPx / reference) / Math.log1p(DECADES);
    }
}
