package org.optiscope.ui.plot;

import java.util.List;
import javafx.scene.control.Label;
import org.optiscope.text.Texts;

/** Which arrows of a plot are to scale: in a sentence where there is room, else in a few words, and else not at all. */
final class ArrowNote extends Label {
    private final List<String> texts = List.of(Texts.get("plot.arrow-scale"), Texts.get("plot.arrow-scale-short"));
    /** Whether there is something to tell. */
    private boolean wanted;

    private boolean fits;
    /** What it was fitted into; −1 before. */
    private double room = -1;

    ArrowNote() {
        getStyleClass().add("arrow-scale");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        fontProperty().addListener(observable -> room = -1);
    }

    void setWanted(boolean tells) {
        wanted = tells;
        setVisible(wanted && fits);
    }

    /** Takes the longest text that is no wider than that. */
    void fit(double roomPx) {
        if (room == roomPx) {
            return;
        }
        room = roomPx;
        fits = false;
        for (String text : texts) {
            if (!fits) {
                setText(text);
                fits = prefWidth(-1) <= roomPx;
            }
        }
        setVisible(wanted && fits);
        autosize();
    }
}
