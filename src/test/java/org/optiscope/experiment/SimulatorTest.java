package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.RandomSettings;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;

class SimulatorTest {
    private static final Optimizer ADAM = OptimizerCatalog.byId("adam").withDefaults();
    private static final Optimizer SGD = OptimizerCatalog.byId("sgd").withDefaults();

    private static Experiment experiment(Surface surface, int steps, Optimizer... optimizers) {
        List<RunSpec> runs = new ArrayList<>();
        for (Optimizer optimizer : optimizers) {
            runs.add(new RunSpec(optimizer, "", true, runs.size()));
        }
        return new Experiment(surface, surface.start(), steps, Noise.NONE, runs);
    }

    private static Experiment rosenbrock(int steps, Optimizer... optimizers) {
        return experiment(SurfaceCatalog.byId("rosenbrock"), steps, optimizers);
    }

    @Nested
    class rows {
        @Test
        void row_0_is_the_start_and_there_is_one_row_a_step() {
            Trajectory trajectory = Simulator.run(rosenbrock(1, SGD)).get(0);
            assertThat(trajectory.last()).isEqualTo(1);
            assertThat(trajectory.x()).hasSize(2);
            assertThat(trajectory.x(0)).isEqualTo(-1.5);
            assertThat(trajectory.y(0)).isEqualTo(2);
            assertThat(trajectory.loss(0)).isEqualTo(12.5);
            assertThat(trajectory.gradient(0, 0)).isEqualTo(-155);
            assertThat(trajectory.gradient(0, 1)).isEqualTo(-50);
            assertThat(trajectory.x(1)).isEqualTo(-1.5 + 0.001 * 155);
            assertThat(trajectory.stepLength(0)).isZero();
            assertThat(trajectory.stepLength(1)).isEqualTo(Math.hypot(trajectory.x(1) + 1.5, trajectory.y(1) - 2));
        }

        @Test
        void the_longest_run_has_100_000_steps() {
            Trajectory trajectory =
                    Simulator.run(rosenbrock(Experiment.MAX_STEPS, ADAM)).get(0);
            assertThat(trajectory.last()).isEqualTo(100_000);
            assertThat(trajectory.loss(100_000)).isLessThan(1e-6);
        }

        @Test
        void each_update_explains_the_next_position_bit_for_bit() {
            Random random = new Random(1);
            for (var kind : OptimizerCatalog.all()) {
                for (int i = 0; i < 20; i++) {
                    Experiment noisy =
                            rosenbrock(50, RandomSettings.one(kind, random)).withNoise(new Noise(0.1, 0.9, 0.9, 2));
                    Trajectory trajectory = Simulator.run(noisy).get(0);
                    for (int t = 1; t <= trajectory.last(); t++) {
                        assertThat(trajectory.x(t - 1) + trajectory.step(t, 0).delta())
                                .isEqualTo(trajectory.x(t));
                        assertThat(trajectory.y(t - 1) + trajectory.step(t, 1).delta())
                                .isEqualTo(trajectory.y(t));
                    }
                }
            }
        }

        @Test
        void the_gradient_of_a_row_is_the_noisy_one_that_the_next_update_uses() {
            Noise noise = new Noise(0.5, 0.8, 0.6, 9);
            Trajectory trajectory =
                    Simulator.run(rosenbrock(50, SGD).withNoise(noise)).get(0);
            double[] exact = new double[2];
            for (int t = 0; t <= 50; t++) {
                SurfaceCatalog.byId("rosenbrock").gradient(trajectory.x(t), trajectory.y(t), exact);
                assertThat(trajectory.gradient(t, 0)).isEqualTo(noise.apply(exact[0], t, 0));
                assertThat(trajectory.gradient(t, 1)).isEqualTo(noise.apply(exact[1], t, 1));
                if (t < 50) {
                    assertThat(trajectory.y(t + 1)).isEqualTo(trajectory.y(t) - 0.001 * trajectory.gradient(t, 1));
                }
            }
        }

        @Test
        void quantities_of_row_0_are_not_there() {
            Trajectory trajectory = Simulator.run(rosenbrock(3, ADAM)).get(0);
            for (Quantity quantity : ADAM.quantities()) {
                assertThat(trajectory.value(quantity, 0, 0)).isNaN();
                assertThat(trajectory.value(quantity, 1, 0)).isFinite();
            }
        }
    }

    @Nested
    class divergence {
        private final Surface quartic = Surface.of("x^4 + y^4", Map.of(), null);

