package org.optiscope.ui.maps;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.optiscope.experiment.Experiment;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.RateCurves;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Sweeping;

/** Computes the curves of rates that are shown. */
final class RatePainter extends MapWorker<RateCurves.Question, RateCurves> {
    RatePainter(Node pane, Runnable onComputed) {
        super("rate-curves", pane, onComputed);
    }

    /** Those of as many runs on the same surface. */
    @Override
    boolean standsFor(RateCurves there, RateCurves.Question question) {
        Experiment of = there.question().terms().experiment();
        Experiment asked = question.terms().experiment();
        return of.surface().equals(asked.surface())
                && of.runs().size() == asked.runs().size();
    }

    @Override
    boolean isComplete(RateCurves there) {
        return there.stride() == 1;
    }

    @Override
    void compute(
            RateCurves.Question question, Optional<RateCurves> known, Latest.Work work, Consumer<RateCurves> shown) {
        RateCurves.compute(question, Sweeping.follower(work, shown));
    }

    @Override
    RateCurves computed(RateCurves.Question question) {
        return RateCurves.compute(question, Follower.none());
    }
}
