package org.optiscope.ui.plot;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.optiscope.figure.AxesFigure;
import org.optiscope.figure.Palette;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.ui.kit.ScreenPen;
import org.optiscope.ui.kit.SharpCanvas;
import org.optiscope.ui.kit.TextLayer;

/** What lies under the paths and seldom changes: the surface, its axes and its minima. */
final class Backdrop extends Region {
    private final SharpCanvas canvas = new SharpCanvas();
    private final TextLayer labels = new TextLayer();
    /** What was drawn last; to draw the same again would repaint the whole panel for nothing. */
    private List<Object> drawn = List.of();

    Backdrop() {
        setMouseTransparent(true);
        labels.getStyleClass().add("axes-labels");
        getChildren().addAll(canvas, labels);
    }

    /** Draws everything anew; the painting may be of another part of the plane and is then moved to its place. */
    void draw(
            FieldPainter.Painting painting,
            BasinPainter.Painting basins,
            Surface surface,
            Viewport viewport,
            Font font,
            Palette palette) {
        List<Object> drawing = List.of(painting.image(), Optional.ofNullable(basins), surface, viewport, font, palette);
        if (drawing.equals(drawn)) {
            return;
        }
        drawn = drawing;
        resize(viewport.widthPx(), viewport.heightPx());
        canvas.fit(viewport.widthPx(), viewport.heightPx());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        ScreenPen pen = new ScreenPen(gc, labels, font, font);
        AxesFigure axes = new AxesFigure(pen, palette, viewport);
        pen.draw(viewport.widthPx(), viewport.heightPx(), () -> {
            Viewport painted = painting.request().viewport();
            draw(gc, painting.image(), viewport, painted.x0(), painted.x1(), painted.y0(), painted.y1());
            if (basins != null) {
                Domain part = basins.part();
                gc.setImageSmoothing(false);
                draw(gc, basins.image(), viewport, part.x0(), part.x1(), part.y0(), part.y1());
                gc.setImageSmoothing(true);
            }
            axes.drawAxes(surface.variables(), true);
            axes.drawMinima(surface.minima());
        });
    }

    private static void draw(
            GraphicsContext gc, Image image, Viewport viewport, double x0, double x1, double y0, double y1) {
        double left = viewport.px(x0);
        double top = viewport.py(y1);
        gc.drawImage(image, left, top, viewport.px(x1) - left, viewport.py(y0) - top);
    }
}
