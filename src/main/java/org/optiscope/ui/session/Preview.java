package org.optiscope.ui.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;

/** The selected run as it would be with other settings, while somebody points at these. */
public final class Preview {
    /** Where the mouse is belongs to no scene. */
    private final ObjectProperty<Map<String, Object>> settings = new SimpleObjectProperty<>(Map.of());

    private final ReadOnlyObjectProperty<Optional<Trajectory>> trajectory;
    private Optional<Experiment> simulated = Optional.empty();
    private Optional<Trajectory> computed = Optional.empty();

    Preview(Store store) {
        trajectory = store.derived(
                scene -> List.of(scene.experiment(), scene.selected(), scene.lastShown()), this::of, settings);
    }

    /** The settings that are pointed at, by key; empty for none. */
    public ObjectProperty<Map<String, Object>> settingsProperty() {
        return settings;
    }

    /** The settings that are pointed at, as they are written: {@code α 0.02, β₁ 0.9}. */
    public String words() {
        OptimizerKind kind = trajectory.get().orElseThrow().optimizer().kind();
        return settings.get().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(key -> kind.hyperparameters().indexOf(kind.hyperparameter(key)))))
                .map(setting -> kind.hyperparameter(setting.getKey()).symbol() + " "
                        + Numbers.exact((Double) setting.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The way with these settings; none while something is predicted, and where the rule does not allow them. */
    public ReadOnlyObjectProperty<Optional<Trajectory>> trajectoryProperty() {
        return trajectory;
    }

    private Optional<Trajectory> of(Scene scene) {
        Optional<Experiment> alone = scene.run()
                .filter(run -> !settings.get().isEmpty()
                        && scene.lastShown() == scene.experiment().steps())
                .flatMap(this::changed)
                .map(run -> scene.experiment().withRuns(List.of(run)));
        if (!alone.equals(simulated)) {
            simulated = alone;
            computed = alone.map(experiment -> Simulator.run(experiment, 0));
        }
        return computed;
    }

    private Optional<RunSpec> changed(RunSpec run) {
        boolean isOfRun =
                run.optimizer().values().keySet().containsAll(settings.get().keySet());
        try {
            return isOfRun ? Optional.of(run.withOptimizer(run.optimizer().with(settings.get()))) : Optional.empty();
        } catch (Refusal outOfRange) {
            return Optional.empty();
        }
    }
}
