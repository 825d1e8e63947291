package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.optiscope.optimizer.Stage;
import org.optiscope.scene.Look;

/** One update of the selected run in slow motion: the update into the step that is shown, stage by stage. */
public final class Explanation {
    /** How long a stage is shown at 1× while the explanation runs by itself. */
    public static final double STAGE_SECONDS = 3;
    /** Steps can be played slower than stages. */
    private static final double SLOWEST = 0.25;
    /** How long the plot takes at 1× to go from a stage to the next. */
    private static final double FILM_SECONDS = 0.6;
    /** Who goes on by hand waits no longer than twice as long. */
    private static final double SLOWEST_FILM = 0.5;

    private final Store store;
    private final Playback playback;
    private final ReadOnlyIntegerProperty stage;
    private double held;

    /** @param store keeps the stage, and knows the run that is selected */
    Explanation(Store store, Playback playback) {
        this.store = store;
        this.playback = playback;
        stage = store.number(scene -> scene.look().stage());
        playback.playheadProperty().addListener(observable -> held = 0);
    }

    /** The number of the stage of {@link #stages} that is being explained, or −1. */
    public ReadOnlyIntegerProperty stageProperty() {
        return stage;
    }

    public boolean isOngoing() {
        return stage.get() != Look.NO_STAGE;
    }

    /** The stages of the selected run's update; none if there is no run. */
    public List<Stage> stages() {
        return store.scene().stages();
    }

    /** The keys of the quantities that the explanation is about now, if there is an explanation. */
    public Optional<List<String>> litQuantities() {
        return isOngoing() ? Optional.of(stages().get(stage.get()).lit()) : Optional.empty();
    }

    /** Begins to explain the update into the step that is shown, or ends it. */
    public void toggle() {
        if (isOngoing()) {
            stop();
        } else if (!stages().isEmpty()) {
            playback.playingProperty().set(false);
            playback.hold();
            show(0);
        }
    }

    public void stop() {
        playback.playingProperty().set(false);
        store.change(scene -> scene.withStage(Look.NO_STAGE));
    }

    /** Shows that stage of the update that is being explained, or the nearest there is. */
    public void show(int number) {
        held = 0;
        store.change(scene -> scene.withStage(Math.max(0, number)));
    }

    /** Shows a stage of the update into another step. */
    private void show(int t, int number) {
        held = 0;
        playback.hold();
        store.change(scene -> scene.withPlayhead(t).withStage(number));
    }

    /** The next stage, or the first stage of the next update. */
    public void next() {
        if (stage.get() + 1 < stages().size()) {
            show(stage.get() + 1);
        } else if (!playback.atEnd()) {
            show(playback.getPlayhead() + 1, 0);
        } else {
            playback.playingProperty().set(false);
        }
    }

    /** The stage before, or the last stage of the update before. */
    public void previous() {
        if (stage.get() > 0) {
            show(stage.get() - 1);
        } else if (playback.getPlayhead() > 1) {
            show(playback.getPlayhead() - 1, Integer.MAX_VALUE);
        }
    }

    /** How long the plot takes from a stage to the next at the speed that is wanted; that of a stage is five times as long or more. */
    public double filmSeconds() {
        return FILM_SECONDS / Math.max(SLOWEST_FILM, playback.speedProperty().get());
    }

    /** Goes on to the next stage once this one was shown long enough, if it is playing. */
    void advance(double seconds) {
        if (playback.playingProperty().get()) {
            held += seconds * Math.max(SLOWEST, playback.speedProperty().get());
            if (held >= STAGE_SECONDS) {
                next();
            }
        }
    }
}
