package org.optiscope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

class CloseUpTest {
    private static final Domain DOMAIN = new Domain(-2, 2, -2, 2);

    private static Trajectory run(String formula, String optimizer, double rate, double x, double y) {
        Surface surface = Surface.of(Formula.parse(formula), DOMAIN);
        RunSpec run = new RunSpec(OptimizerCatalog.byId(optimizer).create(Map.of("learningRate", rate)), "", true, 0);
        return Simulator.run(new Experiment(surface, new Point(x, y), 60, Noise.NONE, List.of(run)))
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.01, 0.1})
    void the_step_fills_a_third_of_the_square_or_a_little_less(double rate) {
        Trajectory trajectory = run("x^2 + 3*y^2", "sgd", rate, 1, 1);
        for (int t = 1; t <= 20; t++) {
            Domain square = CloseUp.of(trajectory, t).orElseThrow();
            double width = Math.max(
                    Math.abs(trajectory.x(t) - trajectory.x(t - 1)), Math.abs(trajectory.y(t) - trajectory.y(t - 1)));

            assertThat(width / square.width()).isBetween(1 / (3 * Math.sqrt(2)) - 1e-9, 1 / 3.0 + 1e-9);
            assertThat(square.contains(trajectory.x(t), trajectory.y(t))).isTrue();
            assertThat(square.contains(trajectory.x(t - 1), trajectory.y(t - 1)))
                    .isTrue();
        }
    }

    @Test
    void the_box_of_effective_steps_is_inside_too() {
        Trajectory trajectory = run("x^2 + 100*y^2", "adam", 0.1, 1, 1);
        Domain square = CloseUp.of(trajectory, 1).orElseThrow();
        // At t = 1, √v̂ is |g|: the half sides are α ‖g‖ / |g_x| and α ‖g‖ / |g_y|.
        double halfX = 0.1 * Math.hypot(2, 200) / 2;

        assertThat(square.x0()).isLessThan(1 - halfX);
        assertThat(square.x1()).isGreaterThan(1 + halfX);
    }

    @Test
    void updates_that_lie_near_one_another_are_seen_in_the_same_square() {
        Trajectory trajectory = run("x^2 + 3*y^2", "adam", 0.01, 1, 1);
        long squares = java.util.stream.IntStream.rangeClosed(1, 10)
                .mapToObj(t -> CloseUp.of(trajectory, t).orElseThrow())
                .distinct()
                .count();

        assertThat(squares).isLessThanOrEqualTo(4);
    }

    /** Each step divides the distance by 500, until the numbers come to their end. */
    @Test
    void there_is_none_about_the_origin_that_is_too_narrow_for_a_picture() {
        Trajectory trajectory = run("x^2 + y^2", "sgd", 0.499, 1, 1);
        int drawn = 0;
        for (int t = 1; t <= trajectory.last(); t++) {
            Optional<Domain> square = CloseUp.of(trajectory, t);
            square.map(part -> new Viewport(part.x0(), part.x1(), part.y0(), part.y1(), 300, 700))
                    .map(Viewport::withEqualAxes)
                    .ifPresent(seen -> assertThat(seen.y1() - seen.y0()).isGreaterThan(seen.x1() - seen.x0()));
            drawn += square.isPresent() ? 1 : 0;
        }

        assertThat(drawn).isBetween(40, 50);
        assertThat(CloseUp.of(trajectory, trajectory.last())).isEmpty();
    }

    @Test
    void an_update_that_goes_nowhere_or_to_infinity_has_none() {
        assertThat(CloseUp.of(run("x^2 + y^2", "sgd", 0.1, 0, 0), 1)).isEmpty();
        Trajectory diverging = run("x^4 + y^4", "sgd", 10, 2, 2);
        assertThat(CloseUp.of(diverging, diverging.last())).isEmpty();
        assertThat(CloseUp.of(diverging, 0)).isEmpty();
    }
}
