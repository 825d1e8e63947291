package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.text.Refusal;

/** The ranges and sliders of all hyperparameters of the catalogue. */
class HyperparameterTest {
    /** Rounding to three significant digits changes a number by at most half a unit of the third: 0.005/1.00. */
    private static final double THREE_DIGITS = 0.005;

    /** A position is a quotient of differences of logarithms of size up to 12, each good to an ulp. */
    private static final double POSITION_ROUNDING = 1e-12;

    static Stream<Hyperparameter> all() {
        return OptimizerCatalog.all().stream().flatMap(kind -> kind.hyperparameters().stream());
    }

    static Stream<Hyperparameter.Real> numbers() {
        return all().filter(Hyperparameter.Real.class::isInstance).map(Hyperparameter.Real.class::cast);
    }

    static Stream<Hyperparameter.Real> decays() {
        return numbers().filter(real -> real.scale() == Scale.LOG_COMPLEMENT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void defaults_lie_inside_their_ranges(Hyperparameter hyperparameter) {
        hyperparameter.check(hyperparameter.defaultValue());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void slider_ends_are_allowed_and_the_default_is_within_reach(Hyperparameter.Real real) {
        real.check(real.value(0));
        real.check(real.value(1));
        assertThat(real.value(1)).isEqualTo(real.sliderTo());
        assertThat(real.value(real.position(real.defaultValue()))).isEqualTo(real.defaultValue());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void every_position_of_the_slider_gives_an_allowed_value_that_stays_where_it_is(Hyperparameter.Real real) {
        double before = Double.NEGATIVE_INFINITY;
        for (double position :
                DoubleStream.iterate(0, p -> p <= 1, p -> p + 0x1p-8).toArray()) {
            double value = real.value(position);
            real.check(value);
            assertThat(value).isGreaterThanOrEqualTo(before);
            assertThat(real.value(real.position(value))).isEqualTo(value);
            before = value;
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void any_value_within_reach_comes_back_to_three_digits(Hyperparameter.Real real) {
        double from = real.scale() == Scale.LOG ? real.sliderFrom() * 1.01 : real.sliderFrom();
        for (int i = 0; i <= 1000; i++) {
            double value = from + (real.sliderTo() - from) * Math.pow(i / 1000.0, 9);
            double back = real.value(real.position(value));
            double rounded = real.scale() == Scale.LOG_COMPLEMENT ? 1 - value : value;
            assertThat(back).isCloseTo(value, within(THREE_DIGITS * rounded));
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void values_beyond_the_slider_rest_at_its_ends(Hyperparameter.Real real) {
        assertThat(real.position(real.sliderTo() * 2 + 1)).isEqualTo(1);
        assertThat(real.position(-1)).isEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("decays")
    void nines_are_evenly_apart_on_decay_sliders(Hyperparameter.Real real) {
        double one = real.position(0.9);
        assertThat(one).isPositive();
        assertThat(real.position(0.99)).isCloseTo(2 * one, within(POSITION_ROUNDING));
        assertThat(real.position(0.999)).isCloseTo(3 * one, within(POSITION_ROUNDING));
        assertThat(real.value(2 * one)).isEqualTo(0.99);
        assertThat(real.value(3 * one)).isEqualTo(0.999);
    }

    @Test
    void learning_rates_are_logarithmic() {
        Hyperparameter.Real rate =
                (Hyperparameter.Real) OptimizerCatalog.byId("adam").hyperparameter("learningRate");
        double decade = rate.position(1e-3) - rate.position(1e-4);
        assertThat(rate.position(1) - rate.position(0.1)).isCloseTo(decade, within(POSITION_ROUNDING));
    }

    @Test
    void a_value_out_of_range_is_told_with_what_would_be_right() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OptimizerCatalog.byId("adam").withDefaults().with("beta1", 1.0))
                .withMessage("β₁ (beta1) is 1.0; it must be at least 0 and below 1");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OptimizerCatalog.byId("sgd").withDefaults().with("learningRate", -0.1))
                .withMessage("α (learningRate) is -0.1; it must be at least 0 and finite");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OptimizerCatalog.byId("adam").withDefaults().with("amsgrad", 1.0))
                .withMessage("amsgrad must be true or false, not 1.0");
    }

    @Test
    void a_run_that_stands_still_and_a_ball_without_friction_are_allowed() {
        Optimizer frictionless = OptimizerCatalog.byId("sgd")
                .withDefaults()
                .with("learningRate", 0.0)
                .with("momentum", 1.0);
        assertThat(frictionless.values()).containsEntry("learningRate", 0.0).containsEntry("momentum", 1.0);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> frictionless.with("momentum", 1.0000000000000002))
                .withMessage("μ (momentum) is 1.0000000000000002; it must be at least 0 and at most 1");
    }

    @Test
    void nesterov_with_dampening_is_refused_as_in_pytorch() {
        Optimizer dampened = OptimizerCatalog.byId("sgd").withDefaults().with("dampening", 0.5);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> dampened.with("nesterov", true))
                .withMessage("nesterov needs dampening 0, but dampening is 0.5");
    }
}
