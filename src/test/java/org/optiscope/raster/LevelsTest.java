package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LevelsTest {
    /** log1p and expm1 undo each other to a few units in the last place. */
    private static final double ROUNDING = 1e-12;
    /** What FastLog promises, relative. */
    private static final double FAST_LOG = 2e-12;

    private static final double[] ROSENBROCK = Fields.sample(Fields::rosenbrock, Fields.ROSENBROCK_HOME);

    @Property
    void positions_never_fall_and_stay_in_range(
            @ForAll @Size(min = 1, max = 40) double[] samples,
            @ForAll boolean log,
            @ForAll double a,
            @ForAll double b) {
        Levels levels = Levels.of(samples, log, Double.NaN, 18);
        double below = levels.position(Math.min(a, b)), above = levels.position(Math.max(a, b));
        assertThat(below).isBetween(0.0, above);
        assertThat(above).isLessThanOrEqualTo(1);
    }

    @Property
    void the_fast_logarithm_agrees_with_the_exact_one(@ForAll @DoubleRange(min = -20, max = 300) double magnitude) {
        double t = Math.pow(10, magnitude), exact = Math.log1p(t);
        assertThat(FastLog.log1p(t)).isCloseTo(exact, within(FAST_LOG * exact));
    }

    @Nested
    class on_rosenbrock {
        private final Levels levels = Levels.of(ROSENBROCK, true, 0, 18);

        @Test
        void level_k_lies_at_position_k_of_count() {
            for (int k = 0; k <= 18; k++) {
                assertThat(levels.position(levels.value(k))).isCloseTo(k / 18.0, within(ROUNDING));
            }
        }

        @Test
        void the_valley_is_visible() {
            int crossings = 0;
            for (double y = -0.5; y < 0.5; y += 0.001) {
                double before = levels.position(Fields.rosenbrock(0, y)),
                        after = levels.position(Fields.rosenbrock(0, y + 0.001));
                crossings += (int) Math.abs(Math.floor(before * 18) - Math.floor(after * 18));
            }
            assertThat(crossings).isGreaterThanOrEqualTo(6);
            assertThat(levels.position(0.01)).isLessThan(0.25);
            assertThat(levels.position(1)).isBetween(0.3, 0.6);
        }

        @Test
        void a_row_of_coordinates_is_position_times_count() {
            double[] u = new double[256];
            levels.coordinates(ROSENBROCK, 256 * 100, 256, u);
            for (int i = 0; i < 256; i++) {
                double exact = 18 * levels.position(ROSENBROCK[256 * 100 + i]);
                assertThat(Math.min(u[i], 18)).isCloseTo(exact, within(18 * FAST_LOG));
            }
        }

        @Test
        void lines_go_on_outside_the_home_domain() {
            assertThat(levels.value(19)).isGreaterThan(levels.value(18));
            assertThat(levels.value(-1)).isEqualTo(-levels.value(1));
            assertThat(levels.position(1e9)).isEqualTo(1);
        }
    }

    @Nested
    class refining {
        private final Levels levels = Levels.of(ROSENBROCK, true, 0, 18);

        @Test
        void adds_lines_by_a_power_of_two_and_keeps_the_colours() {
            Levels finer = levels.refine(new double[] {100, 101, Double.NaN});
            assertThat(finer.count()).isEqualTo(18 * finer.subdivision());
            assertThat(Integer.bitCount(finer.subdivision())).isEqualTo(1);
            assertThat(finer.position(7.5)).isEqualTo(levels.position(7.5));
            double lines = (finer.position(101) - finer.position(100)) * finer.count();
            assertThat(lines).isBetween(5.0, 13.0);
            assertThat(finer.value(finer.subdivision())).isEqualTo(levels.value(1));
        }

        @Test
        void is_undone_where_lines_abound() {
            assertThat(levels.refine(ROSENBROCK)).isSameAs(levels);
            assertThat(levels.refine(new double[] {100, 101}).refine(ROSENBROCK))
                    .isEqualTo(levels);
        }

        @Test
        void leaves_a_flat_view_alone() {
            assertThat(levels.refine(new double[] {5, 5, 5})).isSameAs(levels);
            assertThat(levels.refine(new double[] {Double.NaN})).isSameAs(levels);
            assertThat(levels.refine(new double[0])).isSameAs(levels);
        }
    }

    @Nested
    class linear {
        @Test
        void spans_the_samples() {
            Levels levels = Levels.of(new double[] {1, 2, 3, 4, 5}, false, Double.NaN, 4);
            assertThat(new double[] {levels.value(0), levels.value(1), levels.value(4)})
                    .containsExactly(1, 2, 5);
        }

        @Test
        void one_spike_does_not_flatten_everything() {
            double[] values = Fields.grid(100, 100, (x, y) -> x + y);
            values[77] = 1e9;
            values[78] = Double.POSITIVE_INFINITY;
            values[79] = -1e9;
            Levels levels = Levels.of(values, false, Double.NaN, 18);
            assertThat(levels.position(150) - levels.position(50)).isGreaterThan(0.15);
            assertThat(levels.position(1e9)).isEqualTo(1);
        }

        @Test
        void a_narrow_well_in_a_plateau_keeps_its_depth() {
            double[] values =
                    Fields.grid(101, 101, (x, y) -> 1 - Math.exp(-((x - 50) * (x - 50) + (y - 50) * (y - 50)) / 50));
            assertThat(Levels.of(values, false, Double.NaN, 18).value(0)).isZero();
        }
    }

    /** Surfaces that a ramp from the least to the greatest value would leave in one colour. */
    @Nested
    class surfaces_that_explode {
        private static final int SIDE = 256;
        /** So many of the eighteen intervals hold some part of the picture worth looking at, two in a hundred of its pixels. */
        private static final int SEEN = 7;

        private static long intervals(boolean log, DoubleBinaryOperator f) {
            double[] values = Fields.grid(
                    SIDE, SIDE, (i, j) -> f.applyAsDouble((i + 0.5) / SIDE * 10 - 5, (j + 0.5) / SIDE * 10 - 5));
            Levels levels = Levels.of(values, log, Double.NaN, 18);
            int[] pixels = new int[19];
            int finite = 0;
            for (double value : values) {
                if (Double.isFinite(value)) {
                    pixels[(int) Math.floor(18 * levels.position(value))]++;
                    finite++;
                }
            }
            int least = finite / 50;
            return Arrays.stream(pixels).filter(count -> count >= least).count();
        }

        @Test
        void show_structure() {
            assertThat(intervals(true, (x, y) -> Math.exp(Math.pow(x, 10)))).isGreaterThanOrEqualTo(SEEN);
            assertThat(intervals(false, (x, y) -> 1 / x)).isGreaterThanOrEqualTo(SEEN);
            assertThat(intervals(false, (x, y) -> Math.tan(x) + y * y)).isGreaterThanOrEqualTo(SEEN);
            assertThat(intervals(false, (x, y) -> 1e-300 * (x * x + y * y))).isGreaterThanOrEqualTo(SEEN);
        }

        @Test
        void have_levels_that_value_and_position_agree_on() {
            double[] values = Fields.grid(SIDE, SIDE, (i, j) -> 1 / (i - 127.5));
            Levels levels = Levels.of(values, false, Double.NaN, 18);
            double[] u = new double[SIDE];
            levels.coordinates(values, 0, SIDE, u);
            for (int k = 0; k <= 18; k++) {
                assertThat(levels.position(levels.value(k))).isCloseTo(k / 18.0, within(ROUNDING));
            }
            for (int i = 0; i < SIDE; i++) {
                assertThat(Math.max(0, Math.min(u[i], 18)))
                        .isCloseTo(18 * levels.position(values[i]), within(18 * FAST_LOG));
            }
        }
    }

    @Nested
    class fields_without_shape {
        @Test
        void a_constant_field_is_the_middle_of_the_ramp() {
            for (double c : new double[] {0, -3, 1e20, 1e-300}) {
                double[] values = new double[100];
                Arrays.fill(values, c);
                assertThat(Levels.of(values, true, Double.NaN, 18).position(c)).isEqualTo(0.5);
            }
        }

        @Test
        void a_field_of_nothing_but_nan_still_has_levels() {
            Levels levels = Levels.of(new double[] {Double.NaN, Double.NaN}, true, Double.NaN, 18);
            assertThat(levels.position(Double.NaN)).isNaN();
            assertThat(levels.value(1)).isFinite();
            assertThat(Levels.of(new double[0], false, 0, 18).count()).isEqualTo(18);
        }

        @Test
        void no_levels_at_all_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Levels.of(new double[3], true, 0, 0))
                    .withMessageContaining("count");
        }
    }

    @Nested
    class a_floor_elsewhere {
        @Test
        void is_ignored_where_the_field_does_not_come_near_it() {
            double[] values = Fields.grid(50, 50, (x, y) -> 1000 + x);
            assertThat(Levels.of(values, true, 0, 18).value(0)).isEqualTo(1000);
        }
    }
}
