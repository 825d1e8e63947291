package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BiasTest {
    private static final double ROUNDING = 1e-15;

    private static String toldAt(int t, Bias... means) {
        return Bias.sentence(List.of(means), "1−β₁ᵗ and 1−β₂ᵗ", t);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 44", "0.999, 4603", "0, 1", "0.01, 2", "0.1, 3", "0.5, 7", "0.9999, 46050"})
    void it_is_over_after_the_first_update_with_a_power_below_a_hundredth(double beta, int steps) {
        assertThat(new Bias("m", beta).over()).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1", "0.9, 4", "0.5, 3"})
    void the_mean_of_a_gradient_that_never_changes_is_too_small_by_the_shortfall(double beta, int updates) {
        double mean = 0;
        for (int t = 1; t <= updates; t++) {
            mean = beta * mean + (1 - beta);
        }
        assertThat(1 - mean).isCloseTo(new Bias("m", beta).shortfall(updates), within(ROUNDING));
    }

    @Nested
    class told_of_adam {
        private final Bias m = new Bias("m", 0.9);
        private final Bias v = new Bias("v", 0.999);

        @Test
        void early_both_shortfalls_have_their_numbers() {
            assertThat(toldAt(1, m, v))
                    .contains("m is still 90 % too small, v still 99.9 %")
                    .contains("step 4603");
            assertThat(toldAt(4, m, v)).contains("m is still 66 % too small, v still 99.6 %");
        }

        @Test
        void later_only_the_second_moment_is_too_small() {
            assertThat(toldAt(44, m, v)).contains("m is less than 1 % too small, v still 96 %");
            assertThat(toldAt(3000, m, v)).contains("v still 5 %");
        }

        @Test
        void in_the_end_neither_is() {
            assertThat(toldAt(4602, m, v)).contains("v still 1 %");
            assertThat(toldAt(4603, m, v))
                    .contains("m and v are less than 1 % too small")
                    .doesNotContain("still");
        }
    }

    @Test
    void one_mean_is_told_alone() {
        assertThat(Bias.sentence(List.of(new Bias("m", 0.9)), "1−β₁ᵗ", 2))
                .contains("The mean began at zero: m is still 81 % too small. ")
                .contains("step 44 ");
        assertThat(Bias.sentence(List.of(new Bias("m", 0.9)), "1−β₁ᵗ", 44)).contains("m is less than 1 % too small");
    }

    @Test
    void a_shortfall_near_all_is_never_rounded_to_all() {
        assertThat(toldAt(1, new Bias("m", 0.99999), new Bias("v", 0.5))).contains("m is still 99.999 % too small");
    }
}
