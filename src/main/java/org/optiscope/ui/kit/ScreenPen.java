package org.optiscope.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import org.optiscope.figure.Box;
import org.optiscope.figure.Pen;

/** Draws on a canvas, and its texts as nodes above it; belongs to the application thread. */
public final class ScreenPen implements Pen {
    /** Colours are few, and drawn with again in every frame. */
    private static final Map<Integer, Color> COLORS = new HashMap<>();

    private static final int MOST_COLORS = 1_000;

    private final GraphicsContext gc;
    private final TextLayer texts;
    private final Font labels;
    private final Font symbols;

    /**
     * @param texts takes what is written
     * @param labels the font of words and numbers
     * @param symbols a font that places the hat of m̂
     */
    public ScreenPen(GraphicsContext gc, TextLayer texts, Font labels, Font symbols) {
        this.gc = gc;
        this.texts = texts;
        this.labels = labels;
        this.symbols = symbols;
    }

    /** The colour 0xAARRGGBB as JavaFX has it. */
    public static Color color(int argb) {
        if (COLORS.size() > MOST_COLORS) {
            COLORS.clear();
        }
        return COLORS.computeIfAbsent(
                argb, value -> Color.rgb(value >> 16 & 255, value >> 8 & 255, value & 255, (value >>> 24) / 255.0));
    }

    /** Prepares a context for a stroke. */
    public static void use(Stroke stroke, GraphicsContext gc) {
        gc.setStroke(color(stroke.argb()));
        gc.setLineWidth(stroke.width());
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineCap(stroke.roundEnds() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        gc.setLineDashes(stroke.dash());
        gc.setLineDashOffset(stroke.offset());
    }

    /** Draws a figure into that many px, in place of what was there. */
    public void draw(double width, double height, Runnable figure) {
        gc.clearRect(-1, -1, width + 2, height + 2);
        texts.begin();
        figure.run();
        texts.end();
    }

    private Font font(Type type) {
        return type == Type.LABEL ? labels : symbols;
    }

    @Override
    public void stroke(double[] px, double[] py, int count, Stroke stroke) {
        use(stroke, gc);
        gc.strokePolyline(px, py, count);
    }

    @Override
    public void fill(double[] px, double[] py, int count, int argb) {
        gc.setFill(color(argb));
        gc.fillPolygon(px, py, count);
    }

    @Override
    public void fill(Box box, double radius, int argb) {
        gc.setFill(color(argb));
        if (radius == 0) {
            gc.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void disc(double px, double py, double radius, int argb) {
        gc.setFill(color(argb));
        gc.fillOval(px - radius, py - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, Type type, int argb, double px, Across across, double py, Down down) {
        HPos h = across == Across.LEFT ? HPos.LEFT : across == Across.MIDDLE ? HPos.CENTER : HPos.RIGHT;
        VPos v = down == Down.TOP ? VPos.TOP : down == Down.MIDDLE ? VPos.CENTER : VPos.BOTTOM;
        texts.add(text, font(type), color(argb), px, h, py, v);
    }

    @Override
    public double width(String text, Type type) {
        return TextLayer.width(text, font(type));
    }

    @Override
    public double size(Type type) {
        return font(type).getSize();
    }

    @Override
    public void image(int[] argb, int width, int height, Box at) {
        gc.drawImage(Pixels.shared(argb, width, height), at.x(), at.y(), at.width(), at.height());
    }

    /** Cuts off at whole pixels: for any other shape JavaFX keeps two more pictures as large as the canvas, and lays one over the other. */
    @Override
    public void within(Box box, Runnable drawing) {
        double pixels = gc.getTransform().getMxx();
        double x0 = Math.round(box.x() * pixels) / pixels;
        double y0 = Math.round(box.y() * pixels) / pixels;
        double x1 = Math.round((box.x() + box.width()) * pixels) / pixels;
        double y1 = Math.round((box.y() + box.height()) * pixels) / pixels;
        gc.save();
        gc.beginPath();
        gc.rect(x0, y0, x1 - x0, y1 - y0);
        gc.clip();
        drawing.run();
        gc.restore();
    }
}
