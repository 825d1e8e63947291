package org.optiscope.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.optiscope.raster.Chords;
import org.optiscope.raster.PixelColumns;
import org.optiscope.raster.Spread;
import org.optiscope.raster.Ticks;
import org.optiscope.raster.ValueAxis;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;

/** Draws a chart: grid, labels and curves. */
public final class CurvesFigure {
    /** A line this many times longer than the chart is wide is a band: no dash can be told in it, and it lies under all others. */
    private static final double BAND = 7;
    /** Room between labels, in heights of the font. */
    private static final double LINE_SPACING = 1.5;

    private static final double GAP_PX = 7;
    private static final double LEAST_GUTTER_PX = 30;

    private final Pen pen;
    private final Palette palette;
    private final double magnification;

    /** @param magnification of lines, 1 at a desk */
    public CurvesFigure(Pen pen, Palette palette, double magnification) {
        this.pen = pen;
        this.palette = palette;
        this.magnification = magnification;
    }

    /** Draws into that many px and tells where steps and values are: the area between the axes. */
    public Box draw(CurveChart chart, double width, double height) {
        double line = Math.ceil(pen.size(Pen.Type.LABEL));
        double top = Math.ceil(line / 2) + 2;
        double bottom = height - line - GAP_PX;
        int most = (int) Math.max(2, (bottom - top) / (LINE_SPACING * line));
        List<ValueAxis.Tick> ticks = chart.axis().ticks(most);
        double left = GAP_PX + gutter(ticks);
        List<Curve> named =
                chart.curves().stream().filter(c -> !c.shortLabel().isEmpty()).toList();
        double names = named.stream()
                .mapToDouble(c -> pen.width(c.shortLabel(), Pen.Type.SYMBOL))
                .max()
                .orElse(0);
        boolean showNames = !named.isEmpty() && names < 0.3 * width;
        double right = width - (showNames ? names + 2 * GAP_PX : 2 * GAP_PX);
        Box area = new Box(left, top, Math.max(1, Math.floor(right - left)), Math.max(1, Math.floor(bottom - top)));
        drawValueAxis(area, ticks);
        drawStepAxis(chart, area, width);
        chart.frame().ifPresent(frame -> drawLine(py(chart, area, frame.line()), area));
        Box curves = new Box(area.x(), area.y() - 2, area.width() + 1, area.height() + 4);
        pen.within(curves, () -> new GapFigure(pen, palette, chart, area).draw());
        pen.within(
                curves,
                () -> chart.curves().stream()
                        .map(curve -> trace(chart, curve, area))
                        .sorted(Comparator.comparing((Traced traced) -> !isBand(traced, area))
                                .thenComparing(traced -> traced.curve.strong())
                                .thenComparing(traced -> traced.curve.coordinate(), Comparator.reverseOrder()))
                        .forEach(traced -> paint(traced, isBand(traced, area))));
        ChartMarks marks = new ChartMarks(pen, palette, chart, area);
        marks.drawExits();
        marks.drawGreatest();
        if (showNames) {
            drawNames(chart, named, area, line);
        }
        return area;
    }

    /** Room for the labels of values; in steps, so that the chart does not quiver while a slider moves. */
    private double gutter(List<ValueAxis.Tick> ticks) {
        double widest = ticks.stream()
                .mapToDouble(t -> pen.width(t.label(), Pen.Type.LABEL))
                .max()
                .orElse(0);
        return Math.max(LEAST_GUTTER_PX, Math.ceil(widest / 10) * 10) + 4;
    }

    private void drawValueAxis(Box area, List<ValueAxis.Tick> ticks) {
        for (ValueAxis.Tick tick : ticks) {
            double y = Math.floor(area.bottom() - tick.share() * area.height());
            pen.fill(new Box(area.x(), y, area.width(), 1), 0, palette.grid());
            label(tick.label(), area.x() - 6, Pen.Across.RIGHT, y + 0.5, Pen.Down.MIDDLE);
        }
    }

    private void label(String text, double px, Pen.Across across, double py, Pen.Down down) {
        pen.text(text, Pen.Type.LABEL, palette.axis(), px, across, py, down);
    }

