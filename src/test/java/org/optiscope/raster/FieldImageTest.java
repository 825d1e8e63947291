package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FieldImageTest {
    private static final ColorMap INK = ColorMap.byId("ink");
    private static final int BLACK = 0xFF000000;
    private static final int NO_LINES = 0;

    /** Exactly linear levels 0..4 at the values 0, 10, 20, 30, 40. */
    private static final Levels TENS = Levels.of(new double[] {0, 10, 20, 30, 40}, false, Double.NaN, 4);

    @Nested
    class colours {
        @Test
        void are_looked_up_value_by_value() {
            double[] values = {0, 10, 20, 30, 40, 50};
            assertThat(shade(values, 3, 2, TENS, NO_LINES))
                    .containsExactly(
                            INK.argb(0), INK.argb(0.25), INK.argb(0.5), INK.argb(0.75), INK.argb(1), INK.argb(1));
        }

        @Test
        void where_there_is_no_value_are_neutral_and_without_lines() {
            double[] values = {Double.NaN, 11, Double.POSITIVE_INFINITY, 10, Double.NaN, 9};
            int[] out = shade(values, 3, 2, TENS, BLACK);
            assertThat(new int[] {out[0], out[2], out[4]}).containsOnly(INK.undefined());
            assertThat(new int[] {out[1], out[3], out[5]})
                    .containsExactly(INK.argb(11 / 40.0), INK.argb(0.25), INK.argb(9 / 40.0));
        }

        @Test
        void do_not_depend_on_how_the_rows_are_split() {
            Viewport v = Fields.ROSENBROCK_HOME.resized(64, 48);
            double[] values = Fields.sample(Fields::rosenbrock, v);
            Levels levels = Levels.of(values, true, 0, 18);
            int[] whole = shade(values, 64, 48, levels, BLACK), split = new int[64 * 48];
            for (int from : new int[] {20, 0, 47, 1}) {
                int to = from == 0 ? 1 : from == 1 ? 20 : from == 20 ? 47 : 48;
                FieldImage.shade(values, 0, 64, 48, levels, INK, BLACK, 1, split, from, to);
            }
            assertThat(split).containsExactly(whole);
        }
    }

    @Test
    void rows_need_only_those_around_them_sampled() {
        Viewport v = Fields.ROSENBROCK_HOME.resized(64, 48);
        double[] values = Fields.sample(Fields::rosenbrock, v);
        Levels levels = Levels.of(values, true, 0, 18);
        int[] whole = shade(values, 64, 48, levels, BLACK), out = new int[64 * 48];
        int first = 20 - FieldImage.AROUND, end = 24 + FieldImage.AROUND;
        double[] around = Arrays.copyOfRange(values, first * 64, end * 64);
        FieldImage.shade(around, first, 64, 48, levels, INK, BLACK, 1, out, 20, 24);
        assertThat(Arrays.copyOfRange(out, 20 * 64, 24 * 64))
                .containsExactly(Arrays.copyOfRange(whole, 20 * 64, 24 * 64));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldImage.shade(around, first, 64, 48, levels, INK, BLACK, 1, out, 19, 24))
                .withMessageContaining("from row 17");
    }

    @Nested
    class lines {
        @Test
        void are_one_pixel_wide_on_a_ramp() {
            double[] values = Fields.grid(40, 3, (x, y) -> x + 0.0);
            int[] out = shade(values, 40, 3, TENS, BLACK);
            for (int x = 0; x < 40; x++) {
                boolean line = x == 10 || x == 20 || x == 30;
                assertThat(out[40 + x] != INK.argb(x / 40.0)).as("column %d", x).isEqualTo(line);
            }
        }

        @Test
        void between_two_pixels_are_shared_by_both() {
            double[] values = Fields.grid(40, 1, (x, y) -> x + 0.5);
            int[] out = shade(values, 40, 1, TENS, BLACK);
            int left = out[9] & 255, right = out[10] & 255, bare = INK.argb(9.5 / 40) & 255;
            assertThat(left).isBetween(bare / 2, bare - bare / 4);
            assertThat(Math.abs(left - right)).isLessThan(8); // the two pixels' own colours differ that little
        }

        @Test
        void run_in_every_direction_with_the_same_weight() {
            double across = ink((x, y) -> x + 0.25), diagonal = ink((x, y) -> (x + y) / Math.sqrt(2) + 0.25);
            // per unit of length: 64 against 64·√2 for each line, the picture holding lines of total length as counted
            // here
            assertThat(across / 64 / 6).isBetween(0.55, 0.85);
            assertThat(diagonal / (64 * 64 / 10.0)).isBetween(0.55, 0.85);
        }

        @Test
        void fade_where_they_would_crowd() {
            double[] dense = Fields.grid(64, 8, (x, y) -> 100 * x + 5);
            assertThat(shade(dense, 64, 8, TENS, BLACK)).containsExactly(shade(dense, 64, 8, TENS, NO_LINES));
        }

        @Test
        void every_fifth_outlives_the_others() {
            double[] close = Fields.grid(64, 1, (x, y) -> 5.0 * x); // a line every 2 px, an index line every 10
            int[] out = shade(close, 64, 1, TENS, BLACK), bare = shade(close, 64, 1, TENS, NO_LINES);
            for (int x = 1; x < 63; x++) {
                assertThat(out[x] != bare[x]).as("column %d", x).isEqualTo(x % 10 == 0);
            }
        }

        @Test
        void are_none_on_flat_ground_though_it_lies_on_a_level() {
            double[] flat = new double[64];
            Arrays.fill(flat, 20);
            assertThat(shade(flat, 8, 8, TENS, BLACK)).containsOnly(INK.argb(0.5));
        }

        @Test
        void do_not_scribble_where_a_plateau_is_flat_but_for_rounding() {
            double[] noisy = Fields.grid(32, 32, (x, y) -> (x * 7 + y * 3) % 2 == 0 ? 20 : Math.nextUp(20.0));
            assertThat(shade(noisy, 32, 32, TENS, BLACK)).containsOnly(INK.argb(0.5));
        }

        @Test
        void do_not_mark_a_cliff() {
            double[] cliff = Fields.grid(16, 4, (x, y) -> x < 8 ? 2 : 38);
            assertThat(shade(cliff, 16, 4, TENS, BLACK)).containsExactly(shade(cliff, 16, 4, TENS, NO_LINES));
        }

        @Test
        void do_not_blot_the_minimum() {
            double[] bowl = Fields.grid(65, 65, (x, y) -> ((x - 32) * (x - 32) + (y - 32) * (y - 32)) / 50);
            assertThat(shade(bowl, 65, 65, TENS, BLACK)[32 * 65 + 32]).isEqualTo(INK.argb(0));
        }

        @Test
        void are_seen_even_where_the_ramp_is_as_dark_as_they_are() {
            int dark = INK.argb(0.05);
            double[] valley = Fields.grid(40, 1, (x, y) -> 1 + x / 40);
            Levels fine = TENS.refine(valley);
            int[] out = shade(valley, 40, 1, fine, dark), bare = shade(valley, 40, 1, fine, NO_LINES);
            int most = 0;
            for (int x = 0; x < 40; x++) {
                most = Math.max(most, (bare[x] >> 8 & 255) - (out[x] >> 8 & 255));
            }
            assertThat(most).isGreaterThan(40);
        }

        /** How many pixels' worth of ink lies on a 64 × 64 picture of f with a line every ten. */
        private double ink(java.util.function.DoubleBinaryOperator f) {
            double[] values = Fields.grid(64, 64, f);
            int[] out = shade(values, 64, 64, TENS, BLACK), bare = shade(values, 64, 64, TENS, NO_LINES);
            double ink = 0;
            for (int p = 0; p < out.length; p++) {
                ink += 1 - (double) (out[p] & 255) / (bare[p] & 255);
            }
            return ink;
        }
    }

    @Nested
    class degenerate_sizes {
        @Test
        void a_single_pixel_and_a_single_row_are_painted() {
            assertThat(shade(new double[] {40}, 1, 1, TENS, BLACK)).containsExactly(INK.argb(1));
            assertThat(shade(new double[] {0, 40}, 1, 2, TENS, NO_LINES)).containsExactly(INK.argb(0), INK.argb(1));
        }

        @Test
        void arrays_that_are_too_short_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shade(new double[3], 2, 2, TENS, BLACK))
                    .withMessageContaining("2 × 2");
        }
    }

    private static int[] shade(double[] values, int width, int height, Levels levels, int contourArgb) {
        int[] out = new int[width * height];
        FieldImage.shade(values, 0, width, height, levels, INK, contourArgb, 1, out, 0, height);
        return out;
    }
}
