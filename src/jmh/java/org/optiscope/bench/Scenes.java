package org.optiscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

/** The experiments that are measured. */
final class Scenes {
    private static final List<String> IDS = List.of("adam", "rmsprop", "adagrad", "sgd");

    private Scenes() {}

    /** So many runs on Rosenbrock's valley, of four optimizers in turn, no two with the same settings; all move for long. */
    static Experiment runs(int runs, int steps) {
        List<RunSpec> specs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            double slower = 1 + 0.4 * (i / IDS.size());
            Optimizer optimizer = switch (i % IDS.size()) {
                case 0 -> create(i, Map.of("learningRate", 2e-3 / slower));
                case 1 -> create(i, Map.of("learningRate", 1e-3 / slower));
                case 2 -> create(i, Map.of("learningRate", 5e-2 / slower));
                default -> create(i, Map.of("learningRate", 2e-5 / slower, "momentum", 0.5));
            };
            specs.add(new RunSpec(optimizer, "", true, i));
        }
        return new Experiment(SurfaceCatalog.byId("rosenbrock"), new Point(-1.5, 2), steps, Noise.NONE, specs);
    }

    private static Optimizer create(int i, Map<String, Object> settings) {
        return OptimizerCatalog.byId(IDS.get(i % IDS.size())).create(settings);
    }
}
