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
}
