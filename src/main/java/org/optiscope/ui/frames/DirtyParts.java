package org.optiscope.ui.frames;

import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * The dirty flags of a pane: which of its parts are to be brought up to date. The pane is refreshed once for all changes, before a
 * frame's layout: so many changes cost one refresh, and a moved playhead costs no layout. Without it
 * each change would refresh each pane at once, several times a frame.
 *
 * <p>What the eye is not on can follow a frame behind, and is worked on while that frame is being painted: so the paths
 * that a slider moves do not wait for the curves and numbers that move with them.
 *
 * @param <P> the parts of the pane, all of them dirty at first
 */
public final class DirtyParts<P extends Enum<P>> {
    /** {@code -Doptiscope.behind=false} has everything follow in the same frame. */
    private static final String SWITCH = "behind";

    private final Set<P> dirty;
    /** What becomes dirty once a frame without it is being painted. */
    private final Set<P> waiting;

    private final Runnable refresh;

    /** @param refresh brings the parts up to date that it {@linkplain #clean cleans}; it may leave all as they are */
    public DirtyParts(Node pane, Class<P> parts, Runnable refresh) {
        dirty = EnumSet.allOf(parts);
        waiting = EnumSet.noneOf(parts);
        this.refresh = refresh;
        Runnable beforeLayout = () -> {
            if (isDue()) {
                refresh.run();
            }
        };
        Runnable afterLayout = () -> {
            if (!waiting.isEmpty()) {
                Platform.runLater(this::refreshWaiting);
            }
        };
        pane.sceneProperty().addListener((observable, before, after) -> {
            if (before != null) {
                before.removePreLayoutPulseListener(beforeLayout);
                before.removePostLayoutPulseListener(afterLayout);
            }
            if (after != null) {
                after.addPreLayoutPulseListener(beforeLayout);
                after.addPostLayoutPulseListener(afterLayout);
            }
        });
    }

    private void refreshWaiting() {
        dirty.addAll(waiting);
        waiting.clear();
        Platform.requestNextPulse();
        refresh.run();
    }

    /** Marks a part whenever one of these changes. */
    public void listen(P part, Observable... observables) {
        for (Observable observable : observables) {
            observable.addListener(o -> mark(part));
        }
    }

    /**
     * Marks a part whenever one of these changes, so that it follows in the frame after the next: it is worked on while the
     * next, with what the eye is on, is being painted.
     */
    public void listenBehind(P part, Observable... observables) {
        if (!Switches.isOn(SWITCH)) {
            listen(part, observables);
            return;
        }
        for (Observable observable : observables) {
            observable.addListener(o -> {
                waiting.add(part);
                Platform.requestNextPulse();
            });
        }
    }

    /** Marks a part as dirty, and asks for a frame in which it is brought up to date. */
    public void mark(P part) {
        markQuietly(part);
        Platform.requestNextPulse();
    }

    /** Marks a part as dirty without asking for a frame, for a refresh that is about to be. */
    public void markQuietly(P part) {
        dirty.add(part);
    }

    boolean isDue() {
        return !dirty.isEmpty();
    }

    /** Returns whether the part was dirty, now or for the frame after, and cleans it. */
    public boolean clean(P part) {
        return dirty.remove(part) | waiting.remove(part);
    }
}
