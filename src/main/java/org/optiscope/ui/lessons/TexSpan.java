package org.optiscope.ui.lessons;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.optiscope.figure.Equation;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Typesetter;

/**
 * A typeset formula in a line of text, on the baseline of its words and in their colour. Until it is typeset its place is empty; if it
 * cannot be, its TeX stands there.
 */
final class TexSpan extends Label {
    /** JLaTeXMath's letters are lower than those of Inter. */
    private static final double SIZE = 1.14;
    /** A room that grows px by px does not have it typeset as often. */
    private static final double ROOM_STEP_PX = 16;

    private static final double HIGHEST_PX = 400;

    private final Typesetter typesetter;
    private final String tex;
    private Equation wanted;
    private double roomPx = Double.MAX_VALUE;
    private double baselinePx = -1;

    TexSpan(Typesetter typesetter, String tex) {
        super(tex);
        this.typesetter = typesetter;
        this.tex = tex;
        getStyleClass().add("tex-span");
        // A label is as high as a line of words; the formula hangs from its upper edge, and so has its own baseline.
        setAlignment(Pos.TOP_LEFT);
        setAccessibleText(tex);
        setVisible(false);
        textFillProperty().addListener(observable -> typeset());
        fontProperty().addListener(observable -> typeset());
        sceneProperty().addListener(observable -> typeset());
    }

    /** Has it fit into a line of that width. */
    void setRoomPx(double room) {
        roomPx = Math.max(ROOM_STEP_PX, Math.floor(room / ROOM_STEP_PX) * ROOM_STEP_PX);
        typeset();
    }

    private void typeset() {
        if (getScene() == null || !(getTextFill() instanceof Color color)) {
            return;
        }
        Equation job = new Equation(
                tex, getFont().getSize() * SIZE, Rendering.argb(color), Rendering.scale(this), roomPx, HIGHEST_PX);
        if (!job.equals(wanted)) {
            wanted = job;
            typesetter.request(job, typeset -> receive(job, typeset));
        }
    }

    private void receive(Equation job, Optional<Typesetter.Typeset> typeset) {
        if (!job.equals(wanted)) {
            return;
        }
        setVisible(true);
        if (typeset.isPresent()) {
            Typesetter.Typeset made = typeset.get();
            // What is empty at its sides would look like further spaces.
            double share = made.sidePx() / made.widthPx();
            ImageView view = new ImageView(made.image());
            double wide = made.image().getWidth();
            view.setViewport(new Rectangle2D(
                    share * wide, 0, (1 - 2 * share) * wide, made.image().getHeight()));
            view.setFitWidth(made.widthPx() - 2 * made.sidePx());
            view.setFitHeight(made.heightPx());
            baselinePx = made.baselinePx();
            setGraphic(view);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    @Override
    public double getBaselineOffset() {
        return baselinePx < 0 ? super.getBaselineOffset() : baselinePx;
    }
}
