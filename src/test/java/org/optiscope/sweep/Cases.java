package org.optiscope.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

/** Experiments of one run that maps are tested with: every optimizer and one of somebody's own, with noise, with a schedule and without. */
final class Cases {
    private static final String OWN = """
            { "surface": "rosenbrock", "runs": [ { "optimizer": {
                "id": "mine", "name": "Mine", "lineage": "newer", "source": "a lecture", "summary": "Mine.",
                "hyperparameters": [
                  {"key": "learningRate", "symbol": "α", "default": 0.001, "slider": [1e-5, 10], "scale": "log", "meaning": "Rate: how far."},
                  {"key": "mu", "symbol": "μ", "default": 0.5, "below": 1, "slider": [0, 0.99], "scale": "log-complement", "meaning": "Momentum: how much."} ],
                "quantities": [
                  {"key": "b", "symbol": "b", "meaning": "velocity", "formula": "mu*bPrev + g"} ],
                "update": "-learningRate*b" } } ] }
            """;

    private static final Noise NOISE = new Noise(0.3, 0.8, 1, 7);
    private static final Schedule SCHEDULE = new Schedule.Cosine(20, 0, 0.1);

    private Cases() {}

    static List<OptimizerKind> kinds() {
        List<OptimizerKind> kinds = new ArrayList<>(OptimizerCatalog.all());
        try {
            kinds.add(ExperimentFile.parse(OWN).runs().get(0).optimizer().kind());
        } catch (JsonException e) {
            throw new IllegalStateException(e);
        }
        return kinds;
    }

    static Experiment of(String surface, String optimizer, double rate, int steps) {
        return of(surface, OptimizerCatalog.byId(optimizer).create(Map.of("learningRate", rate)), steps);
    }

    static Experiment of(String surface, Optimizer optimizer, int steps) {
        RunSpec run = new RunSpec(optimizer, "", true, 0);
        return new Experiment(
                SurfaceCatalog.byId(surface), SurfaceCatalog.byId(surface).start(), steps, Noise.NONE, List.of(run));
    }

    /** The same in the three situations that matter. */
    static List<Experiment> situations(Experiment plain) {
        RunSpec scheduled = plain.runs().get(0).withSchedule(SCHEDULE);
        return List.of(plain, plain.withNoise(NOISE), plain.withRun(0, scheduled));
    }

    /** The run step by step, from a start and with settings. */
    static Trajectory alone(Experiment experiment, Point start, Map<String, Object> settings) {
        RunSpec run = experiment.runs().get(0);
        return Simulator.run(
                experiment
                        .withStart(start)
                        .withRun(0, run.withOptimizer(run.optimizer().with(settings))),
                0);
    }

    static int[] cells(int count, int size, long seed) {
        return new Random(seed).ints(count, 0, size).toArray();
    }
}
