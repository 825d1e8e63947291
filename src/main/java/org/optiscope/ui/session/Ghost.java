package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.Scene;

/** The selected run's twin: the same run with its bias correction switched over. */
public final class Ghost {
    private final BooleanProperty wanted;
    private final ReadOnlyObjectProperty<Optional<Trajectory>> trajectory;
    private Optional<Experiment> simulated = Optional.empty();
    private List<Trajectory> computed = List.of();

    Ghost(Store store) {
        wanted = store.flag(
                scene -> scene.look().plot().ghost(), (scene, shown) -> scene.withPlot(plot -> plot.withGhost(shown)));
        trajectory = store.derived(
                scene -> List.of(
                        scene.experiment(),
                        scene.selected(),
                        scene.lastShown(),
                        scene.look().plot().ghost()),
                this::of);
    }

    /** Whether the selected run is accompanied by its ghost. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** The ghost's way, if it is wanted, the run is visible and its optimizer can correct its bias. */
    public ReadOnlyObjectProperty<Optional<Trajectory>> trajectoryProperty() {
        return trajectory;
    }

    private Optional<Trajectory> of(Scene scene) {
        Optional<Experiment> alone = scene.twin();
        if (!alone.equals(simulated)) {
            simulated = alone;
            alone.ifPresent(experiment -> computed = Simulator.rerun(experiment, computed));
        }
        return alone.map(experiment -> computed.get(0));
    }
}
