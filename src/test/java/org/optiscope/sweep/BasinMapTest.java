package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

class BasinMapTest {
    private static final int COLUMNS = 45;
    private static final int ROWS = 37;
    private static final int SOME = 60;
    private static final int STEPS = 203;

    static List<OptimizerKind> kinds() {
        return Cases.kinds();
    }

    private static BasinMap.Question whole(Experiment experiment) {
        return new BasinMap.Question(experiment, 0, experiment.surface().domain(), COLUMNS, ROWS);
    }

    private static BasinMap map(Experiment experiment) {
        return BasinMap.compute(whole(experiment), Follower.none());
    }

    /** The definition, on a trajectory: the minimum and the step, or how it ended. */
    private static int[] read(Trajectory way, BasinMap map) {
        Domain domain = map.question().experiment().surface().domain();
        for (int t = 0; t + Minima.STAY - 1 <= way.lastFinite(); t++) {
            for (int k = 0; k < map.minima().size(); k++) {
                boolean stays = true;
                for (int row = t; row < t + Minima.STAY; row++) {
                    Minimum minimum = map.minima().get(k);
                    double dx = (way.x(row) - minimum.x()) * (1 / (Minima.NEAR * domain.width()));
                    double dy = (way.y(row) - minimum.y()) * (1 / (Minima.NEAR * domain.height()));
                    stays &= dx * dx + dy * dy <= 1;
                }
                if (stays) {
                    return new int[] {k, t};
                }
            }
        }
        return way.divergedAt().isPresent()
                ? new int[] {BasinMap.DIVERGED, way.last()}
                : new int[] {BasinMap.NOWHERE, -1};
    }

