package org.optiscope.figure;

import java.util.List;
import org.optiscope.raster.Ticks;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Minimum;

/** What lies on the surface and seldom changes: the axes with their numbers and names, and the known minima. */
public final class AxesFigure {
    private static final double TICK_SPACING_PX = 110;
    private static final double MARGIN_PX = 5;
    private static final double TICK_PX = 4;
    private static final double NUMBERS_GAP_PX = 2;
    /** The middle of the name of the level axis above the foot of its numbers, in sizes of the font. */
    private static final double NAME_ABOVE = 2.1;
    /** The name of the upright axis stands under the plot's title, if there is one. */
    private static final double UNDER_TITLE_PX = 52;
    /** The height of a line in sizes of its font. */
    private static final double LINE = 1.2;

    private static final double GROUND_RADIUS_PX = 2;
    private static final double STAR_PX = 9;
    private static final double STAR_RIM_PX = 1.4;
    /** Minima whose values differ by less are equally deep. */
    private static final double SAME_DEPTH = 1e-6;

    private final Pen pen;
    private final Palette palette;
    private final Viewport viewport;

    public AxesFigure(Pen pen, Palette palette, Viewport viewport) {
        this.pen = pen;
        this.palette = palette;
        this.viewport = viewport;
    }

    /**
     * @param names of the two coordinates
     * @param titled whether the plot's title stands in the upper left corner
     */
    public void drawAxes(List<String> names, boolean titled) {
        double width = viewport.widthPx();
        double height = viewport.heightPx();
        double size = pen.size(Pen.Type.LABEL);
        Pen.Stroke tick = Pen.Stroke.solid(palette.axis(), 1);
        Ticks across = Ticks.of(viewport.x0(), viewport.x1(), (int) Math.max(2, width / TICK_SPACING_PX));
        for (int i = 0; i < across.positions().length; i++) {
            double px = snap(viewport.px(across.positions()[i]));
            pen.stroke(new double[] {px, px}, new double[] {height - TICK_PX, height}, 2, tick);
            if (px < 3 * MARGIN_PX) {
                continue;
            }
            boolean atEnd = px > width - 4 * MARGIN_PX;
            double length = pen.width(across.label(i), Pen.Type.LABEL);
            double left = atEnd ? width - MARGIN_PX - length : px - length / 2;
            drawLabel(across.label(i), left, height - TICK_PX - NUMBERS_GAP_PX - size * LINE / 2);
        }
        double nameTop = titled ? UNDER_TITLE_PX : MARGIN_PX + size * LINE / 2;
        Ticks up = Ticks.of(viewport.y0(), viewport.y1(), (int) Math.max(2, height / TICK_SPACING_PX * 1.4));
        for (int i = 0; i < up.positions().length; i++) {
            double py = snap(viewport.py(up.positions()[i]));
            pen.stroke(new double[] {0, TICK_PX}, new double[] {py, py}, 2, tick);
            boolean isBelowName = py - nameTop >= 1.4 * size;
            if (isBelowName && py < height - 5 * MARGIN_PX) {
                drawLabel(up.label(i), TICK_PX + 3, py);
            }
        }
        double length = pen.width(names.get(0), Pen.Type.LABEL);
        drawLabel(names.get(0), width - MARGIN_PX - length, height - heightPx(size) + size * LINE / 2);
        drawLabel(names.get(1), TICK_PX + 3, nameTop);
    }

    /** How far the level axis reaches up, numbers and name, in a font of that size. */
    public static double heightPx(double size) {
        return TICK_PX + NUMBERS_GAP_PX + (NAME_ABOVE + LINE / 2) * size;
    }

    /** Draws a label on a ground of its own, which is as high as a line and a little longer than the text. */
    private void drawLabel(String text, double left, double middle) {
        double high = pen.size(Pen.Type.LABEL) * LINE;
        Box ground = new Box(left - 2, middle - high / 2, pen.width(text, Pen.Type.LABEL) + 4, high);
        pen.fill(ground, GROUND_RADIUS_PX, palette.axisGround());
        pen.text(text, Pen.Type.LABEL, palette.axis(), left, Pen.Across.LEFT, middle, Pen.Down.MIDDLE);
    }

    private static double snap(double px) {
        return Math.floor(px) + 0.5;
    }

    /** Draws a star at each minimum: gold where it is global, hollow where it is local. */
    public void drawMinima(List<Minimum> minima) {
        double least = minima.stream().mapToDouble(Minimum::value).min().orElse(0);
        for (Minimum minimum : minima) {
            boolean global = minimum.value() <= least + SAME_DEPTH * (1 + Math.abs(least));
            double[][] star =
                    RunGlyph.moved(RunGlyph.star(5, STAR_PX, 0.45), viewport.px(minimum.x()), viewport.py(minimum.y()));
            int corners = star[0].length;
            pen.fill(star[0], star[1], corners, global ? palette.minimum() : palette.casing());
            // Round again and one edge further, so that the last corner is as round as the others.
            double[] px = new double[corners + 2];
            double[] py = new double[corners + 2];
            for (int i = 0; i < px.length; i++) {
                px[i] = star[0][i % corners];
                py[i] = star[1][i % corners];
            }
            pen.stroke(px, py, px.length, Pen.Stroke.solid(palette.minimumRim(), STAR_RIM_PX));
        }
    }
}
