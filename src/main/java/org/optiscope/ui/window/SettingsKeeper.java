package org.optiscope.ui.window;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.util.Duration;

/** Has what the user sets written a second after the last change, so that a program that is killed loses no more than that. */
final class SettingsKeeper {
    static final Duration DELAY = Duration.seconds(1);

    private final PauseTransition pause = new PauseTransition(DELAY);

    /** @param write keeps everything */
    SettingsKeeper(Runnable write) {
        pause.setOnFinished(event -> write.run());
    }

    /** Has all written after a change of any of these, too. */
    void watch(Observable... settings) {
        InvalidationListener changed = observable -> pause.playFromStart();
        for (Observable setting : settings) {
            setting.addListener(changed);
        }
    }

    /** Writes nothing any longer. */
    void stop() {
        pause.stop();
    }
}
