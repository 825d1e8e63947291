package org.optiscope.lesson;

import java.util.List;
import java.util.Objects;

/** A paragraph of a lesson's text, an item of a list in it, or lines of code. */
public record Passage(Kind kind, List<Piece> pieces) {
    /** What a passage is. */
    public enum Kind {
        PARAGRAPH,
        ITEM,
        /** One piece, with its line breaks. */
        CODE
    }

    public Passage {
        Objects.requireNonNull(kind);
        pieces = List.copyOf(pieces);
    }
}
