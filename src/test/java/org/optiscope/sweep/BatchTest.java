package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Descent;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Schedule;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

class BatchTest {
    /** More than two blocks, the last one not full. */
    private static final int STARTS = 2_600;

    private static final int STEPS = 150;

    private final Kernel rosenbrock = SurfaceCatalog.byId("rosenbrock").kernel();
    private final double[] x = new double[STARTS];
    private final double[] y = new double[STARTS];

    BatchTest() {
        Random random = new Random(1);
        for (int i = 0; i < STARTS; i++) {
            x[i] = -2 + 4 * random.nextDouble();
            y[i] = -1 + 4 * random.nextDouble();
        }
    }

    static Iterable<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_run_of_a_batch_ends_as_it_does_alone_bit_for_bit(OptimizerKind kind) {
        compare(kind.create(Map.of()), Noise.NONE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noise_is_the_same_for_a_batch_and_alone(OptimizerKind kind) {
        compare(kind.create(Map.of()), new Noise(0.5, 0.7, 1, 42));
    }

    @Test
    void runs_that_diverge_end_at_the_step_at_which_they_would_alone() {
        Optimizer tooFast = OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 2.5e-3));
        int[] last = compare(tooFast, Noise.NONE).last();
        assertThat(last).contains(STEPS);
        assertThat(Arrays.stream(last).min().orElseThrow()).isLessThan(STEPS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_schedule_is_the_same_for_a_batch_and_alone(OptimizerKind kind) {
        compare(kind.create(Map.of()), new Schedule.Cosine(20, 100, 0), Noise.NONE);
    }

    private Batch.Ends compare(Optimizer optimizer, Noise noise) {
        return compare(optimizer, Schedule.NONE, noise);
    }

    private Batch.Ends compare(Optimizer optimizer, Schedule schedule, Noise noise) {
        Batch.Ends ends = new Batch(rosenbrock, optimizer, schedule, noise, STEPS).run(x, y);
        for (int i = 0; i < STARTS; i++) {
            assertThat(new Descent(ends.x()[i], ends.y()[i], ends.loss()[i], ends.last()[i]))
                    .isEqualTo(Descent.of(rosenbrock, optimizer, schedule, new Point(x[i], y[i]), STEPS, noise));
        }
        return ends;
    }
}
