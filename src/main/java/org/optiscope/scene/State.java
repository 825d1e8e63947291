package org.optiscope.scene;

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
 * @param plane what the plot shows while no update is explained
 * @param closeUp what the plot shows while one is; forgotten with the explanation
 */
public record State(Experiment experiment, int selected, int playhead, int stage, Plane plane, CloseView closeUp) {
    /**
     * A view of the plane.
     *
     * @param window the part that is shown
     * @param equalAxes whether a unit is as long along both axes, and more than the window shown for that where needed
     */
    public record Plane(Domain window, boolean equalAxes) {
        public Plane {
            Objects.requireNonNull(window);
        }
    }

    /**
     * A view of one update.
     *
     * @param window the part of the plane that was chosen; none as long as that is the update's own {@link CloseUp}
     * @param equalAxes as in {@link Plane}
     */
    public record CloseView(Optional<Domain> window, boolean equalAxes) {
        static final CloseView BEGINNING = new CloseView(Optional.empty(), true);
    }

    public static final int NO_STAGE = -1;

    public State {
        Objects.requireNonNull(plane);
        selected = between(0, selected, experiment.runs().size() - 1);
        playhead = between(0, playhead, experiment.steps());
        int stages = stages(experiment, selected).size();
        stage = stage == NO_STAGE || stages == 0 ? NO_STAGE : between(0, stage, stages - 1);
        if (stage == NO_STAGE) {
            closeUp = CloseView.BEGINNING;
        } else {
            playhead = Math.max(1, playhead);
        }
    }

    /** The beginning of an experiment, with its whole domain in view. */
    public static State of(Experiment experiment) {
        return new State(
                experiment, 0, 0, NO_STAGE, new Plane(experiment.surface().domain(), false), CloseView.BEGINNING);
    }

    private static int between(int least, int wanted, int most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static List<Stage> stages(Experiment experiment, int selected) {
        List<RunSpec> runs = experiment.runs();
        return selected < runs.size() ? runs.get(selected).optimizer().stages() : List.of();
    }

    public boolean isExplaining() {
        return stage != NO_STAGE;
    }

    /** The selected run, if there is any run. */
    public Optional<RunSpec> run() {
        return selected < experiment.runs().size()
                ? Optional.of(experiment.runs().get(selected))
                : Optional.empty();
    }

    /** The stages of the selected run's update; none if there is no run. */
    public List<Stage> stages() {
        return stages(experiment, selected);
    }

    public boolean equalAxes() {
        return isExplaining() ? closeUp.equalAxes : plane.equalAxes;
    }

    /** Another experiment; a surface with another domain is shown whole. */
    public State withExperiment(Experiment other) {
        Domain home = other.surface().domain();
        boolean sameHome = home.equals(experiment.surface().domain());
        return sameHome
                ? new State(other, selected, playhead, stage, plane, closeUp)
                : new State(
                        other,
                        selected,
                        playhead,
                        stage,
                        new Plane(home, plane.equalAxes),
                        new CloseView(Optional.empty(), closeUp.equalAxes));
    }

    public State withSelected(int run) {
        return new State(experiment, run, playhead, stage, plane, closeUp);
    }

    public State withPlayhead(int t) {
        return new State(experiment, selected, t, stage, plane, closeUp);
    }

    public State withStage(int number) {
        return new State(experiment, selected, playhead, number, plane, closeUp);
    }

    /** Another part of the plane: of the close-up if there is one. */
    public State withWindow(Domain part) {
        return isExplaining()
                ? withCloseUp(new CloseView(Optional.of(part), closeUp.equalAxes))
                : withPlane(new Plane(part, plane.equalAxes));
    }

    /** Likewise. */
    public State withEqualAxes(boolean equal) {
        return isExplaining()
                ? withCloseUp(new CloseView(closeUp.window, equal))
                : withPlane(new Plane(plane.window, equal));
    }

    private State withPlane(Plane other) {
        return new State(experiment, selected, playhead, stage, other, closeUp);
    }

    private State withCloseUp(CloseView other) {
        return new State(experiment, selected, playhead, stage, plane, other);
    }
}
