package org.optiscope.optimizer;

import java.util.List;

/**
 * Lion: steps by the sign of a mix of momentum and gradient, so that every coordinate moves equally far.
 *
 * <pre>
 * c = β₁ m + (1 − β₁) g
 * θ ← θ − α (sign(c) + λ θ)
 * m ← β₂ m + (1 − β₂) g
 * </pre>
 *
 * Conventions: the paper's; the decay λ is decoupled; sign(0) = 0. Memory: m, starts at 0. Identity: with β₁ = β₂ = λ = 0 it
 * is the descent by signs, θ ← θ − α sign(g) (tested). Source: Chen et al., NeurIPS 2023, Algorithm 2.
 */
public record Lion(double learningRate, double beta1, double beta2, double weightDecay) implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Lion.class,
            "lion",
            "Lion",
            OptimizerKind.Lineage.NEWER,
            "Found by a program search: momentum reduced to its signs; every step is α long in every coordinate.",
            Hyperparameter.learningRate(1e-4),
            Hyperparameter.decay(
                    "beta1",
                    "β₁",
                    0.9,
                    "Mix: the momentum's share in the direction; 0.9 gives the newest gradient a tenth."),
            Hyperparameter.decay(
                    "beta2",
                    "β₂",
                    0.99,
                    "Momentum decay: how slowly old gradients are forgotten; 0.99 remembers about the last hundred."),
            Hyperparameter.decoupledWeightDecay(0));

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Lion atRate(double changed) {
        return new Lion(changed, beta1, beta2, weightDecay);
    }

    /** Everything one update of one coordinate computes, in the paper's order. */
    public record Step(double c, double m, double delta) implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    private Step rule(double theta, double g, double mPrev) {
        double c = beta1 * mPrev + (1 - beta1) * g;
        double m = beta2 * mPrev + (1 - beta2) * g;
        return new Step(c, m, -learningRate * (Math.signum(c) + weightDecay * theta));
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(theta, g, memory[0]);
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], m[i]);
            m[i] = s.m;
            theta[i] += s.delta;
        }
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.against(
                        "direction", "c mixes the momentum with the newest gradient; only its signs will count.", "c"),
                Stage.of(
                        "momentum",
                        "m takes in the gradient for later updates; it forgets more slowly than c does.",
                        "m"),
                Stage.update("Every coordinate moves by α against the sign of its direction."));
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                STEP.computed("c", "c", "direction", "beta1*mPrev + (1 - beta1)*g", Step::c),
                STEP.carried("m", "m", "momentum", "beta2*mPrev + (1 - beta2)*g", Step::m),
                STEP.update(
                        weightDecay == 0 ? "-learningRate*sign(c)" : "-learningRate*(sign(c) + weightDecay*theta)"));
    }
}
