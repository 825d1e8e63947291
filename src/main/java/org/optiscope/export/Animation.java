package org.optiscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.WholeFile;
import org.optiscope.figure.ImagePen;
import org.optiscope.figure.Palette;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.Scene;

/**
 * Pictures of a scene from one step to another, written to one file, whole or not at all. The same scene, size and Java give the same
 * bytes.
 *
 * @param image what each picture shows
 * @param from the first step that is shown
 * @param to the last
 * @param framesPerSecond from 1 to {@value ExportChoice#MOST_FRAMES_PER_SECOND}
 * @param seconds how long it plays at the most; where there are fewer steps than pictures, each is shown once
 * @param loops whether it begins anew when it is over, without end
 */
record Animation(SceneImage image, int from, int to, int framesPerSecond, double seconds, boolean loops) {
    /** How much longer the last picture is seen than the others, so that one sees how it ends. */
    private static final double HOLD_SECONDS = 1.5;

    private static final int WHITE = 0xffffffff;

    public Animation {
        if (from < 0 || to < from || to > image.scene().experiment().steps()) {
            throw new IllegalArgumentException("steps from " + from + " to " + to);
        } else if (framesPerSecond < 1 || framesPerSecond > ExportChoice.MOST_FRAMES_PER_SECOND || !(seconds > 0)) {
            throw new IllegalArgumentException(framesPerSecond + " frames a second for " + seconds + " s");
        }
    }

    /** How many pictures it has. */
    public int frames() {
        long most = Math.max(2, Math.round(seconds * framesPerSecond));
        return (int) Math.min(most, to - from + 1L);
    }

    /** The step that a picture shows. */
    public int step(int frame) {
        return frames() == 1 ? to : from + (int) Math.round(frame * (double) (to - from) / (frames() - 1));
    }

    /**
     * Writes it as GIF, in 255 colours.
     *
     * @throws IOException if the file cannot be written: one sentence that names it and says why
     * @throws java.util.concurrent.CancellationException if the watch ends it; a file that was there is then as it was
     */
    public void writeGif(Path out, Watch watch) throws IOException {
        WholeFile.writeBytes(out, stream -> gif(stream, watch));
    }

    /**
     * Writes it as animated PNG, in all colours.
     *
     * @throws IOException if the file cannot be written: one sentence that names it and says why
     * @throws java.util.concurrent.CancellationException if the watch ends it; a file that was there is then as it was
     */
    public void writeApng(Path out, Watch watch) throws IOException {
        WholeFile.writeBytes(out, stream -> apng(stream, watch));
    }

    void gif(OutputStream stream, Watch watch) throws IOException {
        ImagePen pen = image.pen();
        int width = pen.image().getWidth();
        try (GifWriter writer = new GifWriter(stream, width, pen.image().getHeight(), colors(), loops)) {
            draw(pen, writer, watch);
        }
    }

    void apng(OutputStream stream, Watch watch) throws IOException {
        ImagePen pen = image.pen();
        int width = pen.image().getWidth();
        try (ApngWriter writer = new ApngWriter(stream, width, pen.image().getHeight(), frames(), loops)) {
            draw(pen, writer, watch);
        }
    }

    /** The colours of its GIF. */
    FixedColors colors() {
        Scene scene = image.scene();
        Palette palette = Palette.of(scene.look().window().dark());
        boolean onPaper = image.options().background() == PictureOptions.Background.WHITE;
        Stream<RunSpec> runs = scene.experiment().runs().stream().filter(RunSpec::visible);
        return new FixedColors(
                palette,
                scene.look().plot().ground().colorMap(palette.colorMap()),
                runs.map(RunSpec::hue).toList(),
                onPaper ? WHITE : palette.page());
    }

    private void draw(ImagePen pen, FrameWriter writer, Watch watch) throws IOException {
        ScenePicture picture = image.picture();
        int frames = frames();
        // A writer keeps the frame before.
        int[][] turns = {pen.argb(), pen.argb()};
        for (int frame = 0; frame < frames; frame++) {
            watch.reached(frame, frames);
            pen.clear();
            picture.draw(pen, image.scale(), step(frame));
            double hold = frame == frames - 1 ? HOLD_SECONDS : 0;
            writer.add(pen.argb(turns[frame % 2]), 1.0 / framesPerSecond + hold);
        }
        watch.reached(frames, frames);
    }
}
