package org.optiscope.ui.curves;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.optiscope.figure.Box;
import org.optiscope.ui.kit.Ids;

/** What lies over a chart while its curves are guessed: what can be drawn, in words, and the line that is being drawn. */
final class GuessSheet extends Pane {
    private static final double MARGIN_PX = 4;

    private final Label hint = new Label();
    private final Polyline stroke = new Polyline();
    private Box area = new Box(0, 0, 1, 1);

    /** @param name begins the ids of its parts */
    GuessSheet(String name) {
        stroke.getStyleClass().add("guess-stroke");
        hint.getStyleClass().add("muted");
        hint.setId(Ids.curvesChart(name) + "-hint");
        hint.setManaged(false);
        getChildren().addAll(hint, stroke);
    }

    /** Says that in the corner of the chart's area. */
    void show(String words, Box chart) {
        area = chart;
        hint.setText(words);
        hint.autosize();
        hint.relocate(area.right() - hint.getWidth() - MARGIN_PX, area.y() + MARGIN_PX);
    }

    Polyline stroke() {
        return stroke;
    }

    /** The nearest place of the chart's area. */
    Point2D inside(double x, double y) {
        return new Point2D(
                Math.max(area.x(), Math.min(x, area.right())), Math.max(area.y(), Math.min(y, area.bottom())));
    }

    /** The share of the area's height at which a place is, from below. */
    double share(double y) {
        return (area.bottom() - y) / area.height();
    }
}
