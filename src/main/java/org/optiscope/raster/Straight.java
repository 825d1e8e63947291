package org.optiscope.raster;

/**
 * The straight line through two points, however far they are from the place that is asked for.
 *
 * <pre>dy · x − dx · y = ax · by − ay · bx          (dx, dy) = b − a</pre>
 *
 * Interpolating between points at 1e20 would lose all digits of what lies between them near the origin. The difference of products is
 * therefore found with fused multiplications, which leaves an error of 1.5 units in its last place.
 * Source: Kahan; Jeannerod, Louvet and Muller, Further analysis of Kahan's algorithm for the accurate computation of 2 × 2 determinants,
 * Mathematics of Computation 2013.
 */
final class Straight {
    /** Products of numbers below 2 to this power do not overflow. */
    private static final int LARGEST_EXPONENT = 500;

    private final double scale;
    private final double dx;
    private final double dy;
    private final double cross;

    /** All coordinates finite. */
    Straight(double ax, double ay, double bx, double by) {
        double largest = Math.max(Math.max(Math.abs(ax), Math.abs(ay)), Math.max(Math.abs(bx), Math.abs(by)));
        scale = Math.scalb(1.0, Math.min(0, LARGEST_EXPONENT - Math.getExponent(largest)));
        double sax = ax * scale, say = ay * scale, sbx = bx * scale, sby = by * scale;
        dx = sbx - sax;
        dy = sby - say;
        double product = say * sbx;
        cross = Math.fma(sax, sby, -product) + Math.fma(-say, sbx, product);
    }

    /** The y at which it passes x; not finite if it runs along y. */
    double y(double x) {
        return (dy * (x * scale) - cross) / dx / scale;
    }

    /** The x at which it passes y; not finite if it runs along x. */
    double x(double y) {
        return (dx * (y * scale) + cross) / dy / scale;
    }
}
