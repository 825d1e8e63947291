package org.optiscope.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Contour lines of a sampled field, by marching squares.
 *
 * <pre>0 ── top ── 1        a corner is high if its value ≥ level
 * left      right      where the corners of a side differ, the line crosses it at the linear interpolation
 * 3 ─ bottom ─ 2       four crossings (a saddle): high corners are joined if the mean of the four is high</pre>
 *
 * Made once for a field, then asked for any number of levels: an index of the least and greatest value of every 16 × 16 cells passes
 * over empty ground. Cells with a corner that is not finite have no lines.
 *
 * Source: W. Lorensen and H. Cline, SIGGRAPH 1987, in two dimensions.
 */
public final class Contours {
    private static final int BLOCK = 16;
    private static final int TOP = 0, RIGHT = 1, BOTTOM = 2, LEFT = 3, NONE = -1;
    /** Sides joined in each case; the case's bit k is set if corner k is high. Saddles (5, 10) are resolved in {@link #leave}. */
    private static final int[][] JOINED = {
        {}, {LEFT, TOP}, {TOP, RIGHT}, {LEFT, RIGHT}, {RIGHT, BOTTOM}, {}, {TOP, BOTTOM}, {LEFT, BOTTOM},
        {BOTTOM, LEFT}, {BOTTOM, TOP}, {}, {BOTTOM, RIGHT}, {RIGHT, LEFT}, {RIGHT, TOP}, {TOP, LEFT}, {}
    };

    private final double[] values;
    private final int width;
    private final int height;
    private final int blocksAcross;
    private final double[] least;
    private final double[] most;

