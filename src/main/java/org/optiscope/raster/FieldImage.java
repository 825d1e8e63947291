package org.optiscope.raster;

/**
 * Paints a sampled field: a colour ramp under anti-aliased hairline contours.
 *
 * The lines come from the field itself, pixel by pixel ({@link ContourPen}), so they cost the same however many there are.
 */
public final class FieldImage {
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
        if (rowFrom >= rowTo) {
            return;
        }
        int[] table = map.table();
        ContourPen pen = new ContourPen(table, levels.count(), contourArgb, contourWidthPx);
        int around = ContourPen.AROUND;
        double[][] ring =
                new double[2 * around + 1][width]; // u of the rows j − around … j + around; row r in ring[r % length]
        for (int r = Math.max(0, rowFrom - around); r < Math.min(height, rowFrom + around); r++) {
            levels.coordinates(values, r * width, width, ring[r % ring.length]);
        }
        for (int j = rowFrom; j < rowTo; j++) {
            if (j + around < height) {
                levels.coordinates(values, (j + around) * width, width, ring[(j + around) % ring.length]);
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
