package org.optiscope.formula;

/** An update rule on a surface: the gradients of many runs and the updates that follow, in one go. Stateless, so any thread may use it. */
public interface FusedKernel {
    /**
     * What {@link Kernel#gradients} and then {@link RuleKernel#stepAll}, once for x and once for y, would do, bit for bit. Allocates nothing.
     *
     * @param t the number of the update, 1, 2, …
     * @param rate the first setting
     * @param settings [setting] the first is not looked at
     * @param shared modified
     * @param x [n] not modified; as all the gradients are of the places before the update, the new ones are put elsewhere
     * @param nextX [n] receives where the runs are after the update
     * @param y [n] modified
     * @param sums [n or more] f(x, y) before the update is added
     * @param memoryX [slot][n] modified; a slot that is not in use is not looked at
     * @param memoryY likewise
     */
    void step(
            int t,
            double rate,
            double[] settings,
            double[] shared,
            double[] x,
            double[] nextX,
            double[] y,
            double[] sums,
            double[][] memoryX,
            double[][] memoryY);
}
