package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ViewportTest {
    /** A few roundings of numbers up to the window's size. */
    private static final double ROUNDING_PX = 1e-9;

    private static final Viewport ROSENBROCK = new Viewport(-2, 2, -1, 3, 800, 400);

    @Property
    void a_pixel_goes_to_data_and_back(@ForAll @DoubleRange(min = -1e4, max = 1e4) double p) {
        assertThat(ROSENBROCK.px(ROSENBROCK.x(p))).isCloseTo(p, within(ROUNDING_PX));
        assertThat(ROSENBROCK.py(ROSENBROCK.y(p))).isCloseTo(p, within(ROUNDING_PX));
    }

    @Property
    void zooming_keeps_the_point_under_the_cursor(
            @ForAll @DoubleRange(min = 0, max = 800) double px,
            @ForAll @DoubleRange(min = 0, max = 400) double py,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        Viewport zoomed = ROSENBROCK.zoom(px, py, factor);
        assertThat(zoomed.px(ROSENBROCK.x(px))).isCloseTo(px, within(ROUNDING_PX));
        assertThat(zoomed.py(ROSENBROCK.y(py))).isCloseTo(py, within(ROUNDING_PX));
        assertThat((zoomed.x1() - zoomed.x0()) * factor).isCloseTo(4, within(ROUNDING_PX));
    }

    @Property
    void panning_takes_the_grabbed_point_along(
            @ForAll @DoubleRange(min = -900, max = 900) double dx,
            @ForAll @DoubleRange(min = -900, max = 900) double dy) {
        Viewport panned = ROSENBROCK.pan(dx, dy);
        assertThat(panned.px(1)).isCloseTo(ROSENBROCK.px(1) + dx, within(ROUNDING_PX));
        assertThat(panned.py(1)).isCloseTo(ROSENBROCK.py(1) + dy, within(ROUNDING_PX));
    }

    @Nested
    class the_pixel_grid {
        @Test
        void y_points_up_in_data_and_down_in_pixels() {
            assertThat(ROSENBROCK.px(-2)).isZero();
            assertThat(ROSENBROCK.px(2)).isEqualTo(800);
            assertThat(ROSENBROCK.py(3)).isZero();
            assertThat(ROSENBROCK.py(-1)).isEqualTo(400);
        }

        @Test
        void columns_and_rows_are_pixel_centres() {
            Viewport four = new Viewport(0, 4, 0, 2, 4, 2);
            assertThat(four.columns()).containsExactly(0.5, 1.5, 2.5, 3.5);
            assertThat(four.rows()).containsExactly(1.5, 0.5);
        }

        @Test
        void resizing_keeps_the_data() {
            assertThat(ROSENBROCK.resized(10, 20)).isEqualTo(new Viewport(-2, 2, -1, 3, 10, 20));
        }
    }

    @Nested
    class at_the_limits {
        @Test
        void endless_zooming_in_stays_usable() {
            Viewport v = ROSENBROCK;
            for (int i = 0; i < 500; i++) {
                v = v.zoom(200, 100, 1.5);
            }
            double[] x = v.columns();
            assertThat(x[1]).isGreaterThan(x[0]);
            assertThat(v.zoom(200, 100, 0.5).x1() - v.zoom(200, 100, 0.5).x0()).isGreaterThan(v.x1() - v.x0());
        }

        @Test
        void endless_zooming_in_on_the_origin_stays_usable() {
            Viewport v = new Viewport(-1, 1, -1, 1, 100, 100);
            for (int i = 0; i < 2000; i++) {
                v = v.zoom(50, 50, 2);
            }
            assertThat(v.x1() - v.x0()).isGreaterThan(Double.MIN_NORMAL);
        }

        @Test
        void endless_zooming_out_stays_finite() {
            Viewport v = ROSENBROCK;
            for (int i = 0; i < 500; i++) {
                v = v.zoom(1, 1, 0.5);
            }
            assertThat(v.x1() - v.x0()).isBetween(1e11, 1e12);
        }

        @Test
        void panning_a_tiny_window_far_away_is_refused() {
            Viewport tiny = new Viewport(0, 1e-9, 0, 1e-9, 100, 100);
            assertThat(tiny.pan(1e20, 0)).isEqualTo(tiny);
        }

        @Test
        void no_area_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Viewport(1, 1, 0, 1, 10, 10))
                    .withMessageContaining("x0 < x1");
            assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(0, Double.NaN, 0, 1, 10, 10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Viewport(0, 1, 0, 1, 0, 10))
                    .withMessageContaining("size");
        }
    }
}
