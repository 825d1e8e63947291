package org.optiscope.experiment;

import java.util.stream.IntStream;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;

/**
 * One run on its way; one whose position or loss leaves the finite numbers ends there.
 *
 * <p>Of a run that is not written down only the end is wanted. One that is again where it was some rows before, with the same
 * memory, goes round for good if nothing depends on the step, so the rounds that are left make no difference, and are left out.
 */
final class Path extends Steps {
    /** A run is looked at so many rows apart: rounds of 1, 2, 3, 4, 6 and 12 rows are found. */
    private static final int ROUND = 12;

    private final Objective objective;
    private final Coordinates coordinates;
    private final double[] theta;
    private final double[] gradient;
    /** Null if nothing is written down. */
    private final Columns.Writer writer;

    private double loss;

    /** The rows that follow are those of the round before. */
    private boolean isRound;

    private int steps;
    /** The row at which the run is looked at next, or ends for being in a round; −1 for never. */
    private int look = -1;

    private Coordinates before;
    private double target = Double.NEGATIVE_INFINITY;
    private int below = -1;

    private Path(Objective objective, Coordinates coordinates, Columns.Writer writer, double[] start) {
        this.objective = objective;
        this.coordinates = coordinates;
        this.writer = writer;
        theta = coordinates.theta();
        gradient = coordinates.gradient();
        System.arraycopy(start, 0, theta, 0, theta.length);
    }

    /** Where the run ends, nothing being written down, and the first row with a loss below the target. */
    static Attempt end(
            Objective objective, Optimizer optimizer, Schedule schedule, double[] start, int steps, double target) {
        Coordinates c = new Coordinates(schedule.at(optimizer, 1, steps), objective.dimension());
        Path path = new Path(objective, c, null, start);
        path.target = target;
        path.steps = steps;
        path.look = schedule.isNone() && optimizer.isTimeless() && objective.isTimeless() ? ROUND : -1;
        int last = schedule.isNone() && objective instanceof Objective.Plane plane && !plane.isNoisy()
                ? path.leap(optimizer, plane.kernel())
                : path.run(optimizer, schedule, steps);
        return new Attempt(
                new Descent(path.theta[0], path.theta[1], path.loss, path.isRound ? steps : last), path.below);
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
        } else if (loss < target && below < 0) {
            below = t;
        }
        return isFinite(theta, loss) && (t != look || goesOn(t));
    }

    /** Does what {@link #run} does, but has the rows that nobody looks at made at once. */
    private int leap(Optimizer optimizer, Kernel surface) {
        int t = 0;
        while (arrive(t) && t < steps) {
            int to = look < 0 ? steps : Math.min(look, steps);
            t = optimizer.path(surface, t, to, below < 0 ? target : Double.NEGATIVE_INFINITY, coordinates);
        }
        return t;
    }

    /** Looks whether the run goes round, and if so how many rows to the end differ from a whole number of rounds. */
    private boolean goesOn(int t) {
        if (isRound) {
            return false;
        }
        isRound = before != null && IntStream.range(0, theta.length).allMatch(i -> coordinates.isAs(before, i));
        int left = (steps - t) % ROUND;
        before = coordinates.only(IntStream.range(0, theta.length).toArray(), theta.length);
        look = isRound ? t + left : t + ROUND;
        return !isRound || left > 0;
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
