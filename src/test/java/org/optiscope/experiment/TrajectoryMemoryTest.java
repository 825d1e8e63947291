package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.SurfaceCatalog;

/** What recording costs, computed from the columns and not measured. */
class TrajectoryMemoryTest {
    private static final int RUNS = 12;

    /** So that the longest experiment fits a virtual machine with its default quarter of 2 GB. */
    private static final long MOST_BYTES = 250_000_000;

    private static final int SOME_STEPS = 10;

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void twelve_runs_of_100000_steps_take_less_than_250_MB_even_with_all_that_an_optimizer_can_carry(
            OptimizerKind kind) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            if (hyperparameter instanceof Hyperparameter.Flag) {
                settings.put(hyperparameter.key(), true);
            } else if (hyperparameter.key().equals("momentum")) {
                settings.put("momentum", 0.9);
            }
        }
        Experiment experiment = new Experiment(
                SurfaceCatalog.byId("matyas"),
                SurfaceCatalog.byId("matyas").start(),
                SOME_STEPS,
                Noise.NONE,
                List.of(new RunSpec(kind.create(settings), "", true, 0)));
        Trajectory trajectory = Simulator.run(experiment).get(0);

        assertThat(trajectory.last()).isEqualTo(SOME_STEPS);
        long bytesOfRow = trajectory.bytes() / (SOME_STEPS + 1);
        assertThat(bytesOfRow).isEqualTo((long) Double.BYTES * Trajectory.columns(trajectory.optimizer()));
        assertThat(experiment.numbers(0) * Double.BYTES).isEqualTo(trajectory.bytes());
        assertThat(RUNS * (Experiment.MAX_STEPS + 1) * bytesOfRow).isLessThan(MOST_BYTES);
    }
}
