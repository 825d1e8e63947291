package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.reading.Extent;
import org.optiscope.scene.Change;
import org.optiscope.scene.CloseUp;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
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

    private final ReadOnlyObjectProperty<Scene> whole;
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
    private final Racing racing;
    private final SurfaceShape shape;
    private final Runs runs;
    private final Predictions predictions;
    private final Lessons lessons;

    /** The beginning of an experiment. */
    public Session(Experiment opening) {
        this(Scene.of(opening));
    }

    public Session(Scene opening) {
        store = new Store(opening);
        whole = store.part(scene -> scene);
        experiment = store.part(Scene::experiment);
        trajectories = store.derived(scene -> List.of(scene.experiment(), scene.lastShown()), simulations::seen);
        selected = store.number(Scene::selected);
        ghost = new Ghost(store);
        racing = new Racing(this, store);
        shape = new SurfaceShape(this);
        runs = new Runs(this, store);
        playback = new Playback(store);
        explanation = new Explanation(store, playback);
        display = new Display(store, scene -> CloseUp.of(scene, simulations.of(scene.experiment())));
        predictions = new Predictions(this, store);
        lessons = new Lessons(this, store);
    }

    /** All that is on screen. */
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return whole;
    }

    public Scene getScene() {
        return store.scene();
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

    public Racing racing() {
        return racing;
    }

    public SurfaceShape shape() {
        return shape;
    }

    public Runs runs() {
        return runs;
    }

    public Predictions predictions() {
        return predictions;
    }

    public Lessons lessons() {
        return lessons;
    }

    /**
     * Makes a change. One that is refused leaves the scene as it was, and says why in the notice.
     *
     * @param ofGesture consecutive changes with the same gesture (not null) are undone together
     * @return why it was refused, if it was
     */
    public Optional<String> edit(Change change, Object ofGesture) {
        return attempt(() -> {
            Scene before = store.scene();
            Scene after = change.apply(before);
            after.experiment().requireRoom(Runtime.getRuntime().maxMemory());
            answer("");
            if (!after.experiment().equals(before.experiment())) {
                history.add(before.experiment(), after.experiment(), ofGesture);
            }
            store.change(scene -> after);
            return Optional.empty();
        });
    }

    /** Makes a change that is undone alone. */
    public Optional<String> edit(Change change) {
        return edit(change, null);
    }

    /** Changes what is shown, and not the experiment. */
    void show(Change ofLook) {
        store.change(ofLook);
    }

    /** Does what may be refused with a sentence, which becomes the notice; returns it. */
    public Optional<String> attempt(Supplier<Optional<String>> edit) {
        try {
            return edit.get();
        } catch (Refusal refused) {
            notice.set(refused.getMessage());
            return Optional.of(refused.getMessage());
        }
    }

    /** Replaces everything, from the start; what was there can be had back with {@link #undo}. */
    public Optional<String> load(Experiment loaded) {
        return load(SceneFile.of(loaded));
    }

    /** Likewise, and shows it as the file says; at a step that the file names it stands still. */
    public Optional<String> load(SceneFile loaded) {
        playback.hold();
        display.habits().note();
        Optional<String> refused = edit(scene -> loaded.show().apply(scene.withOpened(loaded.experiment())));
        display.habits().give();
        if (playback.getPlayhead() > 0) {
            playback.playingProperty().set(false);
        }
        return refused;
    }

    /** Another surface, from its own start, with its whole domain in view. */
    public void setSurface(Surface surface) {
        playback.hold();
        edit(Change.of(e -> LearningRates.follow(e.surface(), e.withSurface(surface)))
                .then(scene -> scene.withPlayhead(0)));
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
        edit(
                Change.of(e -> LearningRates.follow(e.surface(), e.withSurface(surface))
                        .withStart(e.start())),
                ofGesture);
    }

    /** Puts the start there. Calls with the same gesture make one entry in the history. */
    public Optional<String> setStart(Point start, Object ofGesture) {
        return edit(Change.of(e -> e.withStart(start)), ofGesture);
    }

    public Optional<String> setSteps(int steps) {
        return edit(Change.of(e -> e.withSteps(steps)));
    }

    public Optional<String> setNoise(Noise noise, Object ofGesture) {
        return edit(Change.of(e -> e.withNoise(noise)), ofGesture);
    }

    public void undo() {
        history.undo(experiment.get()).ifPresent(this::show);
    }

    public void redo() {
        history.redo(experiment.get()).ifPresent(this::show);
    }

    private void show(Experiment shown) {
        store.change(Change.of(before -> shown));
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

    /** Shows the surface's whole domain and all visible runs. */
    public void showAll() {
        display.look(Extent.of(experiment.get(), getTrajectories()));
    }
}
