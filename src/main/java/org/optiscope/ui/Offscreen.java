package org.optiscope.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.optiscope.experiment.Experiment;

/** Pictures of the whole window without a window: the same panes, drawn once, on a toolkit that needs no display. */
public final class Offscreen {
    /**
     * A picture.
     *
     * @param argb [height · width] opaque pixels, row by row from the top
     */
    public record Picture(int width, int height, int[] argb) {}

    private Offscreen() {}

    /**
     * Draws the window as it shows an experiment. May be called from any thread but the application thread; starts the
     * toolkit if it is not running, see {@link Headless}.
     *
     * @param prepare sets the view, the theme, the step and so on before the picture is taken
     */
    public static Picture draw(Experiment experiment, int width, int height, Consumer<Session> prepare) {
        startToolkit();
        CompletableFuture<Picture> picture = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                picture.complete(drawNow(experiment, width, height, prepare));
            } catch (RuntimeException | Error e) {
                picture.completeExceptionally(e);
            }
        });
        try {
            return picture.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void startToolkit() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            return;
        }
        Platform.setImplicitExit(false);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Picture drawNow(Experiment experiment, int width, int height, Consumer<Session> prepare) {
        Session session = new Session(experiment);
        prepare.accept(session);
        Themes.follow(session);
        MainWindow window = new MainWindow(session);
        Scene scene = new Scene(window, width, height);
        window.refreshNow();
        WritableImage image = scene.snapshot(null);
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }
}
