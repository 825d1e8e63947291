package org.optiscope.optimizer;

import java.util.concurrent.atomic.AtomicInteger;
import org.optiscope.formula.FusedKernel;

/**
 * A rule and a surface in one go, and how quick that has been beside each by itself. The bits are the same; which is quicker cannot be told beforehand, for it
 * depends on whether the virtual machine makes vector instructions of the larger loops. So they race: blocks of runs take either in turn,
 * then the quicker, and every so often the other once more.
 */
public final class FusedRule {
    private static final int IN_TURN = 16;
    private static final int EVERY = 32;
    /** What was measured long ago counts for less: the compiler may have been at work since. */
    private static final double OBLIVION = 1.05;

    final FusedKernel kernel;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile double fused = Double.POSITIVE_INFINITY;
    private volatile double apart = Double.POSITIVE_INFINITY;

    FusedRule(FusedKernel kernel) {
        this.kernel = kernel;
    }

    /** Whether the next block is to take it. */
    public boolean isNext() {
        int turn = asked.getAndIncrement();
        if (turn < IN_TURN) {
            return turn % 2 == 0;
        }
        return turn % EVERY == 0 ? fused > apart : fused <= apart;
    }

    /**
     * Notes how long a block took.
     *
     * @param wasFused what was said when it was next
     * @param nanos for an update of a run
     */
    public void took(boolean wasFused, double nanos) {
        if (wasFused) {
            fused = Math.min(nanos, fused * OBLIVION);
        } else {
            apart = Math.min(nanos, apart * OBLIVION);
        }
    }
}
