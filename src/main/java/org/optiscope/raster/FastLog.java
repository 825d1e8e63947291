package org.optiscope.raster;

/**
 * ln(1 + t) for pictures: within 2e-12 of it, relatively, and quick enough for every pixel.
 *
 * <pre>1 + t = m 2ᵉ, √½ ≤ m < √2;   ln m = 2 artanh z = 2 (z + z³/3 + z⁵/5 + …),   z = (m − 1)/(m + 1), |z| < 0.172</pre>
 *
 * What rounding 1 + t loses is added back to first order, so small t keep their digits.
 */
final class FastLog {
    private static final double LN2 = 0.6931471805599453;
    private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;
    private static final long ONE_BITS = 0x3FF0000000000000L;

    private FastLog() {}

    /** For t ≥ 0; NaN and +∞ give a result that is not finite. */
    static double log1p(double t) {
        double s = 1 + t;
        long bits = Double.doubleToRawLongBits(s);
        long exponent = (bits - SQRT_HALF_BITS) >> 52;
        if (exponent >= 1024) {
            return Double.NaN;
        }
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double lost = exponent > 60 ? 0 : t - (s - 1);
        double z = (m - 1) / (m + 1), w = z * z;
        double series =
                1 + w * (1.0 / 3 + w * (1.0 / 5 + w * (1.0 / 7 + w * (1.0 / 9 + w * (1.0 / 11 + w * (1.0 / 13))))));
        return exponent * LN2 + 2 * z * series + lost / s;
    }
}