    private void drawStepAxis(CurveChart chart, Box area, double width) {
        double widest = pen.width(Integer.toString((int) chart.to()), Pen.Type.LABEL) + 4 * GAP_PX;
        int wanted = (int) Math.max(1, Math.min(area.width() / widest, chart.to() - chart.from()));
        Ticks ticks = Ticks.of(chart.from(), chart.to(), wanted);
        double[] positions = ticks.positions();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != Math.rint(positions[i])) {
                continue;
            }
            double x = Math.floor(px(chart, area, positions[i]));
            pen.fill(new Box(x, area.y(), 1, area.height()), 0, palette.grid());
            String label = Long.toString(Math.round(positions[i]));
            double half = pen.width(label, Pen.Type.LABEL) / 2;
            double middle = Math.max(half, Math.min(x + 0.5, width - half - 2));
            label(label, middle, Pen.Across.MIDDLE, area.bottom() + 4, Pen.Down.TOP);
        }
    }

    /** The line that values are compared with. */
    private void drawLine(double y, Box area) {
        if (y >= area.y() && y <= area.bottom()) {
            pen.fill(new Box(area.x(), Math.floor(y), area.width(), 1), 0, palette.axis());
        }
    }

    /** Where a step is, in px from the left. */
    public static double px(CurveChart chart, Box area, double t) {
        return area.x() + (t - chart.from()) / (chart.to() - chart.from()) * area.width();
    }

    /** Where a curve stands at a step, in px from the top; NaN where it has no value. */
    public static double py(CurveChart chart, Box area, double value) {
        return Double.isFinite(value) ? area.bottom() - chart.axis().share(value) * area.height() : Double.NaN;
    }

    /** A curve in px: pieces of x and y between gaps. */
    private record Traced(Curve curve, List<double[][]> pieces, double length) {
        int size() {
            return pieces.stream().mapToInt(piece -> piece[0].length).sum();
        }
    }

    private static Traced trace(CurveChart chart, Curve curve, Box area) {
        int[] steps = PixelColumns.of(curve.values(), chart.from(), chart.to(), area.width());
        double[] px = new double[steps.length];
        double[] py = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            px[i] = px(chart, area, steps[i]);
            py[i] = py(chart, area, curve.values()[steps[i]]);
        }
        List<double[][]> pieces = new ArrayList<>();
        double length = 0;
        int from = 0;
        for (int i = 0; i <= steps.length; i++) {
            if (i == steps.length || Double.isNaN(py[i])) {
                if (i > from) {
                    double[] x = Arrays.copyOfRange(px, from, i), y = Arrays.copyOfRange(py, from, i);
                    int kept = Chords.thin(x, y, i - from);
                    pieces.add(new double[][] {Arrays.copyOf(x, kept), Arrays.copyOf(y, kept)});
                }
                from = i + 1;
            } else if (i > from) {
                length += Math.abs(px[i] - px[i - 1]) + Math.abs(py[i] - py[i - 1]);
            }
        }
        return new Traced(curve, pieces, length);
    }

    /** Whether a curve goes up and down in every column, rather than over a few high peaks. */
    private static boolean isBand(Traced traced, Box area) {
        return traced.length > BAND * area.width() && traced.size() > area.width();
    }

    private void paint(Traced traced, boolean band) {
        Curve curve = traced.curve;
        Pen.Stroke stroke = CurveStroke.of(curve, palette.hue(curve.hue()), magnification);
        for (double[][] piece : traced.pieces) {
            if (band) {
                fill(piece[0], piece[1], CurveStroke.LINE_PX * magnification / 2, stroke.argb());
            } else if (piece[0].length == 1) {
                double[] dot = {piece[0][0] - 0.5, piece[0][0] + 0.5};
                pen.stroke(dot, new double[] {piece[1][0], piece[1][0]}, 2, stroke);
            } else {
                pen.stroke(piece[0], piece[1], piece[0].length, stroke);
            }
        }
    }

    /** Fills what a line through the points covers, column by column: a stroke that crosses itself so often takes 50 times as long. */
    private void fill(double[] px, double[] py, double half, int argb) {
        int i = 0;
        while (i < px.length) {
            double column = Math.floor(px[i]);
            double top = i == 0 ? py[0] : py[i - 1];
            double bottom = top;
            for (; i < px.length && Math.floor(px[i]) == column; i++) {
                top = Math.min(top, py[i]);
                bottom = Math.max(bottom, py[i]);
            }
            pen.fill(new Box(column, top - half, 1, bottom - top + 2 * half), 0, argb);
        }
    }

    /** Names at the right end of the curves, moved apart where they would overlap. */
    private void drawNames(CurveChart chart, List<Curve> named, Box area, double line) {
        record Name(Curve curve, double y) {}
        List<Name> names = new ArrayList<>();
        for (Curve curve : named) {
            double y = py(chart, area, lastInSight(chart, curve));
            if (!Double.isNaN(y)) {
                names.add(new Name(curve, Math.max(area.y(), Math.min(y, area.bottom()))));
            }
        }
        names.sort(Comparator.comparingDouble(name -> Math.round(name.y())));
        double spacing = line * 1.15;
        double[] places = Spread.apart(names.stream().mapToDouble(Name::y).toArray(), spacing, area.y(), area.bottom());
        for (int i = 0; i < places.length; i++) {
            Curve curve = names.get(i).curve();
            double opacity = curve.coordinate() > 0 ? CurveStroke.SECOND_OPACITY + 0.15 : 1;
            int argb = Pen.faded(palette.hue(curve.hue()), opacity);
            double px = area.right() + GAP_PX;
            pen.text(curve.shortLabel(), Pen.Type.SYMBOL, argb, px, Pen.Across.LEFT, places[i], Pen.Down.MIDDLE);
        }
    }

    private static double lastInSight(CurveChart chart, Curve curve) {
        for (int t = (int) Math.min(chart.to(), curve.values().length - 1); t >= chart.from() && t >= 0; t--) {
            if (Double.isFinite(curve.values()[t])) {
                return curve.values()[t];
            }
        }
        return Double.NaN;
    }
}
