package org.optiscope.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.optiscope.experiment.Experiment;
import org.optiscope.export.PngFile;

/** A picture of the whole window, drawn off-screen. */
public final class WindowPicture {
    private WindowPicture() {}

    /**
     * Starts the toolkit, draws the window at step t of an experiment, and writes the picture.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Experiment experiment, int t, int widthPx, int heightPx, Path out) throws IOException {
        CompletableFuture<int[]> pixels = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                pixels.complete(draw(experiment, t, widthPx, heightPx));
            } catch (RuntimeException | Error e) {
                pixels.completeExceptionally(e);
            }
        });
        PngFile.write(pixels.join(), widthPx, heightPx, out);
    }

    private static int[] draw(Experiment experiment, int t, int widthPx, int heightPx) {
        Session session = new Session(experiment);
        Themes.follow(session);
        MainWindow window = new MainWindow(session);
        Scene scene = new Scene(window, widthPx, heightPx);
        session.seek(t);
        window.refreshNow();
        WritableImage image = scene.snapshot(null);
        int[] argb = new int[widthPx * heightPx];
        image.getPixelReader().getPixels(0, 0, widthPx, heightPx, PixelFormat.getIntArgbInstance(), argb, 0, widthPx);
        return argb;
    }
}
