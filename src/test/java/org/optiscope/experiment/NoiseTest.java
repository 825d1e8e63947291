package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;

class NoiseTest {
    private static final int DRAWS = 100_000;

    /** Four standard errors of a mean of so many numbers of variance 1; the seeds are fixed, so this is no gamble. */
    private static final double MEAN_ERROR = 4 / Math.sqrt(DRAWS);

    /** Four standard errors of their variance, which is √2 as uncertain. */
    private static final double VARIANCE_ERROR = 4 * Math.sqrt(2.0 / DRAWS);

    /** For seed 1; computed apart from this program too, from the papers' definitions, up to the last bit of cos and log. */
    private static final List<Double> PINNED =
            List.of(-1.1575493713558918, 0.7365465943547859, 0.43206052754125657, 0.22912201121804765);

    /** Likewise: at which steps x is kept with probability ½, seed −7. */
    private static final String KEPT = ".xxxxxxx..x..xxxxxxx..xxxxx.x..x";

    private static double[] normal(long seed, int coordinate) {
        Noise noise = new Noise(1, 1, 1, seed);
        return IntStream.range(0, DRAWS)
                .mapToDouble(t -> noise.apply(0, t, coordinate))
                .toArray();
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double meanProduct(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int i = lag; i < a.length; i++) {
            sum += a[i] * b[i - lag];
        }
        return sum / (a.length - lag);
    }

    @Test
    void the_numbers_are_these_on_every_machine() {
        Noise noise = new Noise(1, 1, 1, 1);
        assertThat(List.of(noise.apply(0, 0, 0), noise.apply(0, 0, 1), noise.apply(0, 1, 0), noise.apply(0, 99_999, 1)))
                .isEqualTo(PINNED);
        Noise sparse = new Noise(0, 0.5, 0.5, -7);
        String kept = IntStream.range(0, 32)
                .mapToObj(t -> sparse.apply(1, t, 0) == 0 ? "." : "x")
                .reduce("", String::concat);
        assertThat(kept).isEqualTo(KEPT);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void it_is_normal_with_mean_0_and_variance_1(long seed) {
        for (int coordinate = 0; coordinate < 2; coordinate++) {
            double[] numbers = normal(seed, coordinate);
            assertThat(mean(numbers)).isCloseTo(0, within(MEAN_ERROR));
            assertThat(meanProduct(numbers, numbers, 0)).isCloseTo(1, within(VARIANCE_ERROR));
            long within = IntStream.range(0, DRAWS)
                    .filter(i -> Math.abs(numbers[i]) < 1)
                    .count();
            assertThat(within / (double) DRAWS).isCloseTo(0.682689, within(MEAN_ERROR / 2));
        }
    }

    @Test
    void steps_coordinates_and_seeds_have_nothing_to_do_with_each_other() {
        double[] x = normal(1, 0);
        assertThat(meanProduct(x, x, 1)).isCloseTo(0, within(MEAN_ERROR));
        assertThat(meanProduct(x, normal(1, 1), 0)).isCloseTo(0, within(MEAN_ERROR));
        assertThat(meanProduct(x, normal(2, 0), 0)).isCloseTo(0, within(MEAN_ERROR));
        assertThat(meanProduct(x, normal(2, 0), 1)).isCloseTo(0, within(MEAN_ERROR));
    }

    @Test
    void sigma_scales_it_and_the_gradient_is_added() {
        double unit = new Noise(1, 1, 1, 5).apply(0, 3, 1);
        assertThat(new Noise(0.25, 1, 1, 5).apply(8, 3, 1)).isEqualTo(8 + 0.25 * unit);
        assertThat(Noise.NONE.apply(8, 3, 1)).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void a_component_is_kept_with_its_probability(double keep) {
        Noise noise = new Noise(0, keep, 1, 11);
        long kept =
                IntStream.range(0, DRAWS).filter(t -> noise.apply(1, t, 0) != 0).count();
        assertThat(kept / (double) DRAWS).isCloseTo(keep, within(MEAN_ERROR / 2));
        assertThat(IntStream.range(0, 100)).allMatch(t -> noise.apply(1, t, 1) == 1);
        assertThat(IntStream.range(0, 100)).allMatch(t -> new Noise(1, 0, 0, 1).apply(1, t, 1) == 0);
    }

    @Test
    void all_runs_share_it_so_another_run_changes_nobodys_path() {
        Experiment one = new Experiment(
                SurfaceCatalog.byId("rosenbrock"),
                SurfaceCatalog.byId("rosenbrock").start(),
                100,
                new Noise(0.5, 0.9, 0.7, 3),
                List.of(new RunSpec(OptimizerCatalog.byId("adam").withDefaults(), "", true, 0)));
        Experiment two = one.withAdded(0, OptimizerCatalog.byId("sgd").withDefaults(), "")
                .withAdded(1, OptimizerCatalog.byId("adam").withDefaults(), "twin");
        Trajectory alone = Simulator.run(one).get(0);
        List<Trajectory> together = Simulator.run(two);
        assertThat(together.get(2).x()).containsExactly(alone.x());
        assertThat(together.get(1).x()).containsExactly(alone.x());
        assertThat(Simulator.run(one.withNoise(Noise.NONE)).get(0).x()).isNotEqualTo(alone.x());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
    void settings_out_of_range_are_refused_by_name(double wrong) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Noise(0, wrong, 1, 1))
                .withMessageContaining("keep for x");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Noise(0, 1, wrong, 1))
                .withMessageContaining("keep for y");
        if (!(wrong > 0 && wrong < 2)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Noise(wrong, 1, 1, 1))
                    .withMessageContaining("sigma");
        }
    }
}
