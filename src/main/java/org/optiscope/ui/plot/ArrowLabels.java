package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.optiscope.raster.Viewport;

/** Finds a place for the words of each arrow, near its tip, where nothing else stands. */
final class ArrowLabels {
    private static final double[] TURNS = {0, 35, -35, 70, -70, 105, -105, 140, -140, 180};
    private static final double[] DISTANCES_PX = {8, 22, 38, 56};

    private static final double SHAFT_PX = 5;

    private final Viewport viewport;
    private final List<Bounds> taken = new ArrayList<>();

    ArrowLabels(Viewport viewport) {
        this.viewport = viewport;
    }

    /** Keeps words away from there. */
    void keepFree(Bounds place) {
        taken.add(place);
    }

    /** Keeps words away from a disc. */
    void keepFree(Point2D centre, double radius) {
        taken.add(new BoundingBox(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius));
    }

    /** Keeps words away from an arrow's shaft. */
    void keepFree(Arrow arrow) {
        double length = arrow.tip().distance(arrow.tail());
        for (double at = 0; at < length; at += SHAFT_PX) {
            keepFree(arrow.tail().interpolate(arrow.tip(), at / length), SHAFT_PX);
        }
    }

    /** Puts an arrow's words where there is room. */
    void place(Arrow arrow) {
        Label label = arrow.label();
        Point2D tip = arrow.tip();
        Point2D along = tip.subtract(arrow.tail()).normalize();
        double width = label.getWidth();
        double height = label.getHeight();
        Bounds found = null;
        for (double distance : DISTANCES_PX) {
            for (double turn : TURNS) {
                double angle = Math.atan2(along.getY(), along.getX()) + Math.toRadians(turn);
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                double away = distance + (Math.abs(cos) * width + Math.abs(sin) * height) / 2;
                Bounds place = new BoundingBox(
                        Math.rint(tip.getX() + away * cos - width / 2),
                        Math.rint(tip.getY() + away * sin - height / 2),
                        width,
                        height);
                if (isFree(place)) {
                    put(label, place);
                    return;
                }
                found = found == null ? place : found;
            }
        }
        put(label, found);
    }

    private boolean isFree(Bounds place) {
        return place.getMinX() >= 0
                && place.getMinY() >= 0
                && place.getMaxX() <= viewport.widthPx()
                && place.getMaxY() <= viewport.heightPx()
                && taken.stream().noneMatch(place::intersects);
    }

    private void put(Label label, Bounds place) {
        label.relocate(place.getMinX(), place.getMinY());
        taken.add(place);
    }
}
