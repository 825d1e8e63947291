package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PixelColumnsTest {
    private static final double NAN = Double.NaN;

    @Nested
    class Exactly {
        @Test
        void every_sample_is_kept_where_columns_are_wider_than_steps() {
            assertThat(PixelColumns.of(new double[] {3, 1, 4, 1, 5}, 0, 4, 100)).containsExactly(0, 1, 2, 3, 4);
        }

        @Test
        void of_a_column_the_first_least_greatest_and_last_are_kept_in_their_order() {
            double[] values = {5, 7, 9, 2, 4, 6, /* next column */ 1, 1, 1, 1, 1, 1};
            assertThat(PixelColumns.of(values, 0, 12, 2)).containsExactly(0, 2, 3, 5, 6, 11);
        }

        @Test
        void a_step_beyond_either_edge_is_kept_so_that_the_curve_runs_out_of_sight() {
            double[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
            assertThat(PixelColumns.of(values, 3.5, 5.5, 50)).containsExactly(3, 4, 5, 6);
            assertThat(PixelColumns.of(values, 3, 5, 50)).containsExactly(2, 3, 4, 5, 6);
        }

        @Test
        void a_gap_is_kept_once() {
            double[] values = {1, 2, NAN, NAN, Double.POSITIVE_INFINITY, 3, 4};
            assertThat(PixelColumns.of(values, 0, 6, 60)).containsExactly(0, 1, 2, 5, 6);
            assertThat(PixelColumns.of(values, 0, 60, 1)).containsExactly(0, 1, 2, 5, 6);
        }

        @Test
        void nothing_is_kept_of_nothing() {
            assertThat(PixelColumns.of(new double[0], 0, 5, 100)).isEmpty();
            assertThat(PixelColumns.of(new double[] {1, 2}, 3, 3, 100)).isEmpty();
            assertThat(PixelColumns.of(new double[] {1, 2}, 0, 1, 0)).isEmpty();
        }
    }

    @Property(tries = 300)
    void each_column_keeps_its_ends_and_its_extremes(
            @ForAll @IntRange(min = 1, max = 2000) int count,
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @DoubleRange(min = 0, max = 0.9) double from,
            @ForAll int seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(count, -1, 1)
                .map(v -> random.nextInt(40) == 0 ? NAN : v)
                .toArray();
        double left = from * count;
        double right = left + 0.1 * count;
        int[] kept = PixelColumns.of(values, left, right, width);

        assertThat(kept).isSorted().doesNotHaveDuplicates();
        for (int column = 0; column < width; column++) {
            double[] all = finite(values, column(count, column, left, right, width));
            int at = column;
            double[] shown = finite(
                    values,
                    Arrays.stream(kept)
                            .filter(t -> columnOf(t, left, right, width) == at)
                            .toArray());
            if (all.length > 0) {
                assertThat(Arrays.stream(shown).min())
                        .isEqualTo(Arrays.stream(all).min());
                assertThat(Arrays.stream(shown).max())
                        .isEqualTo(Arrays.stream(all).max());
                assertThat(shown[0]).isEqualTo(all[0]);
                assertThat(shown[shown.length - 1]).isEqualTo(all[all.length - 1]);
            }
        }
    }

    @Property(tries = 100)
    void what_is_kept_is_bounded_by_the_width(
            @ForAll @IntRange(min = 1, max = 50_000) int count, @ForAll @IntRange(min = 1, max = 400) int width) {
        double[] values = new Random(count).doubles(count).toArray();
        assertThat(PixelColumns.of(values, 0, count, width).length).isLessThanOrEqualTo(4 * (width + 2));
    }

    private static int[] column(int count, int column, double left, double right, int width) {
        return java.util.stream.IntStream.range(0, count)
                .filter(t -> t >= left && t <= right && columnOf(t, left, right, width) == column)
                .toArray();
    }

    private static int columnOf(int t, double left, double right, int width) {
        return (int) Math.floor((t - left) * (width / (right - left)));
    }

    private static double[] finite(double[] values, int[] steps) {
        return Arrays.stream(steps)
                .mapToDouble(t -> values[t])
                .filter(Double::isFinite)
                .toArray();
    }
}
