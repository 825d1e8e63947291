package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolylineTest {
    /** What the class promises. */
    private static final double DEVIATION_PX = 1;
    /** Interpolation at ±1e5 px, where a double has eleven digits left behind the point. */
    private static final Offset<Double> ROUNDING_PX = Offset.offset(1e-6);

    /** Data are pixels, y from the top being 100 − y. */
    private static final Viewport UNIT = new Viewport(0, 100, 0, 100, 100, 100);

    @Property(tries = 300)
    void no_point_of_the_path_is_a_pixel_from_the_line(
            @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @DoubleRange(min = -3, max = 1) double magnitude,
            @ForAll int seed) {
        double[] x = walk(count, Math.pow(10, magnitude), new Random(seed)),
                y = walk(count, Math.pow(10, magnitude), new Random(seed + 1));
        Polyline line = Polyline.of(x, y, count, UNIT);
        for (int t = 0; t < count; t++) {
            int next = Math.min(line.vertexAt(t), line.size() - 1), before = Math.max(next - 1, 0);
            double px = UNIT.px(x[t]), py = UNIT.py(y[t]);
            double d = distance(px, py, line.px()[before], line.py()[before], line.px()[next], line.py()[next]);
            assertThat(d).isLessThan(DEVIATION_PX);
        }
        assertThat(line.step()[0]).isZero();
        assertThat(line.step()[line.size() - 1]).isEqualTo(count - 1);
    }

    @Property(tries = 300)
    void drawn_lines_stay_in_reach_of_float_whatever_the_path(
            @ForAll double x0,
            @ForAll double y0,
            @ForAll double x1,
            @ForAll double y1,
            @ForAll double x2,
            @ForAll double y2) {
        Polyline line = Polyline.of(new double[] {x0, x1, x2}, new double[] {y0, y1, y2}, 3, UNIT);
        for (int i = 0; i < line.size(); i++) {
            assertThat(Math.abs(line.px()[i])).isLessThanOrEqualTo(1e5);
            assertThat(Math.abs(line.py()[i])).isLessThanOrEqualTo(1e5);
            assertThat(line.length()[i]).isFinite();
        }
    }

    @Nested
    class thinning {
        @Test
        void keeps_first_and_last_and_what_moved_far_enough() {
            Polyline line = of(0, 50, 0.5, 50, 0.8, 50, 1.4, 50, 2, 50, 2.1, 50);
            assertThat(steps(line)).containsExactly(0, 2, 4, 5);
            assertThat(Arrays.copyOf(line.px(), 4)).containsExactly(0, 0.8, 2, 2.1);
        }

        @Test
        void keeps_the_extremes_of_a_narrow_zig_zag() {
            Polyline line = of(10, 50, 10.5, 50, 10, 50, 10.5, 50, 10, 50);
            assertThat(steps(line)).containsExactly(0, 1, 2, 3, 4);
        }

        @Test
        void drops_a_zig_zag_nobody_sees() {
            double[] x = new double[10_000], y = new double[10_000];
            for (int t = 0; t < x.length; t++) {
                x[t] = t % 2 * 0.01;
            }
            assertThat(Polyline.of(x, y, x.length, UNIT).size()).isEqualTo(2);
        }

        @Test
        void measures_the_length_along_the_line() {
            Polyline line = of(0, 0, 3, 4, 3, 10);
            assertThat(Arrays.copyOf(line.length(), 3)).containsExactly(0, 5, 11);
        }
    }

    @Nested
    class paths_that_leave_the_numbers {
        @Test
        void end_before_the_first_point_that_is_not_finite() {
            assertThat(steps(of(0, 0, 10, 10, Double.NaN, 20, 30, 30))).containsExactly(0, 1);
            assertThat(steps(of(0, 0, 10, Double.POSITIVE_INFINITY))).containsExactly(0);
            assertThat(of(Double.NaN, 0).size()).isZero();
            assertThat(Polyline.of(new double[0], new double[0], 0, UNIT).size())
                    .isZero();
        }

        @Test
        void leave_the_window_in_the_direction_of_the_true_point() {
            for (double far : new double[] {1e7, 1e100, 1e200, 1e306, 1e308}) {
                Polyline line = of(50, 50, 50 + far, 50 - far / 2); // half as steep, down
                assertThat(line.px()[1]).isCloseTo(1e5, ROUNDING_PX);
                assertThat(line.py()[1] - 50).isCloseTo((1e5 - 50) / 2, ROUNDING_PX);
                assertThat(line.step()[1]).isEqualTo(1);
            }
        }

        @Test
        void cross_the_window_where_the_true_segment_does() {
            Polyline line = of(-1e9, -1e9, 1e9, 1e9);
            int before = 0;
            while (line.px()[before + 1] < 50) {
                before++;
            }
            double s = (50 - line.px()[before]) / (line.px()[before + 1] - line.px()[before]);
            assertThat(line.py()[before] + s * (line.py()[before + 1] - line.py()[before]))
                    .isCloseTo(50, ROUNDING_PX);
        }

        @Test
        void cross_the_window_only_where_the_true_segments_do_however_far_they_come_from() {
            for (int exponent = 10; exponent < 1000; exponent += 7) {
                double far = Math.scalb(1.0, exponent);
                Polyline line = of(-2 * far, -far, 6 * far, 3 * far); // on y = x/2
                int inWindow = 0;
                for (int i = 1; i < line.size(); i++) {
                    double ax = line.px()[i - 1], ay = line.py()[i - 1], bx = line.px()[i], by = line.py()[i];
                    boolean passes = distance(50, 50, ax, ay, bx, by) < 100;
                    if (passes) {
                        inWindow++;
                        assertThat(distance(20, 90, ax, ay, bx, by))
                                .as("2^" + exponent)
                                .isLessThan(ROUNDING_PX.value);
                        assertThat(distance(80, 60, ax, ay, bx, by))
                                .as("2^" + exponent)
                                .isLessThan(ROUNDING_PX.value);
                    }
                }
                assertThat(inWindow).as("2^" + exponent).isEqualTo(1);
            }
        }

        @Test
        void pass_the_window_by_if_the_true_segment_does() {
            Polyline line = of(3e5, 0, 0, 3e5, -3e5, 0);
            for (int i = 1; i < line.size(); i++) {
                double d = distance(50, 50, line.px()[i - 1], line.py()[i - 1], line.px()[i], line.py()[i]);
                assertThat(d).isGreaterThan(9e4);
            }
        }
    }

    @Nested
    class the_playhead {
        @Test
        void finds_how_many_vertices_it_has_passed() {
            Polyline line = of(0, 0, 0.1, 0, 10, 0, 10.1, 0, 20, 0);
            assertThat(steps(line)).containsExactly(0, 2, 4);
            assertThat(new int[] {
                        line.vertexAt(-1), line.vertexAt(0), line.vertexAt(1), line.vertexAt(2), line.vertexAt(99)
                    })
                    .containsExactly(0, 1, 1, 2, 3);
        }
    }

    private static Polyline of(double... xy) {
        double[] x = new double[xy.length / 2], y = new double[xy.length / 2];
        for (int t = 0; t < x.length; t++) {
            x[t] = xy[2 * t];
            y[t] = xy[2 * t + 1];
        }
        return Polyline.of(x, y, x.length, UNIT);
    }

    private static int[] steps(Polyline line) {
        return Arrays.copyOf(line.step(), line.size());
    }

    private static double[] walk(int count, double size, Random random) {
        double[] x = new double[count];
        x[0] = 50;
        for (int t = 1; t < count; t++) {
            x[t] = x[t - 1] + size * random.nextGaussian();
        }
        return x;
    }

    private static double distance(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax, dy = by - ay, l2 = dx * dx + dy * dy;
        double s = l2 == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / l2));
        return Math.hypot(x - ax - s * dx, y - ay - s * dy);
    }
}
