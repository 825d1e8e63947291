package org.optiscope.figure;

import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;

/** Draws what lies between a guessed curve and the true one of its run, as far as that one goes. */
final class GapFigure {
    private static final double OPACITY = 0.22;

    private final Pen pen;
    private final Palette palette;
    private final CurveChart chart;
    private final Box area;

    GapFigure(Pen pen, Palette palette, CurveChart chart, Box area) {
        this.pen = pen;
        this.palette = palette;
        this.chart = chart;
        this.area = area;
    }

    void draw() {
        for (Curve guess : chart.curves()) {
            if (guess.line() == Curve.Line.GUESS) {
                chart.curves().stream()
                        .filter(curve -> curve.line() == Curve.Line.RUN && curve.run() == guess.run())
                        .forEach(truth -> fill(guess, truth));
            }
        }
    }

    /** Column by column, since either may go up and down in one. */
    private void fill(Curve guess, Curve truth) {
        int argb = Pen.faded(palette.hue(guess.hue()), OPACITY);
        for (double px = area.x(); px < area.right(); px++) {
            double t = chart.from() + (px + 0.5 - area.x()) / area.width() * (chart.to() - chart.from());
            int row = (int) Math.rint(t);
            double one = CurvesFigure.py(chart, area, guess.at(row));
            double other = CurvesFigure.py(chart, area, truth.at(row));
            if (Double.isFinite(one) && Double.isFinite(other)) {
                double top = Math.max(area.y(), Math.min(one, other));
                double bottom = Math.min(area.bottom(), Math.max(one, other));
                if (bottom > top) {
                    pen.fill(new Box(px, top, 1, bottom - top), 0, argb);
                }
            }
        }
    }
}
