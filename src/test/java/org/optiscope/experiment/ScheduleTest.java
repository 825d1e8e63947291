package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.text.Refusal;

class ScheduleTest {
    private static final int STEPS = 60;

    /** A few roundings, accumulated over 60 factors. */
    private static final double ROUNDING = 1e-14;

    static Stream<Schedule> schedules() {
        return Stream.of(
                Schedule.NONE,
                new Schedule.Constant(10),
                new Schedule.Step(5, 7, 0.3),
                new Schedule.Exponential(1, 0.9),
                new Schedule.Cosine(10, Schedule.WHOLE_RUN, 0),
                new Schedule.Cosine(0, 25, 0.1),
                new Schedule.Linear(0, Schedule.WHOLE_RUN, 0),
                new Schedule.Linear(3, 20, 0.25));
    }

    /** PyTorch's closed forms, of e = t − 1 finished epochs. */
    @Nested
    class AsPyTorch {
        @Test
        void step_lr() {
            Schedule schedule = new Schedule.Step(0, 7, 0.3);
            for (int t = 1; t <= STEPS; t++) {
                assertThat(schedule.factor(t, STEPS)).isEqualTo(Math.pow(0.3, (t - 1) / 7), within(ROUNDING));
            }
        }

        @Test
        void exponential_lr() {
            double expected = 1;
            for (int t = 1; t <= STEPS; t++) {
                assertThat(new Schedule.Exponential(0, 0.9).factor(t, STEPS)).isEqualTo(expected, within(ROUNDING));
                expected *= 0.9;
            }
        }

        @Test
        void cosine_annealing_lr() {
            Schedule schedule = new Schedule.Cosine(0, 40, 0.1);
            for (int t = 1; t <= 41; t++) {
                double expected = 0.1 + (1 - 0.1) * (1 + Math.cos(Math.PI * (t - 1) / 40)) / 2;
                assertThat(schedule.factor(t, STEPS)).isEqualTo(expected, within(ROUNDING));
            }
            assertThat(schedule.factor(STEPS, STEPS)).isEqualTo(0.1);
        }

        @Test
        void linear_lr() {
            Schedule schedule = new Schedule.Linear(0, 40, 0.25);
            for (int t = 1; t <= STEPS; t++) {
                double expected = 1 + (0.25 - 1) * Math.min(40, t - 1) / 40;
                assertThat(schedule.factor(t, STEPS)).isEqualTo(expected, within(ROUNDING));
            }
        }

        /** SequentialLR([LinearLR(start_factor=1/8, total_iters=7), ExponentialLR(0.9)], milestones=[8]). */
        @Test
        void warm_up_by_linear_lr_and_then_another() {
            Schedule schedule = new Schedule.Exponential(8, 0.9);
            for (int t = 1; t <= 8; t++) {
                double expected = 1.0 / 8 + (1 - 1.0 / 8) * (t - 1) / 7;
                assertThat(schedule.factor(t, STEPS)).isEqualTo(expected, within(ROUNDING));
            }
            for (int t = 9; t <= STEPS; t++) {
                assertThat(schedule.factor(t, STEPS)).isEqualTo(Math.pow(0.9, t - 9), within(ROUNDING));
            }
        }
    }

