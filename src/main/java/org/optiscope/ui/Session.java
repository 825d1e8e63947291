package org.optiscope.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.LearningRates;
import org.optiscope.text.Refusal;

/**
 * The view-model: the experiment, what can be done with it, and the parts that show it in time and in the window. It
 * knows no control, so that it can be tested without a stage; it belongs to the JavaFX application thread.
 *
 * <p>The trajectories are computed when a view first reads them: however many changes arrive between two pulses, once. An
 * action changes all that it concerns before anybody is told.
 */
public final class Session {
    // Inputs

    private final Store store;
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");

    // Outputs

    private final ReadOnlyObjectProperty<Experiment> experiment;
    private final ReadOnlyIntegerProperty selected;
    private final ReadOnlyObjectProperty<List<Trajectory>> trajectories;
    private final Simulations simulations = new Simulations();

    // Parts

    private final History history = new History();
    private final Playback playback;
    private final Explanation explanation;
    private final Display display;
    private final Ghost ghost;
    private final SurfaceShape shape;

    public Session(Experiment opening) {
        store = new Store(State.of(Objects.requireNonNull(opening)));
        experiment = store.part(State::experiment);
        trajectories = store.derived(State::experiment, state -> simulations.of(state.experiment()));
        selected = store.number(State::selected);
        ghost = new Ghost(store);
        shape = new SurfaceShape((change, gesture) -> edit(gesture, change));
        playback = new Playback(store);
        explanation = new Explanation(store, playback);
        display = new Display(store, state -> CloseUp.of(state, simulations.of(state.experiment())));
    }

    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment;
    }

    public Experiment getExperiment() {
        return experiment.get();
    }

    /** One trajectory a run, in the order of the runs. */
    public ReadOnlyObjectProperty<List<Trajectory>> trajectoriesProperty() {
        return trajectories;
    }

    public List<Trajectory> getTrajectories() {
        return trajectories.get();
    }

    /** The number of the selected run, 0, 1, … */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected;
    }

    /** One sentence about what could not be done, or "". */
    public StringProperty noticeProperty() {
        return notice;
    }

    /** One sentence about what was done, such as saved, or "". */
    public ReadOnlyStringProperty answerProperty() {
        return answer;
    }

    /** Says what was done; "" ends it. */
    public void answer(String sentence) {
        notice.set("");
        answer.set(sentence);
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

    public SurfaceShape shape() {
        return shape;
    }

    /** Replaces everything, from the start; what was there can be had back with {@link #undo}. */
    public void load(Experiment loaded) {
        playback.hold();
        edit(null, e -> loaded, state -> State.of(loaded));
    }

    /** Another surface, from its own start, with its whole domain in view. */
    public void setSurface(Surface surface) {
        playback.hold();
        edit(null, e -> LearningRates.follow(e.surface(), e.withSurface(surface)), state -> state.withPlayhead(0));
    }

    /**
     * The surface of a typed formula, on the domain in use; the start stays where it is. Calls with the same gesture
     * make one entry in the history.
     */
    public void setFormula(Formula formula, Object ofGesture) {
        Surface typed = SurfaceCatalog.of(formula)
                .orElseGet(() -> Surface.of(formula, experiment.get().surface().domain()));
        setTypedSurface(typed, ofGesture);
    }

    /** Takes a surface that typing gave, or the one from before the typing; the start stays. */
    public void setTypedSurface(Surface surface, Object ofGesture) {
        Point start = experiment.get().start();
        edit(
                ofGesture,
                e -> LearningRates.follow(e.surface(), e.withSurface(surface)).withStart(start));
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
        } catch (Refusal refused) {
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

    /** Adds a run, at the rate for the surface. */
    public void addRun(Optimizer optimizer) {
        int index = experiment.get().runs().size();
        edit(
                null,
                e -> e.withAdded(index, LearningRates.rated(optimizer, e.surface()), ""),
                state -> state.withSelected(index));
    }

    public void duplicateRun(int run) {
        RunSpec spec = experiment.get().runs().get(run);
        edit(
                null,
                e -> {
                    Experiment added = e.withAdded(run + 1, spec.optimizer(), spec.label());
                    return added.withRun(run + 1, added.runs().get(run + 1).withSchedule(spec.schedule()));
                },
                state -> state.withSelected(run + 1));
    }

    /** Removes a run; another that is selected stays so. */
    public void removeRun(int run) {
        int kept = selected.get() - (run < selected.get() ? 1 : 0);
        edit(null, e -> e.withoutRun(run), state -> state.withSelected(kept));
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
        edit(ofGesture, change, UnaryOperator.identity());
    }

    /** @param also what changes with the experiment, given the state with the new one */
    private void edit(Object ofGesture, UnaryOperator<Experiment> change, UnaryOperator<State> also) {
        Experiment before = experiment.get();
        Experiment after;
        try {
            after = change.apply(before).requireRoom(Runtime.getRuntime().maxMemory());
        } catch (Refusal refused) {
            notice.set(refused.getMessage());
            return;
        }
        answer("");
        if (!after.equals(before)) {
            history.add(before, after, ofGesture);
        }
        store.change(state -> also.apply(state.withExperiment(after)));
    }

    public void undo() {
        history.undo(experiment.get()).ifPresent(this::show);
    }

    public void redo() {
        history.redo(experiment.get()).ifPresent(this::show);
    }

    private void show(Experiment shown) {
        store.change(state -> state.withExperiment(shown));
    }

    /** Selects a run, if there is one of that number. */
    public void select(int run) {
        if (run >= 0 && run < experiment.get().runs().size()) {
            store.change(state -> state.withSelected(run));
        }
    }

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

    /** Shows the surface's whole domain. */
    public void fit() {
        display.look(experiment.get().surface().domain());
    }

    /** Shows the surface's whole domain and all visible runs. */
    public void showAll() {
        display.look(Extent.of(experiment.get(), getTrajectories()));
    }
}
