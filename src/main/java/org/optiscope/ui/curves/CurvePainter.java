package org.optiscope.ui.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import org.optiscope.raster.Chords;
import org.optiscope.raster.PixelColumns;
import org.optiscope.raster.Spread;
import org.optiscope.raster.Ticks;
import org.optiscope.raster.ValueAxis;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.ui.kit.Roles;
import org.optiscope.ui.kit.TextLayer;

/** Draws a chart: grid, labels and curves. */
public final class CurvePainter {
    /** A line this many times longer than the chart is wide is a band: no dash can be told in it, and it lies under all others. */
    private static final double BAND = 7;
    /** Room between labels, in heights of the font. */
    private static final double LINE_SPACING = 1.5;

    private static final double GAP_PX = 7;
    private static final double LEAST_GUTTER_PX = 30;

    private final GraphicsContext gc;
    private final TextLayer texts;
    private final Roles roles;
    private final Font font;
    private final Font symbols;
    private final double magnification;

    /**
     * @param texts takes the labels
     * @param font of the axes' labels
     * @param symbols the font of the curves' names; one that places the hat of m̂
     * @param magnification of lines, 1 at a desk
     */
    public CurvePainter(
            GraphicsContext gc, TextLayer texts, Roles roles, Font font, Font symbols, double magnification) {
        this.gc = gc;
        this.texts = texts;
        this.roles = roles;
        this.font = font;
        this.symbols = symbols;
        this.magnification = magnification;
    }

    /** Draws into that many px and tells where steps and values are: the area between the axes. */
    public Rectangle2D draw(CurveChart chart, double width, double height) {
        gc.clearRect(-1, -1, width + 2, height + 2);
        texts.begin();
        double line = Math.ceil(font.getSize());
        double top = Math.ceil(line / 2) + 2;
        double bottom = height - line - GAP_PX;
        int most = (int) Math.max(2, (bottom - top) / (LINE_SPACING * line));
        List<ValueAxis.Tick> ticks = chart.axis().ticks(most);
        double left = GAP_PX + gutter(ticks);
        List<Curve> named =
                chart.curves().stream().filter(c -> !c.shortLabel().isEmpty()).toList();
        double names = named.stream()
                .mapToDouble(c -> TextLayer.width(c.shortLabel(), symbols))
                .max()
                .orElse(0);
        boolean showNames = !named.isEmpty() && names < 0.3 * width;
        double right = width - (showNames ? names + 2 * GAP_PX : 2 * GAP_PX);
        Rectangle2D area = new Rectangle2D(
                left, top, Math.max(1, Math.floor(right - left)), Math.max(1, Math.floor(bottom - top)));
        drawValueAxis(area, ticks);
        drawStepAxis(chart, area, width);
        chart.frame().ifPresent(frame -> drawLine(py(chart, area, frame.line()), area));
        gc.save();
        gc.beginPath();
        gc.rect(area.getMinX(), area.getMinY() - 2, area.getWidth() + 1, area.getHeight() + 4);
        gc.clip();
        chart.curves().stream()
                .map(curve -> trace(chart, curve, area))
                .sorted(Comparator.comparing((Traced traced) -> !isBand(traced, area))
                        .thenComparing(traced -> traced.curve.strong())
                        .thenComparing(traced -> traced.curve.coordinate(), Comparator.reverseOrder()))
                .forEach(traced -> paint(traced, isBand(traced, area)));
        gc.restore();
        ChartMarks marks = new ChartMarks(gc, texts, roles, font, chart, area);
        marks.drawExits();
        marks.drawGreatest();
        if (showNames) {
            drawNames(chart, named, area, line);
        }
        texts.end();
        return area;
    }

    /** Room for the labels of values; in steps, so that the chart does not quiver while a slider moves. */
    private double gutter(List<ValueAxis.Tick> ticks) {
        double widest = ticks.stream()
                .mapToDouble(t -> TextLayer.width(t.label(), font))
                .max()
                .orElse(0);
        return Math.max(LEAST_GUTTER_PX, Math.ceil(widest / 10) * 10) + 4;
    }

    private void drawValueAxis(Rectangle2D area, List<ValueAxis.Tick> ticks) {
        for (ValueAxis.Tick tick : ticks) {
            double y = Math.floor(area.getMaxY() - tick.share() * area.getHeight());
            gc.setFill(roles.grid());
            gc.fillRect(area.getMinX(), y, area.getWidth(), 1);
            texts.add(tick.label(), font, roles.axis(), area.getMinX() - 6, HPos.RIGHT, y + 0.5, VPos.CENTER);
        }
    }

