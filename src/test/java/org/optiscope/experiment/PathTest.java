package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

/** A run goes down any objective, of however many coordinates. */
class PathTest {
    private static final int STEPS = 60;
    private static final double ROUNDING = 1e-13;

    /** (a₁ θ₁² + a₂ θ₂² + …)/2 */
    private record Bowl(double... curvature) implements Objective {
        @Override
        public int dimension() {
            return curvature.length;
        }

        @Override
        public double gradient(int t, double[] theta, double[] gradient) {
            double loss = 0;
            for (int i = 0; i < curvature.length; i++) {
                gradient[i] = curvature[i] * theta[i];
                loss += gradient[i] * theta[i] / 2;
            }
            return loss;
        }
    }

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    private static Trajectory run(Objective objective, OptimizerKind kind, Schedule schedule, double... start) {
        Trajectory.Inputs inputs = new Trajectory.Inputs(
                SurfaceCatalog.byId("sphere"), new Point(0, 0), STEPS, Noise.NONE, kind.withDefaults(), schedule);
        return new Trajectory(inputs, Path.recorded(objective, kind.withDefaults(), schedule, start, STEPS));
    }

    /** x after t steps is (1 − αλ)ᵗ x₀, in each of five coordinates. */
    @Test
    void gradient_descent_shrinks_every_coordinate_by_its_own_factor() {
        Bowl bowl = new Bowl(1, 2, 4, 8, 0);
        OptimizerKind sgd = OptimizerCatalog.byId("sgd");
        double[] start = {1, -2, 3, -4, 5};
        Columns columns = Path.recorded(bowl, sgd.create(Map.of("learningRate", 0.125)), Schedule.NONE, start, STEPS);
        assertThat(columns.dimension()).isEqualTo(5);
        for (int t = 0; t <= STEPS; t++) {
            for (int i = 0; i < start.length; i++) {
                double expected = Math.pow(1 - 0.125 * bowl.curvature[i], t) * start[i];
                assertThat(columns.theta[i][t]).isCloseTo(expected, within(ROUNDING));
                assertThat(columns.gradient[i][t]).isEqualTo(bowl.curvature[i] * columns.theta[i][t]);
            }
        }
    }

    /** All rules act per coordinate, so coordinates that know nothing of one another go as they do alone. */
    @ParameterizedTest
    @MethodSource("kinds")
    void three_coordinates_go_as_three_runs_of_one(OptimizerKind kind) {
        double[] curvatures = {0.5, 3, 40};
        double[] starts = {1.5, -2, 0.25};
        Schedule schedule = new Schedule.Cosine(5, 20, 0);
        Trajectory together = run(new Bowl(curvatures), kind, schedule, starts);
        assertThat(together.dimension()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            Trajectory alone = run(new Bowl(curvatures[i]), kind, schedule, starts[i]);
            for (int t = 0; t <= STEPS; t++) {
                assertThat(together.theta(t, i)).isEqualTo(alone.theta(t, 0));
                assertThat(together.gradient(t, i)).isEqualTo(alone.gradient(t, 0));
            }
            for (Quantity quantity : together.optimizer().quantities()) {
                for (int t = 1; t <= STEPS; t++) {
                    assertThat(together.value(quantity, t, i)).isEqualTo(alone.value(quantity, t, 0));
                }
            }
        }
    }

    @Test
    void the_length_of_a_step_is_that_of_all_its_coordinates() {
        Trajectory run = run(new Bowl(0, 0, 0), OptimizerCatalog.byId("sgd"), Schedule.NONE, 1, 2, 3);
        assertThat(run.stepLength(1)).isZero();
        Objective slope = new Objective() {
            @Override
            public int dimension() {
                return 3;
            }

            @Override
            public double gradient(int t, double[] theta, double[] gradient) {
                gradient[0] = 2000;
                gradient[1] = -3000;
                gradient[2] = 6000;
                return 0;
            }
        };
        assertThat(run(slope, OptimizerCatalog.byId("sgd"), Schedule.NONE, 0, 0, 0)
                        .stepLength(1))
                .isCloseTo(7, within(ROUNDING));
    }

    @Test
    void an_objective_may_be_another_one_at_every_step() {
        Objective turning = new Objective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double gradient(int t, double[] theta, double[] gradient) {
                gradient[0] = t % 2 == 0 ? 1 : -1;
                return theta[0];
            }
        };
        Trajectory run = run(turning, OptimizerCatalog.byId("sgd"), Schedule.NONE, 0);
        for (int t = 0; t <= STEPS; t++) {
            assertThat(run.theta(t, 0)).isEqualTo(t % 2 == 0 ? 0 : -0.001);
        }
    }

    @Test
    void a_run_ends_where_any_coordinate_leaves_the_finite_numbers() {
        Trajectory run = run(new Bowl(1, 1, 1e300), OptimizerCatalog.byId("sgd"), Schedule.NONE, 1, 1, 1e20);
        assertThat(run.divergedAt()).hasValue(run.last());
        assertThat(run.last()).isLessThan(STEPS);
    }
}
