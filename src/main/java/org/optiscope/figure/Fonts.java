package org.optiscope.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The program's own fonts as Java2D has them, so that text is as wide in every picture and on every machine. */
final class Fonts {
    private static final Map<Pen.Type, String> FILES = Map.of(
            Pen.Type.LABEL, "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            Pen.Type.SYMBOL, "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

    /** Edges are antialiased, and widths need not be whole. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final Map<Pen.Type, Font> fonts = new EnumMap<>(Pen.Type.class);

    Fonts(double px) {
        FILES.forEach((type, file) -> fonts.put(type, font(file, px)));
    }

    private static Font font(String file, double px) {
        try (InputStream in = Fonts.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) px);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }

    Font get(Pen.Type type) {
        return fonts.get(type);
    }

    /** The kind of font that a text is written in: another one where that of its own kind has not all its letters. */
    Pen.Type having(String text, Pen.Type type) {
        Pen.Type other = type == Pen.Type.LABEL ? Pen.Type.SYMBOL : Pen.Type.LABEL;
        boolean isLacking = get(type).canDisplayUpTo(text) >= 0 && get(other).canDisplayUpTo(text) < 0;
        return isLacking ? other : type;
    }

    double width(String text, Pen.Type type) {
        return get(having(text, type)).getStringBounds(text, MEASURE).getWidth();
    }

    /** Where a text begins that has that part at px. */
    double left(String text, Pen.Type type, double px, Pen.Across across) {
        double width = across == Pen.Across.LEFT ? 0 : width(text, type);
        return px - (across == Pen.Across.MIDDLE ? width / 2 : width);
    }

    /** Where the baseline of a text lies that has that part at py. */
    double baseline(String text, Pen.Type type, double py, Pen.Down down) {
        LineMetrics metrics = get(having(text, type)).getLineMetrics(text, MEASURE);
        double high = metrics.getAscent() + metrics.getDescent();
        double top = py - (down == Pen.Down.TOP ? 0 : down == Pen.Down.MIDDLE ? high / 2 : high);
        return top + metrics.getAscent();
    }
}
