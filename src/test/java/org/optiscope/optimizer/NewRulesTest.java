package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that came as files alone: written out once more as plain loops after their papers, and the identities that they state. */
class NewRulesTest {
    private static final int STEPS = 400;

    /** Rounding of some hundred updates in another order. */
    private static final double ROUNDING = 1e-12;

    private static final double START = 1.5;

    /** A second implementation of one coordinate, with a memory of its own. */
    private interface Naive {
        double next(int t, double theta, double g);
    }

    /** A lopsided bowl with noise. */
    private static double gradient(double theta, Random random) {
        return 3 * (theta - 0.3) + 0.2 * random.nextGaussian();
    }

    private static double[] walk(Optimizer optimizer) {
        Coordinates c = new Coordinates(optimizer, 1);
        c.theta()[0] = START;
        Random random = new Random(11);
        double[] path = new double[STEPS];
        for (int t = 1; t <= STEPS; t++) {
            c.gradient()[0] = gradient(c.theta()[0], random);
            optimizer.stepAll(t, c);
            path[t - 1] = c.theta()[0];
        }
        return path;
    }

    private static double[] walk(Naive naive) {
        double theta = START;
        Random random = new Random(11);
        double[] path = new double[STEPS];
        for (int t = 1; t <= STEPS; t++) {
            theta = naive.next(t, theta, gradient(theta, random));
            path[t - 1] = theta;
        }
        return path;
    }

    private static void assertSame(Optimizer optimizer, Naive naive) {
        assertThat(walk(optimizer)).containsExactly(walk(naive), within(ROUNDING));
    }

    @Nested
    class Identities {
        @Test
        void sign_descent_moves_by_alpha_while_the_gradient_keeps_its_sign() {
            Optimizer signs = Optimizers.of("signum", 0.25, 0, 0);
            Coordinates c = new Coordinates(signs, 1);
            for (int t = 1; t <= 40; t++) {
                c.gradient()[0] = -1e-3 * t;
                signs.stepAll(t, c);
                assertThat(c.theta()[0]).isEqualTo(0.25 * t);
            }
        }

        @Test
        void signum_without_memory_is_sign_descent_bit_for_bit() {
            assertThat(walk(Optimizers.of("signum", 0.01, 0, 0)))
                    .containsExactly(walk((t, theta, g) -> theta - 0.01 * Math.signum(g)));
            assertThat(Optimizers.of("signum", 0.01, 0, 0).title()).isEqualTo("SignSGD");
        }

        @Test
        void signum_is_lion_with_one_decay_rate_bit_for_bit() {
            assertThat(walk(Optimizers.of("signum", 0.01, 0.9, 0.1)))
                    .containsExactly(walk(Optimizers.of("lion", 0.01, 0.9, 0.9, 0.1)));
        }

        @Test
        void ademamix_without_its_slow_moment_is_adamw_bit_for_bit() {
            assertThat(walk(Optimizers.of("ademamix", 0.01, 0.9, 0.99, 0.9999, 0, 1e-8, 0.1)))
                    .containsExactly(walk(Optimizers.of("adamw", 0.01, 0.9, 0.99, 1e-8, true, false, 0.1)));
        }
    }

    @Nested
    class SecondImplementations {
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.1})
        void signum(double lambda) {
            double[] m = {0};
            assertSame(Optimizers.of("signum", 0.01, 0.9, lambda), (t, theta, g) -> {
                m[0] = 0.9 * m[0] + 0.1 * g;
                return theta * (1 - 0.01 * lambda) - 0.01 * Math.signum(m[0]);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 0.1})
        void ademamix(double lambda) {
            double[] m = new double[3];
            assertSame(Optimizers.of("ademamix", 0.01, 0.9, 0.99, 0.995, 4, 1e-8, lambda), (t, theta, g) -> {
                m[0] += 0.1 * (g - m[0]);
                m[1] += (1 - 0.995) * (g - m[1]);
                m[2] += 0.01 * (g * g - m[2]);
                double fast = m[0] / (1 - Math.pow(0.9, t));
                double root = Math.sqrt(m[2] / (1 - Math.pow(0.99, t)));
                return theta - 0.01 * ((fast + 4 * m[1]) / (root + 1e-8) + lambda * theta);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 0.1})
        void adopt(double lambda) {
            double[] m = new double[2];
            assertSame(Optimizers.ofFile("adopt", 0.01, 0.9, 0.99, 1e-6, lambda), (t, theta, g) -> {
                if (t == 1) {
                    m[1] = g * g;
                    return theta - 0.01 * lambda * theta;
                }
                m[0] += 0.1 * (g / Math.max(Math.sqrt(m[1]), 1e-6) - m[0]);
                m[1] += 0.01 * (g * g - m[1]);
                return theta - 0.01 * (m[0] + lambda * theta);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 0.1})
        void adan(double lambda) {
            double[] m = new double[4];
            assertSame(Optimizers.ofFile("adan", 0.01, 0.98, 0.92, 0.99, 1e-8, lambda), (t, theta, g) -> {
                double difference = t == 1 ? 0 : g - m[3];
                m[0] += (1 - 0.98) * (g - m[0]);
                m[1] += (1 - 0.92) * (difference - m[1]);
                double ahead = g + 0.92 * difference;
                m[2] += (1 - 0.99) * (ahead * ahead - m[2]);
                m[3] = g;
                double step = 0.01 / (Math.sqrt(m[2]) + 1e-8);
                return (theta - step * (m[0] + 0.92 * m[1])) / (1 + 0.01 * lambda);
            });
        }
    }
}
