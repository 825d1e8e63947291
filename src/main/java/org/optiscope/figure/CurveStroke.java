package org.optiscope.figure;

import org.optiscope.reading.Curve;

/** How a curve is told from others of its run: its thickness, its dash and how much of the run's colour it keeps. */
public final class CurveStroke {
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
    private static final double[] GUESS = {5, 3};
    private static final double[] SOLID = {};

    private CurveStroke() {}

    /** How much of its run's colour a curve keeps. */
    public static double opacity(Curve curve) {
        if (curve.line() == Curve.Line.GHOST) {
            return GHOST_OPACITY;
        }
        double second = curve.coordinate() > 0 ? SECOND_OPACITY : 1;
        return curve.line() == Curve.Line.DOTTED ? second * UNCORRECTED_OPACITY : second;
    }

    /** How thick a curve is at a desk. */
    public static double width(Curve curve) {
        if (curve.line() == Curve.Line.DOTTED) {
            return UNCORRECTED_PX;
        }
        return curve.strong() ? STRONG_PX : curve.coordinate() > 0 ? SECOND_PX : LINE_PX;
    }

    /** The lengths of strokes and gaps in px; none for a solid line. */
    public static double[] dash(Curve curve) {
        return switch (curve.line()) {
            case RUN -> RunGlyph.dash(curve.hue());
            case SOLID -> SOLID;
            case DASHED -> DASHED;
            case DOTTED -> DOTTED;
            case GHOST -> GHOST;
            case GUESS -> GUESS;
        };
    }

    /** How a curve is drawn; lines are {@code magnification} times as thick as at a desk. */
    static Pen.Stroke of(Curve curve, int hueArgb, double magnification) {
        return new Pen.Stroke(
                Pen.faded(hueArgb, opacity(curve)),
                width(curve) * magnification,
                dash(curve),
                0,
                curve.line() == Curve.Line.GHOST);
    }
}
