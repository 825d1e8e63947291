package org.optiscope.experiment;

import java.util.ArrayList;
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

    /** Writes down a run on its way, whose numbers always stand in the same arrays. Two coordinates need no loop, which would cost a tenth. */
    static final class Writer {
        private final double[] theta;
        private final double[] gradient;
        private final double[] loss;
        private final double[][] positions;
        private final double[][] gradients;

        /** Of the memory in use: column k takes item k of source k. */
        private final double[][] columns;

        private final double[][] sources;
        private final int[] items;

        Writer(Columns into, Coordinates c) {
            theta = c.theta();
            gradient = c.gradient();
            loss = into.loss;
            positions = into.theta;
            gradients = into.gradient;
            List<double[]> all = new ArrayList<>();
            List<double[]> from = new ArrayList<>();
            List<Integer> which = new ArrayList<>();
            int dimension = c.size();
            for (int i = 0; i < into.memory.length; i++) {
                if (into.memory[i] != null) {
                    all.add(into.memory[i]);
                    from.add(c.memory(i / dimension));
                    which.add(i % dimension);
                }
            }
            for (int k = 0; k < into.shared.length; k++) {
                all.add(into.shared[k]);
                from.add(c.shared());
                which.add(k);
            }
            columns = all.toArray(double[][]::new);
            sources = from.toArray(double[][]::new);
            items = which.stream().mapToInt(Integer::intValue).toArray();
        }

        void write(int t, double lossThere) {
            loss[t] = lossThere;
            if (theta.length == 2) {
                positions[0][t] = theta[0];
                positions[1][t] = theta[1];
                gradients[0][t] = gradient[0];
                gradients[1][t] = gradient[1];
            } else {
                for (int i = 0; i < theta.length; i++) {
                    positions[i][t] = theta[i];
                    gradients[i][t] = gradient[i];
                }
            }
            for (int k = 0; k < columns.length; k++) {
                columns[k][t] = sources[k][items[k]];
            }
        }
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
