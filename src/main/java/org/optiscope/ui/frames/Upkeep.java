package org.optiscope.ui.frames;

import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * What a pane has yet to bring up to date. Changes are only noted when they happen, and the pane is refreshed once for all
 * of them, before a frame's layout: so many changes cost one refresh, and a moved playhead costs no layout.
 *
 * <p>What the eye is not on can follow a frame behind, and is worked on while that frame is being painted: so the paths
 * that a slider moves do not wait for the curves and numbers that move with them.
 *
 * @param <P> the parts of the pane that can be stale, all of them at first
 */
public final class Upkeep<P extends Enum<P>> {
    private final Set<P> stale;
    /** What becomes stale once a frame without it is being painted. */
    private final Set<P> waiting;

    private final Runnable refresh;

    /** @param refresh brings the pane up to date, in what it {@linkplain #take takes}; it may leave all as it is */
    public Upkeep(Node pane, Class<P> parts, Runnable refresh) {
        stale = EnumSet.allOf(parts);
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
        stale.addAll(waiting);
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
        for (Observable observable : observables) {
            observable.addListener(o -> {
                waiting.add(part);
                Platform.requestNextPulse();
            });
        }
    }

    /** Has that part brought up to date in the next frame. */
    public void mark(P part) {
        note(part);
        Platform.requestNextPulse();
    }

    /** Notes that a part is stale, for a refresh that is about to be. */
    public void note(P part) {
        stale.add(part);
    }

    boolean isDue() {
        return !stale.isEmpty();
    }

    /** Whether that part is to be brought up to date, or was to be in the frame after; from now on it counts as such. */
    public boolean take(P part) {
        return stale.remove(part) | waiting.remove(part);
    }
}
