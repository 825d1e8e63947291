package org.optiscope.formula;

/**
 * The arithmetic of formulas, one static method a function, called by the tree walk and by the compiled kernels alike.
 *
 * <p>{@link StrictMath} throughout: the same bits on every machine and virtual machine. The methods of {@link Math} used here are exact
 * by specification.
 */
final class Real {
    /** Integer exponents up to this size are products; beyond, {@link StrictMath#pow}. */
    static final int MAX_UNROLLED_EXPONENT = 64;

    private static final double LN_2 = StrictMath.log(2);

    private Real() {}

    static boolean isUnrolled(double exponent) {
        return exponent == Math.rint(exponent) && Math.abs(exponent) <= MAX_UNROLLED_EXPONENT;
    }

    static double power(double u, double exponent) {
        return isUnrolled(exponent) ? power(u, (int) exponent) : StrictMath.pow(u, exponent);
    }

    /** Repeated squaring, lowest bit first; {@link Graph#power} unrolls in the same order. */
    private static double power(double u, int exponent) {
        double product = 1;
        double square = u;
        for (int n = Math.abs(exponent); n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                product *= square;
            }
            square *= square;
        }
        return exponent < 0 ? 1 / product : product;
    }

    /** u/v where v is a root that may vanish: 0 there, which is how √′(0) = 0 comes about. */
    static double quotientOrZero(double u, double v) {
        return v == 0 ? 0 : u / v;
    }

    /** The one value or the other; both are computed, so neither may fail. */
    static double choose(double condition, double then, double otherwise) {
        return condition != 0 ? then : otherwise;
    }

    static double less(double u, double v) {
        return u < v ? 1 : 0;
    }

    static double atmost(double u, double v) {
        return u <= v ? 1 : 0;
    }

    static double greater(double u, double v) {
        return u > v ? 1 : 0;
    }

    static double atleast(double u, double v) {
        return u >= v ? 1 : 0;
    }

    static double equal(double u, double v) {
        return u == v ? 1 : 0;
    }

    static double unequal(double u, double v) {
        return u != v ? 1 : 0;
    }

    static double and(double u, double v) {
        return u != 0 && v != 0 ? 1 : 0;
    }

    static double or(double u, double v) {
        return u != 0 || v != 0 ? 1 : 0;
    }

    static double not(double u) {
        return u == 0 ? 1 : 0;
    }

    static double max(double u, double v) {
        return Math.max(u, v);
    }

    static double min(double u, double v) {
        return Math.min(u, v);
    }

    static double hypot(double u, double v) {
        return StrictMath.hypot(u, v);
    }

    static double atan2(double v, double u) {
        return StrictMath.atan2(v, u);
    }

    static double abs(double u) {
        return Math.abs(u);
    }

    static double sign(double u) {
        return Math.signum(u);
    }

    static double floor(double u) {
        return Math.floor(u);
    }

    static double ceil(double u) {
        return Math.ceil(u);
    }

    static double sqrt(double u) {
        return Math.sqrt(u);
    }

    static double cbrt(double u) {
        return StrictMath.cbrt(u);
    }

    static double exp(double u) {
        return StrictMath.exp(u);
    }

    static double expm1(double u) {
        return StrictMath.expm1(u);
    }

    static double log(double u) {
        return StrictMath.log(u);
    }

    static double log1p(double u) {
        return StrictMath.log1p(u);
    }

    static double log2(double u) {
        return StrictMath.log(u) / LN_2;
    }

    static double log10(double u) {
        return StrictMath.log10(u);
    }

    static double sin(double u) {
        return StrictMath.sin(u);
    }

    static double cos(double u) {
        return StrictMath.cos(u);
    }

    static double tan(double u) {
        return StrictMath.tan(u);
    }

    static double sec(double u) {
        return 1 / StrictMath.cos(u);
    }

    static double csc(double u) {
        return 1 / StrictMath.sin(u);
    }

    static double cot(double u) {
        return 1 / StrictMath.tan(u);
    }

    static double asin(double u) {
        return StrictMath.asin(u);
    }

    static double acos(double u) {
        return StrictMath.acos(u);
    }

    static double atan(double u) {
        return StrictMath.atan(u);
    }

    static double sinh(double u) {
        return StrictMath.sinh(u);
    }

    static double cosh(double u) {
        return StrictMath.cosh(u);
    }

    static double tanh(double u) {
        return StrictMath.tanh(u);
    }

    static double sech(double u) {
        return 1 / StrictMath.cosh(u);
    }

    static double csch(double u) {
        return 1 / StrictMath.sinh(u);
    }

    static double coth(double u) {
        return 1 / StrictMath.tanh(u);
    }

    static double toradian(double u) {
        return u / 180 * Math.PI;
    }

    static double todegree(double u) {
        return u / Math.PI * 180;
    }

    /** With log1p, so that nothing cancels near 0; for large u the square would overflow. */
    static double asinh(double u) {
        double size = Math.abs(u);
        double value = size > 1e8
                ? StrictMath.log(size) + LN_2
                : StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(value, u);
    }

    static double acosh(double u) {
        return u > 1e8 ? StrictMath.log(u) + LN_2 : StrictMath.log1p(u - 1 + Math.sqrt((u - 1) * (u + 1)));
    }

    static double atanh(double u) {
        return Math.copySign(StrictMath.log1p(2 * Math.abs(u) / (1 - Math.abs(u))) / 2, u);
    }

    static double erf(double u) {
        return ErrorFunction.erf(u);
    }

    static double erfc(double u) {
        return ErrorFunction.erfc(u);
    }

    /** To the nearest integer, a half to the even one. */
    static double round(double u) {
        return Math.rint(u);
    }
}
