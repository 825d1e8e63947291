package org.optiscope.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;

/** What is written down of a run of n coordinates at each row: position, gradient, loss, and the optimizer's memory. */
final class Columns {
    /** [coordinate][row] */
    final double[][] theta;
    /** [coordinate][row] */
    final double[][] gradient;
    /** [row] */
    final double[] loss;
    /** [slot · n + coordinate][row]; those of slots that are not in use are null. */
    final double[][] memory;
    /** [product][row] */
    final double[][] shared;

    Columns(Optimizer optimizer, int dimension, int rows) {
        theta = new double[dimension][rows];
        gradient = new double[dimension][rows];
        loss = new double[rows];
        List<Quantity> carried = optimizer.carried();
        memory = new double[dimension * carried.size()][];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = carried.get(i / dimension).active() ? new double[rows] : null;
        }
        shared = new double[optimizer.sharedSize()][rows];
    }

    private Columns(double[][] theta, double[][] gradient, double[] loss, double[][] memory, double[][] shared) {
        this.theta = theta;
        this.gradient = gradient;
        this.loss = loss;
        this.memory = memory;
        this.shared = shared;
    }

    /** How many there are for such an optimizer. */
    static int count(Optimizer optimizer, int dimension) {
        long carried = optimizer.carried().stream().filter(Quantity::active).count();
        return (int) (1 + dimension * (2 + carried) + optimizer.sharedSize());
    }

    /** The memory that they take. */
    long bytes() {
        long count = Stream.of(theta, gradient, memory, shared)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .count();
        return Double.BYTES * (long) loss.length * (1 + count);
    }

    int dimension() {
        return theta.length;
    }

    void write(int t, Coordinates c, double lossThere) {
        loss[t] = lossThere;
        int dimension = theta.length;
        for (int i = 0; i < dimension; i++) {
            theta[i][t] = c.theta()[i];
            gradient[i][t] = c.gradient()[i];
            for (int slot = 0, column = i; column < memory.length; slot++, column += dimension) {
                if (memory[column] != null) {
                    memory[column][t] = c.memory(slot)[i];
                }
            }
        }
        for (int k = 0; k < shared.length; k++) {
            shared[k][t] = c.shared()[k];
        }
    }

    /** The same without the rows after the last. */
    Columns upTo(int last) {
        return new Columns(
                upTo(theta, last), upTo(gradient, last), upTo(loss, last), upTo(memory, last), upTo(shared, last));
    }

    private static double[] upTo(double[] column, int last) {
        return column == null || column.length == last + 1 ? column : Arrays.copyOf(column, last + 1);
    }

    private static double[][] upTo(double[][] columns, int last) {
        return Arrays.stream(columns).map(column -> upTo(column, last)).toArray(double[][]::new);
    }
}
