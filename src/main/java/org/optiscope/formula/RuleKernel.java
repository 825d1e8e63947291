package org.optiscope.formula;

/**
 * A compiled update rule: what one update of one coordinate computes, and the update of many, from the same graph and bit for bit
 * the same. Stateless, so any thread may use it.
 */
public interface RuleKernel {
    /**
     * One update of one coordinate, every line of it.
     *
     * @param t the number of the update, 1, 2, …
     * @param rate the first setting
     * @param settings [setting] the first is not looked at
     * @param memory [slot] before the update, not modified
     * @param shared before the update, not modified
     * @param out [line] receives the lines that are in use; the others stay as they are
     */
    void explain(
            int t,
            double rate,
            double[] settings,
            double theta,
            double g,
            double[] memory,
            double[] shared,
            double[] out);

    /**
     * One update of all coordinates; allocates nothing.
     *
     * @param theta [n] modified
     * @param gradient [n] not modified
     * @param memory [slot][n] modified; a slot that is not in use is not looked at
     * @param shared modified
     */
    void stepAll(
            int t,
            double rate,
            double[] settings,
            double[] theta,
            double[] gradient,
            double[][] memory,
            double[] shared);

    /**
     * Updates of two coordinates on a surface, one after the other, each followed by its gradient; bit for bit those of {@link #stepAll},
     * with all numbers in variables. Allocates nothing. Ends at the row that is asked for, and before it at one that is not finite, in
     * position or loss, or has a loss below the target.
     *
     * @param t the row at which the coordinates are
     * @param to the last row, &gt; t
     * @param gradient [2] at row t; receives that at the last row
     * @param theta [2] modified
     * @param memory [slot][2] modified; a slot that is not in use is not looked at
     * @param shared modified
     * @return the row at which it ended
     */
    int path(
            Kernel kernel,
            int t,
            int to,
            double target,
            double rate,
            double[] settings,
            double[] theta,
            double[] gradient,
            double[][] memory,
            double[] shared);
}
