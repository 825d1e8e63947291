package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Scale;
import org.optiscope.raster.ValueAxis;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.RateCurves;

/** The curves of a diagram of learning rates with their axes, one for each visible run; where a run diverges, or does not get to the target, there is a gap. */
public final class RatesChart {
    /** A place in px. */
    public record Spot(double px, double py) {}

    private static final double TICK_SPACING_PX = 80;
    private static final double LINE_PX = 2;
    private static final double BEST_PX = 9;
    private static final int BEST_POINTS = 33;
    /** The loss in the end is drawn down to that share of the greatest; what lies below is chance. */
    private static final double DEEP = 1e-16;

    private final Pen pen;
    private final Palette palette;
    private final RateCurves curves;
    private final Experiment shown;
    private final boolean bySteps;
    private final Box area;
    private final ValueAxis rates;
    private final ValueAxis values;

    /**
     * @param shown the experiment as it is now, with as many runs as the curves' one: which are visible, how they look, and their rates
     * @param bySteps whether it tells the steps to the target, and not the loss in the end
     * @param area where the curves are
     */
    public RatesChart(Pen pen, Palette palette, RateCurves curves, Experiment shown, boolean bySteps, Box area) {
        this.pen = pen;
        this.palette = palette;
        this.curves = curves;
        this.shown = shown;
        this.bySteps = bySteps;
        this.area = area;
        rates = ValueAxis.log(curves.question().from(), curves.question().to());
        values = values();
    }

    private double value(int run, int rate) {
        double value = bySteps ? curves.steps(run, rate) : curves.loss(run, rate);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private boolean isVisible(int run) {
        return shown.runs().get(run).visible();
    }

    private ValueAxis values() {
        double start = shown.surface().value(shown.start().x(), shown.start().y());
        double[] all = IntStream.range(0, shown.runs().size())
                .filter(this::isVisible)
                .boxed()
                .flatMapToDouble(
                        run -> IntStream.range(0, curves.question().rates()).mapToDouble(i -> value(run, i)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (bySteps || all.length == 0) {
            return ValueAxis.linear(0, Math.max(1, shown.steps()));
        }
        double top = start > 0 && start < Double.MAX_VALUE ? 10 * start : all[all.length - 1];
        double least = all[0];
        return least >= 0 && top > 0 ? LossAxis.of(Math.max(least, DEEP * top), top) : LossAxis.of(least, start);
    }

    /** Draws the axes with a grid. */
    public void drawAxes() {
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
            pen.text(tick.label(), Pen.Type.LABEL, palette.axis(), area.x() - 6, Pen.Across.RIGHT, py, Pen.Down.MIDDLE);
        }
        pen.text(
                "α",
                Pen.Type.SYMBOL,
                palette.text(),
                area.x() + area.width() / 2,
                Pen.Across.MIDDLE,
                area.bottom() + 8 + pen.size(Pen.Type.LABEL),
                Pen.Down.TOP);
    }

    /** Draws the curves of the visible runs. */
    public void drawCurves() {
        pen.within(
                new Box(area.x(), area.y() - 2, area.width(), area.height() + 4),
                () -> IntStream.range(0, shown.runs().size())
                        .filter(this::isVisible)
                        .forEach(this::drawCurve));
    }

    private void drawCurve(int run) {
        int hue = shown.runs().get(run).hue();
        Pen.Stroke stroke = new Pen.Stroke(palette.hue(hue), LINE_PX, RunGlyph.dash(hue), 0, true);
        List<double[]> piece = new ArrayList<>();
        int count = curves.question().rates();
        for (int i = 0; i < count; i += curves.stride()) {
            double value = value(run, i);
            if (!Double.isNaN(value)) {
                piece.add(new double[] {px(curves.question().rate(i)), py(value)});
            }
            if (Double.isNaN(value) || i + curves.stride() >= count) {
                draw(piece, stroke);
                piece.clear();
            }
        }
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

    /** Rings the rates that were found best. */
    public void drawBests(FairRace race) {
        pen.within(
                new Box(
                        area.x() - BEST_PX,
                        area.y() - BEST_PX,
                        area.width() + 2 * BEST_PX,
                        area.height() + 2 * BEST_PX),
                () -> {
                    for (int run = 0; run < race.bests().size(); run++) {
                        FairRace.Best best = race.bests().get(run);
                        if (best.isFound() && isVisible(run)) {
                            double value = bySteps
                                    ? best.trial().steps()
                                    : best.trial().loss();
                            ring(
                                    px(best.rate()),
                                    height(value),
                                    palette.hue(shown.runs().get(run).hue()));
                        }
                    }
                });
    }

    private void ring(double px, double py, int argb) {
        double[] x = new double[BEST_POINTS];
        double[] y = new double[BEST_POINTS];
        for (int i = 0; i < BEST_POINTS; i++) {
            double angle = 2 * Math.PI * i / (BEST_POINTS - 1);
            x[i] = px + BEST_PX * Math.cos(angle);
            y[i] = py + BEST_PX * Math.sin(angle);
        }
        pen.stroke(x, y, BEST_POINTS, Pen.Stroke.solid(argb, LINE_PX));
    }

    /** Where a rate is, beyond the ends too. */
    public double px(double rate) {
        return area.x() + rates.share(rate) * area.width();
    }

    /** The rate at a place, with three digits, as a slider has it. */
    public double rate(double px) {
        double place = (px - area.x()) / area.width();
        return Scale.LOG.value(
                place, curves.question().from(), curves.question().to());
    }

    private double py(double value) {
        return area.bottom() - values.share(value) * area.height();
    }

    /** Likewise; at the upper end where there is no value. */
    private double height(double value) {
        return Double.isFinite(value) ? Math.max(area.y(), Math.min(py(value), area.bottom())) : area.y();
    }

    /** The number of the computed rate that is nearest; −1 if it lies outside. */
    public int nearest(double rate) {
        double place = Scale.LOG.place(
                rate, curves.question().from(), curves.question().to());
        int count = curves.question().rates();
        int nearest = (int) Math.round(place * (count - 1));
        return nearest >= 0 && nearest < count ? nearest : -1;
    }

    /** Where a run's own rate is on its curve; at the upper end where that has a gap. */
    public Spot own(int run) {
        RunSpec spec = shown.runs().get(run);
        double rate = spec.optimizer().learningRate();
        int nearest = nearest(rate);
        return new Spot(px(rate), height(nearest < 0 ? Double.NaN : value(run, nearest)));
    }
}