        @ParameterizedTest
        @ValueSource(doubles = {1, 1e10, 1e300, Double.MAX_VALUE})
        void is_told_with_its_step_and_ends_the_run(double learningRate) {
            Trajectory trajectory = Simulator.run(experiment(quartic, 500, SGD.with("learningRate", learningRate)))
                    .get(0);
            int last = trajectory.divergedAt().orElseThrow();
            assertThat(last).isEqualTo(trajectory.last()).isBetween(1, 20);
            assertThat(trajectory.lastFinite()).isEqualTo(last - 1);
            assertThat(trajectory.x()).hasSize(last + 1);
            for (int t = 0; t < last; t++) {
                assertThat(List.of(trajectory.x(t), trajectory.y(t), trajectory.loss(t)))
                        .allMatch(Double::isFinite);
            }
            assertThat(List.of(trajectory.x(last), trajectory.y(last), trajectory.loss(last)))
                    .anyMatch(number -> !Double.isFinite(number));
        }

        @Test
        void in_the_very_last_step_counts_too() {
            Optimizer fast = SGD.with("learningRate", 1.0);
            int last = Simulator.run(experiment(quartic, 500, fast)).get(0).last();
            assertThat(Simulator.run(experiment(quartic, last, fast)).get(0).divergedAt())
                    .hasValue(last);
            assertThat(Simulator.run(experiment(quartic, last - 1, fast)).get(0).divergedAt())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"ln(x), -1", "1/x, 0", "sqrt(x), -1"})
        void at_the_start_leaves_one_row(String formula, double x) {
            Experiment experiment =
                    experiment(Surface.of(formula, Map.of(), null), 10, SGD).withStart(new Point(x, 0));
            Trajectory trajectory = Simulator.run(experiment).get(0);
            assertThat(trajectory.divergedAt()).hasValue(0);
            assertThat(trajectory.lastFinite()).isEqualTo(-1);
        }

        @Test
        void of_one_run_leaves_the_others_alone() {
            List<Trajectory> both = Simulator.run(experiment(quartic, 100, SGD.with("learningRate", 10.0), ADAM));
            assertThat(both.get(0).divergedAt()).isPresent();
            assertThat(both.get(1).last()).isEqualTo(100);
        }

