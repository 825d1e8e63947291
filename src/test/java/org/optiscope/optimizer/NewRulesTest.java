package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    class ADOPT {
        private static final double STEP = 0.25;

        private static final double BETA = 0.5;

        /** Of a gradient that stays the same, whose square is all that v ever sees. */
        private double[] withGradient(double g, boolean clipped) {
            Optimizer adopt = Optimizers.of("adopt", STEP, BETA, 0.9, 1e-6, clipped, 0);
            Coordinates c = new Coordinates(adopt, 1);
            double[] path = new double[20];
            for (int t = 1; t <= path.length; t++) {
                c.gradient()[0] = g;
                adopt.stepAll(t, c);
                path[t - 1] = c.theta()[0];
            }
            return path;
        }

        /** m after k updates that move is 1 − βᵏ times the sign. */
        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void a_gradient_that_stays_the_same_is_followed_by_its_sign_after_a_first_update_that_only_measures(
                boolean clipped) {
            double[] path = withGradient(-3, clipped);
            double theta = 0;
            assertThat(path[0]).isZero();
            for (int k = 1; k < path.length; k++) {
                theta += STEP * (1 - Math.pow(BETA, k));
                assertThat(path[k]).as("update %d", k + 1).isCloseTo(theta, within(ROUNDING));
            }
        }

        /** The factor is a power of two, which doubles multiply by exactly. */
        @Test
        void the_unit_of_the_loss_does_not_matter() {
            Optimizer adopt = Optimizers.of("adopt", 0.1, 0.9, 0.99, 0, false, 0);
            Coordinates one = new Coordinates(adopt, 1);
            Coordinates other = new Coordinates(adopt, 1);
            Random random = new Random(7);
            for (int t = 1; t <= STEPS; t++) {
                one.gradient()[0] = random.nextGaussian();
                other.gradient()[0] = 1024 * one.gradient()[0];
                adopt.stepAll(t, one);
                adopt.stepAll(t, other);
                assertThat(other.theta()[0]).isEqualTo(one.theta()[0]);
            }
        }

        /** Where the first gradient is almost 0, the next is far beyond the bound k^(1/4). */
        @Test
        void clipping_keeps_what_comes_after_a_start_without_slope_within_the_fourth_root_of_the_updates() {
            Optimizer clipped = Optimizers.of("adopt", 1, 0, 0.9999, 1e-6, true, 0);
            Optimizer free = Optimizers.of("adopt", 1, 0, 0.9999, 1e-6, false, 0);
            Coordinates c = new Coordinates(clipped, 1);
            Coordinates f = new Coordinates(free, 1);
            for (int t = 1; t <= 20; t++) {
                c.gradient()[0] = f.gradient()[0] = t == 1 ? 1e-9 : -1;
                double before = c.theta()[0];
                clipped.stepAll(t, c);
                free.stepAll(t, f);
                assertThat(c.theta()[0] - before).isCloseTo(t == 1 ? 0 : Math.pow(t - 1, 0.25), within(ROUNDING));
            }
            assertThat(f.theta()[0]).isGreaterThan(1e5);
            assertThat(clipped.title()).isEqualTo("ADOPT, clipped");
        }
    }

    @Nested
    class Adan {
        @Test
        void a_gradient_that_stays_the_same_is_followed_by_its_sign_from_the_first_update_on() {
            Optimizer adan = Optimizers.of("adan", 0.25, 0.98, 0.92, 0.99, 0, 0);
            Coordinates c = new Coordinates(adan, 1);
            for (int t = 1; t <= 40; t++) {
                c.gradient()[0] = -0.75;
                adan.stepAll(t, c);
                assertThat(c.theta()[0]).isCloseTo(0.25 * t, within(ROUNDING));
            }
        }

        /** m and the look ahead both see the gradient alone: it is RMSprop that begins with g² where it begins with 0. */
        @Test
        void without_memory_of_gradients_and_differences_it_divides_by_the_root_of_a_mean_square() {
            double[] n = {0};
            assertSame(Optimizers.of("adan", 0.01, 0, 0, 0.9, 1e-8, 0), (t, theta, g) -> {
                n[0] = t == 1 ? g * g : 0.9 * n[0] + 0.1 * g * g;
                return theta - 0.01 * g / (Math.sqrt(n[0]) + 1e-8);
            });
        }

        /** Proximal: θ ← (θ − step)/(1 + αλ). */
        @Test
        void its_weight_decay_divides_what_the_step_without_it_gives() {
            Optimizer plain = Optimizers.of("adan", 0.1, 0.9, 0.9, 0.9, 1e-8, 0);
            Optimizer decaying = plain.with("weightDecay", 0.5);
            Coordinates a = new Coordinates(plain, 1);
            Coordinates b = new Coordinates(decaying, 1);
            Random random = new Random(3);
            for (int t = 1; t <= STEPS; t++) {
                a.theta()[0] = b.theta()[0] = random.nextGaussian();
                a.gradient()[0] = b.gradient()[0] = random.nextGaussian();
                plain.stepAll(t, a);
                decaying.stepAll(t, b);
                assertThat(b.theta()[0]).isCloseTo(a.theta()[0] / (1 + 0.1 * 0.5), within(ROUNDING));
            }
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
        @CsvSource({"0, false", "0.1, false", "0, true", "0.1, true"})
        void adopt(double lambda, boolean clipped) {
            double[] m = new double[2];
            assertSame(Optimizers.of("adopt", 0.01, 0.9, 0.99, 1e-6, clipped, lambda), (t, theta, g) -> {
                if (t == 1) {
                    m[1] = g * g;
                    return theta;
                }
                double scaled = g / Math.max(Math.sqrt(m[1]), 1e-6);
                double bound = Math.pow(t - 1, 0.25);
                m[0] += 0.1 * ((clipped ? Math.max(-bound, Math.min(scaled, bound)) : scaled) - m[0]);
                m[1] += 0.01 * (g * g - m[1]);
                return theta - 0.01 * (m[0] + lambda * theta);
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 0.1})
        void adan(double lambda) {
            double[] m = new double[4];
            assertSame(Optimizers.of("adan", 0.01, 0.98, 0.92, 0.99, 1e-8, lambda), (t, theta, g) -> {
                double difference = t == 1 ? 0 : g - m[3];
                double ahead = g + 0.92 * difference;
                m[0] += t == 1 ? g : (1 - 0.98) * (g - m[0]);
                m[1] += t == 2 ? difference : (1 - 0.92) * (difference - m[1]);
                m[2] += t == 1 ? g * g : (1 - 0.99) * (ahead * ahead - m[2]);
                m[3] = g;
                double step = 0.01 / (Math.sqrt(m[2]) + 1e-8);
                return (theta - step * (m[0] + 0.92 * m[1])) / (1 + 0.01 * lambda);
            });
        }
    }
}
