package org.optiscope.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.optiscope.export.PngFile;
import org.optiscope.scene.Scene;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Session;

/** Pictures of the whole window without a window: the same panes, drawn once. */
public final class WindowPicture {
    private WindowPicture() {}

    /**
     * Draws a scene in the window, and writes the picture. Starts the toolkit if it is not running; may be
     * called from any thread but the toolkit's own.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Scene shown, int widthPx, int heightPx, Path out) throws IOException {
        CompletableFuture<int[]> pixels = new CompletableFuture<>();
        onToolkit(() -> {
            try {
                pixels.complete(draw(shown, widthPx, heightPx));
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

    private static int[] draw(Scene shown, int widthPx, int heightPx) {
        MainWindow window = new MainWindow(new Session(shown));
        var scene = new javafx.scene.Scene(window, widthPx, heightPx);
        // Not the process's: the window that is open may have another.
        scene.setUserAgentStylesheet(Themes.sheet(shown.look().window().dark()));
        window.refreshNow();
        WritableImage image = scene.snapshot(null);
        int[] argb = new int[widthPx * heightPx];
        image.getPixelReader().getPixels(0, 0, widthPx, heightPx, PixelFormat.getIntArgbInstance(), argb, 0, widthPx);
        return argb;
    }
}
