package org.optiscope.optimizer;

import java.util.regex.Pattern;

/** Numbers as fields of a draft hold them; the text of one reads back to the same bits. */
final class Decimal {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    /** A comma for a point; not 1,000, which may be a thousand. */
    private static final Pattern COMMA =
            Pattern.compile("([+-]?)(0*,[0-9]+|[1-9][0-9]*,(?![0-9]{3}(?![0-9]))[0-9]+)([eE].*)?");

    private Decimal() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(plain(text)).matches() && Double.isFinite(Double.parseDouble(plain(text)));
    }

    /** The number of a text as JSON has it; the text itself if it is none, so that whoever reads it can say so. */
    static Object value(String text) {
        String plain = plain(text);
        if (WHOLE.matcher(plain).matches() && !plain.equals("-0")) {
            return Long.valueOf(plain);
        }
        return isNumber(plain) ? (Object) Double.valueOf(plain) : text;
    }

    private static String plain(String text) {
        String plain = text.strip().replace('−', '-');
        return COMMA.matcher(plain).matches() ? plain.replace(',', '.') : plain;
    }

    /** A number in as few signs as tell it. */
    static String text(Object number) {
        if (!(number instanceof Double real)) {
            return String.valueOf(number);
        }
        return real.toString().replace("E", "e").replaceFirst("\\.0(?=$|e)", "");
    }
}
