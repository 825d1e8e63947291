package org.optiscope.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableObjectValue;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;

/** The selected run's twin without bias correction. */
public final class Ghost {
    private final ObservableObjectValue<Experiment> experiment;
    private final ObservableIntegerValue selected;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ObjectBinding<Optional<Trajectory>> trajectory;
    private List<Trajectory> atHand = List.of();

    Ghost(ObservableObjectValue<Experiment> experiment, ObservableIntegerValue selected) {
        this.experiment = experiment;
        this.selected = selected;
        trajectory = Bindings.createObjectBinding(this::simulate, experiment, selected, wanted);
    }

    /** Whether the selected run is accompanied by its ghost. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** The ghost's way, if it is wanted, the run is visible and its bias is corrected. */
    public ObjectBinding<Optional<Trajectory>> trajectoryBinding() {
        return trajectory;
    }

    private Optional<Trajectory> simulate() {
        List<RunSpec> runs = experiment.get().runs();
        if (!wanted.get() || selected.get() >= runs.size()) {
            return Optional.empty();
        }
        RunSpec run = runs.get(selected.get());
        if (!run.visible()) {
            return Optional.empty();
        }
        return run.optimizer().uncorrected().map(uncorrected -> {
            Experiment alone = experiment.get().withRuns(List.of(run.withOptimizer(uncorrected)));
            atHand = Simulator.rerun(alone, atHand);
            return atHand.get(0);
        });
    }
}
