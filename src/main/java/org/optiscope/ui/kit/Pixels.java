package org.optiscope.ui.kit;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
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

    /**
     * An image that has no pixels of its own: a copy of a large one would take as much memory again.
     *
     * @param premultiplied [height · width] row by row, 0xAARRGGBB with colours premultiplied; not to be modified any more
     */
    public static WritableImage shared(int[] premultiplied, int width, int height) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(premultiplied), PixelFormat.getIntArgbPreInstance()));
    }

    /** The same of a picture of type {@link BufferedImage#TYPE_INT_ARGB_PRE}. */
    public static WritableImage shared(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        return shared(pixels, picture.getWidth(), picture.getHeight());
    }
}
