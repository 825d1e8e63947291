package org.optiscope.formula;

/** A word of a formula; the text is normalised ({@code *} for ×), the position is that in the text as typed, from 0. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        NAME,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }
}