    private void drawStepAxis(CurveChart chart, Rectangle2D area, double width) {
        double widest = TextLayer.width(Integer.toString((int) chart.to()), font) + 4 * GAP_PX;
        int wanted = (int) Math.max(1, Math.min(area.getWidth() / widest, chart.to() - chart.from()));
        Ticks ticks = Ticks.of(chart.from(), chart.to(), wanted);
        double[] positions = ticks.positions();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != Math.rint(positions[i])) {
                continue;
            }
            double x = Math.floor(px(chart, area, positions[i]));
            gc.setFill(roles.grid());
            gc.fillRect(x, area.getMinY(), 1, area.getHeight());
            String label = Long.toString(Math.round(positions[i]));
            double half = TextLayer.width(label, font) / 2;
            double middle = Math.max(half, Math.min(x + 0.5, width - half - 2));
            texts.add(label, font, roles.axis(), middle, HPos.CENTER, area.getMaxY() + 4, VPos.TOP);
        }
    }

    /** The line that values are compared with. */
    private void drawLine(double y, Rectangle2D area) {
        if (y >= area.getMinY() && y <= area.getMaxY()) {
            gc.setFill(roles.axis());
            gc.fillRect(area.getMinX(), Math.floor(y), area.getWidth(), 1);
        }
    }

    /** Where a step is, in px from the left. */
    static double px(CurveChart chart, Rectangle2D area, double t) {
        return area.getMinX() + (t - chart.from()) / (chart.to() - chart.from()) * area.getWidth();
    }

    /** Where a curve stands at a step, in px from the top; NaN where it has no value. */
    static double py(CurveChart chart, Rectangle2D area, double value) {
        return Double.isFinite(value) ? area.getMaxY() - chart.axis().share(value) * area.getHeight() : Double.NaN;
    }

    /** A curve in px: pieces of x and y between gaps. */
    private record Traced(Curve curve, List<double[][]> pieces, double length) {
        int size() {
            return pieces.stream().mapToInt(piece -> piece[0].length).sum();
        }
    }

    private static Traced trace(CurveChart chart, Curve curve, Rectangle2D area) {
        int[] steps = PixelColumns.of(curve.values(), chart.from(), chart.to(), area.getWidth());
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
    private static boolean isBand(Traced traced, Rectangle2D area) {
        return traced.length > BAND * area.getWidth() && traced.size() > area.getWidth();
    }

    private void paint(Traced traced, boolean band) {
        Curve curve = traced.curve;
        Color color = roles.hue(curve.hue()).deriveColor(0, 1, 1, CurveStroke.opacity(curve));
        gc.setFill(color);
        gc.setStroke(color);
        gc.setLineWidth(CurveStroke.width(curve) * magnification);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineCap(curve.line() == Curve.Line.GHOST ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        gc.setLineDashes(CurveStroke.dash(curve));
        for (double[][] piece : traced.pieces) {
            if (band) {
                fill(piece[0], piece[1], CurveStroke.LINE_PX * magnification / 2);
            } else if (piece[0].length == 1) {
                gc.strokeLine(piece[0][0] - 0.5, piece[1][0], piece[0][0] + 0.5, piece[1][0]);
            } else {
                gc.strokePolyline(piece[0], piece[1], piece[0].length);
            }
        }
    }

    /** Fills what a line through the points covers, column by column: a stroke that crosses itself so often takes 50 times as long. */
    private void fill(double[] px, double[] py, double half) {
        int i = 0;
        while (i < px.length) {
            double column = Math.floor(px[i]);
            double top = i == 0 ? py[0] : py[i - 1];
            double bottom = top;
            for (; i < px.length && Math.floor(px[i]) == column; i++) {
                top = Math.min(top, py[i]);
                bottom = Math.max(bottom, py[i]);
            }
            gc.fillRect(column, top - half, 1, bottom - top + 2 * half);
        }
    }

    /** Names at the right end of the curves, moved apart where they would overlap. */
    private void drawNames(CurveChart chart, List<Curve> named, Rectangle2D area, double line) {
        record Name(Curve curve, double y) {}
        List<Name> names = new ArrayList<>();
        for (Curve curve : named) {
            double y = py(chart, area, lastInSight(chart, curve));
            if (!Double.isNaN(y)) {
                names.add(new Name(curve, Math.max(area.getMinY(), Math.min(y, area.getMaxY()))));
            }
        }
        names.sort(Comparator.comparingDouble(name -> Math.round(name.y())));
        double spacing = line * 1.15;
        double[] places =
                Spread.apart(names.stream().mapToDouble(Name::y).toArray(), spacing, area.getMinY(), area.getMaxY());
        for (int i = 0; i < places.length; i++) {
            Curve curve = names.get(i).curve();
            Color color = roles.hue(curve.hue());
            Color fill = curve.coordinate() > 0 ? color.deriveColor(0, 1, 1, CurveStroke.SECOND_OPACITY + 0.15) : color;
            texts.add(curve.shortLabel(), symbols, fill, area.getMaxX() + GAP_PX, HPos.LEFT, places[i], VPos.CENTER);
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
