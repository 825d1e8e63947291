package org.optiscope.formula;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.optiscope.text.Superscripts;
import org.optiscope.text.Texts;

/**
 * A formula in plain signs: full-width and italic letters, the many dashes, dots and crosses become those of a keyboard,
 * and invisible characters are left out. Every character remembers where it stood in the text as typed.
 */
final class Characters {
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String VULGAR_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒";
    private static final String KEPT = Superscripts.ALL + SUBSCRIPTS + VULGAR_FRACTIONS + "√∛∜⌊⌋⌈⌉′″°∞∂∇∑∏∫!";
    private static final Map<Integer, String> PLAIN = plain();

    private static final String CYRILLIC_AND_GREEK = "хХуУеЕаАсСоОрРкКмМтТнНвВѕіјΧχΥΕΑΒΗΚΜΝΟΡΤΖο";
    private static final String LATIN = "xXyYeEaAcCoOpPkKmMtTHHBBsijXxYEABHKMNOPTZo";

    private final StringBuilder text = new StringBuilder();
    private final List<String> leftOut = new ArrayList<>();
    private int[] origins;
    private int at;

    private final String typed;

    private Characters(String typed) {
        this.typed = typed;
        origins = new int[typed.length() + 1];
        for (at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
            int c = typed.codePointAt(at);
            append(c < 128 && c >= ' ' ? Character.toString(c) : plain(c));
        }
        origin(text.length());
        origins[text.length()] = typed.length();
    }

    static Characters of(String typed) {
        return new Characters(typed);
    }

    /** The plain text. */
    String text() {
        return text.toString();
    }

    /** Where a character of the plain text stood in the one typed. */
    int origin(int index) {
        if (index >= origins.length) {
            origins = Arrays.copyOf(origins, 2 * index + 1);
        }
        return origins[index];
    }

    boolean isAsTyped(int index) {
        return typed.charAt(origin(index)) == text.charAt(index);
    }

    /** The invisible characters that were left out, in words. */
    List<String> leftOut() {
        return leftOut;
    }

    private void append(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            origin(text.length());
            origins[text.length()] = at;
            text.append(plain.charAt(i));
        }
    }

    private String plain(int c) {
        if (KEPT.indexOf(c) >= 0) {
            return Character.toString(c);
        } else if (PLAIN.containsKey(c)) {
            return PLAIN.get(c);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        } else if (Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F) {
            leftOut.add(Texts.get("formula.left-out-at", inWords(c), FormulaException.column(at)));
            return c == 0x2062 ? " " : c == 0x2064 ? "+" : c == 0x2063 ? "," : "";
        } else if (Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
            throw FormulaException.at(
                    at, Texts.get("formula.invisible-stands", inWords(c)), Texts.get("formula.delete-it"));
        }
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }

    private static String inWords(int c) {
        String name = Character.getName(c);
        String words = name == null ? String.format("U+%04X", c) : name.toLowerCase(Locale.ROOT);
        return words.startsWith("invisible")
                ? Texts.get("formula.named-invisible", words)
                : Texts.get("formula.invisible", words);
    }

    /** The Latin letter that a Cyrillic or Greek one looks like; 0 if there is none. */
    static char lookalike(char letter) {
        int index = CYRILLIC_AND_GREEK.indexOf(letter);
        return index < 0 ? 0 : LATIN.charAt(index);
    }

    static boolean isSuperscript(char c) {
        return Superscripts.ALL.indexOf(c) >= 0;
    }

    static boolean isSubscript(char c) {
        return SUBSCRIPTS.indexOf(c) >= 0;
    }

    static boolean isFraction(char c) {
        return VULGAR_FRACTIONS.indexOf(c) >= 0;
    }

    /** Numerator and denominator of a character such as ½. */
    static String[] fraction(char c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).split("⁄");
    }

    /** A name without underscores, its subscripts as digits: x₁, x_1 and x1 are one name. */
    static String canonical(String name) {
        StringBuilder canonical = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c != '_') {
                canonical.append(isSubscript(c) ? (char) ('0' + SUBSCRIPTS.indexOf(c)) : c);
            }
        }
        return canonical.toString();
    }

    /** The digits at the end of a name as subscripts, for reading: x₁. */
    static String subscripted(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
            end--;
        }
        StringBuilder shown = new StringBuilder(name.substring(0, end));
        name.substring(end).chars().forEach(c -> shown.append(SUBSCRIPTS.charAt(c - '0')));
        return shown.toString();
    }

    private static Map<Integer, String> plain() {
        Map<Integer, String> plain = new HashMap<>();
        put(plain, "−–—‐‑‒―﹣－➖˗⁃﹘⸺", "-");
        put(plain, "·×∙•⋅⨉∗✕✖⨯＊﹡⋆・⁎⊗⊙✱●", "*");
        put(plain, "÷∕⁄⧸／➗", "/");
        put(plain, "➕", "+");
        put(plain, "∣｜❘│￨ǀ", "|");
        put(plain, "‖∥", "||");
        put(plain, "≤⩽≦", "<=");
        put(plain, "≥⩾≧", ">=");
        put(plain, "≠", "!=");
        put(plain, "≡", "==");
        put(plain, "≔←", ":=");
        put(plain, "→⟶↦⟼", "->");
        put(plain, "⇒", "=>");
        put(plain, "∧⋀", " and ");
        put(plain, "∨⋁", " or ");
        put(plain, "¬", " not ");
        put(plain, "“”„«»‘’‚´‟", "\"");
        put(plain, "\t", " ");
        put(plain, "\n", "\n");
        put(plain, "\r", " ");
        put(plain, "˄ˆ⌃", "^");
        return plain;
    }

    private static void put(Map<Integer, String> plain, String signs, String replacement) {
        signs.codePoints().forEach(c -> plain.put(c, replacement));
    }
}
