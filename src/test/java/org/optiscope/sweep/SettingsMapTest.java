package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.text.Refusal;

class SettingsMapTest {
    private static final int COLUMNS = 41;
    private static final int ROWS = 33;
    private static final int SOME = 40;
    private static final int STEPS = 150;
    private static final double TARGET = 0.5;

    static List<OptimizerKind> kinds() {
        return Cases.kinds();
    }

    private static SettingsMap map(Experiment experiment, String across, String up, int seeds) {
        Optimizer optimizer = experiment.runs().get(0).optimizer();
        SettingsMap.Question question = new SettingsMap.Question(
                new Trial.Terms(experiment, TARGET, seeds),
                0,
                Axis.of(optimizer, across),
                Axis.of(optimizer, up),
                COLUMNS,
                ROWS);
        return SettingsMap.compute(question, Follower.none());
    }

    /** What a map of as many cells as there may be keeps: its numbers, and a picture with one pixel a cell. */
    @Test
    void the_largest_map_stays_under_200_mb() throws IllegalAccessException {
        long numbers = 0;
        SettingsMap map =
                map(Cases.of("himmelblau", OptimizerCatalog.byId("adam").withDefaults(), 2), "beta1", "beta2", 1);
        for (Field field : SettingsMap.class.getDeclaredFields()) {
            if (field.getType().isArray() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                assertThat(Array.getLength(field.get(map))).isEqualTo(COLUMNS * ROWS);
                assertThat(field.getType()).isEqualTo(double[].class);
                numbers++;
            }
        }
        long picture = Integer.BYTES;
        long sorted = Double.BYTES; // while the colours are spread over the values
        assertThat(numbers).isPositive();
        assertThat((numbers * Double.BYTES + picture + sorted) * Refinement.MOST_CELLS)
                .isLessThan(200_000_000);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_cell_says_what_a_run_with_its_settings_does_alone(OptimizerKind kind) {
        String other = kind.hyperparameters().stream()
                .filter(Hyperparameter.Real.class::isInstance)
                .map(Hyperparameter::key)
                .filter(key -> !key.equals(OptimizerKind.LEARNING_RATE))
                .findFirst()
                .orElseThrow();
        for (Experiment experiment : Cases.situations(Cases.of("himmelblau", kind.withDefaults(), STEPS))) {
            compare(experiment, map(experiment, OptimizerKind.LEARNING_RATE, other, 1));
        }
    }

    private static void compare(Experiment experiment, SettingsMap map) {
        for (int cell : Cases.cells(SOME, COLUMNS * ROWS, 5)) {
            int column = cell % COLUMNS;
            int row = cell / COLUMNS;
            if (Double.isNaN(map.loss(column, row))) {
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> Cases.alone(
                                experiment, experiment.start(), map.question().settings(column, row)));
                continue;
            }
            Trajectory way =
                    Cases.alone(experiment, experiment.start(), map.question().settings(column, row));
            double loss = way.divergedAt().isPresent() ? Double.POSITIVE_INFINITY : way.loss(way.last());
            int below = way.firstBelow(TARGET);
            assertThat(map.loss(column, row)).isEqualTo(loss);
            assertThat(map.steps(column, row)).isEqualTo(Double.valueOf(below < 0 ? Double.NaN : below));
        }
    }

    @Test
    void with_several_seeds_a_cell_is_the_mean_of_the_runs_with_each() {
        Experiment noisy = Cases.of("himmelblau", "adam", 0.1, STEPS).withNoise(new Noise(1, 1, 1, 5));
        List<SettingsMap> each = new ArrayList<>();
        for (int seed = 5; seed < 8; seed++) {
            each.add(map(noisy.withNoise(noisy.noise().withSeed(seed)), "beta1", "learningRate", 1));
        }
        SettingsMap mean = map(noisy, "beta1", "learningRate", 3);
        for (int cell : Cases.cells(SOME, COLUMNS * ROWS, 6)) {
            int column = cell % COLUMNS;
            int row = cell / COLUMNS;
            double sum = 0;
            double steps = 0;
            for (SettingsMap one : each) {
                sum += one.loss(column, row);
                steps += one.steps(column, row);
            }
            assertThat(mean.loss(column, row)).isEqualTo(Double.valueOf(sum / 3));
            assertThat(mean.steps(column, row)).isEqualTo(Double.valueOf(steps / 3));
        }
    }

