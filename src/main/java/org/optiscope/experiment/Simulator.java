package org.optiscope.experiment;

import java.util.List;
import java.util.stream.IntStream;

/** Turns experiments into trajectories: pure, exact, repeatable. */
public final class Simulator {
    /** From this many updates on, runs are shared out over the processors. */
    private static final int WORTH_SHARING = 20_000;

    private Simulator() {}

    /** The trajectory of every run, hidden ones too, in the order of the runs. */
    public static List<Trajectory> run(Experiment experiment) {
        return rerun(experiment, List.of());
    }

    /** The same, taking over those of the trajectories at hand whose inputs have not changed. */
    public static List<Trajectory> rerun(Experiment experiment, List<Trajectory> atHand) {
        int runs = experiment.runs().size();
        IntStream indices = IntStream.range(0, runs);
        if ((long) runs * experiment.steps() >= WORTH_SHARING) {
            indices = indices.parallel();
        }
        return indices.mapToObj(i -> {
                    Trajectory.Inputs inputs = inputs(experiment, i);
                    return atHand.stream()
                            .filter(trajectory -> trajectory.inputs().equals(inputs))
                            .findFirst()
                            .orElseGet(() -> run(inputs));
                })
                .toList();
    }

    /** The trajectory of one run, the same as among all. */
    public static Trajectory run(Experiment experiment, int index) {
        return run(inputs(experiment, index));
    }

    private static Trajectory.Inputs inputs(Experiment experiment, int index) {
        RunSpec run = experiment.runs().get(index);
        return new Trajectory.Inputs(
                experiment.surface(),
                experiment.start(),
                experiment.steps(),
                experiment.noise(),
                run.optimizer(),
                run.schedule());
    }

    private static Trajectory run(Trajectory.Inputs inputs) {
        Objective objective = Objective.of(inputs.surface().kernel(), inputs.noise());
        double[] start = {inputs.start().x(), inputs.start().y()};
        return new Trajectory(
                inputs, Path.recorded(objective, inputs.optimizer(), inputs.schedule(), start, inputs.steps()));
    }
}
