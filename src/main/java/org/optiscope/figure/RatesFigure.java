package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Scale;
import org.optiscope.raster.ValueAxis;
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
    private static final double TICK_SPACING_PX = 80;
    private static final double LINE_PX = 2;
    private static final double MARK_PX = 6;
    private static final double ROW = 1.7;
    /** The loss in the end is drawn down to that share of the greatest; what lies below is chance. */
    private static final double DEEP = 1e-16;

    private final Pen pen;
    private final Palette palette;
    private final RateCurves curves;
    private final boolean bySteps;
    private final Box area;
    private final ValueAxis rates;
    private final ValueAxis values;

    /** @param bySteps whether it tells the steps to the target, and not the loss in the end */
    public RatesFigure(Pen pen, Palette palette, RateCurves curves, boolean bySteps, double width, double height) {
        this.pen = pen;
        this.palette = palette;
        this.curves = curves;
        this.bySteps = bySteps;
        area = new Box(
                LEFT_PX, TOP_PX, Math.max(1, width - LEFT_PX - KEY_PX), Math.max(1, height - TOP_PX - BOTTOM_PX));
        RateCurves.Question question = curves.question();
        rates = ValueAxis.log(question.from(), question.to());
        values = values();
        pen.fill(new Box(0, 0, width, height), 0, palette.surface());
    }

    private double value(int run, int rate) {
        double value = bySteps ? curves.steps(run, rate) : curves.loss(run, rate);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private ValueAxis values() {
        Experiment experiment = curves.question().terms().experiment();
        double start = experiment
                .surface()
                .value(experiment.start().x(), experiment.start().y());
        double[] all = IntStream.range(0, experiment.runs().size())
                .filter(run -> experiment.runs().get(run).visible())
                .boxed()
                .flatMapToDouble(
                        run -> IntStream.range(0, curves.question().rates()).mapToDouble(i -> value(run, i)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (bySteps || all.length == 0) {
            return ValueAxis.linear(0, Math.max(1, experiment.steps()));
        }
        double top = start > 0 ? 10 * start : all[all.length - 1];
        double least = all[0];
        if (least >= 0 && top > 0) {
            double bottom = Math.max(least, DEEP * top);
            return ValueAxis.log(bottom, Math.max(top, 10 * bottom));
        }
        return ValueAxis.linear(least, Math.max(start, least + 1));
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
        drawAxes();
        double row = area.y();
        List<String> labels = experiment.labels();
        for (int run = 0; run < labels.size(); run++) {
            RunSpec spec = experiment.runs().get(run);
            if (spec.visible()) {
                int index = run;
                pen.within(
                        new Box(area.x(), area.y() - 2, area.width(), area.height() + 4), () -> drawCurve(index, spec));
                row = drawName(row, labels.get(run), spec);
            }
        }
    }

    private void drawAxes() {
        for (ValueAxis.Tick tick : rates.ticks((int) Math.max(2, area.width() / TICK_SPACING_PX))) {
            double px = area.x() + tick.share() * area.width();
            pen.fill(new Box(Math.floor(px), area.y(), 1, area.height()), 0, palette.grid());
            pen.text(
                    tick.label(),
                    Pen.Type.LABEL,
                    palette.axis(),
                    px,
                    Pen.Across.MIDDLE,
                    area.bottom() + 5,
                    Pen.Down.TOP);
        }
        for (ValueAxis.Tick tick : values.ticks((int) Math.max(2, area.height() / TICK_SPACING_PX * 1.4))) {
            double py = area.bottom() - tick.share() * area.height();
            pen.fill(new Box(area.x(), Math.floor(py), area.width(), 1), 0, palette.grid());
            write(tick.label(), palette.axis(), area.x() - 6, Pen.Across.RIGHT, py);
        }
        double below = area.bottom() + 8 + pen.size(Pen.Type.LABEL);
        pen.text(
                "α",
                Pen.Type.SYMBOL,
                palette.text(),
                area.x() + area.width() / 2,
                Pen.Across.MIDDLE,
                below,
                Pen.Down.TOP);
    }

    private double px(double rate) {
        return area.x() + rates.share(rate) * area.width();
    }

    private double py(double value) {
        return area.bottom() - values.share(value) * area.height();
    }

    /** Draws pieces between gaps; where a run diverges, or does not get to the target, there is none. */
    private void drawCurve(int run, RunSpec spec) {
        Pen.Stroke stroke = new Pen.Stroke(palette.hue(spec.hue()), LINE_PX, RunGlyph.dash(spec.hue()), 0, true);
        List<double[]> piece = new ArrayList<>();
        int rates = curves.question().rates();
        for (int i = 0; i < rates; i += curves.stride()) {
            double value = value(run, i);
            if (!Double.isNaN(value)) {
                piece.add(new double[] {px(curves.question().rate(i)), py(value)});
            }
            if (Double.isNaN(value) || i + curves.stride() >= rates) {
                draw(piece, stroke);
                piece.clear();
            }
        }
        double own = spec.optimizer().learningRate();
        double place =
                Scale.LOG.place(own, curves.question().from(), curves.question().to());
        int nearest = (int) Math.round(place * (rates - 1));
        double value = nearest >= 0 && nearest < rates ? value(run, nearest) : Double.NaN;
        double py = Double.isNaN(value) ? area.y() : Math.max(area.y(), Math.min(py(value), area.bottom()));
        drawMark(spec.hue(), px(own), py);
    }

    private void draw(List<double[]> piece, Pen.Stroke stroke) {
        if (piece.size() == 1) {
            pen.disc(piece.get(0)[0], piece.get(0)[1], LINE_PX, stroke.argb());
        } else if (piece.size() > 1) {
            double[] px = piece.stream().mapToDouble(point -> point[0]).toArray();
            double[] py = piece.stream().mapToDouble(point -> point[1]).toArray();
            pen.stroke(px, py, px.length, stroke);
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
