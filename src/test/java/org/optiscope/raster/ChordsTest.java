package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChordsTest {
    /** What the class promises, and rounding. */
    private static final double TOLERANCE_PX = 0.1 + 1e-9;

    @Property(tries = 500)
    void no_point_left_out_is_further_from_the_line_than_promised(
            @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @DoubleRange(min = -3, max = 2) double magnitude,
            @ForAll @DoubleRange(min = 0, max = 1) double straightness,
            @ForAll int seed) {
        Random random = new Random(seed);
        double[] x = new double[count], y = new double[count];
        double stride = Math.pow(10, magnitude), direction = 0;
        for (int i = 1; i < count; i++) {
            direction += (1 - straightness) * random.nextGaussian();
            x[i] = x[i - 1] + stride * random.nextDouble() * Math.cos(direction);
            y[i] = y[i - 1] + stride * random.nextDouble() * Math.sin(direction);
        }
        double[] px = x.clone(), py = y.clone();
        int kept = Chords.thin(px, py, count);

        int chord = 0;
        for (int i = 0; i < count; i++) {
            if (chord + 1 < kept && x[i] == px[chord + 1] && y[i] == py[chord + 1]) {
                chord++;
                continue;
            }
            int end = Math.min(chord + 1, kept - 1);
            assertThat(distance(x[i], y[i], px[chord], py[chord], px[end], py[end]))
                    .isLessThan(TOLERANCE_PX);
        }
        assertThat(new double[] {px[0], py[0], px[kept - 1], py[kept - 1]})
                .containsExactly(x[0], y[0], x[count - 1], y[count - 1]);
    }

    @Test
    void of_a_straight_line_two_points_are_left() {
        double[] px = new double[500], py = new double[500];
        Arrays.setAll(px, i -> 1.7 * i);
        Arrays.setAll(py, i -> 3 - 0.3 * i);
        assertThat(Chords.thin(px, py, 500)).isEqualTo(2);
        assertThat(new double[] {px[0], px[1], py[1]}).containsExactly(0, 1.7 * 499, 3 - 0.3 * 499);
    }

    /** A chord of length c passes a circle of radius r at c²/8r: a tenth of a px is a chord of 9 px, and the fan allows twice that. */
    @Test
    void a_circle_of_a_thousand_points_needs_no_more_than_its_bend_asks_for() {
        double radius = 100;
        double[] px = new double[1001], py = new double[1001];
        Arrays.setAll(px, i -> radius * Math.cos(2 * Math.PI * i / 1000));
        Arrays.setAll(py, i -> radius * Math.sin(2 * Math.PI * i / 1000));
        assertThat(Chords.thin(px, py, 1001)).isBetween(35, 75);
    }

    @Test
    void the_tips_of_a_zig_zag_stay() {
        double[] px = {0, 5, 10, 5, 0, 5, 10};
        double[] py = {0, 0, 0, 0, 0, 0, 0};
        assertThat(Chords.thin(px, py, 7)).isEqualTo(4);
        assertThat(Arrays.copyOf(px, 4)).containsExactly(0, 10, 0, 10);
    }

    private static double distance(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax, dy = by - ay, square = dx * dx + dy * dy;
        double s = square == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
        return Math.hypot(x - ax - s * dx, y - ay - s * dy);
    }
}
