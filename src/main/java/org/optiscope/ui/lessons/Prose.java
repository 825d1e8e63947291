package org.optiscope.ui.lessons;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.optiscope.lesson.Piece;
import org.optiscope.ui.kit.Typesetter;

/** A line of a lesson's text, or a paragraph: words, code and formulas that wrap as one. */
final class Prose extends TextFlow {
    /** 0 if it is as wide as it gets. */
    private double roomPx;

    /** @param styleClass decides the size and the colour of all of it */
    Prose(Typesetter typesetter, List<Piece> pieces, String styleClass) {
        getStyleClass().addAll("prose", styleClass);
        for (Piece piece : pieces) {
            getChildren()
                    .add(piece.kind() == Piece.Kind.FORMULA ? new TexSpan(typesetter, piece.text()) : words(piece));
        }
        setAccessibleText(Piece.text(pieces));
        setMinWidth(0);
        widthProperty().addListener((observable, before, width) -> {
            for (Node child : getChildren()) {
                if (child instanceof TexSpan formula) {
                    formula.setRoomPx(width.doubleValue());
                }
            }
        });
    }

    private static Text words(Piece piece) {
        Text words = new Text(piece.text());
        words.getStyleClass().add("prose-" + piece.kind().name().toLowerCase(java.util.Locale.ROOT));
        return words;
    }

    /** Has it be that wide; for what does not ask how high it is at its width. */
    void setRoomPx(double wanted) {
        if (wanted != roomPx) {
            roomPx = Math.max(1, wanted);
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return roomPx > 0 ? roomPx : super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(roomPx > 0 ? roomPx : width);
    }
}
