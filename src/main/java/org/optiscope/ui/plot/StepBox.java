package org.optiscope.ui.plot;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.RunStyle;

/**
 * The box about the point before an update whose half sides are the steps that a gradient of the present length would make
 * along each axis, to scale; its words tell its half sides, since it may reach beyond the plot.
 */
final class StepBox extends Group {
    private static final double BEYOND_PX = 6;
    private static final double GAP_PX = 4;

    private final Rectangle outline = new Rectangle();
    private final Label words = new Label();

    StepBox(int hue) {
        setManaged(false);
        setVisible(false);
        outline.getStyleClass().addAll("scaling-box", RunStyle.styleClass(hue));
        words.getStyleClass().add("arrow-label");
        words.setManaged(false);
        getChildren().addAll(outline, words);
    }

    /**
     * Shows it about a point; a half side that is not finite hides it.
     *
     * @param symbol what its half sides are made of
     * @param halfX half side, data; likewise {@code halfY}
     */
    void show(double x, double y, String symbol, double halfX, double halfY, Viewport viewport) {
        setVisible(Double.isFinite(halfX) && Double.isFinite(halfY));
        if (!isVisible()) {
            return;
        }
        double left = inside(viewport.px(x - halfX), viewport.widthPx());
        double right = inside(viewport.px(x + halfX), viewport.widthPx());
        double top = inside(viewport.py(y + halfY), viewport.heightPx());
        double bottom = inside(viewport.py(y - halfY), viewport.heightPx());
        outline.setX(left);
        outline.setY(top);
        outline.setWidth(right - left);
        outline.setHeight(bottom - top);
        words.setText("‖g‖ · " + symbol + ": ±" + Numbers.live(halfX) + ", ±" + Numbers.live(halfY));
        words.applyCss();
        words.autosize();
        double wordsX = Math.min(Math.max(left + GAP_PX, GAP_PX), viewport.widthPx() - words.getWidth() - GAP_PX);
        double above = top - words.getHeight() - GAP_PX;
        words.relocate(wordsX, above >= GAP_PX ? above : Math.max(top, 0) + GAP_PX);
    }

    private static double inside(double px, double length) {
        return Math.max(-BEYOND_PX, Math.min(px, length + BEYOND_PX));
    }

    /** The room that its words take, in px. */
    Bounds words() {
        return words.getBoundsInParent();
    }
}
