package org.optiscope.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

/**
 * The view-model: what the window shows and what can be done with it. It knows no control, so that it can be tested
 * without a stage; it belongs to the JavaFX application thread.
 *
 * <p>The trajectories are a lazy binding on the experiment: however many changes arrive between two pulses, they are
 * computed once, when a view reads them.
 */
public final class Session {
    /** How the paths are laid out. */
    public enum View {
        OVERLAY,
        SIDE_BY_SIDE
    }

    /** Speeds that can be chosen, as multiples of {@link #STEPS_PER_SECOND}. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

    /** Steps a second at 1×. */
    public static final double STEPS_PER_SECOND = 30;

    /** How long a finished run is shown before it starts over, if it does. */
    static final double HOLD_SECONDS = 1.5;

    /** How long a stage of an explained update is shown at 1× while the explanation runs by itself. */
    static final double STAGE_SECONDS = 3;

    private static final int NOT_EXPLAINING = -1;
    private static final int UNDO_DEPTH = 200;

    // Inputs

    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Domain> window = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper playhead = new ReadOnlyIntegerWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty looping = new SimpleBooleanProperty(true);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.OVERLAY);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObjectProperty<Point> hover = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper stage = new ReadOnlyIntegerWrapper(NOT_EXPLAINING);
    private final BooleanProperty gradientArrows = new SimpleBooleanProperty();
    private final BooleanProperty momentumArrows = new SimpleBooleanProperty();
    private final BooleanProperty stepArrows = new SimpleBooleanProperty();
    private final BooleanProperty ghosting = new SimpleBooleanProperty();
    private final StringProperty notice = new SimpleStringProperty("");

    // Outputs

    private List<Trajectory> atHand = List.of();
    private final ObjectBinding<List<Trajectory>> trajectories =
            Bindings.createObjectBinding(this::simulate, experiment);

    private List<Trajectory> ghostAtHand = List.of();
    private final ObjectBinding<Optional<Trajectory>> ghost =
            Bindings.createObjectBinding(this::simulateGhost, experiment, selected, ghosting);

    private final Deque<Experiment> undone = new ArrayDeque<>();
    private final Deque<Experiment> done = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Object gesture;
    private double fraction;
    private double held;

    public Session(Experiment opening) {
        experiment.set(Objects.requireNonNull(opening));
        window.set(opening.surface().domain());
    }

    private List<Trajectory> simulate() {
        atHand = Simulator.rerun(experiment.get(), atHand);
        return atHand;
    }

    private Optional<Trajectory> simulateGhost() {
        List<RunSpec> runs = experiment.get().runs();
        if (!ghosting.get() || selected.get() >= runs.size()) {
            return Optional.empty();
        }
        RunSpec run = runs.get(selected.get());
        if (!run.visible()) {
            return Optional.empty();
        }
        return run.optimizer().uncorrected().map(uncorrected -> {
            Experiment alone = experiment.get().withRuns(List.of(run.withOptimizer(uncorrected)));
            ghostAtHand = Simulator.rerun(alone, ghostAtHand);
            return ghostAtHand.get(0);
        });
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

    /** Whether the selected run is accompanied by its twin without bias correction. */
    public BooleanProperty ghostingProperty() {
        return ghosting;
    }

    /** The selected run without its bias correction, if that is wanted and it has one. */
    public ObjectBinding<Optional<Trajectory>> ghostBinding() {
        return ghost;
    }

    /** The number of the stage of {@link #stages} that is being explained, or −1. */
    public ReadOnlyIntegerProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public boolean isExplaining() {
        return stage.get() != NOT_EXPLAINING;
    }

    /** The stages of the selected run's update; none if there is no run. */
    public List<Stage> stages() {
        List<RunSpec> runs = experiment.get().runs();
        return selected.get() < runs.size()
                ? runs.get(selected.get()).optimizer().stages()
                : List.of();
    }

    /** The keys of the quantities that the explanation is about now, if there is an explanation. */
    public Optional<List<String>> litQuantities() {
        return isExplaining() ? Optional.of(stages().get(stage.get()).lit()) : Optional.empty();
    }

    /** Whether each path shows an arrow against its gradient; likewise the two that follow. */
    public BooleanProperty gradientArrowsProperty() {
        return gradientArrows;
    }

    public BooleanProperty momentumArrowsProperty() {
        return momentumArrows;
    }

    public BooleanProperty stepArrowsProperty() {
        return stepArrows;
    }

    /** The part of the plane that the plot shows. */
    public ReadOnlyObjectProperty<Domain> windowProperty() {
        return window.getReadOnlyProperty();
    }

    public Domain getWindow() {
        return window.get();
    }

    /** The step that is shown, 0…steps. */
    public ReadOnlyIntegerProperty playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    public int getPlayhead() {
        return playhead.get();
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** A multiple of {@link #STEPS_PER_SECOND}. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** The number of the selected run, 0, 1, … */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The presenter's view: large type, panes away. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** The point under the mouse, or null. */
    public ObjectProperty<Point> hoverProperty() {
        return hover;
    }

    /** One sentence about what could not be done, or "". */
    public StringProperty noticeProperty() {
        return notice;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    // Actions: the experiment

    /** Replaces everything, from the start; what was there can be had back with {@link #undo}. */
    public void load(Experiment loaded) {
        edit(null, e -> loaded);
        selected.set(0);
        restart();
    }

    /** Another surface, from its own start, with its whole domain in view. */
    public void setSurface(Surface surface) {
        edit(null, e -> e.withSurface(surface));
        restart();
    }

    /**
     * The surface of a typed formula, on the domain in use; the start stays where it is. Calls with the same gesture make one entry in the history.
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
        if (after.equals(before)) {
            return;
        }
        boolean sameGesture = ofGesture != null && ofGesture.equals(gesture);
        if (sameGesture && after.equals(done.peek())) {
            done.pop();
            gesture = null;
            show(after);
            return;
        }
        if (!sameGesture) {
            done.push(before);
            if (done.size() > UNDO_DEPTH) {
                done.removeLast();
            }
        }
        gesture = ofGesture;
        undone.clear();
        show(after);
    }

    private void show(Experiment shown) {
        Experiment before = experiment.get();
        // First the selection, since whoever hears of the experiment looks the selected run up.
        if (selected.get() >= shown.runs().size()) {
            selected.set(Math.max(0, shown.runs().size() - 1));
        }
        experiment.set(shown);
        if (!shown.surface().domain().equals(before.surface().domain())) {
            window.set(shown.surface().domain());
        }
        if (playhead.get() > shown.steps()) {
            seek(shown.steps());
        }
        if (isExplaining()) {
            if (stages().isEmpty()) {
                stopExplaining();
            } else {
                showStage(stage.get());
            }
        }
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }

    /** Ends a gesture: the next edit is a new entry in the history. */
    public void endGesture() {
        gesture = null;
    }

    public void undo() {
        step(done, undone);
    }

    public void redo() {
        step(undone, done);
    }

    private void step(Deque<Experiment> from, Deque<Experiment> to) {
        if (from.isEmpty()) {
            return;
        }
        gesture = null;
        to.push(experiment.get());
        show(from.pop());
    }

    // Actions: time

    public void togglePlaying() {
        if (!playing.get()
                && !isExplaining()
                && playhead.get() >= experiment.get().steps()) {
            seek(0);
        }
        playing.set(!playing.get());
    }

    public void stepForward() {
        playing.set(false);
        seek(playhead.get() + 1);
    }

    public void stepBack() {
        playing.set(false);
        seek(playhead.get() - 1);
    }

    public void restart() {
        seek(0);
    }

    public void toEnd() {
        playing.set(false);
        seek(experiment.get().steps());
    }

    /** Shows step t, or the nearest there is. */
    public void seek(int t) {
        fraction = 0;
        held = 0;
        playhead.set(Math.max(0, Math.min(t, experiment.get().steps())));
    }

    /** The next speed up (or down) of {@link #SPEEDS}. */
    public void changeSpeed(int by) {
        int index = SPEEDS.indexOf(speed.get());
        speed.set(SPEEDS.get(Math.max(0, Math.min(index + by, SPEEDS.size() - 1))));
    }

    /** Moves the playhead as far as it goes in that time, if it is playing. */
    public void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        if (isExplaining()) {
            held += seconds * speed.get();
            if (held >= STAGE_SECONDS) {
                nextStage();
            }
            return;
        }
        int steps = experiment.get().steps();
        if (playhead.get() >= steps) {
            held += seconds;
            if (!looping.get()) {
                playing.set(false);
            } else if (held >= HOLD_SECONDS) {
                seek(0);
            }
            return;
        }
        double to = playhead.get() + fraction + seconds * speed.get() * STEPS_PER_SECOND;
        int whole = (int) Math.min(to, steps);
        fraction = whole == steps ? 0 : to - whole;
        playhead.set(whole);
    }

    // Actions: one update in slow motion

    /** Begins to explain the update into the step that is shown, or ends it. */
    public void toggleExplaining() {
        if (isExplaining()) {
            stopExplaining();
        } else if (!stages().isEmpty()) {
            playing.set(false);
            seek(Math.max(1, playhead.get()));
            stage.set(0);
        }
    }

    public void stopExplaining() {
        playing.set(false);
        stage.set(NOT_EXPLAINING);
    }

    /** Shows that stage of the update that is being explained. */
    public void showStage(int number) {
        held = 0;
        stage.set(Math.max(0, Math.min(number, stages().size() - 1)));
    }

    /** The next stage, or the first stage of the next update. */
    public void nextStage() {
        if (stage.get() + 1 < stages().size()) {
            showStage(stage.get() + 1);
        } else if (playhead.get() < experiment.get().steps()) {
            seek(playhead.get() + 1);
            showStage(0);
        } else {
            playing.set(false);
        }
    }

    /** The stage before, or the last stage of the update before. */
    public void previousStage() {
        if (stage.get() > 0) {
            showStage(stage.get() - 1);
        } else if (playhead.get() > 1) {
            seek(playhead.get() - 1);
            showStage(Integer.MAX_VALUE);
        }
    }

    // Actions: the view

    /** Shows that part of the plane. */
    public void look(Domain at) {
        window.set(at);
    }

    /** Shows the surface's whole domain. */
    public void fit() {
        window.set(experiment.get().surface().domain());
    }

    /** Selects a run, if there is one of that number. */
    public void select(int run) {
        if (run >= 0 && run < experiment.get().runs().size()) {
            selected.set(run);
            if (isExplaining()) {
                showStage(stage.get());
            }
        }
    }

    /** The values of typed parameters that a formula may keep using: those of the surface in use. */
    public Map<String, Double> parameters() {
        return experiment.get().surface().formula().parameters();
    }
}
