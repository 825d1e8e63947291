package org.optiscope.experiment;

import org.optiscope.optimizer.Optimizer;

/**
 * The loop that every run goes through, recorded or not, alone or among many: the gradient at row t, then update t + 1, and so on.
 *
 * <p>There are two of these loops, {@link Path} and the blocks of a batch; the virtual machine makes one piece of the loop and either of
 * them. A third would cost every step two calls. Only the rows of a path that nobody looks at are made elsewhere, by
 * {@link Optimizer#path}.
 */
public abstract class Steps {
    /** Takes value and gradient at row t, and says whether an update may follow. */
    protected abstract boolean arrive(int t);

    /** Makes update t, 1, 2, … */
    protected abstract void update(int t, Optimizer optimizer);

    /**
     * Goes through the steps.
     *
     * @return the last row: the number of steps, or the row after which no update may follow
     */
    public final int run(Optimizer optimizer, Schedule schedule, int steps) {
        return run(optimizer, schedule, 0, steps);
    }

    /** The same from that row on. */
    public final int run(Optimizer optimizer, Schedule schedule, int from, int steps) {
        boolean isScheduled = !schedule.isNone();
        int t = from;
        while (arrive(t) && t < steps) {
            t++;
            update(t, isScheduled ? schedule.at(optimizer, t, steps) : optimizer);
        }
        return t;
    }
}
