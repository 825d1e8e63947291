package org.optiscope.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Stage;
import org.optiscope.surface.Domain;

/**
 * The experiment and what of it is shown, as one value. It is always consistent: what does not exist in the experiment is
 * replaced by the nearest that does.
 *
 * @param selected the number of the selected run, 0 if there is none
 * @param playhead the step that is shown, 0…steps; at least 1 while an update is explained
 * @param stage the number of the stage that is explained, or {@link #NO_STAGE}
 * @param window the part of the plane that the plot shows
 */
record State(Experiment experiment, int selected, int playhead, int stage, Domain window) {
    static final int NO_STAGE = -1;

    State {
        Objects.requireNonNull(window);
        selected = between(0, selected, experiment.runs().size() - 1);
        playhead = between(0, playhead, experiment.steps());
        int stages = stages(experiment, selected).size();
        stage = stage == NO_STAGE || stages == 0 ? NO_STAGE : between(0, stage, stages - 1);
        if (stage != NO_STAGE) {
            playhead = Math.max(1, playhead);
        }
    }

    /** The beginning of an experiment, with its whole domain in view. */
    static State of(Experiment experiment) {
        return new State(experiment, 0, 0, NO_STAGE, experiment.surface().domain());
    }

    private static int between(int least, int wanted, int most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static List<Stage> stages(Experiment experiment, int selected) {
        List<RunSpec> runs = experiment.runs();
        return selected < runs.size() ? runs.get(selected).optimizer().stages() : List.of();
    }

    /** The selected run, if there is any run. */
    Optional<RunSpec> run() {
        return selected < experiment.runs().size()
                ? Optional.of(experiment.runs().get(selected))
                : Optional.empty();
    }

    /** The stages of the selected run's update; none if there is no run. */
    List<Stage> stages() {
        return stages(experiment, selected);
    }

    /** Another experiment; a surface with another domain is shown whole. */
    State withExperiment(Experiment other) {
        Domain home = other.surface().domain();
        boolean sameHome = home.equals(experiment.surface().domain());
        return new State(other, selected, playhead, stage, sameHome ? window : home);
    }

    State withSelected(int run) {
        return new State(experiment, run, playhead, stage, window);
    }

    State withPlayhead(int t) {
        return new State(experiment, selected, t, stage, window);
    }

    State withStage(int number) {
        return new State(experiment, selected, playhead, number, window);
    }

    State withWindow(Domain part) {
        return new State(experiment, selected, playhead, stage, part);
    }
}
