package org.optiscope.raster;

import java.util.Arrays;

/**
 * The window onto the plane: which rectangle of data is seen, and how large it is on the screen.
 *
 * <pre>px = (x − x0) / (x1 − x0) · widthPx          to the right
 * py = (y1 − y) / (y1 − y0) · heightPx         down, while y points up</pre>
 *
 * The centre of pixel column i lies at px = i + ½.
 *
 * @param x0       left edge, data
 * @param x1       right edge, data, greater than x0
 * @param y0       lower edge, data
 * @param y1       upper edge, data, greater than y0
 * @param widthPx  > 0
 * @param heightPx > 0
 */
public record Viewport(double x0, double x1, double y0, double y1, double widthPx, double heightPx) {
    /** Narrowest span relative to the coordinates: a pixel of a 2000 px window is then still a few units in the last place. */
    private static final double NARROWEST_RELATIVE = 1e-12;
    /** Narrowest span at the origin: squares of coordinates stay normal numbers. */
    private static final double NARROWEST = 1e-120;

    private static final double WIDEST = 1e12;

    public Viewport {
        if (!(x0 < x1 && y0 < y1 && Double.isFinite(x1 - x0) && Double.isFinite(y1 - y0))) {
            throw new IllegalArgumentException("a viewport needs x0 < x1 and y0 < y1, all finite, but is [" + x0 + ", "
                    + x1 + "] × [" + y0 + ", " + y1 + "]");
        }
        if (!(widthPx > 0 && heightPx > 0 && Double.isFinite(widthPx + heightPx))) {
            throw new IllegalArgumentException(
                    "a viewport needs a size above 0, but is " + widthPx + " × " + heightPx + " px");
        }
    }

    /** Written out, since what records usually get is put together at run time, while the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Viewport that
                && Double.compare(x0, that.x0) == 0
                && Double.compare(x1, that.x1) == 0
                && Double.compare(y0, that.y0) == 0
                && Double.compare(y1, that.y1) == 0
                && Double.compare(widthPx, that.widthPx) == 0
                && Double.compare(heightPx, that.heightPx) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {x0, x1, y0, y1, widthPx, heightPx});
    }

    public double px(double x) {
        return (x - x0) / (x1 - x0) * widthPx;
    }

    public double py(double y) {
        return (y1 - y) / (y1 - y0) * heightPx;
    }

    public double x(double px) {
        return x0 + px / widthPx * (x1 - x0);
    }

    public double y(double py) {
        return y1 - py / heightPx * (y1 - y0);
    }

    /**
     * Magnified by {@code factor} (2 shows half the span) about a pixel: the point under it stays under it. Both axes change alike; at
     * the limits of magnification the viewport stays as it is.
     */
    public Viewport zoom(double px, double py, double factor) {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException("a zoom factor is above 0, but is " + factor);
        }
        double x = x(px), y = y(py), width = (x1 - x0) / factor, height = (y1 - y0) / factor;
        double left = x - px / widthPx * width, right = left + width;
        double top = y + py / heightPx * height, bottom = top - height;
        boolean limit =
                factor > 1 ? tooNarrow(left, right) || tooNarrow(bottom, top) : !(width <= WIDEST && height <= WIDEST);
        return limit ? this : new Viewport(left, right, bottom, top, widthPx, heightPx);
    }

    /** Moved with the pointer: what was under (px, py) is then under (px + dxPx, py + dyPx). */
    public Viewport pan(double dxPx, double dyPx) {
        double dx = dxPx / widthPx * (x1 - x0), dy = dyPx / heightPx * (y1 - y0);
        double left = x0 - dx, right = x1 - dx, bottom = y0 + dy, top = y1 + dy;
        boolean limit = tooNarrow(left, right) || tooNarrow(bottom, top);
        return limit ? this : new Viewport(left, right, bottom, top, widthPx, heightPx);
    }

    /** The same middle with a unit as long along both axes: of the axis that has more room, more is seen. */
    public Viewport withEqualAxes() {
        double unit = Math.max((x1 - x0) / widthPx, (y1 - y0) / heightPx);
        double halfX = unit * widthPx / 2, halfY = unit * heightPx / 2;
        double x = x0 + (x1 - x0) / 2, y = y0 + (y1 - y0) / 2;
        return new Viewport(x - halfX, x + halfX, y - halfY, y + halfY, widthPx, heightPx);
    }

    /** The same data on another number of pixels. */
    public Viewport resized(double newWidthPx, double newHeightPx) {
        return new Viewport(x0, x1, y0, y1, newWidthPx, newHeightPx);
    }

    /** [widthPx, rounded] x at the centres of the pixel columns, left to right. */
    public double[] columns() {
        double[] x = new double[pixels(widthPx)];
        for (int i = 0; i < x.length; i++) {
            x[i] = x0 + (i + 0.5) / x.length * (x1 - x0);
        }
        return x;
    }

    /** [heightPx, rounded] y at the centres of the pixel rows, top to bottom. */
    public double[] rows() {
        double[] y = new double[pixels(heightPx)];
        for (int j = 0; j < y.length; j++) {
            y[j] = y1 - (j + 0.5) / y.length * (y1 - y0);
        }
        return y;
    }

    private static boolean tooNarrow(double from, double to) {
        double span = to - from;
        return !(span >= NARROWEST && span >= NARROWEST_RELATIVE * Math.max(Math.abs(from), Math.abs(to)));
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.rint(length));
    }
}
