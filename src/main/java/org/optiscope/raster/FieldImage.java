package org.optiscope.raster;

/**
 * Paints a sampled field: a colour ramp under anti-aliased hairline contours.
 *
 * The lines come from the field itself, pixel by pixel, so they cost the same however many there are:
 * <pre>u        = position · count                    whole numbers are contour lines
 * distance = |u − round(u)| / |∇u|                in pixels, to first order
 * coverage = clamp(width/2 + ½ − distance, 0, 1)</pre>
 *
 * Where lines would stand closer than about four pixels they fade, first the ordinary ones, then every fifth, which is stronger: steep
 * ground and jumps turn into plain colour, never into moiré.
 */
public final class FieldImage {
    /** Spacing of lines in line widths (at least pixels) at which they have faded away, and from which they are at full strength. */
    private static final double GONE = 2.5;

    private static final double FULL = 6;
    /** Every so manieth line is an index line, as on a map. */
    private static final int INDEX = 5;
    /** Strength of an ordinary line beside an index line's 1. */
    private static final double ORDINARY = 0.72;

    /** Slope per pixel, relative to the value, below which rounding in the field would scribble. */
    private static final double FLAT = 1e-12;

    private FieldImage() {}

    /**
     * Paints some rows; other rows may be painted at the same time by other threads.
     *
     * @param values         [height][width] one sample per pixel centre, row 0 at the top, not modified
     * @param contourArgb    colour of an index line, its alpha the greatest opacity; alpha 0 for no lines
     * @param contourWidthPx width of a line
     * @param argbOut        [height][width] opaque colours, modified in rows rowFrom..rowTo − 1
     */
    public static void shade(
            double[] values,
            int width,
            int height,
            Levels levels,
            ColorMap map,
            int contourArgb,
            double contourWidthPx,
            int[] argbOut,
            int rowFrom,
            int rowTo) {
        if (values.length < width * height || argbOut.length < width * height || rowFrom < 0 || rowTo > height) {
            throw new IllegalArgumentException("rows " + rowFrom + ".." + rowTo + " of a field of " + width + " × "
                    + height + " do not fit arrays of " + values.length + " and " + argbOut.length);
        }
        Pen pen = new Pen(levels.count(), contourArgb, contourWidthPx);
        int[] table = map.table();
        double[] above = new double[width], row = new double[width], below = new double[width];
        levels.coordinates(values, Math.max(rowFrom - 1, 0) * width, width, above);
        levels.coordinates(values, Math.min(rowFrom, height - 1) * width, width, row);
        for (int j = rowFrom; j < rowTo; j++) {
            levels.coordinates(values, Math.min(j + 1, height - 1) * width, width, below);
            paint(row, j * width, width, levels.count(), table, map.undefined(), argbOut);
            if (pen.draws()) {
                pen.stroke(above, row, below, j * width, width, argbOut);
            }
            double[] free = above;
            above = row;
            row = below;
            below = free;
        }
    }

    private static void paint(double[] u, int offset, int width, int count, int[] table, int undefined, int[] out) {
        double scale = (ColorMap.SIZE - 1.0) / count;
        for (int i = 0; i < width; i++) {
            int index = (int) Math.max(0, Math.min(ColorMap.SIZE - 1, u[i] * scale + 0.5));
            out[offset + i] = Math.abs(u[i]) <= Double.MAX_VALUE ? table[index] : undefined;
        }
    }

    /** Draws the contour lines of one row of pixels. */
    private record Pen(int count, int argb, double widthPx, double reach, double gone, double full) {
        Pen(int count, int argb, double widthPx) {
            this(count, argb, widthPx, widthPx / 2 + 0.5, GONE * Math.max(1, widthPx), FULL * Math.max(1, widthPx));
        }

        boolean draws() {
            return argb >>> 24 != 0 && widthPx > 0;
        }

        void stroke(double[] above, double[] row, double[] below, int offset, int width, int[] out) {
            for (int i = 0; i < width; i++) {
                double u = row[i], line = Math.rint(u), off = u - line;
                double left = u - row[Math.max(i - 1, 0)], right = row[Math.min(i + 1, width - 1)] - u;
                double up = u - above[i], down = below[i] - u;
                double gx = steeper(left, right), gy = steeper(up, down);
                double slope2 = gx * gx + gy * gy;
                // Written so that NaN, from a neighbour without a value, draws nothing. Level 0 is the minimum itself:
                // a blot, not a line.
                // A slope within rounding of flat is a plateau.
                if (off * off < reach * reach * slope2
                        && line != 0
                        && slope2 > FLAT * FLAT * u * u
                        && slope2 <= Double.MAX_VALUE) {
                    double slope = Math.sqrt(slope2);
                    double coverage = Math.min(1, reach - Math.abs(off) / slope);
                    double strength = coverage * strength(line, 1 / slope);
                    if (strength > 0) {
                        out[offset + i] = blend(out[offset + i], argb, strength);
                    }
                }
            }
        }

        private double strength(double line, double spacingPx) {
            double index = line % INDEX == 0 ? fade(INDEX * spacingPx) : 0;
            return Math.max(index, ORDINARY * fade(spacingPx));
        }

        private double fade(double spacingPx) {
            double s = Math.max(0, Math.min(1, (spacingPx - gone) / (full - gone)));
            return s * s * (3 - 2 * s);
        }

        /** The slope of one axis: central, but never flatter than half the steeper side, lest a sharp valley floor fill with ink. */
        private static double steeper(double before, double after) {
            double central = Math.abs(before + after) / 2;
            return Math.max(central, Math.max(Math.abs(before), Math.abs(after)) / 2);
        }
    }

    /** {@code over} laid on {@code under}, its alpha scaled by {@code strength}; opaque. */
    private static int blend(int under, int over, double strength) {
        int a = (int) ((over >>> 24) * strength * 257 + 0.5), rest = 65535 - a;
        int r = (under >> 16 & 255) * rest + (over >> 16 & 255) * a + 32768;
        int g = (under >> 8 & 255) * rest + (over >> 8 & 255) * a + 32768;
        int b = (under & 255) * rest + (over & 255) * a + 32768;
        return 0xFF000000 | (int) (r / 65535L) << 16 | (int) (g / 65535L) << 8 | (int) (b / 65535L);
    }
}
