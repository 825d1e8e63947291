package org.optiscope.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Stage;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

/**
 * The view-model: the experiment, what can be done with it, and the parts that show it in time and in the window. It
 * knows no control, so that it can be tested without a stage; it belongs to the JavaFX application thread.
 *
 * <p>The trajectories are a lazy binding on the experiment: however many changes arrive between two pulses, they are
 * computed once, when a view reads them.
 */
public final class Session {
    // Inputs

    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final StringProperty notice = new SimpleStringProperty("");

    // Outputs

    private final ObjectBinding<List<Trajectory>> trajectories;
    private List<Trajectory> atHand = List.of();

    // Parts

    private final History history = new History();
    private final Playback playback = new Playback(() -> getExperiment().steps());
    private final Explanation explanation = new Explanation(playback, this::stages);
    private final Display display;
    private final Ghost ghost;

    public Session(Experiment opening) {
        experiment = new ReadOnlyObjectWrapper<>(Objects.requireNonNull(opening));
        trajectories = Bindings.createObjectBinding(this::simulate, experiment);
        display = new Display(opening.surface().domain());
        ghost = new Ghost(experiment, selected);
        // Before any view hears of the other run, so that none asks for a stage that this one does not have.
        selected.addListener(observable -> explanation.follow());
        experiment.addListener(observable -> explanation.follow());
    }

    private List<Trajectory> simulate() {
        atHand = Simulator.rerun(experiment.get(), atHand);
        return atHand;
    }

    private List<Stage> stages() {
        List<RunSpec> runs = experiment.get().runs();
        return selected.get() < runs.size()
                ? runs.get(selected.get()).optimizer().stages()
                : List.of();
    }

    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    public Experiment getExperiment() {
        return experiment.get();
    }

    /** One trajectory a run, in the order of the runs. */
    public ObjectBinding<List<Trajectory>> trajectoriesBinding() {
        return trajectories;
    }

    public List<Trajectory> getTrajectories() {
        return trajectories.get();
    }

    /** The number of the selected run, 0, 1, … */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** One sentence about what could not be done, or "". */
    public StringProperty noticeProperty() {
        return notice;
    }

    public History history() {
        return history;
    }

    public Playback playback() {
        return playback;
    }

    public Explanation explanation() {
        return explanation;
    }

    public Display display() {
        return display;
    }

    public Ghost ghost() {
        return ghost;
    }

    // Actions: the experiment

    /** Replaces everything, from the start; what was there can be had back with {@link #undo}. */
    public void load(Experiment loaded) {
        edit(null, e -> loaded);
        selected.set(0);
        playback.restart();
    }

    /** Another surface, from its own start, with its whole domain in view. */
    public void setSurface(Surface surface) {
        edit(null, e -> e.withSurface(surface));
        playback.restart();
    }

    /**
     * The surface of a typed formula, on the domain in use; the start stays where it is. Calls with the same gesture
     * make one entry in the history.
     */
    public void setFormula(Formula formula, Object ofGesture) {
        Experiment now = experiment.get();
        Surface typed =
                Surface.of(formula.text(), formula.parameters(), now.surface().domain());
        edit(ofGesture, e -> e.withSurface(typed).withStart(now.start()));
    }

    /** Puts the start there. Calls with the same gesture make one entry in the history. */
    public void setStart(Point start, Object ofGesture) {
        edit(ofGesture, e -> e.withStart(start));
    }

    public void setSteps(int steps) {
        edit(null, e -> e.withSteps(steps));
    }

    public void setNoise(Noise noise, Object ofGesture) {
        edit(ofGesture, e -> e.withNoise(noise));
    }

    /** Does what may be refused with a sentence; the sentence becomes the notice. */
    public void attempt(Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException refused) {
            notice.set(refused.getMessage());
        }
    }

    /** Changes one hyperparameter of one run. Calls with the same gesture make one entry in the history. */
    public void setHyperparameter(int run, String key, Object value, Object ofGesture) {
        edit(ofGesture, e -> {
            RunSpec spec = e.runs().get(run);
            return e.withRun(run, spec.withOptimizer(spec.optimizer().with(key, value)));
        });
    }

    /** Changes how the learning rate of one run changes with the steps. */
    public void setSchedule(int run, Schedule schedule) {
        edit(null, e -> e.withRun(run, e.runs().get(run).withSchedule(schedule)));
    }

    public void addRun(Optimizer optimizer) {
        int index = experiment.get().runs().size();
        edit(null, e -> e.withAdded(index, optimizer, ""));
        selected.set(index);
    }

    public void duplicateRun(int run) {
        RunSpec spec = experiment.get().runs().get(run);
        edit(null, e -> {
            Experiment added = e.withAdded(run + 1, spec.optimizer(), spec.label());
            return added.withRun(run + 1, added.runs().get(run + 1).withSchedule(spec.schedule()));
        });
        selected.set(run + 1);
    }

    public void removeRun(int run) {
        edit(null, e -> e.withoutRun(run));
        selected.set(
                Math.max(0, Math.min(selected.get(), experiment.get().runs().size() - 1)));
    }

    public void renameRun(int run, String label) {
        edit(null, e -> e.withRun(run, e.runs().get(run).withLabel(label)));
    }

    public void setRunVisible(int run, boolean visible) {
        edit(null, e -> e.withRun(run, e.runs().get(run).withVisible(visible)));
    }

    /**
     * Changes the experiment; a change that the experiment refuses leaves it as it was and says why in the notice.
     *
     * @param ofGesture consecutive edits with the same gesture (not null) are undone together
     */
    private void edit(Object ofGesture, UnaryOperator<Experiment> change) {
        Experiment before = experiment.get();
        Experiment after;
        try {
            after = change.apply(before);
        } catch (IllegalArgumentException refused) {
            notice.set(refused.getMessage());
            return;
        }
        notice.set("");
        if (!after.equals(before)) {
            history.add(before, after, ofGesture);
            show(after);
        }
    }

    private void show(Experiment shown) {
        Experiment before = experiment.get();
        // First the selection, since whoever hears of the experiment looks the selected run up.
        if (selected.get() >= shown.runs().size()) {
            selected.set(Math.max(0, shown.runs().size() - 1));
        }
        experiment.set(shown);
        if (!shown.surface().domain().equals(before.surface().domain())) {
            fit();
        }
        if (playback.getPlayhead() > shown.steps()) {
            playback.seek(shown.steps());
        }
    }

    public void undo() {
        history.undo(experiment.get()).ifPresent(this::show);
    }

    public void redo() {
        history.redo(experiment.get()).ifPresent(this::show);
    }

    /** Selects a run, if there is one of that number. */
    public void select(int run) {
        if (run >= 0 && run < experiment.get().runs().size()) {
            selected.set(run);
        }
    }

    // Actions: time

    /** Plays or pauses: the explanation, if there is one, or else the runs. */
    public void togglePlaying() {
        if (explanation.isOngoing()) {
            playback.playingProperty().set(!playback.playingProperty().get());
        } else {
            playback.toggle();
        }
    }

    /** Lets that time pass for the explanation, if there is one, or else for the runs. */
    public void advance(double seconds) {
        if (explanation.isOngoing()) {
            explanation.advance(seconds);
        } else {
            playback.advance(seconds);
        }
    }

    // Actions: the display

    /** Shows the surface's whole domain. */
    public void fit() {
        display.look(experiment.get().surface().domain());
    }
}
