package org.optiscope.ui.plot;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/** Where in a panel its card of numbers stands, and how large it is drawn. */
final class CardPlacement {
    /** Where the card can be; the title has the fourth corner. */
    private enum Corner {
        BOTTOM_RIGHT,
        TOP_RIGHT,
        BOTTOM_LEFT
    }

    static final double MARGIN_PX = 10;
    /** How much of a panel's width and height its card may take. */
    private static final double WIDTH_SHARE = 0.46;

    private static final double HEIGHT_SHARE = 0.66;
    /** Smaller numbers could not be read. */
    private static final double SMALLEST_SCALE = 0.78;
    /** Room for the labels of an axis. */
    private static final double AXIS_PX = 16;
    /** A corner is left for another that hides this many times less. */
    private static final int MUCH_BETTER = 3;

    /** Hiding a minimum or the start counts as much as hiding this many vertices of a path. */
    private static final int SPOT_WEIGHT = 40;

    private final Region panel;
    private final Region title;
    private Corner corner = Corner.BOTTOM_RIGHT;
    private double magnification = 1;

    CardPlacement(Region panel, Region title) {
        this.panel = panel;
        this.title = title;
    }

    /** How large the numbers are, 1 at a desk and more in a lecture hall. */
    void setMagnification(double factor) {
        magnification = factor;
    }

    /**
     * Chooses the corner where the card hides least; it stays where it is while that is not much worse.
     *
     * @param spots the minima and the start
     */
    void choose(NumberCard card, List<PathLayer.Path> paths, List<Point2D> spots) {
        Corner best = corner;
        for (Corner candidate : Corner.values()) {
            if (hidden(place(candidate, card), paths, spots) * MUCH_BETTER < hidden(place(best, card), paths, spots)) {
                best = candidate;
            }
        }
        corner = best;
    }

    /** How much of paths, minima and start a card in that place would hide. */
    private static int hidden(Rectangle2D place, List<PathLayer.Path> paths, List<Point2D> spots) {
        int hidden = 0;
        for (PathLayer.Path path : paths) {
            for (int i = 0; i < path.line().size(); i++) {
                if (place.contains(path.line().px()[i], path.line().py()[i])) {
                    hidden++;
                }
            }
        }
        for (Point2D spot : spots) {
            if (place.contains(spot)) {
                hidden += SPOT_WEIGHT;
            }
        }
        return hidden;
    }

    void place(NumberCard card) {
        Rectangle2D place = place(corner, card);
        card.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private Rectangle2D place(Corner where, NumberCard card) {
        // Smaller than asked for where the card would take too much of the panel's width.
        card.setScale(Math.min(magnification, Math.max(SMALLEST_SCALE, WIDTH_SHARE * panel.getWidth() / card.width())));
        if (card instanceof ReadoutCard readout) {
            readout.fit(HEIGHT_SHARE * panel.getHeight());
        }
        double width = card.prefWidth(-1);
        double height = card.prefHeight(-1);
        double right = Math.floor(panel.getWidth() - width - MARGIN_PX);
        double bottom = Math.floor(Math.max(MARGIN_PX, panel.getHeight() - height - MARGIN_PX - AXIS_PX));
        boolean besideTitle = right > title.getLayoutX() + title.getWidth() + MARGIN_PX;
        double top = besideTitle ? MARGIN_PX : title.getLayoutY() + title.getHeight() + MARGIN_PX / 2;
        return new Rectangle2D(
                where == Corner.BOTTOM_LEFT ? Math.min(right, MARGIN_PX + AXIS_PX) : right,
                where == Corner.TOP_RIGHT ? top : bottom,
                width,
                height);
    }
}
