package org.optiscope.formula;

/**
 * erf and erfc to a few units in the last place.
 *
 * <pre>
 * erf x  = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·5·…·(2n+1))      for |x| &lt; 2: no term is negative, so nothing cancels
 * erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …))))   beyond
 * </pre>
 *
 * Source: Abramowitz &amp; Stegun (1964), 7.1.6 and 7.1.14.
 */
final class ErrorFunction {
    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double SERIES_BELOW = 2;
    /** From there on e^(−x²) is below the smallest double. */
    private static final double VANISHES_FROM = 27.3;

    private static final int TERMS = 90;

    private ErrorFunction() {}

    static double erf(double x) {
        return Math.abs(x) < SERIES_BELOW ? series(x) : Double.isNaN(x) ? x : x > 0 ? 1 - tail(x) : tail(-x) - 1;
    }

    static double erfc(double x) {
        if (Math.abs(x) < SERIES_BELOW) {
            return x > 1 ? tail(x) : 1 - series(x);
        }
        return Double.isNaN(x) ? x : x > 0 ? tail(x) : 2 - tail(-x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS && Math.abs(term) > Math.ulp(sum) / 4; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    /** The continued fraction from its far end; the nearer x is to 0 the more of it is needed. */
    private static double tail(double x) {
        if (x > VANISHES_FROM) {
            return 0;
        }
        double fraction = x;
        for (int k = (int) (40 + 400 / (x * x)); k > 0; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        return StrictMath.exp(-x * x) / SQRT_PI / fraction;
    }
}
