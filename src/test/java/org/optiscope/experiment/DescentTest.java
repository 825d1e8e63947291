package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class DescentTest {
    private static final int STEPS = 300;
    private static final Point START = new Point(-1.5, 2);

    private final Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_descent_ends_on_the_last_row_of_its_trajectory_bit_for_bit(OptimizerKind kind) {
        compare(kind.create(Map.of()), START, Noise.NONE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noise_is_the_same_with_and_without_recording(OptimizerKind kind) {
        compare(kind.create(Map.of()), START, new Noise(0.3, 1, 0.5, 7));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_schedule_is_the_same_with_and_without_recording(OptimizerKind kind) {
        compare(kind.create(Map.of()), new Schedule.Cosine(20, 200, 0), START, Noise.NONE);
    }

    @Test
    void a_descent_that_diverges_ends_at_the_same_step() {
        Descent end = compare(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.1)), START, Noise.NONE);
        assertThat(end.diverged()).isTrue();
        assertThat(end.last()).isLessThan(STEPS);
    }

    @Test
    void a_start_that_overflows_ends_where_it_begins() {
        assertThat(compare(OptimizerCatalog.byId("adam").create(Map.of()), new Point(1e200, 0), Noise.NONE)
                        .last())
                .isZero();
    }

    private Descent compare(Optimizer optimizer, Point start, Noise noise) {
        return compare(optimizer, Schedule.NONE, start, noise);
    }

    private Descent compare(Optimizer optimizer, Schedule schedule, Point start, Noise noise) {
        RunSpec run = new RunSpec(optimizer, "", true, 0, schedule);
        Experiment experiment = new Experiment(rosenbrock, start, STEPS, noise, List.of(run));
        Trajectory recorded = Simulator.run(experiment).get(0);
        int last = recorded.last();
        Descent end = Descent.of(rosenbrock.kernel(), optimizer, schedule, start, STEPS, noise);
        assertThat(end).isEqualTo(new Descent(recorded.x(last), recorded.y(last), recorded.loss(last), last));
        assertThat(end.diverged()).isEqualTo(recorded.divergedAt().isPresent());
        return end;
    }

    /** To the bottom and at rest there; to and fro between two points; into a cycle of several; away to where nothing is finite. */
    @ParameterizedTest
    @CsvSource({"0.9, 0", "1, 0", "0.7, 0.5", "0.3, 0.9", "1.5, 0"})
    void a_run_that_rests_or_goes_round_ends_as_it_does_step_by_step(double rate, double momentum) {
        Optimizer sgd = OptimizerCatalog.byId("sgd").create(Map.of("learningRate", rate, "momentum", momentum));
        Surface surface = Surface.of("x^2 + 0.5*y^2 + 0.1*cos(3*x)", Map.of(), null);
        for (int steps : new int[] {1, 11, 12, 24, 25, 997, 2000, 2011}) {
            Trajectory way = Simulator.run(new Experiment(
                            surface, new Point(1.3, -2), steps, Noise.NONE, List.of(new RunSpec(sgd, "", true, 0))))
                    .get(0);
            assertThat(Attempt.of(surface.kernel(), sgd, Schedule.NONE, new Point(1.3, -2), steps, Noise.NONE, 0.11))
                    .isEqualTo(new Attempt(
                            new Descent(way.x(way.last()), way.y(way.last()), way.loss(way.last()), way.last()),
                            way.firstBelow(0.11)));
        }
    }
}
