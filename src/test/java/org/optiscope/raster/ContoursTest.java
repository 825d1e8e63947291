package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContoursTest {
    /** A point is found by one linear interpolation between two values of order 1. */
    private static final double ROUNDING = 1e-12;

    @Property(tries = 300)
    void every_point_lies_on_the_level_and_every_crossing_on_one_line(
            @ForAll @IntRange(min = 2, max = 40) int width,
            @ForAll @IntRange(min = 2, max = 40) int height,
            @ForAll int seed) {
        Random random = new Random(seed);
        double[] values =
                Fields.grid(width, height, (x, y) -> random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian());
        Set<String> seen = new HashSet<>();
        for (double[] line : Contours.trace(values, width, height, 0.1)) {
            boolean closed = isClosed(line);
            for (int i = closed ? 2 : 0; i < line.length; i += 2) {
                assertThat(interpolated(values, width, line[i], line[i + 1])).isCloseTo(0.1, within(ROUNDING));
                assertThat(seen.add(line[i] + " " + line[i + 1])).isTrue();
            }
            for (int i = 2; i < line.length; i += 2) {
                assertThat(Math.max(Math.abs(line[i] - line[i - 2]), Math.abs(line[i + 1] - line[i - 1])))
                        .isLessThanOrEqualTo(1);
            }
        }
        assertThat(seen).hasSize(crossings(values, width, height, 0.1));
    }

    @Property(tries = 200)
    void lines_end_only_at_the_border(
            @ForAll @IntRange(min = 2, max = 50) int width,
            @ForAll @IntRange(min = 2, max = 50) int height,
            @ForAll int seed) {
        Random random = new Random(seed);
        double[] values = Fields.grid(width, height, (x, y) -> random.nextGaussian());
        for (double[] line : Contours.trace(values, width, height, 0.1)) {
            if (!isClosed(line)) {
                assertThat(onBorder(line[0], line[1], width, height)).isTrue();
                assertThat(onBorder(line[line.length - 2], line[line.length - 1], width, height))
                        .isTrue();
            }
        }
    }

    @Nested
    class small_fields {
        @Test
        void a_peak_is_ringed_by_one_closed_line() {
            double[] values = {0, 0, 0, 0, 4, 0, 0, 0, 0};
            assertThat(Contours.trace(values, 3, 3, 1)).singleElement().satisfies(line -> {
                assertThat(line).hasSize(10);
                assertThat(isClosed(line)).isTrue();
                assertThat(line).contains(0.25, 1.75);
            });
        }

        @Test
        void a_slope_is_crossed_by_one_line_from_border_to_border() {
            double[] values = Fields.grid(4, 5, (x, y) -> y);
            assertThat(Contours.trace(values, 4, 5, 2.5)).singleElement().satisfies(line -> {
                assertThat(line).hasSize(8);
                assertThat(new double[] {line[1], line[3], line[5], line[7]}).containsOnly(2.5);
                assertThat(Math.abs(line[0] - line[6])).isEqualTo(3);
            });
        }

        @Test
        void a_saddle_joins_the_corners_that_its_centre_sides_with() {
            // high at top left and bottom right; the centre is the mean
            List<double[]> low = Contours.trace(new double[] {1, 0, 0, 1}, 2, 2, 0.6);
            List<double[]> high = Contours.trace(new double[] {1, 0, 0, 1}, 2, 2, 0.4);
            assertThat(low)
                    .hasSize(2)
                    .allSatisfy(
                            line -> assertThat(aroundTopLeftOrBottomRight(line)).isTrue());
            assertThat(high)
                    .hasSize(2)
                    .allSatisfy(
                            line -> assertThat(aroundTopLeftOrBottomRight(line)).isFalse());
            List<double[]> other = Contours.trace(new double[] {0, 1, 1, 0}, 2, 2, 0.4);
            assertThat(other)
                    .hasSize(2)
                    .allSatisfy(
                            line -> assertThat(aroundTopLeftOrBottomRight(line)).isTrue());
        }

        @Test
        void cells_without_a_value_are_passed_over() {
            double[] values = Fields.grid(5, 3, (x, y) -> x == 2 && y == 0 ? Double.NaN : y);
            assertThat(Contours.trace(values, 5, 3, 0.5)).hasSize(2);
            values[2] = Double.POSITIVE_INFINITY;
            assertThat(Contours.trace(values, 5, 3, 0.5)).hasSize(2);
            assertThat(Contours.trace(values, 5, 3, 1.5)).hasSize(1);
        }

        @Test
        void levels_that_are_not_reached_and_fields_without_cells_have_none() {
            assertThat(Contours.trace(new double[] {0, 1, 2, 3}, 2, 2, 9)).isEmpty();
            assertThat(Contours.trace(new double[] {0, 1, 2, 3}, 2, 2, Double.NaN))
                    .isEmpty();
            assertThat(Contours.trace(new double[] {0, 1, 2, 3}, 4, 1, 1.5)).isEmpty();
            assertThat(Contours.trace(new double[0], 0, 0, 1)).isEmpty();
        }

        @Test
        void an_array_that_is_too_short_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Contours.of(new double[3], 2, 2))
                    .withMessageContaining("2 × 2");
        }
    }

    @Nested
    class on_rosenbrock {
        private final Viewport v = Fields.ROSENBROCK_HOME;
        private final double[] values = Fields.sample(Fields::rosenbrock, v);
        private final Levels levels = Levels.of(values, true, 0, 18);
        private final Contours contours = Contours.of(values, 256, 256);

        @Test
        void at_least_three_lines_cross_the_valley_on_the_y_axis() {
            int crossings = 0;
            for (int k = 1; k < 18; k++) {
                for (double[] line : contours.trace(levels.value(k))) {
                    for (int i = 2; i < line.length; i += 2) {
                        double y = v.y(line[i + 1] + 0.5);
                        boolean across = v.x(line[i - 2] + 0.5) < 0 != v.x(line[i] + 0.5) < 0;
                        crossings += across && y > -0.5 && y < 0.5 ? 1 : 0;
                    }
                }
            }
            assertThat(crossings).isGreaterThanOrEqualTo(6); // three lines, each on both banks
        }

        @Test
        void a_low_line_closes_around_the_minimum() {
            assertThat(contours.trace(0.1)).anySatisfy(line -> {
                double left = Double.MAX_VALUE, right = 0;
                for (int i = 0; i < line.length; i += 2) {
                    left = Math.min(left, v.x(line[i] + 0.5));
                    right = Math.max(right, v.x(line[i] + 0.5));
                }
                assertThat(isClosed(line)).isTrue();
                assertThat(left).isBetween(0.6, 0.8); // (1 − x)² = 0.1 in the valley: x = 1 ∓ 0.316
                assertThat(right).isBetween(1.2, 1.4);
            });
        }
    }

    private static boolean isClosed(double[] line) {
        return line.length > 4 && line[0] == line[line.length - 2] && line[1] == line[line.length - 1];
    }

    private static boolean aroundTopLeftOrBottomRight(double[] line) {
        double x = line[0] + line[2], y = line[1] + line[3];
        return x < 1 == y < 1;
    }

    private static boolean onBorder(double x, double y, int width, int height) {
        return x == 0 || y == 0 || x == width - 1 || y == height - 1;
    }

    private static double interpolated(double[] values, int width, double x, double y) {
        int i = (int) x, j = (int) y, p = j * width + i;
        return x > i
                ? values[p] + (x - i) * (values[p + 1] - values[p])
                : y > j ? values[p] + (y - j) * (values[p + width] - values[p]) : values[p];
    }

    /** How many sides of cells without NaN the level crosses. */
    private static int crossings(double[] values, int width, int height, double level) {
        Set<Integer> sides = new HashSet<>();
        for (int y = 0; y < height - 1; y++) {
            for (int x = 0; x < width - 1; x++) {
                int p = y * width + x;
                if (!Double.isNaN(values[p] + values[p + 1] + values[p + width] + values[p + width + 1])) {
                    int[][] pairs = {
                        {p, p + 1, 2 * p},
                        {p + width, p + width + 1, 2 * (p + width)},
                        {p, p + width, 2 * p + 1},
                        {p + 1, p + 1 + width, 2 * (p + 1) + 1}
                    };
                    for (int[] pair : pairs) {
                        if (values[pair[0]] >= level != values[pair[1]] >= level) {
                            sides.add(pair[2]);
                        }
                    }
                }
            }
        }
        return sides.size();
    }
}
