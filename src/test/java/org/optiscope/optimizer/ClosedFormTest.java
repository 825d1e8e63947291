package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose every step is known from a formula that shares nothing with the code. */
class ClosedFormTest {
    private static final int STEPS = 200;

    /** Some hundred steps of a few roundings each, in runs that do not magnify them. */
    private static final double ROUNDING = 1e-12;

    /** 1 − β₂ for β₂ = 0.999 has lost ten bits, three decimal digits, to cancellation. */
    private static final double CANCELLED = 1e-12;

    /** Position after each step, [steps + 1]. */
    private static double[] run(Optimizer optimizer, double start, int steps, DoubleUnaryOperator gradient) {
        Coordinates c = new Coordinates(optimizer, 1);
        double[] theta = new double[steps + 1];
        theta[0] = start;
        c.theta()[0] = start;
        for (int t = 1; t <= steps; t++) {
            c.gradient()[0] = gradient.applyAsDouble(c.theta()[0]);
            optimizer.stepAll(t, c);
            theta[t] = c.theta()[0];
        }
        return theta;
    }

    /** On the slope g, each displacement is as said. */
    private static void assertSteps(Optimizer optimizer, double g, double tolerance, IntToDoubleFunction expected) {
        Coordinates c = new Coordinates(optimizer, 1);
        for (int t = 1; t <= STEPS; t++) {
            double[] memory = new double[optimizer.carried().size()];
            for (int slot = 0; slot < memory.length; slot++) {
                memory[slot] = optimizer.carried().get(slot).active() ? c.memory(slot)[0] : 0;
            }
            double delta = optimizer.explain(t, 0, g, memory, c.shared()).delta();
            double right = expected.applyAsDouble(t);
            assertThat(delta).as("step %d", t).isCloseTo(right, within(tolerance * Math.abs(right)));
            c.gradient()[0] = g;
            optimizer.stepAll(t, c);
        }
    }

    @Nested
    class on_a_quadratic {
        private static final double START = -1.5;

        @ParameterizedTest
        @CsvSource({"0.1, 1", "0.01, 25", "0.07, 25", "1.9, 1", "0.5, 2", "2.2, 1"})
        void gradient_descent_is_a_geometric_sequence(double alpha, double lambda) {
            double[] theta = run(Optimizers.of("sgd", alpha, 0, 0, false, 0), START, STEPS, x -> lambda * x);
            for (int t = 0; t <= STEPS; t++) {
                double right = Math.pow(1 - alpha * lambda, t) * START;
                assertThat(theta[t]).as("step %d", t).isCloseTo(right, within(ROUNDING * Math.abs(right)));
            }
        }

        @ParameterizedTest
        @CsvSource({"0.1, 1, 0.9", "0.01, 25, 0.5", "0.02, 25, 0.99", "0.5, 1, 0.25"})
        void momentum_is_a_matrix_power(double alpha, double lambda, double mu) {
            double[][] matrix = {{mu, lambda}, {-alpha * mu, 1 - alpha * lambda}};
            assertMatrixPower(Optimizers.of("sgd", alpha, mu, 0, false, 0), lambda, matrix, 0, new double[] {0, START});
        }

        @ParameterizedTest
        @CsvSource({"0.1, 1, 0.9", "0.01, 25, 0.5", "0.02, 25, 0.99", "0.5, 1, 0.25"})
        void nesterov_is_a_matrix_power(double alpha, double lambda, double mu) {
            double[][] matrix = {{mu, lambda}, {-alpha * mu * mu, 1 - alpha * lambda * (1 + mu)}};
            assertMatrixPower(Optimizers.of("sgd", alpha, mu, 0, true, 0), lambda, matrix, 0, new double[] {0, START});
        }

        @ParameterizedTest
        @CsvSource({"0.1, 1, 0.9, 0.5", "0.02, 25, 0.99, 0.9"})
        void dampened_momentum_is_a_matrix_power_after_an_undampened_first_step(
                double alpha, double lambda, double mu, double dampening) {
            double fresh = (1 - dampening) * lambda;
            double[][] matrix = {{mu, fresh}, {-alpha * mu, 1 - alpha * fresh}};
            double[] afterOne = {lambda * START, START - alpha * lambda * START};
            assertMatrixPower(Optimizers.of("sgd", alpha, mu, dampening, false, 0), lambda, matrix, 1, afterOne);
        }

