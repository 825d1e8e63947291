package org.optiscope.raster;

import java.util.Arrays;

/**
 * A path as the screen needs it: only the vertices that can be told apart, in pixels.
 *
 * Kept are the first and the last vertex, every one at least {@value #STEP_PX} px from the last one kept, and turning points of narrower
 * zig-zags. No point of the true path is then a pixel from the drawn one. The path ends before the first coordinate that is not finite.
 * Far outside the window it runs along a square of ±{@value #FAR_PX} px instead, so that float arithmetic stays exact enough; nothing
 * inside the square changes.
 */
public final class Polyline {
    private static final double STEP_PX = 0.75;
    /** A turning point this near the last kept vertex is noise: no zig-zag can fill the list with vertices nobody sees. */
    private static final double TURN_PX = 0.25;

    private static final double FAR_PX = 1e5;
    /** Brings a vertex whose pixel coordinates overflow back along its segment to where they do not; it remains far outside. */
    private static final double REIN = 1e-200;

    private double[] px;
    private double[] py;
    private double[] length;
    private int[] step;
    private int size;

    private Polyline(int capacity) {
        px = new double[capacity];
        py = new double[capacity];
        length = new double[capacity];
        step = new int[capacity];
    }

    /**
     * The path through (x[0], y[0]) … (x[count − 1], y[count − 1]).
     *
     * @param x [≥ count] not modified
     * @param y [≥ count] not modified
     */
    public static Polyline of(double[] x, double[] y, int count, Viewport v) {
        Polyline line = new Polyline(Math.max(4, Math.min(count, 1024)));
        double scaleX = v.widthPx() / (v.x1() - v.x0()),
                scaleY = v.heightPx() / (v.y1() - v.y0()),
                left = v.x0(),
                top = v.y1();
        double keptX = 0, keptY = 0, lastX = 0, lastY = 0;
        int kept = -1, t = 0;
        for (; t < count && finite(x[t]) && finite(y[t]); t++) {
            double qx = (x[t] - left) * scaleX, qy = (top - y[t]) * scaleY;
            if (!(finite(qx) && finite(qy))) {
                qx = lastX + (x[t] * REIN - left * REIN) * scaleX;
                qy = lastY + (top * REIN - y[t] * REIN) * scaleY;
            }
            double dx = qx - keptX, dy = qy - keptY;
            boolean far = kept < 0 || dx * dx + dy * dy >= STEP_PX * STEP_PX;
            if (kept < t - 1 && kept >= 0) {
                double bx = lastX - keptX, by = lastY - keptY;
                boolean turned = bx * (qx - lastX) + by * (qy - lastY) < 0;
                if (turned && bx * bx + by * by >= TURN_PX * TURN_PX) {
                    line.lineTo(keptX, keptY, lastX, lastY, t - 1);
                    keptX = lastX;
                    keptY = lastY;
                    kept = t - 1;
                    far = (qx - keptX) * (qx - keptX) + (qy - keptY) * (qy - keptY) >= STEP_PX * STEP_PX;
                }
            }
            if (far) {
                line.lineTo(kept < 0 ? qx : keptX, kept < 0 ? qy : keptY, qx, qy, t);
                keptX = qx;
                keptY = qy;
                kept = t;
            }
            lastX = qx;
            lastY = qy;
        }
        if (kept < t - 1) {
            line.lineTo(keptX, keptY, lastX, lastY, t - 1);
        }
        return line;
    }

    /** [≥ size] x of the vertices in pixels; valid up to {@link #size}. The polyline's own array: do not modify. */
    public double[] px() {
        return px;
    }

    /** [≥ size] y of the vertices in pixels, downwards; as {@link #px}. */
    public double[] py() {
        return py;
    }

    /** [≥ size] the step each vertex came from, ascending; as {@link #px}. */
    public int[] step() {
        return step;
    }

    /** [≥ size] length of the drawn path from its beginning to each vertex, in pixels; as {@link #px}. */
    public double[] length() {
        return length;
    }

    public int size() {
        return size;
    }

    /** How many vertices belong to steps up to and including t. */
    public int vertexAt(int t) {
        int from = 0, to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (step[middle] <= t) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void lineTo(double ax, double ay, double bx, double by, int t) {
        if (size > 0 && !(inside(ax, ay) && inside(bx, by))) {
            bend(ax, ay, bx, by, t);
        }
        add(clamp(bx), clamp(by), t);
    }

    /** Adds the points at which the segment a…b, pressed into the square, turns: where it crosses the lines that bound the square. */
    private void bend(double ax, double ay, double bx, double by, int t) {
        double dx = bx / 2 - ax / 2, dy = by / 2 - ay / 2; // halves: the difference itself might overflow
        double far = FAR_PX / 2;
        double[] at = {(-far - ax / 2) / dx, (far - ax / 2) / dx, (-far - ay / 2) / dy, (far - ay / 2) / dy};
        Arrays.sort(at);
        for (double s : at) {
            if (s > 0 && s < 1) {
                add(clamp(2 * (ax / 2 + s * dx)), clamp(2 * (ay / 2 + s * dy)), t);
            }
        }
    }

    private void add(double x, double y, int t) {
        if (size == px.length) {
            px = Arrays.copyOf(px, 2 * size);
            py = Arrays.copyOf(py, 2 * size);
            length = Arrays.copyOf(length, 2 * size);
            step = Arrays.copyOf(step, 2 * size);
        }
        px[size] = x;
        py[size] = y;
        step[size] = t;
        if (size > 0) {
            double dx = x - px[size - 1], dy = y - py[size - 1]; // at most 2 FAR_PX, so no need of the slow Math.hypot
            length[size] = length[size - 1] + Math.sqrt(dx * dx + dy * dy);
        }
        size++;
    }

    private static boolean inside(double x, double y) {
        return Math.abs(x) <= FAR_PX && Math.abs(y) <= FAR_PX;
    }

    private static double clamp(double v) {
        return Math.max(-FAR_PX, Math.min(FAR_PX, v));
    }

    private static boolean finite(double v) {
        return Math.abs(v) <= Double.MAX_VALUE;
    }
}
