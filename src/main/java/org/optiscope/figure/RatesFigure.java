package org.optiscope.figure;

import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.reading.Numbers;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.RateCurves;
import org.optiscope.text.Texts;

/**
 * Steps to a target, or the loss in the end, against the learning rate: a curve for each visible run, a mark at its rate, and what
 * becomes of it.
 */
public final class RatesFigure extends KeyedFigure {
    private static final double LINE_PX = 2;
    private static final double MARK_PX = 6;
    private static final double GAP_PX = 14;

    private final RateCurves curves;
    private final Experiment experiment;
    private final boolean bySteps;
    private final RatesChart chart;

    /** @param bySteps whether it tells the steps to the target, and not the loss in the end */
    public RatesFigure(Pen pen, Palette palette, RateCurves curves, boolean bySteps, double width, double height) {
        super(
                pen,
                palette,
                width,
                height,
                MannerBands.height(curves.question().terms().experiment(), pen.size(Pen.Type.LABEL)));
        this.curves = curves;
        this.bySteps = bySteps;
        experiment = curves.question().terms().experiment();
        chart = new RatesChart(pen, palette, curves, experiment, bySteps, area);
    }

    /** @param race the best rates, which are ringed */
    public void draw(Optional<FairRace> race) {
        String target = Numbers.exact(curves.question().terms().target());
        title(averaged(
                bySteps ? Texts.get("figure.rates-steps", target) : Texts.get("figure.rates-loss", experiment.steps()),
                curves.question().terms()));
        chart.drawAxes();
        chart.drawCurves();
        race.ifPresent(chart::drawBests);
        new MannerBands(pen, palette, experiment).draw(curves, chart, area.x(), belowAxis(), area.width(), area.x());
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
        drawMark(spec.hue(), keyLeft() + MARK_PX, top + rowHeight() / 2);
        return line(top, keyLeft() + GAP_PX + 2 * MARK_PX, label);
    }
}