    private Contours(double[] values, int width, int height) {
        if (width < 0 || height < 0 || values.length < (long) width * height) {
            throw new IllegalArgumentException(
                    "a field of " + width + " × " + height + " does not fit " + values.length + " values");
        }
        this.values = values;
        this.width = width;
        this.height = height;
        int down = Math.max(0, height - 2) / BLOCK + 1;
        blocksAcross = Math.max(0, width - 2) / BLOCK + 1;
        least = new double[blocksAcross * down];
        most = new double[blocksAcross * down];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int block = 0; block < least.length; block++) {
            sampled(block);
        }
    }

    /** @param values [height][width], not modified, and not to be modified while contours are traced */
    public static Contours of(double[] values, int width, int height) {
        return new Contours(values, width, height);
    }

    /** The lines of one level only; for several, {@link #of} once and {@link #trace(double)} for each is faster. */
    public static List<double[]> trace(double[] values, int width, int height, double level) {
        return of(values, width, height).trace(level);
    }

    /**
     * The lines on which the field has this value.
     *
     * @return polylines x0, y0, x1, y1, … in grid coordinates (column, row), each as long as it goes; a closed one ends on the very point
     *     at which it begins
     */
    public List<double[]> trace(double level) {
        return width < 2 || height < 2 ? List.of() : new Tracer(level).all();
    }

    private void sampled(int block) {
        int x0 = block % blocksAcross * BLOCK, y0 = block / blocksAcross * BLOCK;
        int x1 = Math.min(x0 + BLOCK, width - 1), y1 = Math.min(y0 + BLOCK, height - 1);
        double min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
        for (int y = y0; y <= y1; y++) {
            for (int p = y * width + x0, end = y * width + x1; p <= end; p++) {
                double f = values[p];
                min = f < min ? f : min;
                max = f > max ? f : max;
            }
        }
        least[block] = min;
        most[block] = max;
    }

    /** Follows the lines of one level from cell to cell. */
    private final class Tracer {
        private final double level;
        /** Crossings already on a line, one bit per side: first the horizontal sides, named by their left end, then the vertical. */
        private final long[] used = new long[(2 * width * height >> 6) + 1];

        private final List<double[]> lines = new ArrayList<>();
        private double[] points = new double[256];
        private int length;

        Tracer(double level) {
            this.level = level;
        }

        List<double[]> all() {
            for (int block = 0; block < least.length; block++) {
                if (least[block] < level && most[block] >= level) {
                    int x0 = block % blocksAcross * BLOCK, y0 = block / blocksAcross * BLOCK;
                    startWithin(x0, y0, Math.min(x0 + BLOCK, width - 1), Math.min(y0 + BLOCK, height - 1));
                }
            }
            return lines;
        }

        private void startWithin(int x0, int y0, int x1, int y1) {
            for (int y = y0; y < y1; y++) {
                for (int x = x0; x < x1; x++) {
                    int corners = corners(y * width + x);
                    if (corners != 0 && corners != 15) {
                        for (int side = TOP; side <= LEFT; side++) {
                            start(x, y, side);
                        }
                    }
                }
            }
        }

        /** If an untraced line crosses this side: follows it into the cell, and, unless it comes back here, out of it too. */
        private void start(int x, int y, int side) {
            int cell = y * width + x;
            if (leave(cell, side) == NONE || isUsed(cell, side)) {
                return;
            }
            length = 0;
            visit(cell, side);
            if (follow(x, y, side)) {
                append(points[0], points[1]);
            } else {
                reverse();
                int outX = x + (side == RIGHT ? 1 : side == LEFT ? -1 : 0),
                        outY = y + (side == BOTTOM ? 1 : side == TOP ? -1 : 0);
                follow(outX, outY, side + 2 & 3);
            }
            if (length > 2) {
                lines.add(Arrays.copyOf(points, length));
            }
        }

        /** Goes on from a side of a cell through that cell; true if the line closed. */
        private boolean follow(int x, int y, int side) {
            while (x >= 0 && y >= 0 && x < width - 1 && y < height - 1) {
                int cell = y * width + x, out = leave(cell, side);
                if (out == NONE) {
                    return false;
                }
                if (isUsed(cell, out)) {
                    return true;
                }
                visit(cell, out);
                x += out == RIGHT ? 1 : out == LEFT ? -1 : 0;
                y += out == BOTTOM ? 1 : out == TOP ? -1 : 0;
                side = out + 2 & 3;
            }
            return false;
        }

        /** The side by which a line that entered by {@code side} leaves the cell, or NONE if none enters there. */
        private int leave(int cell, int side) {
            int corners = corners(cell);
            if (corners == 5 || corners == 10) {
                double mean = (values[cell] + values[cell + 1] + values[cell + width] + values[cell + width + 1]) / 4;
                boolean highJoined = mean >= level;
                return highJoined == (corners == 5) ? side ^ 1 : 3 - side;
            }
            int[] joined = JOINED[corners];
            return joined.length == 0 ? NONE : joined[0] == side ? joined[1] : joined[1] == side ? joined[0] : NONE;
        }

        private int corners(int cell) {
            double a = values[cell], b = values[cell + 1], c = values[cell + width + 1], d = values[cell + width];
            if ((a - a) + (b - b) + (c - c) + (d - d) != 0) {
                return 0;
            }
            return (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        }

        private void visit(int cell, int side) {
            int p = side == RIGHT ? cell + 1 : side == BOTTOM ? cell + width : cell;
            boolean horizontal = (side & 1) == 0;
            double from = values[p], to = values[horizontal ? p + 1 : p + width];
            double s = (level - from) / (to - from);
            append(p % width + (horizontal ? s : 0), p / width + (horizontal ? 0 : s));
            int bit = bit(cell, side);
            used[bit >> 6] |= 1L << bit;
        }

        private boolean isUsed(int cell, int side) {
            int bit = bit(cell, side);
            return (used[bit >> 6] >>> bit & 1) != 0;
        }

        private int bit(int cell, int side) {
            int p = side == RIGHT ? cell + 1 : side == BOTTOM ? cell + width : cell;
            return (side & 1) == 0 ? p : width * height + p;
        }

        private void append(double x, double y) {
            if (length == points.length) {
                points = Arrays.copyOf(points, 2 * length);
            }
            points[length++] = x;
            points[length++] = y;
        }

        private void reverse() {
            for (int i = 0, j = length - 2; i < j; i += 2, j -= 2) {
                double x = points[i], y = points[i + 1];
                points[i] = points[j];
                points[i + 1] = points[j + 1];
                points[j] = x;
                points[j + 1] = y;
            }
        }
    }
}
