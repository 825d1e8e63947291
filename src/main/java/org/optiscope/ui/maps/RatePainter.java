package org.optiscope.ui.maps;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import org.optiscope.experiment.Experiment;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.RateCurves;
import org.optiscope.ui.kit.Sweeping;

/** Computes the curves of rates that are shown, from coarse to fine; whatever changes begins anew. To be used on the application thread. */
final class RatePainter {
    private final Sweeping sweeping;
    private final Runnable onComputed;
    private Optional<RateCurves.Question> wanted = Optional.empty();
    private Optional<RateCurves> curves = Optional.empty();

    /** @param onComputed called on the application thread when what {@link #latest} gives has changed */
    RatePainter(Node pane, Runnable onComputed) {
        this.onComputed = onComputed;
        sweeping = new Sweeping("rate-curves", pane, this::drop);
    }

    /** Tells whether it is at work, and how far it is. */
    Sweeping work() {
        return sweeping;
    }

    /** Asks for these curves, and no others; until they are there, those of as many runs on the same surface stay. */
    void request(RateCurves.Question question) {
        if (wanted.filter(question::equals).isPresent()) {
            return;
        }
        Experiment experiment = question.terms().experiment();
        curves = curves.filter(before -> {
            Experiment of = before.question().terms().experiment();
            return of.surface().equals(experiment.surface())
                    && of.runs().size() == experiment.runs().size();
        });
        wanted = Optional.of(question);
        compute(question);
    }

    private void compute(RateCurves.Question question) {
        sweeping.request(work -> RateCurves.compute(
                question, Sweeping.follower(work, (RateCurves some) -> Platform.runLater(() -> show(question, some)))));
    }

    private void show(RateCurves.Question question, RateCurves some) {
        if (wanted.filter(now -> now == question).isPresent()) {
            curves = Optional.of(some);
            onComputed.run();
        }
    }

    /** Goes on with what was stopped, from the beginning. */
    void again() {
        wanted.ifPresent(this::compute);
    }

    /** Whether the curves are not complete, and nobody works on them. */
    boolean isStopped() {
        return wanted.isPresent()
                && !sweeping.runningProperty().get()
                && curves.filter(some -> some.stride() == 1).isEmpty();
    }

    /** Wants nothing any longer. */
    void drop() {
        wanted = Optional.empty();
        curves = Optional.empty();
        sweeping.cancel();
    }

    /** What there is, or nothing. */
    Optional<RateCurves> latest() {
        return curves;
    }

    /** Computes at once what was asked for; for pictures that are taken once. */
    void computeNow() {
        wanted.ifPresent(question -> {
            sweeping.cancel();
            curves = Optional.of(RateCurves.compute(question, Follower.none()));
        });
    }
}
