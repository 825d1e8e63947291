package org.optiscope.ui.session;

import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.scene.Change;
import org.optiscope.sweep.LearningRates;

/** The runs of the experiment at hand: what each is set to, and which there are. Refusals are told as by {@link Session#edit}. */
public final class Runs {
    private final Session session;

    Runs(Session session) {
        this.session = session;
    }

    private RunSpec get(int run) {
        return session.getExperiment().runs().get(run);
    }

    private Optional<String> change(int run, RunSpec changed, Object ofGesture) {
        return session.edit(Change.of(e -> e.withRun(run, changed)), ofGesture);
    }

    /** Changes one hyperparameter of one run. Calls with the same gesture make one entry in the history. */
    public Optional<String> setHyperparameter(int run, String key, Object value, Object ofGesture) {
        return session.attempt(
                () -> change(run, get(run).withOptimizer(get(run).optimizer().with(key, value)), ofGesture));
    }

    /** Changes how the learning rate of one run changes with the steps. */
    public Optional<String> setSchedule(int run, Schedule schedule) {
        return change(run, get(run).withSchedule(schedule), null);
    }

    public Optional<String> rename(int run, String label) {
        return session.attempt(() -> change(run, get(run).withLabel(label), null));
    }

    public Optional<String> setVisible(int run, boolean visible) {
        return change(run, get(run).withVisible(visible), null);
    }

    /** Adds a run, at the rate for the surface, and selects it. */
    public Optional<String> add(Optimizer optimizer) {
        int index = session.getExperiment().runs().size();
        return session.edit(Change.of(e -> e.withAdded(index, LearningRates.rated(optimizer, e.surface()), ""))
                .then(scene -> scene.withSelected(index)));
    }

    /** Adds a run like this one behind it, and selects it. */
    public Optional<String> duplicate(int run) {
        RunSpec spec = get(run);
        return session.edit(Change.of(e -> {
                    Experiment added = e.withAdded(run + 1, spec.optimizer(), spec.label());
                    RunSpec twin = added.runs().get(run + 1).withSchedule(spec.schedule());
                    return added.withRun(run + 1, twin);
                })
                .then(scene -> scene.withSelected(run + 1)));
    }

    /** Removes a run; another that is selected stays so. */
    public Optional<String> remove(int run) {
        int selected = session.selectedProperty().get();
        int kept = selected - (run < selected ? 1 : 0);
        return session.edit(Change.of(e -> e.withoutRun(run)).then(scene -> scene.withSelected(kept)));
    }

    /** Selects a run, if there is one of that number. */
    public void select(int run) {
        if (run >= 0 && run < session.getExperiment().runs().size()) {
            session.show(scene -> scene.withSelected(run));
        }
    }
}
