package org.optiscope.ui.window;

import javafx.animation.AnimationTimer;
import org.optiscope.ui.session.Session;

/** Moves the playhead while the session plays, about sixty times a second; stands still, and costs nothing, while it does not. */
public final class Player extends AnimationTimer {
    /** A frame that took longer, as after the window was hidden, does not make the playhead leap. */
    private static final double LONGEST_FRAME_SECONDS = 0.25;

    /** A frame that is begun for a change, sooner than this after one in which the playhead moved, is for that change alone. */
    public static final double SHORTEST_FRAME_SECONDS = 0.008;

    private final Session session;
    private long lastNanos;

    Player(Session session) {
        this.session = session;
    }

    /** Plays whenever the session does, from now on. */
    public static void attach(Session session) {
        Player player = new Player(session);
        session.playback().playingProperty().addListener((observable, before, playing) -> player.set(playing));
        player.set(session.playback().playingProperty().get());
    }

    private void set(boolean playing) {
        lastNanos = 0;
        if (playing) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long nowNanos) {
        double seconds = (nowNanos - lastNanos) * 1e-9;
        if (lastNanos != 0 && seconds < SHORTEST_FRAME_SECONDS) {
            return;
        }
        if (lastNanos != 0) {
            session.advance(Math.min(seconds, LONGEST_FRAME_SECONDS));
        }
        lastNanos = nowNanos;
    }
}
