package org.optiscope.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of formulas as Python takes them: one that Python or the script already uses gets an underscore. */
final class PythonNames {
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                            + " global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" "));

    private final Set<String> taken = new HashSet<>(KEYWORDS);
    private final Map<String, String> given = new HashMap<>();

    /** @param used by the script itself */
    PythonNames(Set<String> used) {
        taken.addAll(used);
    }

    /** The same name for the same name. */
    String of(String name) {
        return given.computeIfAbsent(name, this::free);
    }

    /** A name that is not taken yet, like that one. */
    String free(String like) {
        String name = like.replaceAll("[^\\p{L}\\p{Nd}_]", "_");
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            name = "_" + name;
        }
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** A text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c >= 0xd800 && c < 0xe000) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A text for a comment: on one line. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").strip();
    }

    /** A number that reads back to the same bits. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "math.nan" : value > 0 ? "math.inf" : "-math.inf";
        }
        return Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }
}
