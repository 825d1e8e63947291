package org.optiscope.formula;

/** A word of a formula; the text is normalised ({@code *} for ×), the position is that in the text as typed, from 0. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        NAME,
        OPERATOR,
        RELATION,
        OPEN,
        CLOSE,
        COMMA,
        BAR,
        /** What is neither: {@code if}, {@code else}, {@code ?}, an arrow, a quotation mark. */
        WORD,
        END
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    boolean is(Kind kind, String text) {
        return this.kind == kind && this.text.equals(text);
    }

    Token named(String name) {
        return new Token(Kind.NAME, name, position);
    }
}
