package org.optiscope.ui.curves;

import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.Roles;
import org.optiscope.ui.kit.TextLayer;

/** Marks on a chart: where a curve leaves it, and the greatest value where the tab asks for that. */
final class ChartMarks {
    private static final double TRIANGLE_PX = 5;
    /** Nearer than this to the one before, a triangle says nothing new. */
    private static final double APART_PX = 14;

    private static final double DOT_PX = 7;
    private static final double GAP_PX = 6;

    private final GraphicsContext gc;
    private final TextLayer texts;
    private final Roles roles;
    private final Font font;
    private final CurveChart chart;
    private final Rectangle2D area;

    ChartMarks(GraphicsContext gc, TextLayer texts, Roles roles, Font font, CurveChart chart, Rectangle2D area) {
        this.gc = gc;
        this.texts = texts;
        this.roles = roles;
        this.font = font;
        this.chart = chart;
        this.area = area;
    }

    /** A triangle at the edge wherever a curve leaves the chart upwards or downwards. */
    void drawExits() {
        for (Curve curve : chart.curves()) {
            Color color = roles.hue(curve.hue());
            int before = 0;
            double last = Double.NEGATIVE_INFINITY;
            for (int t = first(curve); t <= last(curve); t++) {
                int side = side(curve, t);
                double px = CurvePainter.px(chart, area, t);
                if (side != 0 && side != before && px - last > APART_PX) {
                    drawTriangle(px, side, color);
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
        double px = CurvePainter.px(chart, area, at);
        double py = CurvePainter.py(chart, area, curve.values()[at]);
        gc.setFill(roles.hue(curve.hue()));
        gc.fillOval(px - DOT_PX / 2, py - DOT_PX / 2, DOT_PX, DOT_PX);
        String words = "largest " + Numbers.live(curve.values()[at]) + " at step " + at;
        boolean right = px + GAP_PX + TextLayer.width(words, font) < area.getMaxX();
        texts.add(
                words,
                font,
                roles.axis(),
                right ? px + GAP_PX : px - GAP_PX,
                right ? HPos.LEFT : HPos.RIGHT,
                Math.max(area.getMinY(), py - 2),
                VPos.BOTTOM);
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

    private void drawTriangle(double px, int side, Color color) {
        double edge = side > 0 ? area.getMinY() : area.getMaxY();
        double base = edge + side * TRIANGLE_PX * 1.4;
        double x = Math.max(area.getMinX() + TRIANGLE_PX, Math.min(px, area.getMaxX() - TRIANGLE_PX));
        gc.setFill(color);
        gc.fillPolygon(new double[] {x - TRIANGLE_PX, x, x + TRIANGLE_PX}, new double[] {base, edge, base}, 3);
    }
}
