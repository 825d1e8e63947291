package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Point;

class RateCurvesTest {
    private static final int RATES = 37;

    static List<OptimizerKind> kinds() {
        return Cases.kinds();
    }

    private static RateCurves curves(Experiment experiment, double from, double to, double target) {
        RateCurves.Question question = new RateCurves.Question(new Trial.Terms(experiment, target, 1), from, to, RATES);
        return RateCurves.compute(question, Follower.none());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_rate_says_what_a_run_with_it_does_alone(OptimizerKind kind) {
        for (Experiment experiment : Cases.situations(Cases.of("rosenbrock", kind.withDefaults(), 120))) {
            RateCurves curves = curves(experiment, 1e-4, 10, 1);
            for (int i = 0; i < RATES; i++) {
                Map<String, Object> rate =
                        Map.of("learningRate", curves.question().rate(i));
                Trajectory way = Cases.alone(experiment, experiment.start(), rate);
                int below = way.firstBelow(1);
                assertThat(curves.loss(0, i))
                        .isEqualTo(Double.valueOf(
                                way.divergedAt().isPresent() ? Double.POSITIVE_INFINITY : way.loss(way.last())));
                assertThat(curves.steps(0, i)).isEqualTo(Double.valueOf(below < 0 ? Double.NaN : below));
            }
        }
    }

    /** On x² + y² an update of gradient descent multiplies by 1 − 2α: see the manner for each α. */
    @Test
    void gradient_descent_crawls_converges_oscillates_and_diverges_where_one_can_work_it_out() {
        RateCurves curves = curves(Cases.of("sphere", "sgd", 1, 100), 1e-4, 10, 0.01);
        for (int i = 0; i < RATES; i++) {
            double factor = Math.abs(1 - 2 * curves.question().rate(i));
            double start = curves.question()
                    .terms()
                    .experiment()
                    .surface()
                    .value(
                            curves.question().terms().experiment().start().x(),
                            curves.question().terms().experiment().start().y());
            double end = start * Math.pow(factor, 200);
            RateCurves.Manner manner = factor > 1
                    ? RateCurves.Manner.DIVERGES
                    : end < 0.01 ? RateCurves.Manner.CONVERGES : RateCurves.Manner.CRAWLS;
            assertThat(curves.manner(0, i))
                    .as("α = %s", curves.question().rate(i))
                    .isEqualTo(manner);
        }
        assertThat(curves(Cases.of("sphere", "signum", 1, 100), 0.1, 0.9, 1e-9).manner(0, 0))
                .isEqualTo(RateCurves.Manner.OSCILLATES);
    }

    /** With α = 1.005 every step multiplies by −1.01: from (0.01, 0) the loss rises from 1e-4 to 1e-4 · 1.01²⁰⁰ = 7.3e-4. */
    @Test
    void a_run_that_is_below_the_target_at_the_end_converges_though_it_ends_higher_than_it_began() {
        Experiment near = Cases.of("sphere", "sgd", 1, 100).withStart(new Point(0.01, 0));
        assertThat(curves(near, 1.005, 2, 0.01).manner(0, 0)).isEqualTo(RateCurves.Manner.CONVERGES);
        assertThat(curves(near, 1.005, 2, 1e-4).manner(0, 0)).isEqualTo(RateCurves.Manner.DIVERGES);
    }
}
