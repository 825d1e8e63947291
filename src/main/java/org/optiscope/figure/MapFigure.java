package org.optiscope.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.raster.BasinColors;
import org.optiscope.raster.Ticks;
import org.optiscope.raster.ValueAxis;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.text.Texts;

/** A map with its axes, what its colours mean, and a mark where the experiment stands. */
public final class MapFigure extends KeyedFigure {
    private static final double GAP_PX = 14;
    private static final double TICK_SPACING_PX = 80;
    private static final double SWATCH_PX = 14;
    private static final double MARK_PX = 7;
    private static final double RIM_PX = 1.8;

    private final MapAxes axes;

    public MapFigure(Pen pen, Palette palette, double width, double height) {
        super(pen, palette, width, height, 0);
        axes = new MapAxes(pen, palette, area);
    }

    /** Where the cells are in a figure of that size. */
    public static Box cells(double width, double height) {
        return area(width, height);
    }

    public void draw(BasinMap map) {
        BasinMap.Question question = map.question();
        title(Texts.get("figure.basins", question.experiment().labels().get(question.run())));
        pen.image(MapImage.of(map), question.columns(), question.rows(), area);
        Domain part = question.part();
        Viewport viewport = new Viewport(part.x0(), part.x1(), part.y0(), part.y1(), area.width(), area.height());
        pen.within(area, () -> {
            Pen inside = new MovedPen(pen, area.x(), area.y());
            new AxesFigure(inside, palette, viewport).drawMinima(map.minima());
        });
        List<String> names = question.experiment().surface().variables();
        axes.across(plain(part.x0(), part.x1(), area.width()), names.get(0));
        axes.up(plain(part.y0(), part.y1(), area.height()), names.get(1));
        mark(
                viewport.px(question.experiment().start().x()),
                viewport.py(question.experiment().start().y()));
        key(map);
    }

    /** @param bySteps whether the colours tell the steps to the target, and not the loss in the end */
    public void draw(SettingsMap map, boolean bySteps) {
        SettingsMap.Question question = map.question();
        Optimizer optimizer = question.spec().optimizer();
        String label = question.terms().experiment().labels().get(question.run());
        String target = Numbers.exact(question.terms().target());
        title(averaged(
                bySteps
                        ? Texts.get("figure.steps-to", label, target)
                        : Texts.get(
                                "figure.loss-after",
                                label,
                                question.terms().experiment().steps()),
                question.terms()));
        SettingsPicture picture = SettingsPicture.of(map, bySteps);
        pen.image(picture.argb(), question.columns(), question.rows(), area);
        int across = (int) Math.max(2, area.width() / TICK_SPACING_PX);
        axes.across(
                SettingTicks.of(question.across(), across),
                question.across().hyperparameter().symbol());
        int up = (int) Math.max(2, area.height() / TICK_SPACING_PX * 1.4);
        axes.up(
                SettingTicks.of(question.up(), up),
                question.up().hyperparameter().symbol());
        double px = question.across()
                        .place((Double) optimizer.values().get(question.across().key()))
                * area.width();
        double py = (1
                        - question.up().place((Double)
                                optimizer.values().get(question.up().key())))
                * area.height();
        mark(px, py);
        double row = bar(picture.values());
        row = swatch(row, BasinColors.DIVERGED, Texts.get("figure.diverges"));
        swatch(row, BasinColors.NOWHERE, bySteps ? Texts.get("figure.not-reached") : Texts.get("figure.not-allowed"));
    }

    /** The axis of what the colours tell; a loss above that of the start is as bad as that. */
    public static ValueAxis values(SettingsMap map, boolean bySteps) {
        SettingsMap.Question question = map.question();
        Experiment experiment = question.terms().experiment();
        double start = experiment
                .surface()
                .value(experiment.start().x(), experiment.start().y());
        double least = least(map, bySteps);
        if (bySteps) {
            double first = Math.max(1, least);
            return ValueAxis.log(first, Math.max(2 * first, experiment.steps()));
        }
        return LossAxis.of(least, start);
    }

    /** What one of 200 finite values is below, so that a few outliers do not take all colours; 1 if there is none. */
    private static double least(SettingsMap map, boolean bySteps) {
        int columns = map.question().columns();
        int rows = map.question().rows();
        int stride = map.stride();
        double[] values = new double[((columns - 1) / stride + 1) * ((rows - 1) / stride + 1)];
        int count = 0;
        for (int row = 0; row < rows; row += stride) {
            for (int column = 0; column < columns; column += stride) {
                double value = bySteps ? map.steps(column, row) : map.loss(column, row);
                if (Double.isFinite(value)) {
                    values[count++] = value;
                }
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? 1 : values[count / 200];
    }

    private static List<ValueAxis.Tick> plain(double from, double to, double lengthPx) {
        Ticks ticks = Ticks.of(from, to, (int) Math.max(2, lengthPx / TICK_SPACING_PX));
        double[] positions = ticks.positions();
        return IntStream.range(0, positions.length)
                .mapToObj(i -> new ValueAxis.Tick((positions[i] - from) / (to - from), ticks.label(i)))
                .toList();
    }

    /** Marks where the experiment stands, if that is in sight. */
    private void mark(double px, double py) {
        pen.within(area, () -> {
            pen.disc(area.x() + px, area.y() + py, MARK_PX + RIM_PX, palette.rim());
            pen.disc(area.x() + px, area.y() + py, MARK_PX, palette.start());
        });
    }

    private void key(BasinMap map) {
        double row = area.y();
        int room = (int) (area.height() / rowHeight()) - 5;
        List<Minimum> minima = map.minima();
        for (int k = 0; k < Math.min(minima.size(), Math.max(1, room)); k++) {
            Minimum minimum = minima.get(k);
            row = swatch(
                    row,
                    BasinColors.argb(k, 0.6),
                    "(" + Numbers.live(minimum.x()) + ", " + Numbers.live(minimum.y()) + ")");
        }
        if (minima.size() > room) {
            row = line(row, keyLeft(), Texts.get("figure.of-minima", minima.size()));
        }
        row = swatch(row, BasinColors.NOWHERE, Texts.get("figure.at-none"));
        row = swatch(row, BasinColors.DIVERGED, Texts.get("figure.diverges"));
        line(row, keyLeft(), Texts.get("figure.soon-late"));
    }

    private double swatch(double top, int argb, String text) {
        pen.fill(new Box(keyLeft(), top + (rowHeight() - SWATCH_PX) / 2, SWATCH_PX, SWATCH_PX), 3, argb);
        return line(top, keyLeft() + SWATCH_PX + 8, text);
    }

    /** Draws what the colours mean, the best on top, and tells where that ends. */
    private double bar(ValueAxis values) {
        double high = Math.floor(area.height() * 0.6);
        int[] ramp = SettingsPicture.COLORS.table();
        Box box = new Box(keyLeft(), area.y() + 4, SWATCH_PX, high);
        int[] argb = new int[ramp.length];
        for (int i = 0; i < ramp.length; i++) {
            argb[i] = ramp[ramp.length - 1 - i];
        }
        pen.image(argb, 1, argb.length, box);
        for (ValueAxis.Tick tick : values.ticks((int) Math.max(2, high / (3 * pen.size(Pen.Type.LABEL))))) {
            double py = box.y() + tick.share() * high;
            pen.fill(new Box(box.right(), Math.floor(py), 4, 1), 0, palette.axis());
            write(tick.label(), palette.axis(), box.right() + 8, py);
        }
        return box.bottom() + GAP_PX;
    }
}
