package org.optiscope.figure;

/**
 * What figures are drawn with. Coordinates are px, y down; colours are 0xAARRGGBB. Later calls draw over earlier ones, but for
 * text, which may lie above all else.
 */
public interface Pen {
    /** The kinds of text. */
    enum Type {
        /** Words and numbers. */
        LABEL,
        /** Symbols with marks, such as m̂, in a font that places them. */
        SYMBOL
    }

    /** Which part of a text is at the place that is given for it. */
    enum Across {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** Likewise upright. */
    enum Down {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /**
     * How a line is drawn; its corners are round.
     *
     * @param dash lengths of strokes and gaps in px, none for a solid line; not modified
     * @param offset where in the dash it begins, in px
     * @param roundEnds whether the ends are round, and not cut off
     */
    record Stroke(int argb, double width, double[] dash, double offset, boolean roundEnds) {
        private static final double[] SOLID = {};

        public static Stroke solid(int argb, double width) {
            return new Stroke(argb, width, SOLID, 0, false);
        }
    }

    /** Draws a line through the first {@code count} points; the arrays are not modified. */
    void stroke(double[] px, double[] py, int count, Stroke stroke);

    /** Fills the polygon of the first {@code count} points; the arrays are not modified. */
    void fill(double[] px, double[] py, int count, int argb);

    /** Fills a box, whose corners are round with that radius. */
    void fill(Box box, double radius, int argb);

    /** Fills a disc about (px, py). */
    void disc(double px, double py, double radius, int argb);

    /** Writes a line of text. */
    void text(String text, Type type, int argb, double px, Across across, double py, Down down);

    /** The width of a text in px. */
    double width(String text, Type type);

    /** The size of the font in px. */
    double size(Type type);

    /**
     * Draws an image into a box.
     *
     * @param argb [width × height] premultiplied colours in rows from the top, not modified
     */
    void image(int[] argb, int width, int height, Box at);

    /** Has what is drawn by {@code drawing} appear within the box only. */
    void within(Box box, Runnable drawing);

    /** The colour with its opacity multiplied by that, 0…1. */
    static int faded(int argb, double opacity) {
        return (int) Math.round((argb >>> 24) * opacity) << 24 | argb & 0xffffff;
    }
}
