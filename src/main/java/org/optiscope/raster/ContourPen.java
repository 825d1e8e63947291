package org.optiscope.raster;

/**
 * Draws the contour lines of one row of pixels from the field around them.
 *
 * <pre>u        = position · count                    whole numbers are contour lines
 * distance = |u − round(u)| / |∇u|               in pixels, to first order
 * coverage = clamp(width/2 + ½ − distance, 0, 1)</pre>
 *
 * Where lines would crowd they fade, first the ordinary ones, then every fifth, which is stronger: steep ground and jumps turn into plain
 * colour, never into moiré. Where the ramp comes as dark (or as light) as the lines, they move away from it: a view zoomed into a valley
 * has lines too.
 */
final class ContourPen {
    /** How many pixels around are looked at to tell how close the lines stand. */
    static final int AROUND = 3;
    /** Spacing of lines, in pixels or line widths, at which they have faded away, and from which they have their full strength. */
    private static final double GONE = 2.5;

    private static final double FULL = 6;
    /** Every so manieth line is an index line, as on a map. */
    private static final int INDEX = 5;
    /** Strength of an ordinary line beside an index line's 1. */
    private static final double ORDINARY = 0.72;
    /** Slope per pixel, relative to the value, below which rounding in the field would scribble. */
    private static final double FLAT = 1e-12;
    /** Least distance of a line's lightness (OKLab, 0..1) from the ramp's under it. */
    private static final double CONTRAST = 0.3;

    private final int[] colors;
    private final int alpha;
    private final double perCount;
    private final double reach;
    private final double gone;
    private final double full;

    /** @param table the ramp, not modified */
    ContourPen(int[] table, int count, int argb, double widthPx) {
        alpha = widthPx > 0 ? argb >>> 24 : 0;
        colors = alpha == 0 ? table : apart(table, argb);
        perCount = (ColorMap.SIZE - 1.0) / count;
        reach = widthPx / 2 + 0.5;
        gone = GONE * Math.max(1, widthPx);
        full = FULL * Math.max(1, widthPx);
    }

    /**
     * Lays the lines on row j once it is painted.
     *
     * @param ring [2 · AROUND + 1][width] u of the rows around: row r, as far as there is one, in ring[r % ring.length]; not modified
     * @param out  [height][width] modified in row j
     */
    void stroke(double[][] ring, int j, int height, int[] out) {
        double[] row = row(ring, j, height), above = row(ring, j - 1, height), below = row(ring, j + 1, height);
        double[] farAbove = row(ring, j - AROUND, height), farBelow = row(ring, j + AROUND, height);
        int last = alpha == 0 ? -1 : row.length - 1, offset = j * row.length;
        for (int i = 0; i <= last; i++) {
            double u = row[i], line = Math.rint(u), off = u - line;
            double left = u - row[Math.max(i - 1, 0)], right = row[Math.min(i + 1, last)] - u;
            double up = u - above[i], down = below[i] - u;
            double gx = slope(left, right), gy = slope(up, down), slope2 = gx * gx + gy * gy;
            // Put so that NaN, from a neighbour without a value, draws nothing. Level 0 is the minimum: a blot, not a
            // line.
            if (off * off < reach * reach * slope2
                    && line != 0
                    && slope2 > FLAT * FLAT * u * u
                    && slope2 <= Double.MAX_VALUE) {
                double coverage = Math.min(1, reach - Math.abs(off) / Math.sqrt(slope2));
                double farX = steeper(u - row[Math.max(i - AROUND, 0)], row[Math.min(i + AROUND, last)] - u) / AROUND;
                double farY = steeper(u - farAbove[i], farBelow[i] - u) / AROUND;
                double spacing = spacing(steeper(farX, steeper(left, right)), steeper(farY, steeper(up, down)));
                double strength = coverage * strength(line, spacing);
                if (strength > 0) {
                    int color = colors[(int) Math.max(0, Math.min(ColorMap.SIZE - 1, u * perCount))];
                    out[offset + i] = blend(out[offset + i], color, (int) (alpha * strength * 257 + 0.5));
                }
            }
        }
    }

    private static double[] row(double[][] ring, int j, int height) {
        return ring[Math.max(0, Math.min(height - 1, j)) % ring.length];
    }

    /** Of lines, in pixels; judged by the steepest nearby, so that no crumbs of lines are left on a crest or floor a few pixels wide. */
    private static double spacing(double gx, double gy) {
        return 1 / Math.sqrt(gx * gx + gy * gy);
    }

    private double strength(double line, double spacingPx) {
        double index = line % INDEX == 0 ? fade(INDEX * spacingPx) : 0;
        return Math.max(index, ORDINARY * fade(spacingPx));
    }

    private double fade(double spacingPx) {
        double s = Math.max(0, Math.min(1, (spacingPx - gone) / (full - gone)));
        return s * s * (3 - 2 * s);
    }

    /** The slope along one axis: central, but never flatter than half the steeper side, lest a sharp valley floor fill with ink. */
    private static double slope(double before, double after) {
        return Math.max(Math.abs(before + after), steeper(before, after)) / 2;
    }

    /** The larger size; a NaN in the first place, from a distant neighbour without a value, does not count. */
    private static double steeper(double before, double after) {
        double a = Math.abs(before), b = Math.abs(after);
        return a > b ? a : b;
    }

    /** The line's colour on each colour of the ramp: as asked, but kept at a distance on the side on which it stands of the ramp's mean. */
    private static int[] apart(int[] table, int argb) {
        double[] lab = OkLab.of(argb);
        double[] lightness = new double[table.length];
        double mean = 0;
        for (int i = 0; i < table.length; i++) {
            lightness[i] = OkLab.of(table[i])[0];
            mean += lightness[i] / table.length;
        }
        int[] colors = new int[table.length];
        boolean darker = lab[0] < mean;
        for (int i = 0; i < table.length; i++) {
            double l = darker ? Math.min(lab[0], lightness[i] - CONTRAST) : Math.max(lab[0], lightness[i] + CONTRAST);
            colors[i] = l == lab[0] ? argb : OkLab.argb(Math.max(0, Math.min(1, l)), lab[1], lab[2]);
        }
        return colors;
    }

    /** {@code over} laid on {@code under} with an opacity of 0..65535; opaque. */
    private static int blend(int under, int over, int opacity) {
        long rest = 65535 - opacity;
        long r = (under >> 16 & 255) * rest + (over >> 16 & 255) * (long) opacity;
        long g = (under >> 8 & 255) * rest + (over >> 8 & 255) * (long) opacity;
        long b = (under & 255) * rest + (over & 255) * (long) opacity;
        return 0xFF000000 | rounded(r) << 16 | rounded(g) << 8 | rounded(b);
    }

    private static int rounded(long sum) {
        return (int) ((sum + 32767) / 65535);
    }
}
