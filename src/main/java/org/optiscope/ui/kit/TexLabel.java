package org.optiscope.ui.kit;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.optiscope.figure.Equation;
import org.optiscope.ui.frames.Rendering;

/**
 * A typeset formula that fits its room, in the label's own colour and size, so that the style sheet decides both. Until
 * it is typeset it is blank; if it cannot be, it is text.
 */
public final class TexLabel extends Label {
    private final Typesetter typesetter;
    private String tex = "";
    private String plain = "";
    private Equation wanted;

    public TexLabel(Typesetter typesetter, Pos alignment, String styleClass) {
        this.typesetter = typesetter;
        setManaged(false);
        setAlignment(alignment);
        getStyleClass().add(styleClass);
        textFillProperty().addListener(observable -> requestLayout());
    }

    /** @param inText says the same where it cannot be typeset, and to screen readers */
    public void show(String changed, String inText) {
        if (!changed.equals(tex)) {
            tex = changed;
            plain = inText;
            setText("");
            setGraphic(null);
            setAccessibleText(plain);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (tex.isEmpty() || getWidth() <= 0 || !(getTextFill() instanceof Color)) {
            return;
        }
        Equation job = new Equation(
                tex,
                getFont().getSize(),
                Rendering.argb((Color) getTextFill()),
                Rendering.scale(this),
                getWidth(),
                getHeight());
        if (!job.equals(wanted)) {
            wanted = job;
            typesetter.request(job, typeset -> receive(job, typeset));
        }
    }

    private void receive(Equation job, Optional<Typesetter.Typeset> typeset) {
        if (!job.equals(wanted)) {
            return;
        }
        if (typeset.isEmpty()) {
            setText(plain);
            setContentDisplay(ContentDisplay.TEXT_ONLY);
            return;
        }
        ImageView view = new ImageView(typeset.get().image());
        view.setFitWidth(typeset.get().widthPx());
        view.setFitHeight(typeset.get().heightPx());
        setGraphic(view);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
}
