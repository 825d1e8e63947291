package org.optiscope.ui.plot;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Font;
import org.optiscope.raster.Ticks;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Surface;
import org.optiscope.ui.kit.Roles;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.TextLayer;

/** What lies under the paths and seldom changes: the surface, its axes and its minima. */
final class Backdrop extends Region {
    private static final double TICK_SPACING_PX = 110;
    private static final double MARGIN_PX = 5;
    private static final double TICK_PX = 4;
    /** The name of the upright axis stands under the panel's title. */
    private static final double NAME_TOP_PX = 52;
    /** The height of a line in sizes of its font. */
    private static final double LINE = 1.2;

    private static final double STAR_PX = 9;
    /** Minima whose values differ by less are equally deep. */
    private static final double SAME_DEPTH = 1e-6;

    private final Roles roles;
    private final Canvas canvas = new Canvas();
    private final TextLayer labels = new TextLayer();
    /** What was drawn last; to draw the same again would repaint the whole panel for nothing. */
    private List<Object> drawn = List.of();

    Backdrop(Roles roles) {
        this.roles = roles;
        setMouseTransparent(true);
        getChildren().addAll(canvas, labels);
    }

    /** Draws everything anew; the painting may be of another part of the plane and is then moved to its place. */
    void draw(FieldPainter.Painting painting, Surface surface, Viewport viewport, Font font) {
        List<Object> drawing = List.of(
                painting.image(),
                surface,
                viewport,
                font,
                roles.revisionProperty().get());
        if (drawing.equals(drawn)) {
            return;
        }
        drawn = drawing;
        resize(viewport.widthPx(), viewport.heightPx());
        canvas.setWidth(viewport.widthPx());
        canvas.setHeight(viewport.heightPx());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, viewport.widthPx(), viewport.heightPx());
        Viewport painted = painting.request().viewport();
        double left = viewport.px(painted.x0());
        double top = viewport.py(painted.y1());
        gc.drawImage(painting.image(), left, top, viewport.px(painted.x1()) - left, viewport.py(painted.y0()) - top);
        drawAxes(gc, viewport, font, surface.variables());
        double least =
                surface.minima().stream().mapToDouble(Minimum::value).min().orElse(0);
        for (Minimum minimum : surface.minima()) {
            boolean global = minimum.value() <= least + SAME_DEPTH * (1 + Math.abs(least));
            drawStar(gc, viewport.px(minimum.x()), viewport.py(minimum.y()), global);
        }
    }

    private void drawAxes(GraphicsContext gc, Viewport viewport, Font font, List<String> names) {
        double width = viewport.widthPx();
        double height = viewport.heightPx();
        labels.begin();
        gc.setStroke(roles.axis());
        gc.setLineWidth(1);
        Ticks across = Ticks.of(viewport.x0(), viewport.x1(), (int) Math.max(2, width / TICK_SPACING_PX));
        for (int i = 0; i < across.positions().length; i++) {
            double px = snap(viewport.px(across.positions()[i]));
            gc.strokeLine(px, height - TICK_PX, px, height);
            if (px < 3 * MARGIN_PX) {
                continue;
            }
            boolean atEnd = px > width - 4 * MARGIN_PX;
            double length = TextLayer.width(across.label(i), font);
            double left = atEnd ? width - MARGIN_PX - length : px - length / 2;
            addLabel(gc, across.label(i), font, left, height - TICK_PX - 2 - font.getSize() * LINE / 2);
        }
        Ticks up = Ticks.of(viewport.y0(), viewport.y1(), (int) Math.max(2, height / TICK_SPACING_PX * 1.4));
        for (int i = 0; i < up.positions().length; i++) {
            double py = snap(viewport.py(up.positions()[i]));
            gc.strokeLine(0, py, TICK_PX, py);
            boolean underName = Math.abs(py - NAME_TOP_PX) < 1.4 * font.getSize();
            if (!underName && py > 3 * MARGIN_PX && py < height - 5 * MARGIN_PX) {
                addLabel(gc, up.label(i), font, TICK_PX + 3, py);
            }
        }
        double besideNumbers = height - TICK_PX - 2 - 1.6 * font.getSize();
        addLabel(
                gc,
                names.get(0),
                font,
                width - MARGIN_PX - TextLayer.width(names.get(0), font),
                besideNumbers - font.getSize() / 2);
        addLabel(gc, names.get(1), font, TICK_PX + 3, NAME_TOP_PX);
        labels.end();
    }

    /** Adds a label on a ground of its own, which is as high as a line and a little longer than the text. */
    private void addLabel(GraphicsContext gc, String text, Font font, double left, double middle) {
        double high = font.getSize() * LINE;
        gc.setFill(roles.axisGround());
        gc.fillRoundRect(left - 2, middle - high / 2, TextLayer.width(text, font) + 4, high, 4, 4);
        labels.add(text, font, roles.axis(), left, HPos.LEFT, middle, VPos.CENTER);
    }

    private static double snap(double px) {
        return Math.floor(px) + 0.5;
    }

    /** A global minimum is gold, a local one hollow. */
    private void drawStar(GraphicsContext gc, double px, double py, boolean global) {
        Polygon star = RunStyle.star(5, STAR_PX, 0.45);
        int corners = star.getPoints().size() / 2;
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            x[i] = px + star.getPoints().get(2 * i);
            y[i] = py + star.getPoints().get(2 * i + 1);
        }
        gc.setFill(global ? roles.minimum() : roles.casing());
        gc.fillPolygon(x, y, corners);
        gc.setStroke(roles.minimumRim());
        gc.setLineWidth(1.4);
        gc.strokePolygon(x, y, corners);
    }
}
