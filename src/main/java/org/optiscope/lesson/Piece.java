package org.optiscope.lesson;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A part of a line of text.
 *
 * @param text the words; of a formula its TeX, without the dollar signs
 */
public record Piece(Kind kind, String text) {
    /** How a piece is set. */
    public enum Kind {
        PLAIN,
        EMPHASIS,
        STRONG,
        CODE,
        /** Mathematics, in TeX. */
        FORMULA
    }

    public Piece {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** The pieces as one line of plain text, formulas in dollar signs. */
    public static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.kind == Kind.FORMULA ? "$" + piece.text + "$" : piece.text)
                .collect(Collectors.joining());
    }
}
