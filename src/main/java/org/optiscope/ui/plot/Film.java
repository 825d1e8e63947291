package org.optiscope.ui.plot;

import org.optiscope.ui.frames.Motion;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Session;

/**
 * The way from one stage of an explained update to a later one. Whoever goes on before it has ended begins the next from where
 * it would have ended; back to an earlier stage, or to another update, nothing moves.
 */
final class Film {
    private static final int NONE = -1;

    private final Motion motion;
    private int run = NONE;
    private int t = NONE;
    private int from = NONE;
    private int stage = NONE;

    /** @param moved is told of each frame on the way */
    Film(Runnable moved) {
        motion = new Motion(moved);
    }

    /** Has it lead to what is explained now, if anything is. */
    void follow(Session session) {
        Explanation explanation = session.explanation();
        int ofRun = explanation.isOngoing() ? session.selectedProperty().get() : NONE;
        int into = session.playback().getPlayhead();
        int toStage = explanation.stageProperty().get();
        boolean same = ofRun == run && into == t;
        if (same && toStage == stage) {
            return;
        }
        from = same ? stage : toStage;
        run = ofRun;
        t = into;
        stage = toStage;
        if (from < stage) {
            motion.begin(explanation.filmSeconds());
        } else {
            motion.end();
        }
    }

    /** Ends it where it leads. */
    void end() {
        motion.end();
    }

    boolean isUnderWay() {
        return motion.isUnderWay();
    }

    /** The stage from which it leads away. */
    int from() {
        return from;
    }

    /** How much of it is behind, 0…1; 1 if nothing moves. */
    double share() {
        return motion.eased();
    }
}
