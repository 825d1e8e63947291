package org.optiscope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class CourseGapTest {
    private static final int STEPS = 40;
    /** Logarithms and their inverses. */
    private static final double ROUNDED = 1e-9;

    private static Trajectory run(Surface surface) {
        RunSpec sgd = new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.05)), "", true, 0);
        return Simulator.run(new Experiment(surface, new Point(3, 2), STEPS, Noise.NONE, List.of(sgd)))
                .get(0);
    }

    private final Trajectory sphere = run(SurfaceCatalog.byId("sphere"));

    private static Guess.Course guess(Point... points) {
        return new Guess.Course("A", 0, List.of(points));
    }

    /** The true course times a factor. */
    private Guess.Course times(double factor) {
        List<Point> points = new ArrayList<>();
        for (int t = 0; t <= STEPS; t++) {
            points.add(new Point(t, factor * sphere.loss(t)));
        }
        return new Guess.Course("A", 0, points);
    }

    @Test
    void who_guesses_what_is_true_has_no_gap() {
        assertThat(CourseGap.of(times(1), sphere).orElseThrow()).isEqualTo(new CourseGap(0, true));
    }

    @Test
    void a_hundred_times_too_much_or_too_little_is_two_powers_of_ten() {
        for (double factor : new double[] {100, 0.01}) {
            CourseGap gap = CourseGap.of(times(factor), sphere).orElseThrow();
            assertThat(gap.inPowers()).isTrue();
            assertThat(gap.mean()).isCloseTo(2, within(ROUNDED));
        }
    }

    @Test
    void a_loss_that_falls_by_the_same_factor_in_each_step_is_a_straight_line_between_two_points() {
        Guess.Course straight = guess(new Point(0, sphere.loss(0)), new Point(STEPS, sphere.loss(STEPS)));
        assertThat(CourseGap.of(straight, sphere).orElseThrow().mean()).isCloseTo(0, within(ROUNDED));
    }

    @Test
    void where_something_is_not_above_0_the_difference_itself_is_measured() {
        CourseGap gap = CourseGap.of(guess(new Point(0, -1), new Point(STEPS, -1)), sphere)
                .orElseThrow();
        double mean = 0;
        for (int t = 0; t <= STEPS; t++) {
            mean += (sphere.loss(t) + 1) / (STEPS + 1);
        }
        assertThat(gap.inPowers()).isFalse();
        assertThat(gap.mean()).isCloseTo(mean, within(ROUNDED));
    }

    @Test
    void only_steps_of_which_both_tell_count() {
        assertThat(CourseGap.of(guess(new Point(3.2, 1), new Point(3.7, 1)), sphere))
                .isEmpty();
        assertThat(guess(new Point(3.2, 1), new Point(7.7, 1)).first()).isEqualTo(4);
        assertThat(guess(new Point(3.2, 1), new Point(7.7, 1)).last()).isEqualTo(7);
        assertThat(guess(new Point(3.2, 1), new Point(7.7, 1)).at(8)).isNaN();
    }

    @Test
    void a_course_is_cut_where_the_experiment_ends_and_grows_from_left_to_right() {
        Guess.Course cut = guess(new Point(0, 100), new Point(20, 1)).within(10).orElseThrow();
        assertThat(cut.last()).isEqualTo(10);
        assertThat(cut.at(10)).isCloseTo(10, within(ROUNDED));
        assertThat(guess(new Point(12, 1), new Point(20, 1)).within(10)).isEmpty();
        assertThatThrownBy(() -> guess(new Point(2, 1), new Point(2, 3))).isInstanceOf(IllegalArgumentException.class);
    }
}
