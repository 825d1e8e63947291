package org.optiscope.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.optiscope.experiment.Experiment;
import org.optiscope.export.PngFile;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Session;

/** Pictures of the whole window without a window: the same panes, drawn once. */
public final class WindowPicture {
    private WindowPicture() {}

    /**
     * Draws the window as it shows an experiment, and writes the picture. Starts the toolkit if it is not running; may be
     * called from any thread but the toolkit's own.
     *
     * @param prepare sets step, view, theme and so on before the picture is taken
     * @throws IOException if the file cannot be written
     */
    public static void write(Experiment experiment, int widthPx, int heightPx, Consumer<Session> prepare, Path out)
            throws IOException {
        CompletableFuture<int[]> pixels = new CompletableFuture<>();
        onToolkit(() -> {
            try {
                pixels.complete(draw(experiment, widthPx, heightPx, prepare));
            } catch (RuntimeException | Error e) {
                pixels.completeExceptionally(e);
            }
        });
        PngFile.write(pixels.join(), widthPx, heightPx, out);
    }

    private static void onToolkit(Runnable task) {
        try {
            Platform.startup(task);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(task);
        }
    }

    private static int[] draw(Experiment experiment, int widthPx, int heightPx, Consumer<Session> prepare) {
        Session session = new Session(experiment);
        prepare.accept(session);
        Themes.follow(session.display());
        MainWindow window = new MainWindow(session);
        Scene scene = new Scene(window, widthPx, heightPx);
        window.refreshNow();
        WritableImage image = scene.snapshot(null);
        int[] argb = new int[widthPx * heightPx];
        image.getPixelReader().getPixels(0, 0, widthPx, heightPx, PixelFormat.getIntArgbInstance(), argb, 0, widthPx);
        return argb;
    }
}
