package org.optiscope.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.optiscope.formula.Expression;
import org.optiscope.formula.FormulaException;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** Numbers as text: of even width where they change live, exact where they are edited. */
public final class Numbers {
    private static final char MINUS = '−';
    private static final int TERM_DIGITS = 6;
    /** {@code −1.23456e−300} */
    public static final int LONGEST_TERM = 13;

    private static final int LIVE_DIGITS = 3;

    /** An exponent that is still to come, or two signs: a slip, though formulas know e and take any signs. */
    private static final Pattern UNFINISHED = Pattern.compile(".*[0-9.][eE]|[-+−–]{2}.*");

    /** Whole numbers below have at most as many digits as others. */
    private static final double WHOLE = 1e6;

    private Numbers() {}

    /**
     * A number that changes while it is read: four decimals, or three significant digits and an exponent where that
     * would be too long or too coarse; at most ten characters.
     */
    public static String live(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        double size = Math.abs(value);
        String digits = size == 0 || (size >= 1e-3 && size < 1e4) ? fixed(size, 4) : scientific(size, LIVE_DIGITS);
        return value < 0 ? MINUS + digits : digits;
    }

    /**
     * A number inside an equation: six significant digits, so that sums and products come out on a pocket calculator to the
     * five that matter, and whole numbers as such; at most {@value #LONGEST_TERM} characters.
     */
    public static String term(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return live(value);
        }
        if (size == Math.rint(size) && size < WHOLE) {
            return value < 0 ? MINUS + Long.toString((long) size) : Long.toString((long) size);
        }
        BigDecimal rounded = new BigDecimal(size, new MathContext(TERM_DIGITS, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean plain = exponent >= -3 && exponent < TERM_DIGITS;
        String digits = plain
                ? rounded.setScale(TERM_DIGITS - 1 - exponent, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : scientific(size, TERM_DIGITS);
        return value < 0 ? MINUS + digits : digits;
    }

    /** A length, 0 or more, in at most six characters: 3.142, 319.90, 1.3e3, 2e307. */
    public static String length(double size) {
        if (!(size >= 999.995) || Double.isInfinite(size)) {
            return Double.isFinite(size) ? fixed(size, size < 99.9995 ? 3 : 2) : live(size);
        }
        int digits = size < 1e99 ? 2 : 1;
        BigDecimal rounded = new BigDecimal(size, new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).setScale(digits - 1).toPlainString() + "e" + exponent;
    }

    /** A number from 0 to some thousands with that many decimals, one or more. */
    public static String fixed(double size, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long units = Math.round(size * unit);
        String fraction = Long.toString(unit + units % unit).substring(1);
        return units / unit + "." + fraction;
    }

    private static String scientific(double size, int significant) {
        BigDecimal rounded = new BigDecimal(size, new MathContext(significant, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(significant - 1, RoundingMode.HALF_EVEN)
                .toPlainString();
        return mantissa + "e" + (exponent < 0 ? MINUS + Integer.toString(-exponent) : Integer.toString(exponent));
    }

    /** A number that is edited: the shortest text that reads back to the same double, as a person would write it. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e-4 && size < 1e7) {
            return decimal.toPlainString();
        }
        int exponent = decimal.precision() - decimal.scale() - 1;
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /**
     * What a person typed as a number: all that a formula without variables may be, such as 1/3, pi/4, 2^-5, 1×10⁻³ or 0,5.
     *
     * @throws Refusal with a sentence if it is not a finite number
     */
    public static double parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new Refusal(Texts.get("reading.number-missing"));
        } else if (UNFINISHED.matcher(text).matches()) {
            throw new Refusal(noNumber(text));
        }
        double value;
        try {
            value = Expression.parse(text, Set.of()).evaluate(Map.of());
        } catch (FormulaException refused) {
            throw new Refusal(refused.isAboutNumbers() ? refused.getMessage() : noNumber(text), refused);
        }
        if (!Double.isFinite(value)) {
            throw new Refusal(Texts.get("reading.not-finite", text));
        }
        return value;
    }

    private static String noNumber(String text) {
        return Texts.get("reading.no-number", text);
    }
}
