package org.optiscope.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;

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
        Kernel kernel = inputs.surface().kernel();
        Optimizer optimizer = inputs.optimizer(1);
        boolean scheduled = !inputs.schedule().isNone();
        Noise noise = inputs.noise();
        boolean noisy = !noise.isNone();
        int rows = inputs.steps() + 1;

        Coordinates c = new Coordinates(optimizer, 2);
        double[] theta = c.theta();
        double[] gradient = c.gradient();
        theta[0] = inputs.start().x();
        theta[1] = inputs.start().y();

        double[] x = new double[rows];
        double[] y = new double[rows];
        double[] loss = new double[rows];
        double[] gx = new double[rows];
        double[] gy = new double[rows];
        List<Quantity> carried = optimizer.carried();
        double[][] memory = new double[2 * carried.size()][];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = carried.get(i / 2).active() ? new double[rows] : null;
        }
        double[][] shared = new double[c.shared().length][rows];

        for (int t = 0; ; t++) {
            x[t] = theta[0];
            y[t] = theta[1];
            loss[t] = kernel.gradient(theta[0], theta[1], gradient);
            if (noisy) {
                gradient[0] = noise.apply(gradient[0], t, 0);
                gradient[1] = noise.apply(gradient[1], t, 1);
            }
            gx[t] = gradient[0];
            gy[t] = gradient[1];
            for (int i = 0; i < memory.length; i++) {
                if (memory[i] != null) {
                    memory[i][t] = c.memory(i >> 1)[i & 1];
                }
            }
            for (int k = 0; k < shared.length; k++) {
                shared[k][t] = c.shared()[k];
            }
            boolean finite = Double.isFinite(x[t]) && Double.isFinite(y[t]) && Double.isFinite(loss[t]);
            if (!finite || t == rows - 1) {
                return new Trajectory(inputs, x, y, loss, gx, gy, memory, shared, t);
            }
            if (scheduled) {
                optimizer = inputs.optimizer(t + 1);
            }
            optimizer.stepAll(t + 1, c);
        }
    }
}
