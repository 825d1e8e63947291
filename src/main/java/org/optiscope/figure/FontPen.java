package org.optiscope.figure;

import java.awt.image.BufferedImage;

/** A pen that writes with the program's own fonts. */
abstract class FontPen implements ShapePen {
    final Fonts fonts;

    /** @param fontPx the size of the labels, in px */
    FontPen(double fontPx) {
        fonts = new Fonts(fontPx);
    }

    @Override
    public final double width(String text, Type type) {
        return fonts.width(text, type);
    }

    @Override
    public final double size(Type type) {
        return fonts.get(type).getSize2D();
    }

    @Override
    public final void image(int[] argb, int width, int height, Box at) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, width, height, argb);
        image(image, at);
    }

    abstract void image(BufferedImage image, Box at);
}
