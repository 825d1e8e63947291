package org.optiscope.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.optiscope.optimizer.Stage;

/** One update of the selected run in slow motion: the update into the step that is shown, stage by stage. */
public final class Explanation {
    /** How long a stage is shown at 1× while the explanation runs by itself. */
    static final double STAGE_SECONDS = 3;

    private static final int NONE = -1;

    private final Playback playback;
    private final Supplier<List<Stage>> stages;
    private final ReadOnlyIntegerWrapper stage = new ReadOnlyIntegerWrapper(NONE);
    private double held;

    /** @param stages those of the selected run's update now; none if there is no run */
    Explanation(Playback playback, Supplier<List<Stage>> stages) {
        this.playback = playback;
        this.stages = stages;
        playback.playheadProperty().addListener(observable -> held = 0);
    }

    /** The number of the stage of {@link #stages} that is being explained, or −1. */
    public ReadOnlyIntegerProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public boolean isOngoing() {
        return stage.get() != NONE;
    }

    /** The stages of the selected run's update; none if there is no run. */
    public List<Stage> stages() {
        return stages.get();
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
            playback.seek(Math.max(1, playback.getPlayhead()));
            show(0);
        }
    }

    public void stop() {
        playback.playingProperty().set(false);
        stage.set(NONE);
    }

    /** Shows that stage of the update that is being explained, or the nearest there is. */
    public void show(int number) {
        held = 0;
        stage.set(Math.max(0, Math.min(number, stages().size() - 1)));
    }

    /** The next stage, or the first stage of the next update. */
    public void next() {
        if (stage.get() + 1 < stages().size()) {
            show(stage.get() + 1);
        } else if (!playback.atEnd()) {
            playback.seek(playback.getPlayhead() + 1);
            show(0);
        } else {
            playback.playingProperty().set(false);
        }
    }

    /** The stage before, or the last stage of the update before. */
    public void previous() {
        if (stage.get() > 0) {
            show(stage.get() - 1);
        } else if (playback.getPlayhead() > 1) {
            playback.seek(playback.getPlayhead() - 1);
            show(Integer.MAX_VALUE);
        }
    }

    /** Goes on with the run that is selected now, or ends if there is none. */
    void follow() {
        boolean nothingToExplain = stages().isEmpty();
        if (isOngoing()) {
            if (nothingToExplain) {
                stop();
            } else {
                show(stage.get());
            }
        }
    }

    /** Goes on to the next stage once this one was shown long enough, if it is playing. */
    void advance(double seconds) {
        if (playback.playingProperty().get()) {
            held += seconds * playback.speedProperty().get();
            if (held >= STAGE_SECONDS) {
                next();
            }
        }
    }
}
