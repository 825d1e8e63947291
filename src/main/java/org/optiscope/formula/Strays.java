package org.optiscope.formula;

import org.optiscope.text.Texts;

/** What to write instead of a sign that does not belong in a formula. */
final class Strays {
    private Strays() {}

    static String hint(String stray) {
        return switch (stray) {
            case "!" -> Texts.get("formula.no-factorial");
            case "′", "'", "″", "∂", "∇" -> Texts.get("formula.no-derivative");
            case "°" -> Texts.get("formula.radians");
            case "∞" -> Texts.get("formula.greatest");
            case "∑" -> Texts.get("formula.no-sum");
            case "∏" -> Texts.get("formula.no-product");
            default -> Texts.get("formula.allowed");
        };
    }

    /** Whether the hint helps those, too, who were to write a number alone. */
    static boolean isOfNumbers(String stray) {
        return !"!′'″∂∇°∑∏".contains(stray);
    }
}
