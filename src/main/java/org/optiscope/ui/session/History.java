package org.optiscope.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.optiscope.experiment.Experiment;

/** What the experiment was before each of the latest edits, and after those that were undone. */
public final class History {
    static final int DEPTH = 200;

    private final Deque<Experiment> done = new ArrayDeque<>();
    private final Deque<Experiment> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Object gesture;

    History() {}

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Ends a gesture: the next edit is a new entry in the history. */
    public void endGesture() {
        gesture = null;
    }

    /**
     * Enters an edit; a gesture that comes back to where it began leaves no entry.
     *
     * @param ofGesture consecutive edits with the same gesture (not null) are undone together
     */
    void add(Experiment before, Experiment after, Object ofGesture) {
        boolean sameGesture = ofGesture != null && ofGesture.equals(gesture);
        if (sameGesture && after.equals(done.peek())) {
            done.pop();
            gesture = null;
        } else {
            if (!sameGesture) {
                done.push(before);
                if (done.size() > DEPTH) {
                    done.removeLast();
                }
            }
            gesture = ofGesture;
            undone.clear();
        }
        tell();
    }

    /** What was there before the last edit, if there was one. */
    Optional<Experiment> undo(Experiment present) {
        return step(present, done, undone);
    }

    /** What was there before the last undoing, if no edit came after it. */
    Optional<Experiment> redo(Experiment present) {
        return step(present, undone, done);
    }

    private Optional<Experiment> step(Experiment present, Deque<Experiment> from, Deque<Experiment> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        gesture = null;
        to.push(present);
        Experiment other = from.pop();
        tell();
        return Optional.of(other);
    }

    private void tell() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
