package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;

/** The example experiment on a ravine along whose floor only one gradient in ten arrives. */
class SparseRavineTest {
    private static final Path FILE = Path.of("assets", "experiments", "sparse-ravine.json");

    /** The minimum is 0 and the start about 41; this is the minimum to the eye. */
    private static final double REACHED = 1e-4;

    /** One seed may be lucky; of these the median counts. */
    private static final int SEEDS = 21;

    private static final int NEVER = Integer.MAX_VALUE;

    /** From which step on the loss stays below {@link #REACHED}. */
    private static int arrival(Trajectory run) {
        int t = run.last();
        while (t >= 0 && run.loss(t) < REACHED) {
            t--;
        }
        return t == run.last() ? NEVER : t + 1;
    }

    private static int medianArrival(Experiment experiment, Optimizer optimizer) {
        int[] arrivals = IntStream.rangeClosed(1, SEEDS)
                .map(seed -> {
                    Noise noise = new Noise(
                            0, experiment.noise().keepX(), experiment.noise().keepY(), seed);
                    RunSpec run = new RunSpec(optimizer, "", true, 0);
                    return arrival(Simulator.run(experiment.withNoise(noise).withRuns(List.of(run)))
                            .get(0));
                })
                .sorted()
                .toArray();
        return arrivals[SEEDS / 2];
    }

    /** SGD over all rates between creeping and diverging (which is at 2, by the curvature 1 of x). */
    private static int bestSgd(Experiment experiment, double momentum, double least, double greatest) {
        double[] rates = DoubleStream.iterate(least, rate -> rate <= greatest, rate -> rate + least)
                .toArray();
        return Arrays.stream(rates)
                .mapToInt(rate -> medianArrival(
                        experiment,
                        OptimizerCatalog.byId("sgd").create(Map.of("learningRate", rate, "momentum", momentum))))
                .min()
                .orElseThrow();
    }

    @Test
    void adagrad_suits_sparse_gradients() throws JsonException {
        Experiment experiment = ExperimentFile.read(FILE);
        int adagrad = medianArrival(experiment, experiment.runs().get(0).optimizer());
        assertThat(adagrad).isLessThan(bestSgd(experiment, 0, 0.05, 2) / 4);
        assertThat(adagrad).isLessThan(bestSgd(experiment, 0.9, 0.05, 2) / 2);
    }

    /** So the lead is due to the sparsity, not to the ravine. */
    @Test
    void with_every_gradient_arriving_plain_descent_is_about_as_fast() throws JsonException {
        Experiment dense = ExperimentFile.read(FILE).withNoise(Noise.NONE);
        int adagrad = medianArrival(dense, dense.runs().get(0).optimizer());
        assertThat(bestSgd(dense, 0, 0.05, 2)).isBetween(adagrad / 2, adagrad * 2);
    }

    @Test
    void the_example_runs_sgd_at_its_best_rates_and_tells_the_same_story() throws JsonException {
        Experiment experiment = ExperimentFile.read(FILE);
        List<RunSpec> runs = experiment.runs();
        assertThat(medianArrival(experiment, runs.get(1).optimizer())).isEqualTo(bestSgd(experiment, 0, 0.05, 2));
        assertThat(medianArrival(experiment, runs.get(2).optimizer())).isEqualTo(bestSgd(experiment, 0.9, 0.05, 2));
        List<Trajectory> trajectories = Simulator.run(experiment);
        assertThat(arrival(trajectories.get(0))).isLessThan(60);
        assertThat(trajectories.subList(1, 4)).allMatch(run -> arrival(run) > 100 && arrival(run) < NEVER);
    }
}
