package org.optiscope.ui.plot;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.optiscope.figure.AxesFigure;
import org.optiscope.figure.Palette;
import org.optiscope.raster.Viewport;
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
        getChildren().addAll(canvas, labels);
    }

    /** Draws everything anew; the painting may be of another part of the plane and is then moved to its place. */
    void draw(FieldPainter.Painting painting, Surface surface, Viewport viewport, Font font, Palette palette) {
        List<Object> drawing = List.of(painting.image(), surface, viewport, font, palette);
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
            double left = viewport.px(painted.x0());
            double top = viewport.py(painted.y1());
            double width = viewport.px(painted.x1()) - left;
            gc.drawImage(painting.image(), left, top, width, viewport.py(painted.y0()) - top);
            axes.drawAxes(surface.variables());
            axes.drawMinima(surface.minima());
        });
    }
}