    @Test
    void a_period_left_open_takes_what_the_warm_up_leaves_of_the_run() {
        Schedule open = new Schedule.Cosine(10, Schedule.WHOLE_RUN, 0);
        Schedule told = new Schedule.Cosine(10, STEPS - 10, 0);
        for (int t = 1; t <= STEPS; t++) {
            assertThat(open.factor(t, STEPS)).isEqualTo(told.factor(t, STEPS));
        }
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void every_factor_is_a_share_and_the_warm_up_ends_at_1(Schedule schedule) {
        for (int t = 1; t <= STEPS; t++) {
            assertThat(schedule.factor(t, STEPS)).isBetween(0.0, 1.0);
        }
        assertThat(schedule.factor(schedule.warmup() + 1, STEPS)).isEqualTo(1);
        assertThat(schedule.factor(1, 1)).isPositive();
    }

    @Test
    void a_warm_up_longer_than_the_run_is_cut_short_by_its_end() {
        assertThat(new Schedule.Linear(100, Schedule.WHOLE_RUN, 0).factor(50, 50))
                .isEqualTo(0.5);
    }

    @Nested
    class InARun {
        private Trajectory run(Optimizer optimizer, Schedule schedule) {
            Surface bowl = Surface.of("a*x^2/2 + b*y^2/2", Map.of("a", 0.7, "b", 1.9), null);
            RunSpec spec = new RunSpec(optimizer, "", true, 0).withSchedule(schedule);
            return Simulator.run(new Experiment(bowl, new Point(2, -1), STEPS, Noise.NONE, List.of(spec)))
                    .get(0);
        }

        @ParameterizedTest
        @MethodSource("org.optiscope.experiment.ScheduleTest#schedules")
        void descent_on_a_quadratic_is_the_product_of_its_contractions(Schedule schedule) {
            double rate = 0.3;
            Trajectory run = run(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", rate)), schedule);
            double x = 2;
            double y = -1;
            for (int t = 1; t <= STEPS; t++) {
                double alpha = rate * schedule.factor(t, STEPS);
                assertThat(run.learningRate(t)).isEqualTo(alpha);
                assertThat(run.optimizer(t).learningRate()).isEqualTo(alpha);
                x *= 1 - alpha * 0.7;
                y *= 1 - alpha * 1.9;
                assertThat(run.x(t)).isEqualTo(x, within(ROUNDING));
                assertThat(run.y(t)).isEqualTo(y, within(ROUNDING));
            }
        }

        /** Also where the rate ends at 0, which no user could set. */
        @Test
        void what_is_explained_is_what_ran_bit_for_bit_for_every_optimizer() {
            Schedule schedule = new Schedule.Cosine(10, 30, 0);
            for (OptimizerKind kind : OptimizerCatalog.all()) {
                Trajectory run = run(kind.withDefaults(), schedule);
                assertThat(run.last()).as(kind.id()).isEqualTo(STEPS);
                for (int t = 1; t <= STEPS; t++) {
                    assertThat(run.x(t - 1) + run.step(t, 0).delta())
                            .as(kind.id())
                            .isEqualTo(run.x(t));
                    assertThat(run.y(t - 1) + run.step(t, 1).delta())
                            .as(kind.id())
                            .isEqualTo(run.y(t));
                }
            }
        }

        /** PyTorch fills Rprop's steps with the rate that the first update finds. */
        @Test
        void rprop_starts_with_the_rate_of_the_first_update() {
            Trajectory run = run(OptimizerCatalog.byId("rprop").withDefaults(), new Schedule.Constant(4));
            Quantity stepSize = run.optimizer().carried().get(0);
            assertThat(run.value(stepSize, 1, 0)).isEqualTo(0.01 / 4);
            assertThat(run.value(stepSize, 2, 0)).isEqualTo(0.01 / 4 * 1.2);
        }

        @Test
        void another_schedule_is_another_run_and_the_same_one_is_taken_over() {
            Trajectory constant = run(OptimizerCatalog.byId("adam").withDefaults(), Schedule.NONE);
            assertThat(constant.x(STEPS))
                    .isNotEqualTo(run(OptimizerCatalog.byId("adam").withDefaults(), new Schedule.Exponential(0, 0.9))
                            .x(STEPS));
            Experiment experiment = new Experiment(
                    constant.inputs().surface(),
                    new Point(2, -1),
                    STEPS,
                    Noise.NONE,
                    List.of(new RunSpec(constant.optimizer(), "", true, 0)));
            assertThat(Simulator.rerun(experiment, List.of(constant)).get(0)).isSameAs(constant);
            Experiment scheduled =
                    experiment.withRun(0, experiment.runs().get(0).withSchedule(new Schedule.Constant(3)));
            assertThat(Simulator.rerun(scheduled, List.of(constant)).get(0)).isNotSameAs(constant);
        }
    }

    @Nested
    class InAFile {
        private static final String START =
                "{\"surface\": \"rosenbrock\", \"runs\": [{\"optimizer\": \"sgd\", \"schedule\": ";

        private Schedule parse(String schedule) throws JsonException {
            return ExperimentFile.parse(START + schedule + "}]}").runs().get(0).schedule();
        }

        @ParameterizedTest
        @MethodSource("org.optiscope.experiment.ScheduleTest#schedules")
        void a_schedule_comes_back_as_it_was_written(Schedule schedule) throws JsonException {
            Experiment experiment = ExperimentFile.parse(START + "{\"type\": \"constant\"}}]}");
            Experiment written = experiment.withRun(0, experiment.runs().get(0).withSchedule(schedule));
            assertThat(ExperimentFile.parse(ExperimentFile.format(written))).isEqualTo(written);
        }

        @Test
        void everything_but_the_type_has_a_default() throws JsonException {
            assertThat(parse("{\"type\": \"constant\"}")).isEqualTo(Schedule.NONE);
            assertThat(parse("{\"type\": \"step\"}")).isEqualTo(new Schedule.Step(0, 50, 0.1));
            assertThat(parse("{\"type\": \"exponential\"}")).isEqualTo(new Schedule.Exponential(0, 0.99));
            assertThat(parse("{\"type\": \"cosine\"}")).isEqualTo(new Schedule.Cosine(0, Schedule.WHOLE_RUN, 0));
            assertThat(parse("{\"type\": \"linear\"}")).isEqualTo(new Schedule.Linear(0, Schedule.WHOLE_RUN, 0));
            assertThat(parse("{\"type\": \"cosine\", \"warmup\": 20, \"period\": 400, \"floor\": 0.5}"))
                    .isEqualTo(new Schedule.Cosine(20, 400, 0.5));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"cosine\"|runs[0].schedule must be an object with the key \"type\", not \"cosine\"",
                    "{}|runs[0].schedule: the key \"type\" is missing",
                    "{\"type\": \"cosin\"}|runs[0].schedule.type: there is no schedule \"cosin\"; there are constant, step,"
                            + " exponential, cosine, linear",
                    "{\"type\": \"cosine\", \"every\": 3}|unknown key \"every\" in runs[0].schedule; known are type, warmup,"
                            + " period, floor",
                    "{\"type\": \"step\", \"every\": 0}|runs[0].schedule.every is 0; it must be from 1 to 1000000",
                    "{\"type\": \"linear\", \"period\": 0}|runs[0].schedule.period is 0; it must be from 1 to 1000000",
                    "{\"type\": \"linear\", \"warmup\": -1}|runs[0].schedule.warmup is -1; it must be from 0 to 1000000",
                    "{\"type\": \"linear\", \"floor\": 1.5}|runs[0].schedule.floor: floor is 1.5; it must be a share of α from"
                            + " 0 to 1",
                    "{\"type\": \"step\", \"factor\": 0}|runs[0].schedule.factor: factor is 0.0; it must be greater than 0"
                            + " and finite",
                    "{\"type\": \"step\", \"every\": 1.5}|runs[0].schedule.every must be a whole number, not 1.5",
                })
        void what_is_wrong_is_refused_by_name_and_position(String schedule, String sentence) {
            assertThatThrownBy(() -> parse(schedule))
                    .isInstanceOf(JsonException.class)
                    .hasMessageStartingWith("line 1, column ")
                    .hasMessageEndingWith(": " + sentence);
        }
    }

    @Test
    void values_out_of_range_are_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Schedule.Step(0, 0, 0.5))
                .withMessage("every is 0; it must be from 1 to 1000000");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Schedule.Exponential(0, Double.NaN))
                .withMessage("factor is NaN; it must be greater than 0 and finite");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Schedule.Cosine(0, -1, 0))
                .withMessage("period is -1; it must be from 0 to 1000000");
    }
}
