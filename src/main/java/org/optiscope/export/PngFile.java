package org.optiscope.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.optiscope.experiment.WholeFile;

/** Writes pixels as a PNG file, whole or not at all. */
public final class PngFile {
    private PngFile() {}

    /**
     * Writes a picture; one without transparency is stored without an alpha channel.
     *
     * @param argb [height · width] pixels row by row, 0xAARRGGBB with colours not premultiplied; not modified
     * @throws IOException if the file cannot be written: one sentence that names it and says why; a file that was there is then
     *     as it was
     */
    public static void write(int[] argb, int widthPx, int heightPx, Path out) throws IOException {
        if (widthPx < 1 || heightPx < 1 || argb.length != (long) widthPx * heightPx) {
            throw new IllegalArgumentException(
                    argb.length + " pixels do not make a picture of " + widthPx + " × " + heightPx);
        }
        int type = isTransparent(argb) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(widthPx, heightPx, type);
        image.setRGB(0, 0, widthPx, heightPx, argb, 0, widthPx);
        WholeFile.writeBytes(out, stream -> {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("this Java has no PNG writer");
            }
        });
    }

    /** Whether anything shows through any of the pixels. */
    static boolean isTransparent(int[] argb) {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xFF) {
                return true;
            }
        }
        return false;
    }
}
