package org.optiscope.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.optiscope.sweep.Follower;

/**
 * Has maps computed away from the application thread and less urgently than what is drawn. The newest request wins; when the pane
 * leaves its window, or the window closes, the work ends. To be used on the application thread.
 */
public final class Sweeping {
    /** What is to be done; it may end with a {@link CancellationException} when nobody wants it any longer. */
    public interface Job {
        void run(Latest.Work work);
    }

    private final Latest<Void> worker;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    /** Kept, or it would be collected and hear nothing. */
    private final ObservableValue<Boolean> onScreen;

    /**
     * @param name of the thread
     * @param pane where the maps are shown
     * @param onGone called when the pane is seen no longer; what was asked for is dropped by then
     */
    public Sweeping(String name, Node pane, Runnable onGone) {
        worker = new Latest<>(name, Latest.Overtaken.CANCELLED);
        onScreen = pane.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        onScreen.addListener((observable, before, now) -> {
            if (!now) {
                cancel();
                onGone.run();
            }
        });
    }

    /** Does that in place of what is under way. */
    public void request(Job job) {
        worker.cancel();
        running.set(true);
        worker.request(
                work -> {
                    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
                    try {
                        job.run(work);
                    } catch (CancellationException overtaken) {
                        // Nobody waits for the rest.
                    }
                    return null;
                },
                nothing -> running.set(false));
    }

    /**
     * Follows a map for a job.
     *
     * @param refined is given it, in the thread that computes, each time it has become finer
     */
    public static <M> Follower<M> follower(Latest.Work work, Consumer<M> refined) {
        return new Follower<>() {
            @Override
            public boolean goesOn() {
                return !work.isCancelled();
            }

            @Override
            public void refined(M map) {
                refined.accept(map);
            }

            @Override
            public void reached(int cells, int of) {
                work.done((double) cells / of);
            }
        };
    }

    /** Drops what is under way. */
    public void cancel() {
        worker.cancel();
        running.set(false);
    }

    /** Whether anything is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How much of it is done, 0…1; −1 if that is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return worker.progressProperty();
    }
}
