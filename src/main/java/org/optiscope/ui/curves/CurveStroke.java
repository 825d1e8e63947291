package org.optiscope.ui.curves;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import org.optiscope.reading.Curve;
import org.optiscope.ui.kit.RunStyle;

/** How a curve is told from others of its run: its thickness, its dash and how much of the run's colour it keeps. */
final class CurveStroke {
    static final double LINE_PX = 1.7;
    private static final double STRONG_PX = 2.3;
    private static final double SECOND_PX = 1.5;
    /** How much of its colour the curve of the second coordinate keeps. */
    static final double SECOND_OPACITY = 0.62;

    private static final double GHOST_OPACITY = 0.8;
    private static final double[] DASHED = {8, 4};
    private static final double[] DOTTED = {2, 3.5};
    /** A quantity before it is corrected is thinner than its corrected twin, and keeps less of its colour. */
    private static final double UNCORRECTED_PX = 1.2;

    private static final double UNCORRECTED_OPACITY = 0.75;
    private static final double[] GHOST = {1, 5};
    private static final double MARKER_PX = 3.4;
    private static final double RIM_PX = 1.2;

    private CurveStroke() {}

    /** How much of its run's colour a curve keeps. */
    static double opacity(Curve curve) {
        if (curve.line() == Curve.Line.GHOST) {
            return GHOST_OPACITY;
        }
        double second = curve.coordinate() > 0 ? SECOND_OPACITY : 1;
        return curve.line() == Curve.Line.DOTTED ? second * UNCORRECTED_OPACITY : second;
    }

    /** How thick a curve is at a desk. */
    static double width(Curve curve) {
        if (curve.line() == Curve.Line.DOTTED) {
            return UNCORRECTED_PX;
        }
        return curve.strong() ? STRONG_PX : curve.coordinate() > 0 ? SECOND_PX : LINE_PX;
    }

    /** The lengths of strokes and gaps in px; none for a solid line. */
    static double[] dash(Curve curve) {
        return switch (curve.line()) {
            case RUN -> RunStyle.dash(curve.hue());
            case SOLID -> new double[0];
            case DASHED -> DASHED;
            case DOTTED -> DOTTED;
            case GHOST -> GHOST;
        };
    }

    /** A small shape in the curve's hue, which marks its value at a step; not shown yet. */
    static Shape marker(Curve curve) {
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
