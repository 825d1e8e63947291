package org.optiscope.surface;

import java.util.List;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * The rectangle of the plane that a picture shows.
 *
 * @param x0 left edge, less than x1
 * @param x1 right edge
 * @param y0 lower edge, less than y1
 * @param y1 upper edge
 */
public record Domain(double x0, double x1, double y0, double y1) {
    /** No side is shorter: squares of coordinates stay normal numbers. */
    public static final double NARROWEST = 1e-120;

    /** Nor shorter than so many units in the last place of its edges, which pixels could not tell apart. */
    private static final int NARROWEST_ULPS = 8;

    /** @throws Refusal if an edge is not finite, or a side has no length that could be drawn */
    public Domain {
        requireInterval("x", x0, x1);
        requireInterval("y", y0, y1);
    }

    /** The domain that a file states as {@code [[x0, x1], [y0, y1]]}. */
    public static Domain read(Json json) throws JsonException {
        List<Json> ranges = json.items(2, Texts.later("surface.two-ranges"));
        double[] x = ranges.get(0).pair(Texts.later("surface.x-range"));
        double[] y = ranges.get(1).pair(Texts.later("surface.y-range"));
        return json.located(() -> new Domain(x[0], x[1], y[0], y[1]));
    }

    private static void requireInterval(String axis, double from, double to) {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new Refusal(Texts.get("surface.domain", axis, from, to));
        }
        double least = Math.max(NARROWEST, NARROWEST_ULPS * Math.ulp(Math.max(Math.abs(from), Math.abs(to))));
        if (to - from < least) {
            throw new Refusal(Texts.get("surface.domain-narrow", axis, from, to, least));
        }
    }

    public double width() {
        return x1 - x0;
    }

    public double height() {
        return y1 - y0;
    }

    /** Whether a point lies inside or on an edge. */
    public boolean contains(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** The point at these fractions of width and height, (0, 0) being lower left. */
    Point at(double fractionX, double fractionY) {
        return new Point(x0 + fractionX * width(), y0 + fractionY * height());
    }
}
