package org.optiscope.experiment;

import java.util.Arrays;
import java.util.OptionalInt;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

/**
 * One run, step by step: row t is the situation after t updates, row 0 the start.
 *
 * <p>Recorded are position, loss, gradient and the optimizer's memory, as columns; everything else an update computed
 * follows from them through {@link Optimizer#explain}, bit for bit, when it is asked for. A run whose position or loss
 * leaves the finite numbers ends with that row.
 */
public final class Trajectory {
    /** What determines a trajectory; the label and the hue of a run do not. */
    record Inputs(Surface surface, Point start, int steps, Noise noise, Optimizer optimizer, Schedule schedule) {
        /** The optimizer as update t uses it. */
        Optimizer optimizer(int t) {
            return schedule.at(optimizer, t, steps);
        }

        /** The learning rate of update t. */
        double learningRate(int t) {
            return optimizer.learningRate() * schedule.factor(t, steps);
        }
    }

    private final Inputs inputs;
    private final Columns columns;
    private final int last;
    private final boolean diverged;

    /** @param columns of the rows that there are, and no more */
    Trajectory(Inputs inputs, Columns columns) {
        this.inputs = inputs;
        this.columns = columns;
        last = columns.loss.length - 1;
        double[] end =
                Arrays.stream(columns.theta).mapToDouble(column -> column[last]).toArray();
        diverged = !Path.isFinite(end, columns.loss[last]);
    }

    /** The same without the rows after that one. */
    public Trajectory upTo(int row) {
        return row >= last ? this : new Trajectory(inputs, columns.upTo(row));
    }

    Inputs inputs() {
        return inputs;
    }

    /** The rule and its settings; {@link #optimizer(int)} for the learning rate of one update. */
    public Optimizer optimizer() {
        return inputs.optimizer;
    }

    /** The optimizer as the update into row t used it, at the rate of that update. */
    public Optimizer optimizer(int t) {
        return inputs.optimizer(t);
    }

    /** The learning rate of the update into row t, t = 1, 2, …: the optimizer's, times the schedule's factor. */
    public double learningRate(int t) {
        return inputs.learningRate(t);
    }

    /** The memory that the columns take. */
    long bytes() {
        return columns.bytes();
    }

    /** How many columns the trajectory of such a run on a surface has: x, y, loss, its gradient, and the optimizer's memory. */
    public static int columns(Optimizer optimizer) {
        return Columns.count(optimizer, 2);
    }

    /** How many coordinates it has; those of a run on a surface are x and y. */
    public int dimension() {
        return columns.dimension();
    }

    /** The last row: the number of steps, the step at which the run diverged, or that after which nothing is shown. */
    public int last() {
        return last;
    }

    /** The step at which position or loss left the finite numbers. */
    public OptionalInt divergedAt() {
        return diverged ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /** The last row whose position and loss are finite; −1 if the start is not. */
    public int lastFinite() {
        return diverged ? last - 1 : last;
    }

    /** The first row with a loss below the target; −1 if there is none. */
    public int firstBelow(double target) {
        for (int t = 0; t <= last; t++) {
            if (loss(t) < target) {
                return t;
            }
        }
        return -1;
    }

    /** The row that is shown when the playhead is at that step: the last one, where the run ended before. */
    public int row(int playhead) {
        return Math.min(playhead, last);
    }

    /** Likewise the row of its head: the last one whose position is finite, where it ended before; −1 if the start's is not. */
    public int headRow(int playhead) {
        return Math.min(playhead, lastFinite());
    }

    /** The column of x, [last + 1]; not to be modified. */
    public double[] x() {
        return columns.theta[0];
    }

    /** The column of y, [last + 1]; not to be modified. */
    public double[] y() {
        return columns.theta[1];
    }

    public double x(int t) {
        return columns.theta[0][t];
    }

    public double y(int t) {
        return columns.theta[1][t];
    }

    /** The position of a coordinate, 0, 1, … */
    public double theta(int t, int coordinate) {
        return columns.theta[coordinate][t];
    }

    public double loss(int t) {
        return columns.loss[t];
    }

    /** The partial derivative that the update after row t uses, with noise if there is any. */
    public double gradient(int t, int coordinate) {
        return columns.gradient[coordinate][t];
    }

    /** How far the update into row t went; 0 at t = 0. */
    public double stepLength(int t) {
        if (t == 0) {
            return 0;
        }
        double length = Math.abs(theta(t, 0) - theta(t - 1, 0));
        for (int i = 1; i < dimension(); i++) {
            length = length(length, theta(t, i) - theta(t - 1, i));
        }
        return length;
    }

    /** √(x² + y²), with care only where squares leave the normal numbers; {@link Math#hypot} is forty times slower. */
    public static double length(double x, double y) {
        double square = x * x + y * y;
        if (square > 1e-280 && square < 1e280) {
            return Math.sqrt(square);
        }
        double large = Math.max(Math.abs(x), Math.abs(y));
        double ratio = Math.min(Math.abs(x), Math.abs(y)) / large;
        return large == 0 || Double.isInfinite(large) ? large : large * Math.sqrt(1 + ratio * ratio);
    }

    /**
     * The update into row t of one coordinate, with everything it computed.
     *
     * @param t 1…{@link #last}
     */
    public Optimizer.Step step(int t, int coordinate) {
        return step(t, coordinate, inputs.optimizer);
    }

    /**
     * The update of one coordinate that another optimizer would have made into row t, from the same position, gradient
     * and memory.
     *
     * @param by an optimizer with the same memory, such as {@link Optimizer#twin}
     */
    public Optimizer.Step step(int t, int coordinate, Optimizer by) {
        double[] memory = new double[columns.memory.length / dimension()];
        for (int slot = 0; slot < memory.length; slot++) {
            double[] column = columns.memory[slot * dimension() + coordinate];
            memory[slot] = column == null ? 0 : column[t - 1];
        }
        double[] shared = new double[columns.shared.length];
        for (int k = 0; k < shared.length; k++) {
            shared[k] = columns.shared[k][t - 1];
        }
        return inputs.schedule
                .at(by, t, inputs.steps)
                .explain(t, theta(t - 1, coordinate), gradient(t - 1, coordinate), memory, shared);
    }

    /** A quantity of the update into row t; NaN at t = 0, where there was none. */
    public double value(Quantity quantity, int t, int coordinate) {
        return t == 0 ? Double.NaN : quantity.of().applyAsDouble(step(t, coordinate));
    }
}
