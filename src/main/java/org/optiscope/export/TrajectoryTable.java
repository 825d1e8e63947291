package org.optiscope.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;

/**
 * The trajectories of an experiment as rows of one table, whatever the format they are written in: position, loss and
 * gradient at each step, then the union of the runs' quantities.
 */
final class TrajectoryTable {
    /** Receives the rows of one run in order. */
    interface Row {
        /** @param quantities [2·quantity + coordinate] in the order of {@link #quantityKeys}; null where there is none */
        void take(int t, double x, double y, double loss, double gx, double gy, Double[] quantities);
    }

    private final IntFunction<Trajectory> trajectories;
    private final List<String> labels;
    private final List<String> keys;
    private final int every;

    /** @param trajectories gives the trajectory of a run; it is asked once for each, in order, and none is kept */
    TrajectoryTable(Experiment experiment, IntFunction<Trajectory> trajectories, int every) {
        if (every < 1) {
            throw new IllegalArgumentException("every is " + every + "; it must be at least 1");
        }
        this.trajectories = trajectories;
        this.every = every;
        labels = experiment.labels();
        Set<String> union = new LinkedHashSet<>();
        for (RunSpec run : experiment.runs()) {
            run.optimizer().quantities().stream()
                    .filter(Quantity::recorded)
                    .forEach(quantity -> union.add(quantity.key()));
        }
        keys = List.copyOf(union);
    }

    int runs() {
        return labels.size();
    }

    String label(int run) {
        return labels.get(run);
    }

    Trajectory trajectory(int run) {
        return trajectories.apply(run);
    }

    /** The keys of the quantities; each has a number for x and one for y. */
    List<String> quantityKeys() {
        return keys;
    }

    /** Gives the rows 0, K, 2K, … of a run, and its last one. */
    void rows(Trajectory trajectory, Row row) {
        Quantity[] quantities = new Quantity[keys.size()];
        for (Quantity quantity : trajectory.optimizer().quantities()) {
            int index = keys.indexOf(quantity.key());
            if (index >= 0 && quantity.active()) {
                quantities[index] = quantity;
            }
        }
        int last = trajectory.last();
        for (long next = 0; next < last + (long) every; next += every) {
            int t = (int) Math.min(next, last);
            Double[] values = new Double[2 * quantities.length];
            if (t > 0) {
                for (int coordinate = 0; coordinate < 2; coordinate++) {
                    Optimizer.Step step = trajectory.step(t, coordinate);
                    for (int i = 0; i < quantities.length; i++) {
                        values[2 * i + coordinate] = quantities[i] == null
                                ? null
                                : quantities[i].of().applyAsDouble(step);
                    }
                }
            }
            row.take(
                    t,
                    trajectory.x(t),
                    trajectory.y(t),
                    trajectory.loss(t),
                    trajectory.gradient(t, 0),
                    trajectory.gradient(t, 1),
                    values);
        }
    }
}
