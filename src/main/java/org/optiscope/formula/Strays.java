package org.optiscope.formula;

import java.util.Map;

/** What to write instead of a sign that does not belong in a formula. */
final class Strays {
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("!", "there is no factorial"),
            Map.entry("′", "derivatives are found by the program; write the function itself"),
            Map.entry("'", "derivatives are found by the program; write the function itself"),
            Map.entry("″", "derivatives are found by the program; write the function itself"),
            Map.entry("∂", "derivatives are found by the program; write the function itself"),
            Map.entry("∇", "derivatives are found by the program; write the function itself"),
            Map.entry("°", "angles are in radians; write toradian(30) for 30 degrees"),
            Map.entry("∞", "numbers go up to 1.8e308"),
            Map.entry("∑", "write the sum out, term by term"),
            Map.entry("∏", "write the product out, factor by factor"));

    private Strays() {}

    static String hint(String stray) {
        return HINTS.getOrDefault(stray, "allowed are numbers, names, + - * / % ^, brackets and commas");
    }
}
