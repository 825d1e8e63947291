package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.Scene;

/** The selected run's twin: the same run with its bias correction switched over. */
public final class Ghost {
    /** What the ghost's way depends on. */
    private record Cause(Experiment experiment, int selected, boolean wanted) {}

    private final BooleanProperty wanted;
    private final ReadOnlyObjectProperty<Optional<Trajectory>> trajectory;
    private Cause cause;
    private Optional<Trajectory> computed = Optional.empty();
    private List<Trajectory> atHand = List.of();

    Ghost(Store store) {
        wanted = store.flag(
                scene -> scene.look().plot().ghost(), (scene, shown) -> scene.withPlot(plot -> plot.withGhost(shown)));
        trajectory = store.derived(Ghost::cause, scene -> of(cause(scene)));
    }

    private static Cause cause(Scene scene) {
        return new Cause(
                scene.experiment(), scene.selected(), scene.look().plot().ghost());
    }

    /** Whether the selected run is accompanied by its ghost. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** The ghost's way, if it is wanted, the run is visible and its optimizer can correct its bias. */
    public ReadOnlyObjectProperty<Optional<Trajectory>> trajectoryProperty() {
        return trajectory;
    }

    private Optional<Trajectory> of(Cause now) {
        if (!now.equals(cause)) {
            cause = now;
            computed = simulate(now);
        }
        return computed;
    }

    private Optional<Trajectory> simulate(Cause now) {
        List<RunSpec> runs = now.experiment().runs();
        if (!now.wanted() || now.selected() >= runs.size()) {
            return Optional.empty();
        }
        RunSpec run = runs.get(now.selected());
        if (!run.visible()) {
            return Optional.empty();
        }
        return run.optimizer().twin().map(twin -> {
            Experiment alone = now.experiment().withRuns(List.of(run.withOptimizer(twin)));
            atHand = Simulator.rerun(alone, atHand);
            return atHand.get(0);
        });
    }
}
