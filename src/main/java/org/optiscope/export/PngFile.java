package org.optiscope.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.optiscope.experiment.WholeFile;

/** Writes pixels as a PNG file, whole or not at all. */
public final class PngFile {
    private static final int ALPHA = 0xFF000000;
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0xFF00;
    private static final int BLUE = 0xFF;

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
        BufferedImage image = image(argb, widthPx, heightPx);
        WholeFile.writeBytes(out, stream -> {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("this Java has no PNG writer");
            }
        });
    }

    /** The pixels themselves as an image: a copy of a large picture would take as much again. */
    private static BufferedImage image(int[] argb, int width, int height) {
        DirectColorModel colors = isTransparent(argb)
                ? new DirectColorModel(32, RED, GREEN, BLUE, ALPHA)
                : new DirectColorModel(24, RED, GREEN, BLUE);
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(argb, argb.length), width, height, width, colors.getMasks(), null);
        return new BufferedImage(colors, raster, false, null);
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
