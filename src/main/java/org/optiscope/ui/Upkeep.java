package org.optiscope.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * What a pane has yet to bring up to date. Changes are only noted when they happen, and the pane is refreshed once for all
 * of them, before a frame's layout: so many changes cost one refresh, and a moved playhead costs no layout.
 *
 * <p>The first change since a frame does not wait for the next one: the pane is refreshed as soon as the events at hand are
 * done, so that the frame finds most of its work done.
 *
 * @param <P> the parts of the pane that can be stale, all of them at first
 */
public final class Upkeep<P extends Enum<P>> {
    private final Set<P> stale;
    private final Runnable refresh;
    private boolean refreshedEarly;

    /** @param refresh brings the pane up to date, in what it {@linkplain #take takes}; it may leave all as it is */
    public Upkeep(Node pane, Class<P> parts, Runnable refresh) {
        stale = EnumSet.allOf(parts);
        this.refresh = refresh;
        Runnable beforeLayout = () -> {
            refreshedEarly = false;
            refresh.run();
        };
        pane.sceneProperty().addListener((observable, before, after) -> {
            if (before != null) {
                before.removePreLayoutPulseListener(beforeLayout);
            }
            if (after != null) {
                after.addPreLayoutPulseListener(beforeLayout);
            }
        });
    }

    /** Marks a part whenever one of these changes. */
    public void listen(P part, Observable... observables) {
        for (Observable observable : observables) {
            observable.addListener(o -> mark(part));
        }
    }

    /** Has that part brought up to date in the next frame. */
    public void mark(P part) {
        note(part);
        Platform.requestNextPulse();
        if (!refreshedEarly) {
            refreshedEarly = true;
            Platform.runLater(refresh);
        }
    }

    /** Notes that a part is stale, for a refresh that is about to be. */
    public void note(P part) {
        stale.add(part);
    }

    public boolean isDue() {
        return !stale.isEmpty();
    }

    /** Whether that part is to be brought up to date; from now on it counts as such. */
    public boolean take(P part) {
        return stale.remove(part);
    }
}
