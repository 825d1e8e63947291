package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Optimizers that must agree with each other, or with themselves in other units. */
class IdentityTest {
    private static final int STEPS = 300;

    /** The same numbers with a few operations in another order. */
    private static final double ROUNDING = 1e-12;

    /** 1 − β₂ᵗ is taken from a power here and from a product there; for β₂ = 0.999 that cancels three digits. */
    private static final double CANCELLED = 1e-11;

    private static final double[] NOISE =
            new Random(3).doubles(STEPS + 1, -2, 2).toArray();

    /** Positions under a given sequence of gradients, from 0. */
    private static double[] run(Optimizer optimizer, IntToDoubleFunction gradient) {
        Coordinates c = new Coordinates(optimizer, 1);
        double[] theta = new double[STEPS + 1];
        for (int t = 1; t <= STEPS; t++) {
            c.gradient()[0] = gradient.applyAsDouble(t);
            optimizer.stepAll(t, c);
            theta[t] = c.theta()[0];
        }
        return theta;
    }

    @Test
    void adam_without_momentum_is_bias_corrected_rmsprop() {
        double[] adam = run(Optimizers.of("adam", 0.01, 0, 0.999, 1e-8, true, false, 0), t -> NOISE[t]);
        double v = 0;
        double theta = 0;
        for (int t = 1; t <= STEPS; t++) {
            v = 0.999 * v + 0.001 * NOISE[t] * NOISE[t];
            theta -= 0.01 * NOISE[t] / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
            assertThat(adam[t]).as("step %d", t).isCloseTo(theta, within(CANCELLED));
        }
    }

    @Test
    void uncorrected_adam_without_momentum_is_rmsprop() {
        double[] adam = run(Optimizers.of("adam", 0.01, 0, 0.99, 1e-8, false, false, 0), t -> NOISE[t]);
        assertThat(adam)
                .containsExactly(
                        run(Optimizers.of("rmsprop", 0.01, 0.99, 1e-8, 0, false, 0), t -> NOISE[t]), within(ROUNDING));
    }

    @Test
    void adam_that_remembers_nothing_only_looks_at_the_sign() {
        double[] adam = run(Optimizers.of("adam", 0.5, 0, 0, 0, true, false, 0), t -> NOISE[t]);
        double[] signs = run(Optimizers.of("sgd", 0.5, 0, 0, false, 0), t -> Math.signum(NOISE[t]));
        assertThat(adam).containsExactly(signs, within(ROUNDING));
    }

    @Test
    void amsgrad_is_adam_while_gradients_grow() {
        IntToDoubleFunction growing = t -> Math.pow(1.01, t) * (t % 2 == 0 ? 1 : -1);
        assertThat(run(Optimizers.of("adam", 0.01, 0.9, 0.99, 1e-8, true, true, 0), growing))
                .containsExactly(run(Optimizers.of("adam", 0.01, 0.9, 0.99, 1e-8, true, false, 0), growing));
    }

    @Test
    void amsgrad_keeps_its_steps_short_after_a_burst_that_adam_forgets() {
        IntToDoubleFunction burst = t -> t < 10 ? 10 : 0.1;
        double[] amsgrad = run(Optimizers.of("adam", 0.01, 0.9, 0.99, 1e-8, true, true, 0), burst);
        double[] adam = run(Optimizers.of("adam", 0.01, 0.9, 0.99, 1e-8, true, false, 0), burst);
        double amsgradStep = amsgrad[STEPS - 1] - amsgrad[STEPS];
        double adamStep = adam[STEPS - 1] - adam[STEPS];
        assertThat(amsgradStep).isPositive().isLessThan(adamStep / 2);
    }

    @Test
    void without_momentum_nesterov_and_dampening_change_nothing() {
        double[] plain = run(Optimizers.of("sgd", 0.1, 0, 0, false, 0), t -> NOISE[t]);
        assertThat(run(Optimizers.of("sgd", 0.1, 0, 0, true, 0), t -> NOISE[t])).containsExactly(plain);
        assertThat(run(Optimizers.of("sgd", 0.1, 0, 0.5, false, 0), t -> NOISE[t]))
                .containsExactly(plain);
    }

    @Test
    void nesterov_is_sutskevers_look_ahead_seen_from_where_it_looks() {
        double alpha = 0.02;
        double mu = 0.9;
        Coordinates c = new Coordinates(Optimizers.of("sgd", alpha, mu, 0, true, 0), 1);
        c.theta()[0] = 2;
        double position = 2;
        double velocity = 0;
        for (int t = 1; t <= STEPS; t++) {
            c.gradient()[0] = Math.sinh(c.theta()[0]);
            Optimizers.of("sgd", alpha, mu, 0, true, 0).stepAll(t, c);
            velocity = mu * velocity - alpha * Math.sinh(position + mu * velocity);
            position += velocity;
            assertThat(c.theta()[0]).as("step %d", t).isCloseTo(position + mu * velocity, within(ROUNDING));
        }
    }

