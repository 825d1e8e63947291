package org.optiscope.experiment;

import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;

/** One run on its way; one whose position or loss leaves the finite numbers ends there. */
final class Path extends Steps {
    private final Objective objective;
    private final Coordinates coordinates;
    private final double[] theta;
    private final double[] gradient;
    /** Null if nothing is written down. */
    private final Columns.Writer writer;

    private double loss;

    private Path(Objective objective, Coordinates coordinates, Columns.Writer writer, double[] start) {
        this.objective = objective;
        this.coordinates = coordinates;
        this.writer = writer;
        theta = coordinates.theta();
        gradient = coordinates.gradient();
        System.arraycopy(start, 0, theta, 0, theta.length);
    }

    /** Where the run ends, nothing being written down. */
    static Descent end(Objective objective, Optimizer optimizer, Schedule schedule, double[] start, int steps) {
        Coordinates c = new Coordinates(schedule.at(optimizer, 1, steps), objective.dimension());
        Path path = new Path(objective, c, null, start);
        int last = path.run(optimizer, schedule, steps);
        return new Descent(path.theta[0], path.theta[1], path.loss, last);
    }

    /** The whole run. */
    static Columns recorded(Objective objective, Optimizer optimizer, Schedule schedule, double[] start, int steps) {
        Coordinates c = new Coordinates(schedule.at(optimizer, 1, steps), objective.dimension());
        Columns columns = new Columns(optimizer, c.size(), steps + 1);
        Path path = new Path(objective, c, new Columns.Writer(columns, c), start);
        return columns.upTo(path.run(optimizer, schedule, steps));
    }

    @Override
    protected boolean arrive(int t) {
        loss = objective.gradient(t, theta, gradient);
        if (writer != null) {
            writer.write(t, loss);
        }
        return isFinite(theta, loss);
    }

    @Override
    protected void update(int t, Optimizer now) {
        now.stepAll(t, coordinates);
    }

    /** Whether position and loss are all finite, so that the run goes on. The two coordinates of a surface need no loop. */
    static boolean isFinite(double[] theta, double loss) {
        if (theta.length == 2) {
            return Double.isFinite(theta[0]) && Double.isFinite(theta[1]) && Double.isFinite(loss);
        }
        for (double coordinate : theta) {
            if (!Double.isFinite(coordinate)) {
                return false;
            }
        }
        return Double.isFinite(loss);
    }
}