        private static void assertMatrixPower(
                Optimizer optimizer, double lambda, double[][] matrix, int first, double[] atFirst) {
            double[] theta = run(optimizer, START, STEPS, x -> lambda * x);
            for (int t = first; t <= STEPS; t++) {
                double[][] power = power(matrix, t - first);
                double right = power[1][0] * atFirst[0] + power[1][1] * atFirst[1];
                assertThat(theta[t]).as("step %d", t).isCloseTo(right, within(ROUNDING * Math.abs(START)));
            }
        }

        /** By squaring, so in another order than the iteration. */
        private static double[][] power(double[][] m, int n) {
            if (n == 0) {
                return new double[][] {{1, 0}, {0, 1}};
            }
            double[][] half = power(m, n / 2);
            double[][] square = product(half, half);
            return n % 2 == 0 ? square : product(square, m);
        }

        private static double[][] product(double[][] a, double[][] b) {
            return new double[][] {
                {a[0][0] * b[0][0] + a[0][1] * b[1][0], a[0][0] * b[0][1] + a[0][1] * b[1][1]},
                {a[1][0] * b[0][0] + a[1][1] * b[1][0], a[1][0] * b[0][1] + a[1][1] * b[1][1]}
            };
        }
    }

    @Nested
    class on_a_slope {
        private static final double ALPHA = 0.05;
        private static final double EPSILON = 0.25; // large, so that its place in the formula shows

        @ParameterizedTest
        @ValueSource(doubles = {3, -0.02, 1e-6, -4e5})
        void adam_steps_alpha_each_time_thanks_to_its_correction(double g) {
            double right = -ALPHA * g / (Math.abs(g) + EPSILON);
            assertSteps(Optimizers.of("adam", ALPHA, 0.9, 0.999, EPSILON, true, false, 0), g, CANCELLED, t -> right);
            assertSteps(Optimizers.of("adam", ALPHA, 0.9, 0.999, EPSILON, true, true, 0), g, CANCELLED, t -> right);
        }

        @ParameterizedTest
        @ValueSource(doubles = {3, -0.02, 1e-6, -4e5})
        void uncorrected_adam_starts_too_fast(double g) {
            assertSteps(Optimizers.of("adam", ALPHA, 0.9, 0.999, EPSILON, false, false, 0), g, CANCELLED, t -> {
                double m = (1 - Math.pow(0.9, t)) * g;
                double v = (1 - Math.pow(0.999, t)) * g * g;
                return -ALPHA * m / (Math.sqrt(v) + EPSILON);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {3, -0.02, 1e-6, -4e5})
        void adagrad_slows_down_as_one_over_the_root_of_t(double g) {
            assertSteps(
                    Optimizers.of("adagrad", ALPHA, 0.1, 2, EPSILON, 0),
                    g,
                    ROUNDING,
                    t -> -ALPHA / (1 + (t - 1) * 0.1) * g / (Math.sqrt(2 + t * g * g) + EPSILON));
        }

        @ParameterizedTest
        @ValueSource(doubles = {3, -0.02, 1e-6, -4e5})
        void rmsprop_forgets_geometrically(double g) {
            assertSteps(Optimizers.of("rmsprop", ALPHA, 0.9, EPSILON, 0, false, 0), g, ROUNDING, t -> {
                double v = (1 - Math.pow(0.9, t)) * g * g;
                return -ALPHA * g / (Math.sqrt(v) + EPSILON);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {3, -0.02, 1e-6})
        void centered_rmsprop_sees_no_spread(double g) {
            // v − a² = (1−ρᵗ) ρᵗ g² cancels, so that the first steps only can be compared: ρ near 1 keeps it away from
            // 0
            assertSteps(Optimizers.of("rmsprop", ALPHA, 0.99, EPSILON, 0, true, 0), g, ROUNDING, t -> {
                double power = Math.pow(0.99, t);
                return -ALPHA * g / (Math.sqrt((1 - power) * power) * Math.abs(g) + EPSILON);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {3, -0.02, 1e-6, -4e5})
        void momentum_of_rmsprop_adds_up_scaled_steps(double g) {
            assertSteps(
                    Optimizers.of("rmsprop", ALPHA, 0, EPSILON, 0.8, false, 0),
                    g,
                    ROUNDING,
                    t -> -ALPHA * (1 - Math.pow(0.8, t)) / (1 - 0.8) * g / (Math.abs(g) + EPSILON));
        }
    }
}
