package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.Race;
import org.optiscope.reading.Reading;
import org.optiscope.text.Texts;

/**
 * What a claim can ask of a run.
 *
 * @param kind what its second argument is, if it has one
 * @param of reads it
 */
record Measure(Kind kind, Of of) {
    /** What is asked, and with what. */
    enum Kind {
        /** A number at a step: {@code loss(adam, 10)}. */
        AT_STEP(Texts.later("lesson.takes-step")),
        /** A number for a number: {@code stepsTo(adam, 0.01)}. */
        FOR_NUMBER(Texts.later("lesson.takes-number")),
        /** A number of the whole run: {@code learningRate(adam)}. */
        OF_RUN(Texts.later("lesson.takes-run")),
        /** True or false of the whole run: {@code diverged(sgd)}. */
        TRUTH(Texts.later("lesson.takes-run-truth"));

        final Supplier<String> takes;

        Kind(Supplier<String> takes) {
            this.takes = takes;
        }
    }

    /** Reads one number; NaN where there is none. */
    interface Of {
        double at(Outcome outcome, int run, double argument);
    }

    /** What can be asked of every run, by name. */
    private static final Map<String, Measure> OF_EVERY_RUN = new LinkedHashMap<>();

    static {
        atStep("loss", Trajectory::loss);
        atStep("x", Trajectory::x);
        atStep("y", Trajectory::y);
        atStep("gx", (trajectory, t) -> trajectory.gradient(t, 0));
        atStep("gy", (trajectory, t) -> trajectory.gradient(t, 1));
        atStep("gradient", (trajectory, t) -> Reading.GRADIENT_HERE.at(trajectory, t, 0, null));
        atStep("step", Trajectory::stepLength);
        OF_EVERY_RUN.put(
                "distance",
                new Measure(
                        Kind.AT_STEP,
                        (outcome, run, t) -> read(
                                outcome,
                                run,
                                t,
                                (trajectory, row) -> Reading.distance(
                                                outcome.experiment().surface().minima())
                                        .at(trajectory, row, 0, null))));
        OF_EVERY_RUN.put("memory", new Measure(Kind.OF_RUN, (outcome, run, none) -> memory(outcome.experiment(), run)));
        OF_EVERY_RUN.put("lowest", new Measure(Kind.OF_RUN, (outcome, run, none) -> lowest(trajectory(outcome, run))));
        OF_EVERY_RUN.put("stepsTo", new Measure(Kind.FOR_NUMBER, Measure::stepsTo));
        OF_EVERY_RUN.put(
                "diverged",
                new Measure(
                        Kind.TRUTH,
                        (outcome, run, none) ->
                                trajectory(outcome, run).divergedAt().isPresent() ? 1 : 0));
    }

    private interface AtRow {
        double at(Trajectory trajectory, int t);
    }

    private static void atStep(String name, AtRow of) {
        OF_EVERY_RUN.put(name, new Measure(Kind.AT_STEP, (outcome, run, t) -> read(outcome, run, t, of)));
    }

    /** The measure of that name of a run, if there is one. */
    static Optional<Measure> of(String name, Experiment experiment, int run) {
        if (OF_EVERY_RUN.containsKey(name)) {
            return Optional.of(OF_EVERY_RUN.get(name));
        }
        Optimizer optimizer = experiment.runs().get(run).optimizer();
        Object setting = optimizer.values().get(name);
        if (setting instanceof Double number) {
            return Optional.of(new Measure(Kind.OF_RUN, (outcome, which, none) -> number));
        }
        for (Quantity quantity : optimizer.quantities()) {
            List<String> names = names(quantity);
            if (quantity.active() && names.contains(name)) {
                int coordinate = names.indexOf(name);
                return Optional.of(new Measure(
                        Kind.AT_STEP,
                        (outcome, which, t) -> read(
                                outcome,
                                which,
                                t,
                                (trajectory, row) -> trajectory.value(
                                        trajectory.optimizer().quantity(quantity.key()), row, coordinate))));
            }
        }
        return Optional.empty();
    }

    /** Whether every run has that measure, so that the name means nothing else. */
    static boolean isOfEveryRun(String name) {
        return OF_EVERY_RUN.containsKey(name);
    }

    /** All that can be asked of a run. */
    static List<String> names(Experiment experiment, int run) {
        Optimizer optimizer = experiment.runs().get(run).optimizer();
        List<String> names = new ArrayList<>(OF_EVERY_RUN.keySet());
        optimizer.values().forEach((key, value) -> {
            if (value instanceof Double) {
                names.add(key);
            }
        });
        optimizer.quantities().stream().filter(Quantity::active).forEach(quantity -> names.addAll(names(quantity)));
        return names;
    }

    /** A quantity that all coordinates share goes by its key, another by its key and the coordinate's letter, as in tables. */
    private static List<String> names(Quantity quantity) {
        return quantity.role() == Quantity.Role.SHARED
                ? List.of(quantity.key())
                : List.of(quantity.key() + ".x", quantity.key() + ".y");
    }

    private static Trajectory trajectory(Outcome outcome, int run) {
        return outcome.trajectories().get(run);
    }

    /** NaN after the end of a run that diverged. */
    private static double read(Outcome outcome, int run, double t, AtRow of) {
        Trajectory trajectory = trajectory(outcome, run);
        return t >= 0 && t <= trajectory.last() ? of.at(trajectory, (int) t) : Double.NaN;
    }

    /** How many numbers the rule keeps of each parameter from step to step, besides the parameter. */
    private static double memory(Experiment experiment, int run) {
        List<Quantity> carried = experiment.runs().get(run).optimizer().carried();
        return carried.stream().filter(Quantity::active).count();
    }

    private static double lowest(Trajectory trajectory) {
        double lowest = Double.NaN;
        for (int t = 0; t <= trajectory.lastFinite(); t++) {
            lowest = trajectory.loss(t) >= lowest ? lowest : trajectory.loss(t);
        }
        return lowest;
    }

    /** The first step with a loss below the target, as the race tells it. */
    private static double stepsTo(Outcome outcome, int run, double target) {
        Race race = new Race(List.of(trajectory(outcome, run)), List.of(), target, null);
        int reachedAt = race.standing(0, outcome.experiment().steps()).reachedAt();
        return reachedAt < 0 ? Double.NaN : reachedAt;
    }
}
