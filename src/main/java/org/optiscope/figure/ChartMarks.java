package org.optiscope.figure;

import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Texts;

/** Marks on a chart: where a curve leaves it, and the greatest value where the tab asks for that. */
final class ChartMarks {
    private static final double TRIANGLE_PX = 5;
    /** Nearer than this to the one before, a triangle says nothing new. */
    private static final double APART_PX = 14;

    private static final double DOT_PX = 7;
    private static final double GAP_PX = 6;

    private final Pen pen;
    private final Palette palette;
    private final CurveChart chart;
    private final Box area;

    ChartMarks(Pen pen, Palette palette, CurveChart chart, Box area) {
        this.pen = pen;
        this.palette = palette;
        this.chart = chart;
        this.area = area;
    }

    /** A triangle at the edge wherever a curve leaves the chart upwards or downwards. */
    void drawExits() {
        for (Curve curve : chart.curves()) {
            int argb = palette.hue(curve.hue());
            int before = 0;
            double last = Double.NEGATIVE_INFINITY;
            for (int t = first(curve); t <= last(curve); t++) {
                int side = side(curve, t);
                double px = CurvesFigure.px(chart, area, t);
                if (side != 0 && side != before && px - last > APART_PX) {
                    drawTriangle(px, side, argb);
                    last = px;
                }
                before = side == 0 && Double.isNaN(curve.values()[t]) ? before : side;
            }
        }
    }

    /** Marks the greatest value of each curve in sight, where the tab asks for that. */
    void drawGreatest() {
        if (chart.frame().isEmpty()) {
            return;
        }
        for (Curve curve : chart.curves()) {
            int at = -1;
            for (int t = first(curve); t <= last(curve); t++) {
                if (Double.isFinite(curve.values()[t]) && (at < 0 || curve.values()[t] > curve.values()[at])) {
                    at = t;
                }
            }
            if (at >= 0 && side(curve, at) == 0) {
                drawGreatest(curve, at);
            }
        }
    }

    private void drawGreatest(Curve curve, int at) {
        double px = CurvesFigure.px(chart, area, at);
        double py = CurvesFigure.py(chart, area, curve.values()[at]);
        pen.disc(px, py, DOT_PX / 2, palette.hue(curve.hue()));
        String words = Texts.get("figure.largest", Numbers.live(curve.values()[at]), at);
        boolean right = px + GAP_PX + pen.width(words, Pen.Type.LABEL) < area.right();
        pen.text(
                words,
                Pen.Type.LABEL,
                palette.axis(),
                right ? px + GAP_PX : px - GAP_PX,
                right ? Pen.Across.LEFT : Pen.Across.RIGHT,
                Math.max(area.y(), py - 2),
                Pen.Down.BOTTOM);
    }

    private int first(Curve curve) {
        return (int) Math.min(curve.values().length, Math.max(0, Math.ceil(chart.from())));
    }

    private int last(Curve curve) {
        return (int) Math.min(curve.values().length - 1, Math.floor(chart.to()));
    }

    /** Whether a value lies above the chart, 1, below it, −1, or neither. */
    private int side(Curve curve, int t) {
        double value = curve.values()[t];
        double share = chart.axis().share(value);
        if (Double.isNaN(share)) {
            return 0;
        }
        return share > 1 + 1e-9 ? 1 : share < -1e-9 ? -1 : 0;
    }

    private void drawTriangle(double px, int side, int argb) {
        double edge = side > 0 ? area.y() : area.bottom();
        double base = edge + side * TRIANGLE_PX * 1.4;
        double x = Math.max(area.x() + TRIANGLE_PX, Math.min(px, area.right() - TRIANGLE_PX));
        pen.fill(new double[] {x - TRIANGLE_PX, x, x + TRIANGLE_PX}, new double[] {base, edge, base}, 3, argb);
    }
}
