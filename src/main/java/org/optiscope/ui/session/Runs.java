package org.optiscope.ui.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleTrial;
import org.optiscope.scene.Change;
import org.optiscope.scene.Scene;
import org.optiscope.scene.WindowLook;
import org.optiscope.sweep.LearningRates;
import org.optiscope.text.Refusal;

/** The runs of the experiment at hand: what each is set to, and which there are. Refusals are told as by {@link Session#edit}. */
public final class Runs {
    private final Session session;
    /** How often the editor of a rule was asked for. */
    private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper();

    private final Preview preview;

    Runs(Session session, Store store) {
        this.session = session;
        preview = new Preview(store);
    }

    /** The selected run as it would be with other settings. */
    public Preview preview() {
        return preview;
    }

    private RunSpec get(int run) {
        return session.getExperiment().runs().get(run);
    }

    private Optional<String> change(int run, RunSpec changed, Object ofGesture) {
        return session.edit(Change.of(e -> e.withRun(run, changed)), ofGesture);
    }

    /** Changes one hyperparameter of one run. Calls with the same gesture make one entry in the history. */
    public Optional<String> setHyperparameter(int run, String key, Object value, Object ofGesture) {
        return setHyperparameters(run, Map.of(key, value), ofGesture);
    }

    /** Changes several hyperparameters of one run at once. Calls with the same gesture make one entry in the history. */
    public Optional<String> setHyperparameters(int run, Map<String, Object> settings, Object ofGesture) {
        return session.attempt(() -> {
            Optimizer changed = get(run).optimizer().with(settings);
            RuleTrial.require(changed);
            return change(run, get(run).withOptimizer(changed), ofGesture);
        });
    }

    /**
     * Has a run follow another rule, in the settings that it has already. Calls with the same gesture make one entry in the history.
     *
     * @return why it cannot, if it cannot
     */
    public Optional<String> setRule(int run, OptimizerKind rule, Object ofGesture) {
        return session.attempt(() -> {
            Optimizer changed = rule.create(kept(get(run).optimizer(), rule));
            RuleTrial.requireAll(changed);
            return change(run, get(run).withOptimizer(changed), ofGesture);
        });
    }

    /** The settings that were set, as far as another rule has them; those at their defaults follow its defaults. */
    private static Map<String, Object> kept(Optimizer optimizer, OptimizerKind rule) {
        Map<String, Object> kept = new HashMap<>();
        Map<String, Object> before = optimizer.values();
        for (Hyperparameter hyperparameter : optimizer.kind().hyperparameters()) {
            Object value = before.get(hyperparameter.key());
            if (!value.equals(hyperparameter.defaultValue()) && takes(rule, hyperparameter.key(), value)) {
                kept.put(hyperparameter.key(), value);
            }
        }
        return kept;
    }

    private static boolean takes(OptimizerKind rule, String key, Object value) {
        try {
            rule.hyperparameter(key).check(value);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** Adds a run whose rule is there to be changed, selects it, and opens the editor. */
    public Optional<String> writeOwn() {
        int index = session.getExperiment().runs().size();
        OptimizerKind rule = RuleCheck.of(RuleDraft.beginning(), Map.of()).require();
        return asked(session.edit(Change.of(
                        e -> e.withAdded(index, LearningRates.rated(rule.withDefaults(), e.surface()), ""))
                .then(scene -> scene.withSelected(index))
                .then(Runs::withEditor)));
    }

    /** Adds a run with a copy of this one's rule behind it, in the same settings, selects it, and opens the editor. */
    public Optional<String> editCopy(int run) {
        RunSpec spec = get(run);
        Map<String, Object> values = spec.optimizer().values();
        RuleDraft copy = RuleDraft.copyOf(spec.optimizer().kind());
        return session.attempt(() -> {
            Optimizer optimizer = RuleCheck.of(copy, values).require().create(values);
            return asked(session.edit(Change.of(e -> {
                        Experiment added = e.withAdded(run + 1, optimizer, "");
                        return added.withRun(run + 1, added.runs().get(run + 1).withSchedule(spec.schedule()));
                    })
                    .then(scene -> scene.withSelected(run + 1))
                    .then(Runs::withEditor)));
        });
    }

    /** Selects a run and opens the editor. */
    public void editRule(int run) {
        select(run);
        session.show(Runs::withEditor);
        asked(Optional.empty());
    }

    /** Changes whenever somebody asks for the editor, which then wants the keyboard. */
    public ReadOnlyIntegerProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    private Optional<String> asked(Optional<String> refused) {
        if (refused.isEmpty()) {
            asked.set(asked.get() + 1);
        }
        return refused;
    }

    private static Scene withEditor(Scene scene) {
        return scene.withWindow(window -> window.withOpen(WindowLook.Pane.RULE, true));
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
        return session.edit(Change.of(e -> e.withoutRun(run)));
    }

    /** Selects a run, if there is one of that number. */
    public void select(int run) {
        if (run >= 0 && run < session.getExperiment().runs().size()) {
            session.show(scene -> scene.withSelected(run));
        }
    }
}
