package org.optiscope.figure;

import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.reading.Numbers;
import org.optiscope.sweep.RateCurves;
import org.optiscope.text.Texts;

/** Steps to a target, or the loss in the end, against the learning rate: a curve for each visible run, and a mark at its rate. */
public final class RatesFigure {
    private static final double LEFT_PX = 60;
    private static final double TOP_PX = 34;
    private static final double BOTTOM_PX = 54;
    private static final double KEY_PX = 150;
    private static final double GAP_PX = 14;
    private static final double LINE_PX = 2;
    private static final double MARK_PX = 6;
    private static final double ROW = 1.7;

    private final Pen pen;
    private final Palette palette;
    private final RateCurves curves;
    private final boolean bySteps;
    private final Box area;
    private final RatesChart chart;

    /** @param bySteps whether it tells the steps to the target, and not the loss in the end */
    public RatesFigure(Pen pen, Palette palette, RateCurves curves, boolean bySteps, double width, double height) {
        this.pen = pen;
        this.palette = palette;
        this.curves = curves;
        this.bySteps = bySteps;
        area = new Box(
                LEFT_PX, TOP_PX, Math.max(1, width - LEFT_PX - KEY_PX), Math.max(1, height - TOP_PX - BOTTOM_PX));
        Experiment shown = curves.question().terms().experiment();
        chart = new RatesChart(pen, palette, curves, shown, bySteps, area);
        pen.fill(new Box(0, 0, width, height), 0, palette.surface());
    }

    public void draw() {
        Experiment experiment = curves.question().terms().experiment();
        String target = Numbers.exact(curves.question().terms().target());
        write(
                bySteps ? Texts.get("figure.rates-steps", target) : Texts.get("figure.rates-loss", experiment.steps()),
                palette.text(),
                area.x(),
                Pen.Across.LEFT,
                TOP_PX / 2);
        chart.drawAxes();
        chart.drawCurves();
        double row = area.y();
        List<String> labels = experiment.labels();
        for (int run = 0; run < labels.size(); run++) {
            RunSpec spec = experiment.runs().get(run);
            if (spec.visible()) {
                RatesChart.Spot own = chart.own(run);
                pen.within(
                        new Box(area.x(), area.y() - 2, area.width(), area.height() + 4),
                        () -> drawMark(spec.hue(), own.px(), own.py()));
                row = drawName(row, labels.get(run), spec);
            }
        }
    }

    private void drawMark(int hue, double px, double py) {
        double[][] shape = RunGlyph.shape(hue, MARK_PX);
        double[][] around = RunGlyph.moved(RunGlyph.outset(shape, LINE_PX), px, py);
        double[][] inside = RunGlyph.moved(shape, px, py);
        pen.fill(around[0], around[1], around[0].length, palette.rim());
        pen.fill(inside[0], inside[1], inside[0].length, palette.hue(hue));
    }

    private double drawName(double top, String label, RunSpec spec) {
        double high = ROW * pen.size(Pen.Type.LABEL);
        drawMark(spec.hue(), area.right() + GAP_PX + MARK_PX, top + high / 2);
        double px = area.right() + 2 * GAP_PX + 2 * MARK_PX;
        write(label, palette.text(), px, Pen.Across.LEFT, top + high / 2);
        return top + high;
    }

    private void write(String text, int argb, double px, Pen.Across across, double middle) {
        pen.text(text, Pen.Type.LABEL, argb, px, across, middle, Pen.Down.MIDDLE);
    }
}
