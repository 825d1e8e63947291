package org.optiscope.ui.plot;

import java.util.Optional;
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
    /** Where the title stands, and what arrows mean. */
    private static final double TITLE_PX = 40;

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

    /** Shows it; a half side that is not finite hides it. */
    void show(UpdatePicture.Box box, Viewport viewport) {
        setVisible(Double.isFinite(box.halfX()) && Double.isFinite(box.halfY()));
        if (!isVisible()) {
            return;
        }
        setOpacity(box.strength());
        frame(box, box.halfX(), box.halfY(), viewport);
        words.setText("‖g‖ · " + box.symbol() + ": ±" + Numbers.live(box.halfX()) + ", ±" + Numbers.live(box.halfY()));
        words.setOpacity(1);
        words.applyCss();
        words.autosize();
        double left = outline.getX();
        double top = outline.getY();
        double wordsX = Math.min(Math.max(left + GAP_PX, GAP_PX), viewport.widthPx() - words.getWidth() - GAP_PX);
        double above = top - words.getHeight() - GAP_PX;
        double below = top + outline.getHeight() + GAP_PX;
        boolean isRoomBelow = below + words.getHeight() + GAP_PX <= viewport.heightPx();
        double wordsY = above >= TITLE_PX ? above : isRoomBelow ? below : Math.max(top, TITLE_PX) + GAP_PX;
        words.relocate(wordsX, wordsY);
    }

    /**
     * Moves its sides back to where they are on the way from another box, or from none; its words stay where they will be.
     *
     * @param share how much of the way is behind
     */
    void move(Optional<UpdatePicture.Box> from, UpdatePicture.Box to, double share, Viewport viewport) {
        if (isVisible()) {
            double halfX = between(from.map(UpdatePicture.Box::halfX), to.halfX(), share);
            double halfY = between(from.map(UpdatePicture.Box::halfY), to.halfY(), share);
            frame(to, halfX, halfY, viewport);
            if (from.filter(box -> box.symbol().equals(to.symbol())).isEmpty()) {
                words.setOpacity(share);
            }
            double before = from.map(UpdatePicture.Box::strength).orElse(to.strength());
            setOpacity(before + share * (to.strength() - before));
        }
    }

    /** A half side on the way: by the same factor in each frame, so that one can see it shrink that was larger than the plot. */
    private static double between(Optional<Double> from, double to, double share) {
        double begin = from.filter(Double::isFinite).orElse(0.0);
        return begin > 0 && to > 0
                ? Math.exp(Math.log(begin) * (1 - share) + Math.log(to) * share)
                : begin + share * (to - begin);
    }

    private void frame(UpdatePicture.Box box, double halfX, double halfY, Viewport viewport) {
        double left = inside(viewport.px(box.x() - halfX), viewport.widthPx());
        double right = inside(viewport.px(box.x() + halfX), viewport.widthPx());
        double top = inside(viewport.py(box.y() + halfY), viewport.heightPx());
        double bottom = inside(viewport.py(box.y() - halfY), viewport.heightPx());
        outline.setX(left);
        outline.setY(top);
        outline.setWidth(right - left);
        outline.setHeight(bottom - top);
    }

    private static double inside(double px, double length) {
        return Math.max(-BEYOND_PX, Math.min(px, length + BEYOND_PX));
    }

    /** The room that its words take, in px. */
    Bounds words() {
        return words.getBoundsInParent();
    }
}
