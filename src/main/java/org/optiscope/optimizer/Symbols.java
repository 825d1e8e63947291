package org.optiscope.optimizer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The symbols and words that follow from a name as papers use them: {@code beta1} is β₁, {@code mHat} is m̂. */
final class Symbols {
    private static final Map<String, String> LETTERS = new LinkedHashMap<>();
    private static final Map<String, String> ACCENTS =
            Map.of("Hat", "\u0302", "Bar", "\u0304", "Tilde", "\u0303", "Dot", "\u0307");
    private static final Pattern NAME = Pattern.compile("(.*?)(Hat|Bar|Tilde|Dot)?([0-9]*)");
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉";

    static {
        String names =
                "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi psi omega";
        String letters = "αβγδεζηθκλμνξρστφψω";
        String[] words = names.split(" ");
        for (int i = 0; i < words.length; i++) {
            LETTERS.put(words[i], letters.substring(i, i + 1));
        }
        LETTERS.put(OptimizerKind.LEARNING_RATE, "α");
        LETTERS.put("momentum", "μ");
        LETTERS.put("weightDecay", "λ");
        LETTERS.put("decay", "ρ");
    }

    private Symbols() {}

    /** The symbol of a name. */
    static String of(String name) {
        Matcher parts = NAME.matcher(name);
        parts.matches();
        String letter = LETTERS.getOrDefault(parts.group(1), parts.group(1));
        if (letter.length() != 1) {
            return LETTERS.getOrDefault(name, name);
        }
        StringBuilder symbol = new StringBuilder(letter);
        if (parts.group(2) != null) {
            symbol.append(ACCENTS.get(parts.group(2)));
        }
        parts.group(3).chars().forEach(digit -> symbol.append(LOW.charAt(digit - '0')));
        return java.text.Normalizer.normalize(symbol, java.text.Normalizer.Form.NFC);
    }

    /** The words of a name: {@code step size} for {@code stepSize}; for a letter, what it is. */
    static String words(String name, String ofLetter) {
        return of(name).length() <= 2 || name.length() <= 2
                ? ofLetter
                : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT);
    }
}