        @Test
        void never_throws_whatever_the_surface_and_the_settings() {
            Random random = new Random(5);
            for (Surface surface : SurfaceCatalog.all()) {
                for (var kind : OptimizerCatalog.all()) {
                    Optimizer wild = RandomSettings.one(kind, random).with("learningRate", 1e300);
                    Experiment experiment = experiment(surface, 20, wild).withStart(new Point(1e200, -1e-200));
                    assertThat(Simulator.run(experiment)).hasSize(1);
                }
            }
        }
    }

    @Nested
    class running_again {
        private final Experiment experiment = rosenbrock(100, ADAM, SGD);
        private final List<Trajectory> atHand = Simulator.run(experiment);

        @Test
        void takes_over_what_has_not_changed() {
            Experiment changed =
                    experiment.withRun(1, experiment.runs().get(1).withOptimizer(SGD.with("momentum", 0.5)));
            List<Trajectory> again = Simulator.rerun(changed, atHand);
            assertThat(again.get(0)).isSameAs(atHand.get(0));
            assertThat(again.get(1)).isNotSameAs(atHand.get(1));
            assertThat(again.get(1).x())
                    .containsExactly(Simulator.run(changed).get(1).x());
        }

        @Test
        void does_not_care_for_names_hues_or_places() {
            RunSpec adam = experiment.runs().get(0);
            RunSpec sgd = experiment.runs().get(1);
            Experiment dressed = experiment.withRuns(
                    List.of(new RunSpec(sgd.optimizer(), "other", false, 9), adam.withLabel("mine")));
            List<Trajectory> again = Simulator.rerun(dressed, atHand);
            assertThat(again.get(0)).isSameAs(atHand.get(1));
            assertThat(again.get(1)).isSameAs(atHand.get(0));
        }

        @Test
        void starts_over_if_surface_start_steps_or_noise_changed() {
            for (Experiment changed : List.of(
                    experiment.withStart(new Point(0, 0)),
                    experiment.withSteps(101),
                    experiment.withNoise(new Noise(0.1, 1, 1, 1)),
                    experiment.withSurface(SurfaceCatalog.byId("booth")))) {
                assertThat(Simulator.rerun(changed, atHand)).doesNotContainAnyElementsOf(atHand);
            }
        }

        @Test
        void gives_the_same_bits_on_one_processor_and_on_many() {
            Optimizer[] many = new Optimizer[16];
            java.util.Arrays.setAll(many, i -> ADAM.with("learningRate", 0.001 * (i + 1)));
            List<Trajectory> shared = Simulator.run(rosenbrock(5_000, many));
            for (int i = 0; i < many.length; i++) {
                Trajectory alone = Simulator.run(rosenbrock(5_000, many[i])).get(0);
                assertThat(shared.get(i).optimizer()).isEqualTo(many[i]);
                assertThat(shared.get(i).x()).containsExactly(alone.x());
            }
        }
    }

    @Nested
    class labels {
        private List<String> labels(String... given) {
            Experiment experiment = rosenbrock(1);
            for (String label : given) {
                experiment = experiment.withAdded(experiment.runs().size(), SGD, label);
            }
            return experiment.labels();
        }

        @Test
        void are_unique_and_fall_back_to_the_optimizers_title() {
            assertThat(labels("", "", "")).containsExactly("SGD", "SGD 2", "SGD 3");
            assertThat(labels("a", "", " a ", "", "SGD")).containsExactly("a", "SGD 2", "a 2", "SGD 4", "SGD");
            assertThat(labels("a 2", "a", "a")).containsExactly("a 2", "a", "a 3");
            assertThat(labels("a", "a", "a 2")).containsExactly("a", "a 2", "a 2 2");
        }

        @Test
        void say_what_differs_between_runs_of_one_title() {
            Experiment experiment = rosenbrock(1, ADAM, ADAM.with("beta2", 0.99), SGD, ADAM.with("beta2", 0.999999));
            assertThat(experiment.labels())
                    .containsExactly("Adam, β₂ 0.999", "Adam, β₂ 0.99", "SGD", "Adam, β₂ 0.999999");
            assertThat(rosenbrock(1, ADAM, ADAM.with("learningRate", 2e-7).with("epsilon", 0.5))
                            .labels())
                    .containsExactly("Adam, α 0.001, ε 1e-8", "Adam, α 2e-7, ε 0.5");
        }

        @Test
        void say_which_schedule_a_run_has_where_that_differs() {
            Experiment experiment = rosenbrock(1, SGD, SGD);
            RunSpec second = experiment.runs().get(1).withSchedule(new Schedule.Cosine(0, 100, 0));
            assertThat(experiment.withRun(1, second).labels()).containsExactly("SGD, constant", "SGD, cosine");
        }

        @Test
        void do_not_change_when_another_run_is_renamed() {
            Experiment experiment = rosenbrock(1, SGD, SGD, ADAM, ADAM.with("beta1", 0.5));
            List<String> before = experiment.labels();
            for (int renamed = 0; renamed < before.size(); renamed++) {
                List<String> after = experiment
                        .withRun(renamed, experiment.runs().get(renamed).withLabel("mine"))
                        .labels();
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i)).isEqualTo(i == renamed ? "mine" : before.get(i));
                }
            }
        }

        @Test
        void of_added_runs_come_with_the_hue_of_their_kind_and_a_second_run_with_another_tone_of_it() {
            Experiment none = rosenbrock(1);
            for (OptimizerKind kind : OptimizerCatalog.all()) {
                Experiment one = none.withAdded(0, kind.withDefaults(), "");
                int hue = one.runs().get(0).hue();
                Experiment others = none;
                for (OptimizerKind other : OptimizerCatalog.all()) {
                    others = others.withAdded(others.runs().size(), other.withDefaults(), "");
                }
                assertThat(others.runs()).extracting(RunSpec::hue).doesNotHaveDuplicates();
                assertThat(others.runs()
                                .get(OptimizerCatalog.all().indexOf(kind))
                                .hue())
                        .isEqualTo(hue);
                int second =
                        one.withAdded(1, kind.withDefaults(), "").runs().get(1).hue();
                assertThat(second).isNotEqualTo(hue);
                assertThat((second - hue) % Hues.COLORS).isZero();
                assertThat(second / Hues.COLORS % Hues.TONES).isNotEqualTo(hue / Hues.COLORS % Hues.TONES);
                assertThat(others.runs()).extracting(RunSpec::hue).doesNotContain(second);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void numbers_of_steps_out_of_range_are_refused(int steps) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rosenbrock(steps))
                .withMessage("steps is " + steps + "; it must be from 1 to 100000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void starts_that_are_no_place_are_refused(double wrong) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rosenbrock(1).withStart(new Point(1, wrong)))
                .withMessageContaining("the start's y");
    }
}
