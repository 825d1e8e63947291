package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Minimum;
import org.optiscope.text.Texts;

/**
 * A number that can be read off every row of a trajectory: on cards, in tables, as a curve.
 *
 * @param key tells it from others, in camel case
 * @param symbol as shown
 * @param named gives a few words
 * @param meant gives a sentence
 * @param perCoordinate whether x and y each have one; else coordinate 0 stands for both
 * @param of reads it
 */
public record Reading(
        String key, String symbol, Supplier<String> named, Supplier<String> meant, boolean perCoordinate, Of of) {
    /** Reads one number. */
    public interface Of {
        /**
         * The number at row t, NaN where there is none.
         *
         * @param step what the update into row t computed for that coordinate; null at t = 0
         */
        double at(Trajectory trajectory, int t, int coordinate, Optimizer.Step step);
    }

    private static Reading of(String key, String symbol, boolean perCoordinate, Of of) {
        return new Reading(
                key,
                symbol,
                () -> Texts.get("reading.name." + key),
                () -> Texts.get("reading.meaning." + key),
                perCoordinate,
                of);
    }

    public static final Reading LOSS = of("loss", "f", false, (trajectory, t, i, step) -> trajectory.loss(t));

    /** As m and v, the gradient that the update into a row used. */
    public static final Reading GRADIENT =
            of("g", "g", true, (trajectory, t, i, step) -> t == 0 ? Double.NaN : trajectory.gradient(t - 1, i));

    public static final Reading GRADIENT_HERE = of(
            "gradient",
            "‖∇f‖",
            false,
            (trajectory, t, i, step) -> Trajectory.length(trajectory.gradient(t, 0), trajectory.gradient(t, 1)));

    public static final Reading LEARNING_RATE = of(
            OptimizerKind.LEARNING_RATE,
            "αₜ",
            false,
            (trajectory, t, i, step) -> t == 0 ? Double.NaN : trajectory.learningRate(t));

    public static final Reading STEP_LENGTH =
            of("step", "‖Δθ‖", false, (trajectory, t, i, step) -> t == 0 ? Double.NaN : trajectory.stepLength(t));

    /** The distance to the nearest of these minima. */
    public static Reading distance(List<Minimum> minima) {
        return of(
                "distance",
                RaceColumn.DISTANCE.title(),
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
                quantity::said,
                () -> QuantityFormula.sentence(optimizer, quantity),
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
    /** A few words. */
    public String name() {
        return named.get();
    }

    /** A sentence. */
    public String meaning() {
        return meant.get();
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
