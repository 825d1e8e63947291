package org.optiscope.reading;

import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;

/** What a reader of a step would ask about: no value at the start, an infinite average, an ε of 0. */
public final class Remark {
    private Remark() {}

    /** One sentence, or "". */
    public static String of(Trajectory trajectory, int t) {
        if (t == 0 && trajectory.divergedAt().isPresent() && trajectory.last() == 0) {
            return "f has no value at the start; click where it has one.";
        }
        for (Quantity quantity : trajectory.optimizer(t).carried()) {
            for (int i = 0; t > 0 && i < 2; i++) {
                if (quantity.active() && trajectory.value(quantity, t, i) == Double.POSITIVE_INFINITY) {
                    return quantity.symbol()
                            + " is ∞: the square of a gradient went beyond 1.8·10³⁰⁸. A step divided by it is 0,"
                            + " so nothing moves.";
                }
            }
        }
        return "";
    }

    /** What is to be said of a run at every step, or "". */
    public static String of(RunSpec run) {
        return Double.valueOf(0).equals(run.optimizer().values().get("epsilon"))
                ? "ε = 0: where a gradient has always been 0, the step 0/0 is taken as 0; PyTorch gives NaN."
                : "";
    }
}
