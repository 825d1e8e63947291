package org.optiscope.text;

/** The raised signs of Unicode, as in x² and eᵗ. */
public final class Superscripts {
    public static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** All that there are for signs of formulas. */
    public static final String ALL = DIGITS + "⁺⁻⁽⁾ⁿⁱˣʸᶻᵃᵇᶜᵈᵉᵏᵐᵖᵗᵘᵛʷ";

    private static final String LOWERED = "0123456789+-()nixyzabcdekmptuvw";

    private Superscripts() {}

    /** The text raised, each of whose characters can be: 10 and t, but not capitals. */
    public static String raised(String text) {
        return replaced(text, LOWERED, ALL);
    }

    /** The superscripts as they stand when they are not raised. */
    public static String lowered(String superscripts) {
        return replaced(superscripts, ALL, LOWERED);
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder replaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            replaced.append(to.charAt(from.indexOf(text.charAt(i))));
        }
        return replaced.toString();
    }
}
