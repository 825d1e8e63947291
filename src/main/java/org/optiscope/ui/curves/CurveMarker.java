package org.optiscope.ui.curves;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import org.optiscope.reading.Curve;
import org.optiscope.ui.kit.RunStyle;

/** Marks a curve's value at a step. */
final class CurveMarker {
    private static final double MARKER_PX = 3.4;
    private static final double RIM_PX = 1.2;

    private CurveMarker() {}

    /** A small shape in the curve's hue, which marks its value at a step; not shown yet. */
    static Shape of(Curve curve) {
        Shape shape = curve.line() == Curve.Line.RUN
                ? RunStyle.rimmedMarker(curve.hue(), MARKER_PX, RIM_PX)
                : RunStyle.rimmed(new Circle(MARKER_PX * 0.8 + RIM_PX / 2), RIM_PX);
        if (curve.line() != Curve.Line.RUN) {
            shape.getStyleClass().addAll("run-marker", RunStyle.styleClass(curve.hue()));
        }
        shape.setManaged(false);
        shape.setVisible(false);
        return shape;
    }
}
