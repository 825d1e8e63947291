package org.optiscope.raster;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A path as the screen needs it: only the vertices that can be told apart, in pixels.
 *
 * Kept are the first and the last vertex, every one at least {@value #STEP_PX} px from the last one kept, and turning points of narrower
 * zig-zags. No point of the true path is then a pixel from the drawn one. The path ends before the first coordinate that is not finite.
 * Far outside the window it runs along a square of ±{@value #FAR_PX} px instead, so that float arithmetic stays exact enough; nothing
 * inside the square changes. Where a segment enters and leaves the square is found from the data, since the pixels of points far away have lost
 * the digits that tell.
 */
public final class Polyline {
    private static final double STEP_PX = 0.75;
    /** A turning point this near the last kept vertex is noise: no zig-zag can fill the list with vertices nobody sees. */
    private static final double TURN_PX = 0.25;

    private static final double FAR_PX = 1e5;
    /** Coordinates in pixels are not told apart beyond this; where a segment from there runs is found from its data. */
    private static final double BEYOND_PX = 1e300;

    private double[] px;
    private double[] py;
    private double[] length;
    private int[] step;
    private int size;

    /** What is drawn, in data. */
    private final double[] x;

    private final double[] y;
    private final Viewport view;
    private final double scaleX;
    private final double scaleY;

    private Polyline(double[] x, double[] y, int capacity, Viewport view) {
        this.x = x;
        this.y = y;
        this.view = view;
        scaleX = view.widthPx() / (view.x1() - view.x0());
        scaleY = view.heightPx() / (view.y1() - view.y0());
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
    public static Polyline of(double[] x, double[] y, int count, Viewport view) {
        Polyline line = new Polyline(x, y, Math.max(4, Math.min(count, 1024)), view);
        line.follow(count);
        return line;
    }

    private void follow(int count) {
        double keptX = 0, keptY = 0, lastX = 0, lastY = 0;
        int kept = -1, t = 0;
        for (; t < count && finite(x[t]) && finite(y[t]); t++) {
            double qx = px(t), qy = py(t);
            double dx = qx - keptX, dy = qy - keptY;
            boolean far = kept < 0 || dx * dx + dy * dy >= STEP_PX * STEP_PX;
            if (kept < t - 1 && kept >= 0) {
                double bx = lastX - keptX, by = lastY - keptY;
                boolean turned = bx * (qx - lastX) + by * (qy - lastY) < 0;
                if (turned && bx * bx + by * by >= TURN_PX * TURN_PX) {
                    lineTo(kept, t - 1, lastX, lastY);
                    keptX = lastX;
                    keptY = lastY;
                    kept = t - 1;
                    far = (qx - keptX) * (qx - keptX) + (qy - keptY) * (qy - keptY) >= STEP_PX * STEP_PX;
                }
            }
            if (far) {
                lineTo(kept, t, qx, qy);
                keptX = qx;
                keptY = qy;
                kept = t;
            }
            lastX = qx;
            lastY = qy;
        }
        if (kept < t - 1) {
            lineTo(kept, t - 1, lastX, lastY);
        }
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

    /** Draws from step {@code from} (none if −1) to step t, which lies at (qx, qy). */
    private void lineTo(int from, int t, double qx, double qy) {
        if (from >= 0 && !(inside(px(from), py(from)) && inside(qx, qy))) {
            bend(from, t);
        }
        add(bounded(qx, FAR_PX), bounded(qy, FAR_PX), t);
    }

    /** Adds the points at which a segment, pressed into the square, turns: where it crosses the lines that bound the square. */
    private void bend(int from, int t) {
        Straight line = new Straight(x[from], y[from], x[t], y[t]);
        double ax = px(from), ay = py(from), bx = px(t), by = py(t);
        double[][] turns = new double[4][];
        int count = 0;
        for (double edge : new double[] {-FAR_PX, FAR_PX}) {
            if (between(ax, edge, bx)) {
                turns[count++] = new double[] {edge, (view.y1() - line.y(view.x(edge))) * scaleY};
            }
            if (between(ay, edge, by)) {
                turns[count++] = new double[] {(line.x(view.y(edge)) - view.x0()) * scaleX, edge};
            }
        }
        // The shares of the way would round to the same number; along the way neither coordinate turns back.
        double right = Math.signum(bx - ax), down = Math.signum(by - ay);
        Arrays.sort(
                turns,
                0,
                count,
                Comparator.comparingDouble(p -> right * bounded(p[0], BEYOND_PX) + down * bounded(p[1], BEYOND_PX)));
        for (int i = 0; i < count; i++) {
            add(bounded(turns[i][0], FAR_PX), bounded(turns[i][1], FAR_PX), t);
        }
    }

    private double px(int t) {
        return bounded((x[t] - view.x0()) * scaleX, BEYOND_PX);
    }

    private double py(int t) {
        return bounded((view.y1() - y[t]) * scaleY, BEYOND_PX);
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

    private static boolean between(double a, double edge, double b) {
        return Math.min(a, b) < edge && edge < Math.max(a, b);
    }

    private static double bounded(double v, double most) {
        return Math.max(-most, Math.min(most, v));
    }

    private static boolean finite(double v) {
        return Math.abs(v) <= Double.MAX_VALUE;
    }
}
