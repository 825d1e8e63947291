package org.optiscope.cli;

import java.util.regex.Pattern;
import org.optiscope.text.Refusal;

/**
 * Decimal numbers in arguments and files of points: no suffixes, no hexadecimal, no NaN, though Java's own parser takes all of them. What
 * the window's fields take besides, such as 1/3 or 0,5, would be a mistake of whoever wrote a table.
 */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private Numbers() {}

    /**
     * @param what names the number in the message
     * @throws Refusal if it is not a finite decimal number
     */
    static double parse(String text, String what) {
        String number = text.strip();
        if (!DECIMAL.matcher(number).matches()) {
            throw new Refusal(what + " '" + number + "' is not a decimal number such as -1.5 or 2e-3");
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw new Refusal(what + " '" + number + "' is too large; numbers go up to 1.8e308");
        }
        return value;
    }
}
