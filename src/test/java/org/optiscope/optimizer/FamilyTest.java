package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identities that the newer optimizers state, and second implementations of them as plain loops over arrays. */
class FamilyTest {
    private static final int STEPS = 500;
    private static final int SIZE = 5;

    /** Rounding of some hundred updates in another order. */
    private static final double ROUNDING = 1e-12;

    private static final long SEED = 7;

    /** Gradients of a lopsided bowl with noise: positions matter, signs change. */
    private static void gradient(double[] theta, double[] gradient, Random random) {
        for (int i = 0; i < theta.length; i++) {
            gradient[i] = (i + 1) * (theta[i] - 0.3) + 0.2 * random.nextGaussian();
        }
    }

    private static double[] start() {
        double[] theta = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            theta[i] = 2 - i;
        }
        return theta;
    }

    /** What stands in theta after each update, [step][coordinate]. */
    private static double[][] walk(Optimizer optimizer) {
        Coordinates c = new Coordinates(optimizer, SIZE);
        System.arraycopy(start(), 0, c.theta(), 0, SIZE);
        Random random = new Random(SEED);
        double[][] path = new double[STEPS][];
        for (int t = 1; t <= STEPS; t++) {
            gradient(c.theta(), c.gradient(), random);
            optimizer.stepAll(t, c);
            path[t - 1] = c.theta().clone();
        }
        return path;
    }

    private interface Naive {
        /** Modifies theta. */
        void step(int t, double[] theta, double[] g);
    }

    private static double[][] walk(Naive naive) {
        double[] theta = start();
        double[] g = new double[SIZE];
        Random random = new Random(SEED);
        double[][] path = new double[STEPS][];
        for (int t = 1; t <= STEPS; t++) {
            gradient(theta, g, random);
            naive.step(t, theta, g);
            path[t - 1] = theta.clone();
        }
        return path;
    }

    private static void assertSame(double[][] one, double[][] other) {
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < SIZE; i++) {
                assertThat(one[t][i]).as("coordinate %d after %d", i, t + 1).isEqualTo(other[t][i], within(ROUNDING));
            }
        }
    }

    private static Optimizer make(String id, Object... settings) {
        Optimizer optimizer = OptimizerCatalog.byId(id).withDefaults();
        for (int i = 0; i < settings.length; i += 2) {
            optimizer = optimizer.with((String) settings[i], settings[i + 1]);
        }
        return optimizer;
    }

    @Nested
    class Identities {
        @Test
        void qhm_with_nu_1_is_undampened_momentum_at_the_rate_times_1_minus_beta() {
            assertSame(
                    walk(make("qhm", "learningRate", 0.1, "beta", 0.9, "nu", 1.0)),
                    walk(make("sgd", "learningRate", 0.1 * (1 - 0.9), "momentum", 0.9)));
        }

        @Test
        void qhm_with_nu_equal_to_beta_is_nesterov() {
            assertSame(
                    walk(make("qhm", "learningRate", 0.1, "beta", 0.9, "nu", 0.9)),
                    walk(make("sgd", "learningRate", 0.1 * (1 - 0.9), "momentum", 0.9, "nesterov", true)));
        }

        @Test
        void qhm_with_nu_0_is_plain_descent() {
            assertSame(walk(make("qhm", "learningRate", 0.1, "nu", 0.0)), walk(make("sgd", "learningRate", 0.1)));
        }

        /** On the same gradients; at another rate or dampening the paths, and so the gradients, differ. */
        @Test
        void dampened_momentum_is_ahead_of_qhm_by_the_first_gradient_times_beta_to_the_t() {
            double beta = 0.9;
            Optimizer qhm = make("qhm", "beta", beta, "nu", 1.0);
            Optimizer sgd = make("sgd", "momentum", beta, "dampening", beta);
            Coordinates mean = new Coordinates(qhm, 1);
            Coordinates velocity = new Coordinates(sgd, 1);
            Random random = new Random(SEED);
            double first = 0;
            for (int t = 1; t <= 50; t++) {
                double g = random.nextGaussian();
                first = t == 1 ? g : first;
                mean.gradient()[0] = g;
                velocity.gradient()[0] = g;
                qhm.stepAll(t, mean);
                sgd.stepAll(t, velocity);
                assertThat(velocity.memory(0)[0] - mean.memory(0)[0])
                        .isEqualTo(Math.pow(beta, t) * first, within(ROUNDING));
            }
        }

        @Test
        void qhadam_with_both_shares_1_is_adam_bit_for_bit() {
            assertThat(walk(make("qhadam", "beta1", 0.9, "nu1", 1.0))).isDeepEqualTo(walk(make("adam")));
        }

        @Test
        void qhadam_with_nu1_0_is_adam_with_beta1_0() {
            assertThat(walk(make("qhadam", "nu1", 0.0))).isDeepEqualTo(walk(make("adam", "beta1", 0.0)));
        }

        @Test
        void nadam_with_beta1_0_is_adam_with_beta1_0() {
            assertThat(walk(make("nadam", "beta1", 0.0, "learningRate", 1e-3)))
                    .isDeepEqualTo(walk(make("adam", "beta1", 0.0)));
        }

        @Test
        void adamw_without_decay_is_adam_bit_for_bit() {
            assertThat(walk(make("adamw", "weightDecay", 0.0))).isDeepEqualTo(walk(make("adam")));
        }

        @Test
        void radam_that_never_trusts_its_second_moment_is_momentum_with_bias_correction() {
            double[] m = new double[SIZE];
            assertSame(walk(make("radam", "beta2", 0.6, "learningRate", 0.01)), walk((t, theta, g) -> {
                for (int i = 0; i < SIZE; i++) {
                    m[i] = 0.9 * m[i] + 0.1 * g[i];
                    theta[i] -= 0.01 * m[i] / (1 - Math.pow(0.9, t));
                }
            }));
        }

        @Test
        void lion_without_memory_descends_by_signs() {
            assertSame(walk(make("lion", "beta1", 0.0, "beta2", 0.0, "learningRate", 0.01)), walk((t, theta, g) -> {
                for (int i = 0; i < SIZE; i++) {
                    theta[i] -= g[i] > 0 ? 0.01 : g[i] < 0 ? -0.01 : 0;
                }
            }));
        }
    }

    @Nested
    class UnderAConstantGradient {
        private List<Double> displacements(Optimizer optimizer, int steps) {
            Coordinates c = new Coordinates(optimizer, 1);
            Double[] moved = new Double[steps];
            for (int t = 1; t <= steps; t++) {
                double before = c.theta()[0];
                c.gradient()[0] = 3;
                optimizer.stepAll(t, c);
                moved[t - 1] = c.theta()[0] - before;
            }
            return List.of(moved);
        }

        @Test
        void adamax_steps_by_alpha() {
            assertThat(displacements(make("adamax", "epsilon", 0.0), 200))
                    .allSatisfy(step -> assertThat(step).isEqualTo(-2e-3, within(ROUNDING)));
        }

        @Test
        void rprop_grows_its_step_by_eta_plus_up_to_the_longest() {
            List<Double> steps = displacements(make("rprop"), 80);
            for (int t = 1; t <= 80; t++) {
                assertThat(-steps.get(t - 1)).isEqualTo(Math.min(0.01 * Math.pow(1.2, t - 1), 50), within(1e-10));
            }
        }

        @Test
        void adabelief_outruns_adam() {
            double adam = displacements(make("adam"), 500).get(499);
            double adaBelief = displacements(make("adabelief"), 500).get(499);
            assertThat(adaBelief / adam).isGreaterThan(10);
        }
    }

    @Nested
    class SecondImplementations {
        @ParameterizedTest
        @ValueSource(doubles = {1e-8, 1e-3})
        void adabelief(double epsilon) {
            double rate = 0.01;
            double[][] state = new double[2][SIZE];
            assertSame(
                    walk(make("adabelief", "learningRate", rate, "beta2", 0.99, "epsilon", epsilon)),
                    walk((t, theta, g) -> {
                        for (int i = 0; i < SIZE; i++) {
                            state[0][i] += 0.1 * (g[i] - state[0][i]);
                            state[1][i] = 0.99 * state[1][i] + 0.01 * Math.pow(g[i] - state[0][i], 2) + epsilon;
                            double first = state[0][i] / (1 - Math.pow(0.9, t));
                            double second = state[1][i] / (1 - Math.pow(0.99, t));
                            theta[i] -= rate * first / (Math.sqrt(second) + epsilon);
                        }
                    }));
        }

        @Test
        void lion_with_decay() {
            double[] momentum = new double[SIZE];
            assertSame(walk(make("lion", "learningRate", 0.003, "weightDecay", 0.1)), walk((t, theta, g) -> {
                for (int i = 0; i < SIZE; i++) {
                    theta[i] *= 1 - 0.003 * 0.1;
                    theta[i] -= 0.003 * Math.signum(momentum[i] + 0.1 * (g[i] - momentum[i]));
                    momentum[i] += 0.01 * (g[i] - momentum[i]);
                }
            }));
        }

        @Test
        void qhadam() {
            double[][] state = new double[2][SIZE];
            assertSame(walk(make("qhadam", "learningRate", 0.01, "nu1", 0.6, "nu2", 0.8)), walk((t, theta, g) -> {
                for (int i = 0; i < SIZE; i++) {
                    state[0][i] += (1 - 0.995) * (g[i] - state[0][i]);
                    state[1][i] += (1 - 0.999) * (g[i] * g[i] - state[1][i]);
                    double first = state[0][i] / (1 - Math.pow(0.995, t));
                    double second = state[1][i] / (1 - Math.pow(0.999, t));
                    theta[i] -=
                            0.01 * (0.4 * g[i] + 0.6 * first) / (Math.sqrt(0.2 * g[i] * g[i] + 0.8 * second) + 1e-8);
                }
            }));
        }

        @Test
        void adamw_without_bias_correction() {
            double[][] state = new double[2][SIZE];
            assertSame(
                    walk(make("adamw", "learningRate", 0.01, "weightDecay", 0.2, "biasCorrection", false)),
                    walk((t, theta, g) -> {
                        for (int i = 0; i < SIZE; i++) {
                            theta[i] *= 1 - 0.01 * 0.2;
                            state[0][i] += 0.1 * (g[i] - state[0][i]);
                            state[1][i] += (1 - 0.999) * (g[i] * g[i] - state[1][i]);
                            theta[i] -= 0.01 * state[0][i] / (Math.sqrt(state[1][i]) + 1e-8);
                        }
                    }));
        }
    }

    /** Running products against powers, along one and the same sequence of gradients. */
    @Nested
    class OverAHundredThousandSteps {
        private static final int LONG = 100_000;

        /** A product of n factors carries up to n roundings of 1.1e-16 each; the powers themselves are tiny by then. */
        private static final double PRODUCT = 1e-10;

        /** Every displacement of the optimizer against the naive one's of the same g, relative to α. */
        private void compare(Optimizer optimizer, Function<double[], double[]> naive) {
            Coordinates c = new Coordinates(optimizer, 1);
            Random random = new Random(SEED);
            for (int t = 1; t <= LONG; t++) {
                double g = 1 + random.nextGaussian();
                c.theta()[0] = 0;
                c.gradient()[0] = g;
                optimizer.stepAll(t, c);
                double expected = naive.apply(new double[] {t, g})[0];
                if (!(Math.abs(c.theta()[0] - expected) <= PRODUCT * optimizer.learningRate())) {
                    assertThat(c.theta()[0])
                            .as("update %d", t)
                            .isEqualTo(expected, within(PRODUCT * optimizer.learningRate()));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1e-5, 4e-3, 1})
        void nadam(double psi) {
            double[] state = {0, 0, 1};
            compare(make("nadam", "momentumDecay", psi), tg -> {
                double t = tg[0];
                double g = tg[1];
                state[0] = 0.9 * state[0] + 0.1 * g;
                state[1] = 0.999 * state[1] + (1 - 0.999) * g * g;
                double mu = 0.9 * (1 - 0.5 * Math.pow(0.96, t * psi));
                double next = 0.9 * (1 - 0.5 * Math.pow(0.96, (t + 1) * psi));
                state[2] *= mu;
                double ahead = (1 - mu) * g / (1 - state[2]) + next * state[0] / (1 - state[2] * next);
                double root = Math.sqrt(state[1] / (1 - Math.pow(0.999, t))) + 1e-8;
                return new double[] {-2e-3 * ahead / root};
            });
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 0.5, 0.9, 0.999, 0.9999})
        void radam(double beta2) {
            double[] state = {0, 0};
            double limit = 2 / (1 - beta2) - 1;
            compare(make("radam", "beta2", beta2), tg -> {
                double t = tg[0];
                double g = tg[1];
                state[0] = 0.9 * state[0] + 0.1 * g;
                state[1] = beta2 * state[1] + (1 - beta2) * g * g;
                double power = Math.pow(beta2, t);
                double first = state[0] / (1 - Math.pow(0.9, t));
                double rho = limit - 2 * t * power / (1 - power);
                if (!(rho > 5)) {
                    return new double[] {-1e-3 * first};
                }
                double r = Math.sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho));
                return new double[] {-1e-3 * first * r * Math.sqrt(1 - power) / (Math.sqrt(state[1]) + 1e-8)};
            });
        }

        @Test
        void every_optimizer_of_the_catalogue_stays_finite_and_explains_the_last_step() {
            for (OptimizerKind kind : OptimizerCatalog.all()) {
                Optimizer optimizer = kind.withDefaults();
                Coordinates c = new Coordinates(optimizer, 1);
                for (int t = 1; t <= LONG; t++) {
                    c.gradient()[0] = t % 3 - 1;
                    optimizer.stepAll(t, c);
                }
                assertThat(c.theta()[0]).as(kind.id()).isFinite();
                double[] memory = new double[c.memory.length];
                for (int slot = 0; slot < memory.length; slot++) {
                    memory[slot] = c.memory[slot].length == 0 ? 0 : c.memory[slot][0];
                }
                Optimizer.Step last = optimizer.explain(LONG + 1, 0, 1, memory, c.shared());
                assertThat(optimizer.quantities())
                        .filteredOn(Quantity::active)
                        .allSatisfy(quantity -> assertThat(quantity.of().applyAsDouble(last))
                                .as(kind.id() + " " + quantity.key())
                                .isFinite());
            }
        }
    }

    @Nested
    class Settings {
        @Test
        void the_catalogue_follows_the_lineage() {
            assertThat(OptimizerCatalog.all())
                    .extracting(OptimizerKind::lineage)
                    .isSorted()
                    .contains(OptimizerKind.Lineage.values());
        }

        @Test
        void a_share_may_be_1_but_no_more() {
            Hyperparameter nu = OptimizerCatalog.byId("qhm").hyperparameter("nu");
            nu.check(1.0);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> nu.check(1.5)))
                    .hasMessage("ν (nu) is 1.5; it must be at least 0 and at most 1");
        }

        @Test
        void rprop_refuses_a_shortest_step_above_the_longest() {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> OptimizerCatalog.byId("rprop").create(Map.of("stepMin", 60.0))))
                    .hasMessage("stepMin is 60.0, above stepMax, which is 50.0");
        }

        @Test
        void another_rate_changes_nothing_else() {
            for (OptimizerKind kind : OptimizerCatalog.all()) {
                Optimizer optimizer = kind.withDefaults();
                assertThat(optimizer.atRate(0.125)).isEqualTo(optimizer.with("learningRate", 0.125));
                assertThat(optimizer.atRate(0).learningRate()).isZero();
            }
        }
    }
}
