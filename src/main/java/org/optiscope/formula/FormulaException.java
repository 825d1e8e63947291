package org.optiscope.formula;

import org.optiscope.text.Refusal;

/** A formula that cannot be read; the message is one sentence: what is wrong, where, and what would be right. */
public final class FormulaException extends Refusal {
    private static final long serialVersionUID = 1;

    private final int position;

    public FormulaException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Builds {@code "<what> at column <c>; <hint>"}. */
    static FormulaException at(int position, String what, String hint) {
        return new FormulaException(what + " at " + column(position) + "; " + hint, position);
    }

    static FormulaException tooLarge(String figures) {
        return new FormulaException("the formula is too large: it has " + figures + "; write it shorter", -1);
    }

    /** A place as people count, from 1. */
    static String column(int position) {
        return "column " + (position + 1);
    }

    /** Index into the text of the first character at fault, from 0; −1 where the fault has no single place. */
    public int position() {
        return position;
    }
}
