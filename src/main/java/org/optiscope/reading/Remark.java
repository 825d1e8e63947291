package org.optiscope.reading;

import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.text.Texts;

/** What a reader of a step would ask about: no value at the start, an infinite average, an ε of 0. */
public final class Remark {
    private Remark() {}

    /** One sentence, or "". */
    public static String of(Trajectory trajectory, int t) {
        if (t == 0 && trajectory.divergedAt().isPresent() && trajectory.last() == 0) {
            return Texts.get("reading.no-value");
        }
        for (Quantity quantity : trajectory.optimizer(t).carried()) {
            for (int i = 0; t > 0 && i < 2; i++) {
                if (quantity.active() && trajectory.value(quantity, t, i) == Double.POSITIVE_INFINITY) {
                    return Texts.get("reading.infinite", quantity.symbol());
                }
            }
        }
        return "";
    }

    /** What is to be said of a run at every step, or "". */
    public static String of(RunSpec run) {
        return Double.valueOf(0).equals(run.optimizer().values().get("epsilon")) ? Texts.get("reading.epsilon-0") : "";
    }
}
