package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.formula.Token.Kind;

/** Cuts a formula into words and keeps where each stood; exp4j would lose the place, and with it every good error message. */
final class Lexer {
    private static final Pattern LEFT_SIDE = Pattern.compile("\\s*(?:f\\s*\\(\\s*x\\s*,\\s*y\\s*\\)|[fz])\\s*=(?!=)");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+(?:[eE][+-]?[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE].*)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<Character, Character> SIGNS =
            Map.of('−', '-', '–', '-', '·', '*', '⋅', '*', '×', '*', '∗', '*', '÷', '/');
    private static final Map<String, String> HINTS = Map.of(
            "|", "write abs(u) for |u|",
            "=", "write only the right-hand side, as in x^2 + y^2",
            "√", "write sqrt(u) for a root",
            ";", "arguments are separated by commas",
            "!", "there is no factorial");

    private final String text;
    private final Set<String> known;
    private final int longest;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, Set<String> known) {
        this.text = text;
        this.known = known;
        this.longest = known.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Words in order; a name that is not known is cut into known ones where that works out, so that {@code 36xy} is 36·x·y. */
    static List<Token> cut(String text, Set<String> known) {
        return new Lexer(text, known).cut();
    }

    private List<Token> cut() {
        Matcher leftSide = LEFT_SIDE.matcher(text);
        at = leftSide.lookingAt() ? leftSide.end() : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (c >= '0' && c <= '9' || c == '.') {
                number();
            } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
                superscript();
            } else if (matches(NAME)) {
                name();
            } else {
                sign(SIGNS.getOrDefault(c, c));
            }
        }
        return tokens;
    }

    private void number() {
        String digits = match(NUMBER);
        boolean isNumber = DECIMAL.matcher(digits).matches();
        if (!isNumber || Double.isInfinite(Double.parseDouble(digits))) {
            String hint = isNumber ? "numbers go up to 1.8e308" : "write it with one decimal point, as in 0.5";
            throw FormulaException.at(at, quote(digits) + " is " + (isNumber ? "too large" : "not a number"), hint);
        }
        add(Kind.NUMBER, digits, digits.length());
    }

    private void superscript() {
        StringBuilder digits = new StringBuilder();
        for (int i = at; i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0; i++) {
            digits.append(SUPERSCRIPTS.indexOf(text.charAt(i)));
        }
        add(Kind.OPERATOR, "^", 0);
        add(Kind.NUMBER, digits.toString(), digits.length());
    }

    private void name() {
        String name = match(NAME);
        for (String part : known.contains(name) ? List.of(name) : parts(name)) {
            add(Kind.NAME, part, part.length());
        }
    }

    /** The longest known beginning, then the rest likewise; the name itself if that leaves something over. */
    private List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < name.length()) {
            int to = Math.min(name.length(), from + longest);
            while (to > from && !known.contains(name.substring(from, to))) {
                to--;
            }
            if (to == from) {
                return List.of(name);
            }
            parts.add(name.substring(from, to));
            from = to;
        }
        return parts;
    }

    private void sign(char c) {
        switch (c) {
            case '+', '-', '*', '/', '%', '^' -> add(Kind.OPERATOR, String.valueOf(c), 1);
            case '(', '[', '{' -> add(Kind.OPEN, String.valueOf(c), 1);
            case ')', ']', '}' -> add(Kind.CLOSE, String.valueOf(c), 1);
            case ',' -> add(Kind.COMMA, ",", 1);
            default -> {
                String stray = Character.toString(text.codePointAt(at));
                String hint = "allowed are numbers, names, + - * / % ^, brackets and commas";
                throw FormulaException.at(
                        at, quote(stray) + " does not belong in a formula", HINTS.getOrDefault(stray, hint));
            }
        }
    }

    private void add(Kind kind, String word, int length) {
        tokens.add(new Token(kind, word, at));
        at += length;
    }

    private boolean matches(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    private String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.lookingAt();
        return matcher.group();
    }

    static String quote(String word) {
        return "'" + (word.length() > 24 ? word.substring(0, 24) + "…" : word) + "'";
    }
}
