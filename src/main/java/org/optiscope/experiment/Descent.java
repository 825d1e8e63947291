package org.optiscope.experiment;

import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Coordinates;
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
        Coordinates c = new Coordinates(schedule.at(optimizer, 1, steps), 2);
        double[] theta = c.theta();
        double[] gradient = c.gradient();
        boolean noisy = !noise.isNone();
        boolean scheduled = !schedule.isNone();
        theta[0] = start.x();
        theta[1] = start.y();
        for (int t = 0; ; t++) {
            double loss = kernel.gradient(theta[0], theta[1], gradient);
            if (t == steps || !isFinite(theta[0], theta[1], loss)) {
                return new Descent(theta[0], theta[1], loss, t);
            }
            if (noisy) {
                gradient[0] = noise.apply(gradient[0], t, 0);
                gradient[1] = noise.apply(gradient[1], t, 1);
            }
            (scheduled ? schedule.at(optimizer, t + 1, steps) : optimizer).stepAll(t + 1, c);
        }
    }

    /** Whether position and loss are all finite, so that the run goes on. */
    static boolean isFinite(double x, double y, double loss) {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(loss);
    }

    /** Whether the run left the finite numbers. */
    public boolean diverged() {
        return !isFinite(x, y, loss);
    }
}
