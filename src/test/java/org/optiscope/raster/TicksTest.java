package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicksTest {
    /** Ticks may lie this part of a step, and a few roundings, outside, so that the tick at an end is never lost. */
    private static final double SLACK = 1e-6;

    @Property
    void ticks_are_few_in_range_and_told_apart_by_their_labels(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double from,
            @ForAll @DoubleRange(min = -12, max = 9) double magnitude,
            @ForAll @IntRange(min = 1, max = 20) int wanted) {
        double to = from + Math.pow(10, magnitude);
        Ticks ticks = Ticks.of(from, to, wanted);
        assertThat(ticks.size()).isLessThanOrEqualTo(wanted + 1);
        double slack = SLACK * ticks.step() + 4 * Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
        for (double x : ticks.positions()) {
            assertThat(x).isBetween(from - slack, to + slack);
        }
        assertThat(new HashSet<>(labels(ticks))).hasSize(ticks.size());
    }

    @Property
    void steps_are_one_two_or_five_times_a_power_of_ten(
            @ForAll @DoubleRange(min = -12, max = 9) double magnitude,
            @ForAll @IntRange(min = 1, max = 20) int wanted) {
        String digits = new java.math.BigDecimal(Double.toString(
                        Ticks.of(0, Math.pow(10, magnitude), wanted).step()))
                .stripTrailingZeros()
                .unscaledValue()
                .toString();
        assertThat(digits).isIn("1", "2", "5");
    }

    @Nested
    class labels {
        @Test
        void show_only_the_digits_needed_and_a_true_minus() {
            assertThat(labels(Ticks.of(-2, 2, 5))).containsExactly("−2", "−1", "0", "1", "2");
            assertThat(labels(Ticks.of(-0.6, 0.6, 4))).containsExactly("−0.5", "0", "0.5");
            assertThat(labels(Ticks.of(0.5, 1.5, 4))).containsExactly("0.5", "1.0", "1.5");
        }

        @Test
        void there_is_no_negative_zero() {
            assertThat(labels(Ticks.of(-1e-3, 1e-3, 2))).containsExactly("−0.001", "0", "0.001");
        }

        @Test
        void turn_scientific_where_that_is_shorter() {
            assertThat(labels(Ticks.of(0, 2e6, 4))).containsExactly("0", "5e5", "1e6", "1.5e6", "2e6");
            assertThat(labels(Ticks.of(-1e-5, 2e-5, 3))).containsExactly("−1e−5", "0", "1e−5", "2e−5");
        }

        @Test
        void stay_exact_for_a_tiny_span_around_a_large_offset() {
            assertThat(labels(Ticks.of(1234567.00001, 1234567.00003, 2)))
                    .containsExactly("1234567.00001", "1234567.00002", "1234567.00003");
        }
    }

    @Nested
    class positions {
        @Test
        void are_the_doubles_nearest_to_the_round_numbers() {
            assertThat(Ticks.of(0, 0.5, 5).positions()).containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5);
        }

        @Test
        void are_none_where_there_is_no_interval() {
            assertThat(Ticks.of(1, 1, 5).size()).isZero();
            assertThat(Ticks.of(Double.NaN, 1, 5).size()).isZero();
            assertThat(Ticks.of(0, Double.POSITIVE_INFINITY, 5).positions()).isEmpty();
            assertThat(Ticks.of(0, Double.MIN_VALUE, 5).positions()).isEmpty();
        }

        @Test
        void do_not_multiply_when_the_span_is_a_rounding_error() {
            assertThat(Ticks.of(1e9, Math.nextUp(1e9), 10).size()).isLessThanOrEqualTo(2);
        }
    }

    private static List<String> labels(Ticks ticks) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
            labels.add(ticks.label(i));
        }
        return labels;
    }
}
