package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerCatalog;

class FairRaceTest {
    private static final double TARGET = 1e-3;

    private static Experiment two(String surface, String first, String second, int steps) {
        Experiment experiment = Cases.of(surface, first, 1e-5, steps);
        RunSpec other = new RunSpec(OptimizerCatalog.byId(second).create(Map.of("learningRate", 1e-5)), "", true, 1);
        return experiment.withRuns(List.of(experiment.runs().get(0), other));
    }

    private static FairRace race(Experiment experiment) {
        return FairRace.compute(new Trial.Terms(experiment, TARGET, 1), Follower.none());
    }

    @Test
    void each_run_is_at_the_best_of_as_many_rates() {
        AtomicInteger tried = new AtomicInteger();
        FairRace race = FairRace.compute(
                new Trial.Terms(two("rosenbrock", "adam", "rmsprop", 150), TARGET, 1), new Follower<>() {
                    @Override
                    public boolean goesOn() {
                        return true;
                    }

                    @Override
                    public void reached(int rates, int of) {
                        tried.incrementAndGet();
                        assertThat(of).isEqualTo(2 * FairRace.RATES);
                    }
                });
        assertThat(tried.get()).isEqualTo(2 * FairRace.RATES);
        RateCurves curves = RateCurves.compute(new RateCurves.Question(race.terms(), 1e-6, 1e3, 46), Follower.none());
        for (int run = 0; run < 2; run++) {
            for (int i = 0; i < 46; i++) {
                double steps = curves.steps(run, i);
                assertThat(Double.isNaN(steps)
                                || steps >= race.bests().get(run).trial().steps())
                        .as("no rate is better than the best")
                        .isTrue();
            }
        }
    }

    /** On x² + y² gradient descent with α = ½ is there after one step. */
    @Test
    void the_best_rate_for_gradient_descent_on_a_round_bowl_is_a_half() {
        FairRace.Best best = race(Cases.of("sphere", "sgd", 1e-3, 20)).bests().get(0);
        assertThat(best.rate()).isBetween(0.45, 0.55);
        assertThat(best.trial().steps()).isLessThanOrEqualTo(3);
    }

    @Test
    void the_experiment_at_the_best_rates_is_the_one_that_was_tried() {
        FairRace race = race(two("himmelblau", "adam", "sgd", 100));
        for (int run = 0; run < 2; run++) {
            assertThat(Trial.of(
                            race.terms(),
                            race.experiment().runs().get(run),
                            race.experiment().runs().get(run).optimizer()))
                    .isEqualTo(race.bests().get(run).trial());
        }
    }

    @Test
    void a_race_whose_order_another_budget_would_change_is_told() {
        // Few steps favour momentum that is fast at once; more let the other one catch up.
        FairRace race = race(two("rosenbrock", "adagrad", "sgd", 40));
        Experiment shown = race.terms().experiment();
        assertThat(race.crossings()).isNotEmpty();
        assertThat(race.warning(shown)).contains("after 40 steps", "after 80");
        RunSpec second = shown.runs().get(1);
        assertThat(race.warning(shown.withRun(1, second.withVisible(false)))).isEmpty();
        for (FairRace.Crossing crossing : race.crossings()) {
            double[] now = losses(race.experiment());
            double[] later = losses(race.experiment().withSteps(80));
            assertThat(now[crossing.leader()]).isLessThan(now[crossing.follower()]);
            assertThat(later[crossing.leader()]).isGreaterThan(later[crossing.follower()]);
        }
    }

    private static double[] losses(Experiment experiment) {
        return org.optiscope.experiment.Simulator.run(experiment).stream()
                .mapToDouble(way -> way.loss(way.last()))
                .toArray();
    }

    @Test
    void it_ends_when_nobody_wants_it_any_more() {
        AtomicInteger asked = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> FairRace.compute(
                        new Trial.Terms(two("rosenbrock", "adam", "sgd", Experiment.MAX_STEPS), TARGET, 1),
                        () -> asked.incrementAndGet() < 10));
        assertThat(asked.get()).isLessThan(20);
    }
}