    /** Settings of all optimizers whose weight decay says that it does so. */
    private static Stream<Optimizer> whoseWeightDecay(String does) {
        return OptimizerCatalog.all().stream()
                .filter(kind -> kind.hyperparameters().stream()
                        .anyMatch(one ->
                                one.key().equals("weightDecay") && one.meaning().contains(does)))
                .flatMap(kind -> RandomSettings.of(kind).stream());
    }

    static Stream<Optimizer> with_weight_decay() {
        return whoseWeightDecay("adds λ·θ to the gradient");
    }

    @ParameterizedTest
    @MethodSource("with_weight_decay")
    void weight_decay_is_a_gradient_of_lambda_theta(Optimizer given) {
        double lambda = 0.03;
        Optimizer decaying = given.with("weightDecay", lambda);
        Optimizer plain = given.with("weightDecay", 0.0);
        Coordinates a = new Coordinates(decaying, 1);
        Coordinates b = new Coordinates(plain, 1);
        a.theta()[0] = b.theta()[0] = 1.25;
        for (int t = 1; t <= STEPS; t++) {
            a.gradient()[0] = NOISE[t];
            b.gradient()[0] = NOISE[t] + lambda * b.theta()[0];
            decaying.stepAll(t, a);
            plain.stepAll(t, b);
            assertThat(a.theta()[0]).as("step %d", t).isEqualTo(b.theta()[0]);
        }
    }

    static Stream<Optimizer> with_decoupled_weight_decay() {
        return whoseWeightDecay("takes the share α·λ off the position in every update,");
    }

    @ParameterizedTest
    @MethodSource("with_decoupled_weight_decay")
    void decoupled_weight_decay_shrinks_the_position_and_leaves_the_memory_alone(Optimizer given) {
        double lambda = 0.03;
        Optimizer decaying = given.with("weightDecay", lambda);
        Optimizer plain = given.with("weightDecay", 0.0);
        double rate = (Double) given.values().get("learningRate");
        Coordinates a = new Coordinates(decaying, 1);
        Coordinates b = new Coordinates(plain, 1);
        for (int t = 1; t <= STEPS; t++) {
            a.theta()[0] = b.theta()[0] = 1.25;
            a.gradient()[0] = b.gradient()[0] = NOISE[t];
            decaying.stepAll(t, a);
            plain.stepAll(t, b);
            double scale = Math.max(1, rate);
            assertThat(a.theta()[0])
                    .as("step %d", t)
                    .isCloseTo(b.theta()[0] - rate * lambda * 1.25, within(ROUNDING * scale));
        }
    }

    static List<Optimizer> normalising() {
        return List.of(
                Optimizers.of("adagrad", 0.1, 0, 0, 0, 0),
                Optimizers.of("rmsprop", 0.1, 0.9, 0, 0.5, false, 0),
                Optimizers.of("rmsprop", 0.1, 0.9, 0, 0, true, 0),
                Optimizers.of("adam", 0.1, 0.9, 0.99, 0, true, false, 0),
                Optimizers.of("adam", 0.1, 0.9, 0.99, 0, false, true, 0));
    }

    /** The factor is a power of two, which doubles multiply by exactly. */
    @ParameterizedTest
    @MethodSource("normalising")
    void the_unit_of_the_loss_does_not_matter_to_methods_that_normalise(Optimizer optimizer) {
        assertThat(run(optimizer, t -> 1024 * NOISE[t])).containsExactly(run(optimizer, t -> NOISE[t]));
    }

    @Test
    void the_unit_of_the_loss_matters_to_gradient_descent() {
        Optimizer momentum = Optimizers.of("sgd", 0.1, 0.9, 0, false, 0);
        double[] metres = run(momentum, t -> NOISE[t]);
        double[] kilometres = run(momentum, t -> 1024 * NOISE[t]);
        for (int t = 0; t <= STEPS; t++) {
            assertThat(kilometres[t]).isEqualTo(1024 * metres[t]);
        }
    }

    @Test
    void running_products_fade_to_nothing_without_changing_a_bit() {
        Optimizer adam = Optimizers.of("adam", 0.01, 0.9, 0, 1e-8, true, false, 0);
        Coordinates c = new Coordinates(adam, 1);
        for (int t = 1; t <= 20_000; t++) {
            adam.stepAll(t, c);
            double product = c.shared()[0];
            assertThat(product == 0 || product >= 1e-20).isTrue();
            assertThat(1 - product).isCloseTo(1 - Math.pow(0.9, t), within(4 * Math.ulp(1.0)));
            assertThat(c.shared()[1]).isZero();
        }
        assertThat(c.shared()[0]).isZero();
    }
}
