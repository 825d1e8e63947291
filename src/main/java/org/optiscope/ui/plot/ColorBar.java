package org.optiscope.ui.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.Levels;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.SharpCanvas;
import org.optiscope.ui.kit.TextLayer;

/** What the colours of the surface mean: the ramp with its contour lines, the values of some of them, and which end is low. */
final class ColorBar extends Region {
    static final double HEIGHT_PX = 40;

    private static final double STRIP_PX = 9;
    private static final double LABEL_SPACING_PX = 52;
    /** In sizes of the font, where letters are large. */
    private static final double LABEL_SPACING = 4.2;
    /** Contours are lines as faint as on the plot. */
    private static final double LINE_OPACITY = 0.45;

    private final SharpCanvas strip = new SharpCanvas();
    private final TextLayer values = new TextLayer();
    private final Label caption = new Label();
    private final Label font = new Label();
    private Levels levels;
    private ColorMap map;
    private boolean isBasins;
    private List<Object> drawn = List.of();

    ColorBar() {
        setManaged(false);
        setMouseTransparent(true);
        caption.getStyleClass().add("color-caption");
        font.getStyleClass().add("axis-label");
        font.setVisible(false);
        getChildren().addAll(strip, values, caption, font);
    }

    /**
     * Shows these levels in these colours.
     *
     * @param basins whether the colours are those of a map of basins, of which there is no ramp
     */
    void show(Levels ofSurface, ColorMap colors, boolean basins) {
        isBasins = basins;
        levels = ofSurface;
        map = colors;
        requestLayout();
    }

    /** Which end of the ramp is low, in words. */
    static String words(ColorMap map) {
        return luminance(map.argb(0)) < luminance(map.argb(1)) ? Texts.get("plot.darker") : Texts.get("plot.lighter");
    }

    private static double luminance(int argb) {
        return 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (levels == null || width < LABEL_SPACING_PX) {
            return;
        }
        caption.autosize();
        caption.relocate(0, 0);
        List<Object> wanted = List.of(levels, map.id(), isBasins, width, font.getFont(), font.getTextFill());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        caption.setText(isBasins ? Texts.get("plot.basins") : words(map));
        caption.autosize();
        double top = caption.getHeight() + 1;
        strip.fit(width, STRIP_PX);
        strip.relocate(0, top);
        int count = levels.count() / levels.subdivision();
        draw(width, count);
        values.resizeRelocate(0, 0, width, getHeight());
        values.begin();
        strip.setVisible(!isBasins);
        values.setVisible(!isBasins);
        double spacing =
                Math.max(LABEL_SPACING_PX, LABEL_SPACING * font.getFont().getSize());
        int every = (int) Math.max(1, Math.ceil(count * spacing / width));
        for (int level = 0; level <= count; level += every) {
            double px = (double) level / count * width;
            HPos across = level == 0 ? HPos.LEFT : px > width - spacing / 2 ? HPos.RIGHT : HPos.CENTER;
            String text = Numbers.exact(
                    new BigDecimal(levels.value(level * levels.subdivision()), new MathContext(2)).doubleValue());
            values.add(text, font.getFont(), font.getTextFill(), px, across, top + STRIP_PX + 1, VPos.TOP);
        }
        values.end();
    }

    private void draw(double width, int count) {
        GraphicsContext gc = strip.getGraphicsContext2D();
        for (int px = 0; px < width; px++) {
            int argb = map.argb(px / (width - 1));
            gc.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            gc.fillRect(px, 0, 1, STRIP_PX);
        }
        gc.setStroke(((Color) font.getTextFill()).deriveColor(0, 1, 1, LINE_OPACITY));
        gc.setLineWidth(1);
        for (int level = 1; level < count; level++) {
            double px = Math.floor((double) level / count * width) + 0.5;
            gc.strokeLine(px, 0, px, STRIP_PX);
        }
    }
}
