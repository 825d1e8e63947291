package org.optiscope.experiment;

import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;

/**
 * Where a run ends and when it got there, without the way.
 *
 * @param end the last row of its {@link Trajectory}, bit for bit
 * @param below the first row with a loss below the target, as the race counts it; −1 if there is none
 */
public record Attempt(Descent end, int below) {
    /** Runs an optimizer on a schedule from a start; a run whose position or loss leaves the finite numbers ends with that step. */
    public static Attempt of(
            Kernel kernel, Optimizer optimizer, Schedule schedule, Point start, int steps, Noise noise, double target) {
        double[] from = {start.x(), start.y()};
        return Path.end(Objective.of(kernel, noise), optimizer, schedule, from, steps, target);
    }
}
