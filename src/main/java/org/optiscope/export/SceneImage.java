package org.optiscope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.optiscope.experiment.WholeFile;
import org.optiscope.figure.ImagePen;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.figure.ShapePen;
import org.optiscope.figure.SvgPen;
import org.optiscope.scene.Scene;

/**
 * Writes a picture of a scene to a file, whole or not at all. The same scene, size and Java give the same bytes.
 *
 * @param parts what it shows
 * @param options what it has besides them
 * @param widthPx of the picture at one pixel a px
 * @param scale how many pixels a px is wide; vectors are as large as at 1
 */
record SceneImage(
        Scene scene, Set<ScenePicture.Part> parts, PictureOptions options, int widthPx, int heightPx, double scale) {
    private static final double FONT_PX = 12;

    /**
     * Writes it as PNG.
     *
     * @throws IOException if the file cannot be written: one sentence that names it and says why
     */
    public void writePng(Path out, Watch watch) throws IOException {
        ImagePen pen = pen();
        draw(pen, watch);
        PngFile.write(pen.finish(), pen.image().getWidth(), pen.image().getHeight(), out);
    }

    /**
     * Writes it as SVG: paths, dashes and words as vectors, the surface as an image with {@code scale} pixels a px.
     *
     * @throws IOException if the file cannot be written: one sentence that names it and says why
     */
    public void writeSvg(Path out, Watch watch) throws IOException {
        SvgPen pen = svgPen();
        draw(pen, watch);
        WholeFile.write(out, pen::write);
    }

    private void draw(ShapePen pen, Watch watch) {
        ScenePicture picture = picture();
        picture.prepare(pen, scale, watch.follower());
        picture.draw(pen, scale);
    }

    /** The same with no more pixels than that. */
    SceneImage within(int mostWidth, int mostHeight) {
        double fitting = Math.min(scale, Math.min((double) mostWidth / widthPx, (double) mostHeight / heightPx));
        return new SceneImage(scene, parts, options, widthPx, heightPx, fitting);
    }

    ImagePen pen() {
        return new ImagePen(widthPx, heightPx, scale, FONT_PX);
    }

    SvgPen svgPen() {
        return new SvgPen(widthPx, heightPx, FONT_PX);
    }

    ScenePicture picture() {
        return new ScenePicture(scene, parts, options, widthPx, heightPx);
    }
}
