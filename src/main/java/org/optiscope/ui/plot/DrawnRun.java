package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Twin;
import org.optiscope.surface.Domain;
import org.optiscope.text.Texts;

/**
 * A run as a panel draws it.
 *
 * @param index its place among all runs, 0, 1, …; a ghost's is its run's
 * @param domain of the surface
 */
record DrawnRun(int index, String label, int hue, Trajectory trajectory, Domain domain, boolean ghost) {
    /** What has become of it by step t. */
    Ending ending(int t) {
        return Ending.of(trajectory, t, domain);
    }

    /** All that its nodes are made for, whatever its numbers and its name are: a moved slider may change the name. */
    List<Object> look() {
        List<Object> look = new ArrayList<>(List.of(index, hue, ghost));
        for (Quantity quantity : trajectory.optimizer().quantities()) {
            look.add(List.of(quantity.key(), quantity.symbol(), quantity.formula(), quantity.active()));
        }
        return look;
    }

    /** Its name, with what has become of it, and with the name of the dotted path beside it. */
    String titled(int t, Optional<DrawnRun> twin) {
        Ending ending = ending(t);
        String title = ending == Ending.NONE ? label : label + " — " + ending.words(trajectory);
        return twin.map(other -> Texts.get("plot.dotted", title, Twin.word(other.trajectory)))
                .orElse(title);
    }

    /** The runs, and the ghost after the one that it accompanies. */
    static List<DrawnRun> withGhost(List<DrawnRun> runs, Optional<DrawnRun> ghost) {
        List<DrawnRun> all = new ArrayList<>();
        for (DrawnRun run : runs) {
            all.add(run);
            ghost.filter(twin -> twin.index == run.index).ifPresent(all::add);
        }
        return all;
    }
}
