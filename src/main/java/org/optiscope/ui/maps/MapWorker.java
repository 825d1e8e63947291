package org.optiscope.ui.maps;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Sweeping;

/**
 * Computes what is shown, from coarse to fine; whatever changes begins anew. To be used on the application thread.
 *
 * @param <Q> what is asked
 * @param <M> what comes of it
 */
abstract class MapWorker<Q, M> {
    private final Sweeping sweeping;
    private final Runnable onComputed;
    private Optional<Q> wanted = Optional.empty();
    private Optional<M> latest = Optional.empty();

    /** @param onComputed called on the application thread when what {@link #latest} gives has changed */
    MapWorker(String name, Node pane, Runnable onComputed) {
        this.onComputed = onComputed;
        sweeping = new Sweeping(name, pane, this::drop);
    }

    /** Whether what is there may stand for what is asked until that is there. */
    abstract boolean standsFor(M there, Q question);

    abstract boolean isComplete(M there);

    /**
     * Computes an answer, and hands it over each time it has become finer; not on the application thread.
     *
     * @param known what is there
     */
    abstract void compute(Q question, Optional<M> known, Latest.Work work, Consumer<M> shown);

    /** Computes the whole answer at once. */
    abstract M computed(Q question);

    /** Tells whether it is at work, and how far it is. */
    final Sweeping work() {
        return sweeping;
    }

    /** Asks for that, and nothing else; work that was stopped on the same stays so. */
    final void request(Q question) {
        if (wanted.filter(question::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(question);
        latest = latest.filter(there -> standsFor(there, question));
        compute(question);
    }

    private void compute(Q question) {
        Optional<M> known = latest;
        sweeping.request(work -> compute(question, known, work, some -> Platform.runLater(() -> show(question, some))));
    }

    private void show(Q question, M some) {
        if (wanted.filter(now -> now == question).isPresent()) {
            latest = Optional.of(some);
            onComputed.run();
        }
    }

    /** Goes on with what was stopped, from the beginning. */
    final void again() {
        wanted.ifPresent(this::compute);
    }

    /** Whether it is not complete, and nobody works on it. */
    final boolean isStopped() {
        return wanted.isPresent()
                && !sweeping.runningProperty().get()
                && latest.filter(this::isComplete).isEmpty();
    }

    /** Wants nothing any longer. */
    final void drop() {
        wanted = Optional.empty();
        latest = Optional.empty();
        sweeping.cancel();
    }

    /** What there is, or nothing. */
    final Optional<M> latest() {
        return latest;
    }

    /** Computes at once what was asked for; for pictures that are taken once. */
    final void computeNow() {
        wanted.ifPresent(question -> {
            sweeping.cancel();
            latest = Optional.of(computed(question));
        });
    }
}
