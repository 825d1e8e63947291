package org.optiscope.formula;

import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** A formula that cannot be read; the message is one sentence: what is wrong, where, and what would be right. */
public final class FormulaException extends Refusal {
    private static final long serialVersionUID = 1;

    private final int position;
    private final boolean aboutNumbers;

    public FormulaException(String message, int position) {
        this(message, position, false);
    }

    private FormulaException(String message, int position, boolean aboutNumbers) {
        super(message);
        this.position = position;
        this.aboutNumbers = aboutNumbers;
    }

    /** Builds {@code "<what> at column <c>; <hint>"}. */
    static FormulaException at(int position, String what, String hint) {
        return new FormulaException(sentence(position, what, hint), position);
    }

    /** The same with a sentence that helps those, too, who were to write a number alone. */
    static FormulaException ofNumber(int position, String what, String hint) {
        return new FormulaException(sentence(position, what, hint), position, true);
    }

    private static String sentence(int position, String what, String hint) {
        return Texts.get("formula.at", what, column(position), hint);
    }

    static FormulaException tooLarge(String figures) {
        return new FormulaException(Texts.get("formula.too-large", figures), -1);
    }

    /** A place as people count, from 1. */
    static String column(int position) {
        return Texts.get("formula.column", position + 1);
    }

    /** A word of the formula as sentences have it. */
    static String quote(String word) {
        return "'" + (word.length() > 24 ? word.substring(0, 24) + "…" : word).replace('\n', ' ') + "'";
    }

    /** Whether the sentence helps those, too, who were to write a number alone. */
    public boolean isAboutNumbers() {
        return aboutNumbers;
    }

    /** Index into the text of the first character at fault, from 0; −1 where the fault has no single place. */
    public int position() {
        return position;
    }
}
