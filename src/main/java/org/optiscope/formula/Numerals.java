package org.optiscope.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Superscripts;
import org.optiscope.text.Texts;

/** Reads numbers as people write them: 0.5, 0,5, 1e−3, 1×10⁻³, 1 000, ½. */
final class Numerals {
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");
    private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}(?:[ '_\"][0-9]{3})+(?![0-9])(?:\\.[0-9]+)?");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?![0-9,.])|(?:,[0-9]{3})+\\.[0-9]+)");
    private static final Pattern UNDERSCORED = Pattern.compile("[0-9]+(?:_[0-9]+)+(?:\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("([0-9]+),([0-9]+)");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([+-]?[0-9]+|[⁺⁻]?[" + Superscripts.DIGITS + "]+)");
    private static final Pattern POWER_OF_TEN =
            Pattern.compile(" *\\* *10 *(?:\\^ *(?:([+-]?[0-9]+)|\\(([+-]?[0-9]+)\\)|\\{([+-]?[0-9]+)\\})|([⁺⁻]?["
                    + Superscripts.DIGITS + "]+))(?![0-9." + Superscripts.DIGITS + "^])");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.?[0-9]*|\\.[0-9]+");

    private final Lexer lexer;

    Numerals(Lexer lexer) {
        this.lexer = lexer;
    }

    void number() {
        int from = lexer.at;
        String mantissa = mantissa();
        int to = from + mantissa.length();
        if (DECIMAL.matcher(plain(mantissa)).matches()) {
            Matcher exponent = matcher(EXPONENT, to);
            Matcher power = matcher(POWER_OF_TEN, to);
            if (exponent.lookingAt()) {
                add(mantissa, digits(exponent.group(1)), exponent.end());
                return;
            } else if (isWritten(to) && standsAlone() && power.lookingAt()) {
                String digits = power.group(1) != null ? power.group(1) : power.group(2);
                digits = digits != null ? digits : power.group(3) != null ? power.group(3) : digits(power.group(4));
                add(mantissa, digits, power.end());
                return;
            }
        }
        add(mantissa, null, to);
    }

    private String mantissa() {
        boolean mayGroup = lexer.last() == null || !lexer.last().is(Kind.OPERATOR, "^");
        for (Pattern pattern : new Pattern[] {UNDERSCORED, GROUPS, COMMA_GROUPS}) {
            Matcher groups = matcher(pattern, lexer.at);
            if (mayGroup && (pattern != COMMA_GROUPS || lexer.commaIsDecimal()) && groups.lookingAt()) {
                return groups.group();
            }
        }
        Matcher comma = matcher(COMMA, lexer.at);
        if (lexer.commaIsDecimal() && comma.lookingAt()) {
            boolean isAmbiguous = comma.group(2).length() == 3
                    && comma.group(1).length() <= 3
                    && !comma.group(1).startsWith("0");
            if (isAmbiguous) {
                throw fault(
                        Texts.get("formula.comma", comma.group(), comma.group(1), comma.group(2)),
                        Texts.get("formula.no-comma"));
            }
            return comma.group();
        }
        Matcher digits = matcher(DIGITS, lexer.at);
        digits.lookingAt();
        return digits.group();
    }

    /** The cross or dot of 1×10³; an asterisk is left to the parser, whose product is the same but for a rounding. */
    private boolean isWritten(int index) {
        int i = index;
        while (i < lexer.text.length() && lexer.text.charAt(i) == ' ') {
            i++;
        }
        return i < lexer.text.length() && lexer.text.charAt(i) == '*' && !lexer.isAsTyped(i);
    }

    /** Whether a product may be drawn together here: not after a power or a quotient. */
    private boolean standsAlone() {
        Token last = lexer.last();
        return last == null
                || last.is(Kind.OPEN)
                || last.is(Kind.COMMA)
                || last.is(Kind.RELATION)
                || last.is(Kind.OPERATOR, "+")
                || last.is(Kind.OPERATOR, "-");
    }

    private void add(String mantissa, String exponent, int end) {
        String digits = plain(mantissa) + (exponent == null ? "" : "e" + exponent);
        boolean isNumber = DECIMAL.matcher(plain(mantissa)).matches();
        if (!isNumber) {
            throw fault(
                    Texts.get("formula.no-number", FormulaException.quote(mantissa)), Texts.get("formula.one-point"));
        } else if (Double.isInfinite(Double.parseDouble(digits))) {
            throw fault(
                    Texts.get("formula.number-too-large", FormulaException.quote(digits)),
                    Texts.get("formula.greatest"));
        }
        lexer.add(Kind.NUMBER, digits, end - lexer.at);
    }

    /** Without what groups digits, the comma as a point. */
    private static String plain(String mantissa) {
        String digits = mantissa.replaceAll("[ '_\"]", "");
        boolean isGrouped = COMMA_GROUPS.matcher(digits).matches();
        return isGrouped ? digits.replace(",", "") : digits.replace(',', '.');
    }

    private FormulaException fault(String what, String hint) {
        return FormulaException.ofNumber(lexer.origin(lexer.at), what, hint);
    }

    private static String digits(String raised) {
        return Characters.isSuperscript(raised.charAt(0)) ? Superscripts.lowered(raised) : raised;
    }

    /** ½ in brackets; a whole number before it is added, as in 2½. */
    void fraction() {
        String[] parts = Characters.fraction(lexer.text.charAt(lexer.at));
        Token whole = lexer.last();
        boolean isMixed = whole != null
                && whole.is(Kind.NUMBER)
                && lexer.at > 0
                && Lexer.isDigit(lexer.text.charAt(lexer.at - 1));
        if (isMixed) {
            lexer.removeLast();
        }
        lexer.add(Kind.OPEN, "(", 0);
        if (isMixed) {
            lexer.add(Kind.NUMBER, whole.text(), 0);
            lexer.add(Kind.OPERATOR, "+", 0);
        }
        lexer.add(Kind.NUMBER, parts[0], 0);
        lexer.add(Kind.OPERATOR, "/", 0);
        lexer.add(Kind.NUMBER, parts[1], 0);
        lexer.add(Kind.CLOSE, ")", 1);
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(lexer.text).region(from, lexer.text.length());
    }
}
