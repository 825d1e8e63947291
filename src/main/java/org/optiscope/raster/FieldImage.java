package org.optiscope.raster;

/**
 * Paints a sampled field: a colour ramp under anti-aliased hairline contours.
 *
 * The lines come from the field itself, pixel by pixel ({@link ContourPen}), so they cost the same however many there are.
 */
public final class FieldImage {
    /** So many rows above and below those that are painted have to be sampled too, as far as there are any. */
    public static final int AROUND = ContourPen.AROUND;

    private FieldImage() {}

    /**
     * Paints some rows; other rows may be painted at the same time by other threads.
     *
     * @param values         [rows][width] one sample per pixel centre, not modified
     * @param valuesFrom     which row of the picture the samples begin with, 0 at the top; they go from rowFrom − {@link #AROUND} to
     *                       rowTo + {@link #AROUND} − 1 at least, as far as the picture does
     * @param contourArgb    colour of an index line, its alpha the greatest opacity; alpha 0 for no lines
     * @param contourWidthPx width of a line
     * @param argbOut        [height][width] opaque colours, modified in rows rowFrom..rowTo − 1
     */
    public static void shade(
            double[] values,
            int valuesFrom,
            int width,
            int height,
            Levels levels,
            ColorMap map,
            int contourArgb,
            double contourWidthPx,
            int[] argbOut,
            int rowFrom,
            int rowTo) {
        int first = Math.max(0, rowFrom - AROUND), end = Math.min(height, rowTo + AROUND);
        if (first < valuesFrom
                || values.length < (end - valuesFrom) * width
                || argbOut.length < width * height
                || rowFrom < 0
                || rowTo > height) {
            throw new IllegalArgumentException("rows " + rowFrom + ".." + rowTo + " of a field of " + width + " × "
                    + height + " do not fit arrays of " + values.length + " from row " + valuesFrom + " and "
                    + argbOut.length);
        }
        if (rowFrom >= rowTo) {
            return;
        }
        int[] table = map.table();
        ContourPen pen = new ContourPen(table, levels.count(), contourArgb, contourWidthPx);
        double[][] ring =
                new double[2 * AROUND + 1][width]; // u of the rows j − AROUND … j + AROUND; row r in ring[r % length]
        for (int r = first; r < Math.min(height, rowFrom + AROUND); r++) {
            levels.coordinates(values, (r - valuesFrom) * width, width, ring[r % ring.length]);
        }
        for (int j = rowFrom; j < rowTo; j++) {
            int r = j + AROUND;
            if (r < height) {
                levels.coordinates(values, (r - valuesFrom) * width, width, ring[r % ring.length]);
            }
            paint(ring[j % ring.length], j * width, width, levels.count(), table, map.undefined(), argbOut);
            pen.stroke(ring, j, height, argbOut);
        }
    }

    private static void paint(double[] u, int offset, int width, int count, int[] table, int undefined, int[] out) {
        double scale = (ColorMap.SIZE - 1.0) / count;
        for (int i = 0; i < width; i++) {
            int index = (int) Math.max(0, Math.min(ColorMap.SIZE - 1, u[i] * scale + 0.5));
            out[offset + i] = Math.abs(u[i]) <= Double.MAX_VALUE ? table[index] : undefined;
        }
    }
}