    @Test
    void settings_that_the_rule_refuses_together_are_neither_reached_nor_diverged() {
        Experiment experiment = Cases.of("sphere", "rprop", 0.1, 20);
        Optimizer rprop = experiment.runs().get(0).optimizer();
        Axis least = new Axis(Axis.of(rprop, "stepMin").hyperparameter(), 1e-3, 1);
        Axis most = new Axis(Axis.of(rprop, "stepMax").hyperparameter(), 1e-3, 1);
        SettingsMap map = SettingsMap.compute(
                new SettingsMap.Question(new Trial.Terms(experiment, TARGET, 1), 0, least, most, COLUMNS, ROWS),
                Follower.none());
        assertThat(map.loss(COLUMNS - 1, ROWS - 1)).isNaN();
        assertThat(map.loss(0, 0)).isFinite();
        compare(experiment, map);
    }

    @Test
    void a_magnified_axis_keeps_what_lies_under_the_pointer_and_stays_within_what_is_allowed() {
        Optimizer adam = OptimizerCatalog.byId("adam").withDefaults();
        for (String key : List.of("learningRate", "beta1", "epsilon")) {
            Axis axis = Axis.of(adam, key);
            Axis near = axis.zoomed(0.3, 100);
            assertThat(near.value(0.3)).isCloseTo(axis.value(0.3), Offset.offset(1e-9));
            assertThat(near.place(near.value(0.7))).isCloseTo(0.7, Offset.offset(1e-9));
            assertThat(near.to() - near.from()).isLessThan((axis.to() - axis.from()) / 10);
        }
        Axis beta1 = Axis.of(adam, "beta1");
        assertThat(beta1.zoomed(0.5, 0.5)).as("beyond 0").isEqualTo(beta1);
    }

    @Test
    void neighbours_on_a_magnified_axis_differ_though_sliders_round() {
        Axis axis = Axis.of(OptimizerCatalog.byId("sgd").withDefaults(), "learningRate")
                .zoomed(0.5, 1e6);
        assertThat(axis.value(0.501)).isNotEqualTo(axis.value(0.502));
    }

    @Test
    void what_cannot_be_an_axis_is_refused_with_the_nearest_name() {
        Optimizer adam = OptimizerCatalog.byId("adam").withDefaults();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Axis.of(adam, "learnigRate"))
                .withMessage("adam has no hyperparameter learnigRate; did you mean learningRate?");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Axis.of(adam, "biasCorrection"))
                .withMessageContaining("biasCorrection is a switch, and a map needs numbers; there are learningRate");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> map(Cases.of("sphere", "adam", 1, 5), "beta1", "beta1", 1))
                .withMessageContaining("beta1 is named twice");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> map(Cases.of("sphere", "adam", 1, 5), "beta1", "beta2", 4))
                .withMessageContaining("there is no noise to average over");
    }

    @Test
    void it_ends_when_nobody_wants_it_any_more() {
        AtomicInteger asked = new AtomicInteger();
        Experiment experiment = Cases.of("rosenbrock", "adam", 1e-6, Experiment.MAX_STEPS);
        Optimizer adam = experiment.runs().get(0).optimizer();
        SettingsMap.Question question = new SettingsMap.Question(
                new Trial.Terms(experiment, TARGET, 1), 0, Axis.of(adam, "beta1"), Axis.of(adam, "beta2"), 1024, 1024);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> SettingsMap.compute(question, () -> asked.incrementAndGet() < 20));
        assertThat(asked.get()).isLessThan(30);
    }
}
