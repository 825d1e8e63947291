package org.optiscope.ui.kit;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels that were made without JavaFX, as its images. */
public final class Pixels {
    private Pixels() {}

    /** @param argb [height · width] row by row, 0xAARRGGBB with colours not premultiplied; copied */
    public static WritableImage image(int[] argb, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
