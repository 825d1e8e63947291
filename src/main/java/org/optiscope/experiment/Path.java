package org.optiscope.experiment;

import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;

/** One run on its way; one whose position or loss leaves the finite numbers ends there. */
final class Path extends Steps {
    private final Objective objective;
    private final Coordinates coordinates;
    private final double[] theta;
    private final double[] gradient;
    /** What is written down at each row; null if nothing is. */
    private final Columns columns;

    private double loss;

    private Path(
            Objective objective, Optimizer optimizer, Schedule schedule, double[] start, int steps, boolean records) {
        this.objective = objective;
        coordinates = new Coordinates(schedule.at(optimizer, 1, steps), objective.dimension());
        theta = coordinates.theta();
        gradient = coordinates.gradient();
        System.arraycopy(start, 0, theta, 0, theta.length);
        columns = records ? new Columns(optimizer, theta.length, steps + 1) : null;
    }

    /** Where the run ends, nothing being written down. */
    static Descent end(Objective objective, Optimizer optimizer, Schedule schedule, double[] start, int steps) {
        Path path = new Path(objective, optimizer, schedule, start, steps, false);
        int last = path.run(optimizer, schedule, steps);
        return new Descent(path.theta[0], path.theta[1], path.loss, last);
    }

    /** The whole run. */
    static Columns recorded(Objective objective, Optimizer optimizer, Schedule schedule, double[] start, int steps) {
        Path path = new Path(objective, optimizer, schedule, start, steps, true);
        return path.columns.upTo(path.run(optimizer, schedule, steps));
    }

    @Override
    protected boolean arrive(int t) {
        loss = objective.gradient(t, theta, gradient);
        if (columns != null) {
            columns.write(t, coordinates, loss);
        }
        return isFinite(theta, loss);
    }

    @Override
    protected void update(int t, Optimizer now) {
        now.stepAll(t, coordinates);
    }

    /** Whether position and loss are all finite, so that the run goes on. */
    static boolean isFinite(double[] theta, double loss) {
        for (double coordinate : theta) {
            if (!Double.isFinite(coordinate)) {
                return false;
            }
        }
        return Double.isFinite(loss);
    }
}
