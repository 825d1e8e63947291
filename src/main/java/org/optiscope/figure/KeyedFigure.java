package org.optiscope.figure;

import org.optiscope.sweep.Trial;
import org.optiscope.text.Texts;

/** A figure of many runs for a page of its own: a title above, axes at the left and below, and a key at the right. */
abstract class KeyedFigure {
    private static final double LEFT_PX = 74;
    private static final double TOP_PX = 34;
    private static final double BOTTOM_PX = 54;
    private static final double KEY_PX = 172;
    private static final double GAP_PX = 14;
    /** The height of a row of the key, in sizes of the font. */
    private static final double ROW = 1.7;

    final Pen pen;
    final Palette palette;
    final Box area;

    /** @param below so many px are left below the lower axis */
    KeyedFigure(Pen pen, Palette palette, double width, double height, double below) {
        this.pen = pen;
        this.palette = palette;
        area = area(width, height - below);
    }

    /** What lies between axes and key in a figure of that size. */
    static Box area(double width, double height) {
        return new Box(
                LEFT_PX, TOP_PX, Math.max(1, width - LEFT_PX - KEY_PX), Math.max(1, height - TOP_PX - BOTTOM_PX));
    }

    /** What lies below the lower axis. */
    final double belowAxis() {
        return area.bottom() + BOTTOM_PX;
    }

    final double keyLeft() {
        return area.right() + GAP_PX;
    }

    final double rowHeight() {
        return ROW * pen.size(Pen.Type.LABEL);
    }

    final void title(String text) {
        write(text, palette.text(), area.x(), TOP_PX / 2);
    }

    /** Writes a line of the key; returns where the next begins. */
    final double line(double top, double px, String text) {
        write(text, palette.text(), px, top + rowHeight() / 2);
        return top + rowHeight();
    }

    final void write(String text, int argb, double px, double middle) {
        pen.text(text, Pen.Type.LABEL, argb, px, Pen.Across.LEFT, middle, Pen.Down.MIDDLE);
    }

    /** A caption that says over how many seeds of the noise is averaged, if over several. */
    static String averaged(String caption, Trial.Terms terms) {
        return terms.seeds() > 1 ? Texts.get("figure.average", caption, terms.seeds()) : caption;
    }
}
