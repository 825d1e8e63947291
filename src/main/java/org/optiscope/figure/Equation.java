package org.optiscope.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula in TeX, to be typeset.
 *
 * @param sizePx the size of the letters; smaller if the formula would not fit otherwise
 * @param argb their colour
 * @param scale device pixels a px
 */
public record Equation(String tex, double sizePx, int argb, double scale, double maxWidthPx, double maxHeightPx) {
    /**
     * A typeset formula.
     *
     * @param argb [height × width] colours, not premultiplied, in rows from the top
     * @param widthPx what it takes on the screen
     * @param baselinePx how far its letters stand below its upper edge
     * @param sidePx what is empty at its left, and at its right
     */
    public record Typeset(
            int[] argb, int width, int height, double widthPx, double heightPx, double baselinePx, double sidePx) {}

    /**
     * A typeset formula as the outlines of its letters and lines, from (0, 0) to (widthPx, heightPx).
     *
     * @param shapes to be filled one after the other
     */
    public record Outlined(List<Shape> shapes, double widthPx, double heightPx) {}

    /** JLaTeXMath keeps its fonts and macros in static fields that several threads must not fill at once. */
    private static final Object JLATEXMATH = new Object();

    /** The formula's edges are antialiased into this margin, in device pixels. */
    private static final int MARGIN = 1;

    static {
        // On its own, Java2D would open a second connection to the display, and on macOS a second application.
        System.setProperty("java.awt.headless", "true");
    }

    /** Typesets it; nothing comes of what is no TeX, nor on a machine without fonts for Java2D. */
    public Optional<Typeset> typeset() {
        return typeset(this::paint);
    }

    /** Likewise, as outlines; the scale does not matter to them. */
    public Optional<Outlined> outline() {
        return new Equation(tex, sizePx, argb, 1, maxWidthPx, maxHeightPx).typeset(Equation::outline);
    }

    private <T> Optional<T> typeset(Function<TeXIcon, T> drawing) {
        synchronized (JLATEXMATH) {
            try {
                TeXFormula formula = new TeXFormula(tex);
                TeXIcon icon = icon(formula, 1);
                double fit = Math.min(
                        maxWidthPx * scale / (icon.getIconWidth() + 2 * MARGIN),
                        maxHeightPx * scale / (icon.getIconHeight() + 2 * MARGIN));
                return Optional.of(drawing.apply(fit < 1 ? icon(formula, fit) : icon));
            } catch (RuntimeException | LinkageError e) {
                return Optional.empty();
            }
        }
    }

    private TeXIcon icon(TeXFormula formula, double fit) {
        return formula.createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) (sizePx * scale * fit));
    }

    private Typeset paint(TeXIcon icon) {
        int width = icon.getIconWidth() + 2 * MARGIN;
        int height = icon.getIconHeight() + 2 * MARGIN;
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = painted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        icon.setForeground(new Color(argb, true));
        icon.paintIcon(null, graphics, MARGIN, MARGIN);
        graphics.dispose();
        int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
        double baseline = MARGIN + icon.getIconHeight() - icon.getIconDepth();
        double side = Math.min(icon.getInsets().left, icon.getInsets().right);
        return new Typeset(pixels, width, height, width / scale, height / scale, baseline / scale, side / scale);
    }

    private static Outlined outline(TeXIcon icon) {
        OutlineGraphics graphics = new OutlineGraphics();
        icon.setForeground(Color.BLACK);
        icon.paintIcon(null, graphics, MARGIN, MARGIN);
        graphics.dispose();
        return new Outlined(
                List.copyOf(graphics.shapes()), icon.getIconWidth() + 2 * MARGIN, icon.getIconHeight() + 2 * MARGIN);
    }
}
