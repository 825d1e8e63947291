package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;

/**
 * A run as a panel draws it.
 *
 * @param index its place among all runs, 0, 1, …
 */
record DrawnRun(int index, String label, int hue, Trajectory trajectory) {
    /** What is told of a run that left the finite numbers by step t, or "". */
    String verdict(int t) {
        if (trajectory.divergedAt().isEmpty() || t < trajectory.last()) {
            return "";
        }
        return trajectory.last() == 0 ? "f is undefined at the start" : "diverged at step " + trajectory.last();
    }

    /** All that its nodes are made for, whatever its numbers are. */
    List<Object> look() {
        List<Object> look = new ArrayList<>(List.of(index, label, hue));
        for (Quantity quantity : trajectory.optimizer().quantities()) {
            look.add(List.of(quantity.key(), quantity.symbol(), quantity.formula(), quantity.active()));
        }
        return look;
    }

    /** Its name, with the {@link #verdict} if there is one. */
    String titled(int t) {
        String verdict = verdict(t);
        return verdict.isEmpty() ? label : label + " — " + verdict;
    }
}
