package org.optiscope.experiment;

import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;

/**
 * Where a run ends, without the way there: the last row of its {@link Trajectory}, bit for bit, recording nothing.
 *
 * @param x the position; not finite only if the run diverged, as {@code loss}
 * @param loss the value of the surface there
 * @param last the number of steps, or the step at which the run left the finite numbers
 */
public record Descent(double x, double y, double loss, int last) {
    /** Runs an optimizer at its own learning rate from a start. */
    public static Descent of(Kernel kernel, Optimizer optimizer, Point start, int steps, Noise noise) {
        return of(kernel, optimizer, Schedule.NONE, start, steps, noise);
    }

    /** Runs an optimizer on a schedule from a start; a run whose position or loss leaves the finite numbers ends with that step. */
    public static Descent of(
            Kernel kernel, Optimizer optimizer, Schedule schedule, Point start, int steps, Noise noise) {
        return Attempt.of(kernel, optimizer, schedule, start, steps, noise, Double.NEGATIVE_INFINITY)
                .end();
    }

    /** Whether the run left the finite numbers. */
    public boolean diverged() {
        return !(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(loss));
    }
}
