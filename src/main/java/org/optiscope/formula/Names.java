package org.optiscope.formula;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;

/** Every name that a formula may use without declaring it. */
final class Names {
    static final Named PI = new Named("pi", Math.PI);
    static final Named E = new Named("e", Math.E);

    /** exp4j's own φ is a rounded 1.61803398874; this is the golden ratio. */
    static final Map<String, Named> CONSTANTS = Map.of(
            "pi", PI,
            "π", PI,
            "e", E,
            "φ", new Named("φ", (1 + Math.sqrt(5)) / 2));

    /** Builds the tree of a call. */
    record Call(int arity, Builder builder) {}

    interface Builder {
        Expression build(Expression... arguments);
    }

    static final Map<String, Call> FUNCTIONS = functions();

    /** Longer words are nobody's slip of a key, and comparing them with every name would take its time. */
    private static final int LONGEST_COMPARED = 30;

    /** How many known names a sentence lists. */
    private static final int LISTED = 12;

    private static final String COMMON_FUNCTIONS = "sin, cos, exp, ln, sqrt, abs and max";

    private Names() {}

    private static Map<String, Call> functions() {
        Map<String, Call> calls = new TreeMap<>();
        for (UnaryFunction function : UnaryFunction.values()) {
            if (function != UnaryFunction.NEGATE) {
                calls.put(function.symbol(), new Call(1, u -> new Unary(function, u[0])));
            }
        }
        for (BinaryFunction function : BinaryFunction.values()) {
            if (!function.isOperator()) {
                calls.put(function.symbol(), new Call(2, u -> new Binary(function, u[0], u[1])));
            }
        }
        calls.put("pow", new Call(2, u -> new Binary(BinaryFunction.POWER, u[0], u[1])));
        calls.put("ifge", new Call(4, u -> new Choice(u[0], u[1], u[2], u[3])));
        calls.put("log", calls.get("ln"));
        calls.put("signum", calls.get("sign"));
        return calls;
    }

    /** What the writer of an unknown name is told: the nearest known name, or what may be used. */
    static String suggestion(String unknown, Collection<String> values) {
        int allowed = 1 + unknown.length() / 5;
        Optional<String> nearest = unknown.length() < 3 || unknown.length() > LONGEST_COMPARED
                ? Optional.empty()
                : Stream.concat(FUNCTIONS.keySet().stream(), values.stream())
                        .filter(name -> Math.abs(name.length() - unknown.length()) <= allowed)
                        .filter(name -> distance(name, unknown) <= allowed)
                        .min(Comparator.comparingInt((String name) -> distance(name, unknown))
                                .thenComparing(Comparator.naturalOrder()));
        if (nearest.isPresent()) {
            return "did you mean " + nearest.get() + "?";
        }
        String letters = unknown.replaceAll("[0-9]+$", "");
        if (values.contains(letters)) {
            String digits = unknown.substring(letters.length());
            return "write " + letters + "*" + digits + " or " + letters + "^" + digits;
        }
        return values.stream()
                .filter(name -> !name.equals("π") && !name.equals("φ"))
                .limit(LISTED)
                .collect(Collectors.joining(", ", "known are ", " and functions such as " + COMMON_FUNCTIONS));
    }

    /** Levenshtein's: the fewest insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