    private static void compare(BasinMap map, int some) {
        BasinMap.Question question = map.question();
        for (int cell : Cases.cells(some, question.columns() * question.rows(), 3)) {
            int column = cell % question.columns();
            int row = cell / question.columns();
            Point start = new Point(question.x(column), question.y(row));
            int[] expected = read(Cases.alone(question.experiment(), start, Map.of()), map);
            assertThat(new int[] {map.end(column, row), map.step(column, row)})
                    .as("from %s", start)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_cell_says_what_its_run_does_alone_with_noise_and_with_a_schedule(OptimizerKind kind) {
        double rate = LearningRates.of(Cases.of("himmelblau", "adam", 1, 1).surface(), kind.withDefaults())
                .rate();
        Experiment plain = Cases.of("himmelblau", kind.create(Map.of(OptimizerKind.LEARNING_RATE, rate)), STEPS);
        for (Experiment experiment : Cases.situations(plain)) {
            compare(map(experiment), SOME);
        }
    }

    /** Rates with which some diverge, some arrive at once, some go round, some rest where the surface is flat. */
    @ParameterizedTest
    @CsvSource({
        "himmelblau, sgd, 0.012", "himmelblau, sgd, 0.02", "himmelblau, sgd, 0.03", "rosenbrock, sgd, 0.002",
                "sphere, sgd, 1",
        "plateau, sgd, 1", "two-basins, sgd, 0.3", "monkey-saddle, sgd, 0.05", "himmelblau, rmsprop, 0.2",
                "rastrigin, adam, 0.1"
    })
    void who_leaves_early_leaves_with_the_answer_that_all_steps_would_give(
            String surface, String optimizer, double rate) {
        BasinMap map = map(Cases.of(surface, optimizer, rate, STEPS));
        compare(map, COLUMNS * ROWS / 4);
    }

    /** The loss overflows within what is near the minimum; where gradient and update are one, it is taken after the look. */
    @Test
    void a_run_whose_loss_leaves_the_finite_numbers_near_a_minimum_does_not_arrive_there() {
        Surface steep =
                Surface.of("1e-308*((2.2345e151*x)^2 + (2.2345e151*y)^2)", Map.of(), new Domain(-1e5, 1e5, -1e5, 1e5));
        RunSpec outward =
                new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 205_287.0)), "", true, 0);
        Experiment experiment = new Experiment(steep, steep.start(), 40, Noise.NONE, List.of(outward));
        Domain middle = new Domain(-800, 800, -800, 800);
        for (int again = 0; again < 4; again++) {
            BasinMap map =
                    BasinMap.compute(new BasinMap.Question(experiment, 0, middle, COLUMNS, ROWS), Follower.none());
            assertThat(ends(map)).containsExactlyInAnyOrder(0, BasinMap.DIVERGED);
            compare(map, COLUMNS * ROWS);
        }
    }

    @Test
    void a_run_that_only_passes_a_minimum_has_not_arrived_there() {
        RunSpec heavy = new RunSpec(
                OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.02, "momentum", 0.95)), "", true, 0);
        Experiment experiment = Cases.of("sphere", "sgd", 0.02, 60).withRun(0, heavy);
        Set<Integer> ends = ends(map(experiment));
        assertThat(ends).contains(BasinMap.NOWHERE);
        compare(map(experiment), SOME);
    }

    private static Set<Integer> ends(BasinMap map) {
        Set<Integer> ends = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                ends.add(map.end(column, row));
            }
        }
        return ends;
    }

    @Test
    void all_four_minima_of_himmelblau_have_their_basins() {
        assertThat(ends(map(Cases.of("himmelblau", "adam", 0.2, 500)))).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void minima_that_nobody_told_are_found() {
        Surface typed = Surface.of("(x^2 - 1)^2 + (y + 0.3)^2", Map.of(), null);
        Experiment experiment = Cases.of("sphere", "adam", 0.1, 300);
        Experiment two = new Experiment(typed, typed.start(), 300, Noise.NONE, experiment.runs());
        BasinMap map = map(two);
        assertThat(map.minima()).hasSize(2).allSatisfy(minimum -> {
            assertThat(Math.abs(minimum.x())).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(minimum.y()).isCloseTo(-0.3, org.assertj.core.data.Offset.offset(1e-6));
        });
        assertThat(ends(map)).contains(0, 1);
        compare(map, SOME);
    }

    @Test
    void it_is_seen_coarse_first_and_what_is_computed_stays() {
        List<BasinMap> seen = new ArrayList<>();
        List<int[]> first = new ArrayList<>();
        BasinMap last = BasinMap.compute(whole(Cases.of("himmelblau", "adam", 0.2, 100)), new Follower<>() {
            @Override
            public boolean goesOn() {
                return true;
            }

            @Override
            public void refined(BasinMap map) {
                seen.add(map);
                first.add(new int[] {map.end(0, 0), map.step(map.stride(), map.stride())});
            }
        });
        assertThat(seen).extracting(BasinMap::stride).containsExactly(4, 2, 1);
        assertThat(first.get(0)[0]).isEqualTo(last.end(0, 0));
        assertThat(first.get(0)[1]).isEqualTo(last.step(4, 4));
        assertThat(seen.get(0).end(7, 6)).isEqualTo(last.end(4, 4));
    }

    /** Without being asked often, blocks of 100,000 steps would go on for seconds. */
    @Test
    void it_ends_when_nobody_wants_it_any_more_within_ten_rows_of_every_run() {
        AtomicInteger asked = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> BasinMap.compute(
                        whole(Cases.of("rosenbrock", "adam", 1e-6, Experiment.MAX_STEPS)),
                        () -> asked.incrementAndGet() < 50));
        assertThat(asked.get()).isLessThan(60);
    }

    @Test
    void two_processors_and_one_give_the_same_map() {
        Experiment experiment = Cases.of("himmelblau", "adam", 0.2, 100);
        BasinMap one = map(experiment);
        BasinMap other = map(experiment);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                assertThat(other.end(column, row)).isEqualTo(one.end(column, row));
                assertThat(other.step(column, row)).isEqualTo(one.step(column, row));
            }
        }
    }
}
