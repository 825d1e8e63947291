package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class RaceTest {
    private static final int STEPS = 40;
    private static final Minimum ORIGIN = new Minimum(0, 0, 0);
    private static final Minimum FAR = new Minimum(100, 0, 1);

    /** Lengths are sums of square roots, in another order than here. */
    private static final double ROUNDING = 1e-12;

    /** On x² + y² from (1, 0), SGD has x = (1 − 2α)ᵗ: 0.8ᵗ, 0.5ᵗ, and (−2)ᵗ, which overflows in the end. */
    private static List<Trajectory> sgd(int steps, double... rates) {
        Surface bowl = Surface.of("x^2 + y^2", Map.of(), null);
        List<RunSpec> runs = IntStream.range(0, rates.length)
                .mapToObj(i ->
                        new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", rates[i])), "", true, i))
                .toList();
        return Simulator.run(new Experiment(bowl, new Point(1, 0), steps, Noise.NONE, runs));
    }

    private static List<Integer> order(List<Race.Standing> standings) {
        return standings.stream().map(Race.Standing::run).toList();
    }

    @Test
    void numbers_follow_the_closed_form() {
        Race race = new Race(sgd(STEPS, 0.1, 0.25), List.of(ORIGIN, FAR), 0.01, null);

        Race.Standing slow = race.standing(0, 3);
        assertThat(slow.loss()).isCloseTo(Math.pow(0.8, 6), within(ROUNDING));
        assertThat(slow.distance()).isCloseTo(Math.pow(0.8, 3), within(ROUNDING));
        assertThat(slow.length()).isCloseTo(1 - Math.pow(0.8, 3), within(ROUNDING));
        assertThat(slow.divergedAt()).isEqualTo(-1);
    }

    @Test
    void the_first_step_below_the_target_is_known_only_once_it_has_come() {
        Race race = new Race(sgd(STEPS, 0.1), List.of(), 0.01, null);
        int first = (int) Math.ceil(Math.log(0.01) / Math.log(0.64));

        assertThat(race.standing(0, first - 1).reachedAt()).isEqualTo(-1);
        assertThat(race.standing(0, first).reachedAt()).isEqualTo(first);
        assertThat(race.standing(0, STEPS).reachedAt()).isEqualTo(first);
    }

    @Test
    void runs_are_ranked_by_any_number_either_way_round() {
        Race race = new Race(sgd(STEPS, 0.1, 0.25, 0.4), List.of(ORIGIN), 0.01, null);

        assertThat(order(race.ranked(5, Race.Measure.LOSS, false))).containsExactly(2, 1, 0);
        assertThat(order(race.ranked(5, Race.Measure.LOSS, true))).containsExactly(0, 1, 2);
        assertThat(order(race.ranked(STEPS, Race.Measure.STEPS, false))).containsExactly(2, 1, 0);
        assertThat(order(race.ranked(0, Race.Measure.LOSS, false))).containsExactly(0, 1, 2);
    }

    @Test
    void a_diverged_run_is_last_whatever_is_asked_and_keeps_a_finite_path() {
        List<Trajectory> trajectories = sgd(2000, 1.5, 0.1);
        Race race = new Race(trajectories, List.of(ORIGIN), 0.01, null);
        int at = trajectories.get(0).divergedAt().orElseThrow();

        assertThat(race.standing(0, at - 1).diverged()).isFalse();
        assertThat(race.standing(0, 2000).divergedAt()).isEqualTo(at);
        assertThat(race.standing(0, 2000).length()).isFinite();
        assertThat(order(race.ranked(2000, Race.Measure.LOSS, true))).containsExactly(1, 0);
        assertThat(order(race.ranked(2000, Race.Measure.LENGTH, true))).containsExactly(1, 0);
    }

    @Test
    void without_a_known_minimum_there_is_no_distance() {
        Race race = new Race(sgd(STEPS, 0.1), List.of(), 0.01, null);
        assertThat(race.standing(0, 3).distance()).isNaN();
    }

    @Test
    void the_default_target_is_a_round_number_just_above_the_lowest_known_minimum() {
        assertThat(targetOn("rosenbrock")).isEqualTo(0.01);
        assertThat(targetOn("six-hump-camel")).isEqualTo(-1.02);
        assertThat(targetOn("mccormick")).isEqualTo(-1.9);
        assertThat(targetOn("eggholder")).isEqualTo(-955);
        assertThat(targetOn("goldstein-price")).isEqualTo(3.01);
        for (Surface surface : SurfaceCatalog.all()) {
            if (!surface.minima().isEmpty()) {
                double above = Race.defaultTarget(surface, surface.start())
                        - surface.minima().get(0).value();
                assertThat(above).as(surface.id()).isPositive();
                assertThat(String.valueOf(Race.defaultTarget(surface, surface.start())))
                        .as(surface.id())
                        .hasSizeLessThanOrEqualTo("-1.02".length() + 1);
            }
        }
    }

    private static double targetOn(String surface) {
        return Race.defaultTarget(
                SurfaceCatalog.byId(surface), SurfaceCatalog.byId(surface).start());
    }

    @Test
    void the_default_target_is_a_round_number_near_the_lowest_sample_where_no_minimum_is_known() {
        Surface bowl = Surface.of("x^2 + y^2 + 7", Map.of(), null);
        assertThat(Race.defaultTarget(bowl, new Point(3, 4))).isEqualTo(7.5);
        Surface steep = Surface.of("1e7*(x^2 + y^2)", Map.of(), null);
        assertThat(Race.defaultTarget(steep, new Point(3, 4))).isEqualTo(5e6);
        Surface nowhere = Surface.of("0/0 + x", Map.of(), null);
        assertThat(Race.defaultTarget(nowhere, new Point(3, 4))).isFinite();
    }

    @Test
    void a_run_whose_start_is_undefined_has_not_diverged() {
        Surface half = Surface.of("ln(x) + y^2", Map.of(), null);
        RunSpec sgd = new RunSpec(OptimizerCatalog.byId("sgd").withDefaults(), "", true, 0);
        List<Trajectory> runs = Simulator.run(new Experiment(half, new Point(-1, 1), STEPS, Noise.NONE, List.of(sgd)));
        assertThat(RaceColumn.LOSS.text(new Race(runs, List.of(), 0.01, null).standing(0, STEPS)))
                .isEqualTo("undefined");

        Race diverging = new Race(sgd(2000, 1.5), List.of(), 0.01, null);
        assertThat(RaceColumn.LOSS.text(diverging.standing(0, 2000))).isEqualTo("diverged");
    }
}
