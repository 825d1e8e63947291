package org.optiscope.raster;

/** How a rectangle is divided among panels of equal size. */
public final class Division {
    /** The shape a panel should have, width to height. */
    private static final double GOOD_RATIO = 1.5;

    private Division() {}

    /** The number of columns that makes panels come closest to a good shape without leaving many places empty. */
    public static int columns(int count, double width, double height) {
        int best = 1;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double ratio = width / columns / (height / rows);
            double cost = Math.abs(Math.log(ratio / GOOD_RATIO)) + (double) (rows * columns - count) / count;
            if (cost < bestCost) {
                bestCost = cost;
                best = columns;
            }
        }
        return best;
    }
}
