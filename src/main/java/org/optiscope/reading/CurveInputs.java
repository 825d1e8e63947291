package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.surface.Minimum;

/**
 * What curves are made of.
 *
 * @param shown the visible runs, in their order
 * @param selected the selected run, visible or not, if there is one
 * @param ghost the selected run's twin with its bias correction switched over, if it is wanted
 * @param minima the known minima of the surface
 */
public record CurveInputs(List<Run> shown, Optional<Run> selected, Optional<Trajectory> ghost, List<Minimum> minima) {

    /**
     * A run as its curves show it.
     *
     * @param index its place among all runs, 0, 1, …
     * @param variables the names of its two coordinates
     */
    public record Run(int index, String label, int hue, Trajectory trajectory, List<String> variables) {}

    /** The curves' view of an experiment and its trajectories. */
    public static CurveInputs of(
            Experiment experiment, List<Trajectory> trajectories, int selected, Optional<Trajectory> ghost) {
        List<String> labels = experiment.labels();
        List<Run> shown = new ArrayList<>();
        Optional<Run> chosen = Optional.empty();
        for (int i = 0; i < labels.size(); i++) {
            Run run = new Run(
                    i,
                    labels.get(i),
                    experiment.runs().get(i).hue(),
                    trajectories.get(i),
                    experiment.surface().variables());
            if (experiment.runs().get(i).visible()) {
                shown.add(run);
            }
            if (i == selected) {
                chosen = Optional.of(run);
            }
        }
        return new CurveInputs(shown, chosen, ghost, experiment.surface().minima());
    }

    boolean isSelected(Run run) {
        return selected.filter(run::equals).isPresent();
    }

    /** About how many numbers a tab has to compute. */
    public long work() {
        return shown.stream().mapToLong(run -> run.trajectory().last()).sum();
    }
}
