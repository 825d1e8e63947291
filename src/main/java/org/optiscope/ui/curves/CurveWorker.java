package org.optiscope.ui.curves;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/** Computes away from the application thread what would take too long on it; the latest request wins. */
final class CurveWorker {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "curves");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Object wanted;

    /**
     * Computes and hands over: at once, or later on the application thread.
     *
     * @param work is given a question: has it been cancelled?
     */
    <T> void request(boolean atOnce, Function<BooleanSupplier, T> work, Consumer<T> onDone) {
        Object request = new Object();
        wanted = request;
        if (atOnce) {
            onDone.accept(work.apply(() -> false));
            return;
        }
        BooleanSupplier cancelled = () -> request != wanted;
        worker.execute(() -> {
            if (cancelled.getAsBoolean()) {
                return;
            }
            T done = work.apply(cancelled);
            Platform.runLater(() -> {
                if (!cancelled.getAsBoolean()) {
                    onDone.accept(done);
                }
            });
        });
    }
}
