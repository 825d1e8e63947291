package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Minimum;

/**
 * A number that can be read off every row of a trajectory: on cards, in tables, as a curve.
 *
 * @param key tells it from others, in camel case
 * @param symbol as shown
 * @param name a few words
 * @param meaning a sentence
 * @param perCoordinate whether x and y each have one; else coordinate 0 stands for both
 * @param of reads it
 */
public record Reading(String key, String symbol, String name, String meaning, boolean perCoordinate, Of of) {
    /** Reads one number. */
    public interface Of {
        /**
         * The number at row t, NaN where there is none.
         *
         * @param step what the update into row t computed for that coordinate; null at t = 0
         */
        double at(Trajectory trajectory, int t, int coordinate, Optimizer.Step step);
    }

    public static final Reading LOSS = new Reading(
            "loss",
            "f",
            "loss",
            "Loss: the value of the surface at this point",
            false,
            (trajectory, t, i, step) -> trajectory.loss(t));

    /** As m and v, the gradient that the update into a row used. */
    public static final Reading GRADIENT = new Reading(
            "g",
            "g",
            "gradient",
            "Gradient that the update into this point used, with its noise if there is any",
            true,
            (trajectory, t, i, step) -> t == 0 ? Double.NaN : trajectory.gradient(t - 1, i));

    public static final Reading GRADIENT_HERE = new Reading(
            "gradient",
            "‖∇f‖",
            "gradient",
            "Length of the gradient that the next update uses",
            false,
            (trajectory, t, i, step) -> Trajectory.length(trajectory.gradient(t, 0), trajectory.gradient(t, 1)));

    public static final Reading LEARNING_RATE = new Reading(
            OptimizerKind.LEARNING_RATE,
            "αₜ",
            "learning rate now",
            "The learning rate times what the schedule says",
            false,
            (trajectory, t, i, step) -> t == 0 ? Double.NaN : trajectory.learningRate(t));

    public static final Reading STEP_LENGTH = new Reading(
            "step",
            "‖Δθ‖",
            "actual step length",
            "Step length: how far the update into this point went",
            false,
            (trajectory, t, i, step) -> t == 0 ? Double.NaN : trajectory.stepLength(t));

    /** The distance to the nearest of these minima. */
    public static Reading distance(List<Minimum> minima) {
        return new Reading(
                "distance",
                "to min",
                "distance",
                "Distance to the nearest known minimum",
                false,
                (trajectory, t, i, step) -> distance(trajectory, t, minima));
    }

    private static double distance(Trajectory trajectory, int t, List<Minimum> minima) {
        double least = Double.NaN;
        for (Minimum minimum : minima) {
            double distance = Trajectory.length(trajectory.x(t) - minimum.x(), trajectory.y(t) - minimum.y());
            least = Double.isNaN(least) ? distance : Math.min(least, distance);
        }
        return least;
    }

    /** A quantity that an optimizer declares; at t = 0 what the memory begins with. */
    public static Reading of(Optimizer optimizer, Quantity quantity) {
        return new Reading(
                quantity.key(),
                quantity.symbol(),
                quantity.said(),
                QuantityFormula.sentence(optimizer, quantity),
                quantity.role() != Quantity.Role.SHARED,
                (trajectory, t, i, step) -> step != null
                        ? quantity.of().applyAsDouble(step)
                        : quantity.role() == Quantity.Role.SHARED
                                ? Double.NaN
                                : trajectory.optimizer().initial(quantity));
    }

    /** What a card has room for: loss, gradient, what files record and what the coordinates share, and the step's length. */
    public static List<Reading> brief(Optimizer optimizer) {
        List<Reading> readings = new ArrayList<>(List.of(LOSS, GRADIENT));
        optimizer.quantities().stream()
                .filter(quantity ->
                        quantity.active() && (quantity.recorded() || quantity.role() == Quantity.Role.SHARED))
                .forEach(quantity -> readings.add(of(optimizer, quantity)));
        readings.add(STEP_LENGTH);
        return readings;
    }

    /** Every number of a run's update: gradient, learning rate if it changes, all listed quantities, and the step's length. */
    public static List<Reading> ofUpdate(RunSpec run) {
        List<Reading> readings = new ArrayList<>(List.of(GRADIENT));
        if (!run.schedule().isNone()) {
            readings.add(LEARNING_RATE);
        }
        run.optimizer().quantities().stream()
                .filter(Quantity::listed)
                .forEach(quantity -> readings.add(of(run.optimizer(), quantity)));
        readings.add(STEP_LENGTH);
        return readings;
    }

    /** The number at row t. */
    public double at(Trajectory trajectory, int t, int coordinate, Optimizer.Step step) {
        return of.at(trajectory, t, coordinate, step);
    }

    /** The ends of the ids of its numbers: one, or one for x and one for y. */
    public List<String> parts() {
        return perCoordinate ? List.of(key + "-x", key + "-y") : List.of(key);
    }
}
