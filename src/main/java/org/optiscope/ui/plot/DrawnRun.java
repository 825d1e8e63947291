package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Domain;
import org.optiscope.ui.Ending;

/**
 * A run as a panel draws it.
 *
 * @param index its place among all runs, 0, 1, …
 * @param domain of the surface
 */
record DrawnRun(int index, String label, int hue, Trajectory trajectory, Domain domain) {
    /** What has become of it by step t. */
    Ending ending(int t) {
        return Ending.of(trajectory, t, domain);
    }

    /** All that its nodes are made for, whatever its numbers are. */
    List<Object> look() {
        List<Object> look = new ArrayList<>(List.of(index, label, hue));
        for (Quantity quantity : trajectory.optimizer().quantities()) {
            look.add(List.of(quantity.key(), quantity.symbol(), quantity.formula(), quantity.active()));
        }
        return look;
    }

    /** Its name, with what has become of it. */
    String titled(int t) {
        Ending ending = ending(t);
        return ending == Ending.NONE ? label : label + " — " + ending.words(trajectory);
    }
}
