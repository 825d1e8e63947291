package org.optiscope.optimizer;

import java.util.List;

/**
 * QHM: steps along a mix of the plain gradient and its running mean.
 *
 * <pre>
 * m ← β m + (1 − β) g
 * θ ← θ − α ((1 − ν) g + ν m)
 * </pre>
 *
 * Conventions: the paper's; m (the paper's gₜ) starts at 0 and is not corrected, so that the first step is α (1 − ν β) g.
 * Memory: m, starts at 0. Identities (tested): ν = 0 is plain descent; ν = 1 is SGD with momentum β, without dampening,
 * at the rate α (1 − β), in every step; ν = β is Nesterov's variant of that. With dampening β and the rate α, SGD's b is
 * m + βᵗ g₁ instead, because its first b is g₁ itself. Source: Ma, Yarats, ICLR 2019, eqs. 3 and 4.
 */
public record Qhm(double learningRate, double beta, double nu) implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Qhm.class,
            "qhm",
            "QHM",
            OptimizerKind.Lineage.MOMENTUM,
            "Mixes the plain gradient with its running mean: between descent, momentum and Nesterov by one slider.",
            Hyperparameter.learningRate(1e-2),
            Hyperparameter.decay(
                    "beta",
                    "β",
                    0.999,
                    "Momentum: how slowly old gradients are forgotten; 0.999 remembers about a thousand."),
            Hyperparameter.share(
                    "nu",
                    "ν",
                    0.7,
                    "Momentum's share of each step: 0 is plain descent, 1 momentum alone, and β is Nesterov's."));

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Qhm atRate(double changed) {
        return new Qhm(changed, beta, nu);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(double gradientAverage, double direction, double delta) implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    private Step rule(double g, double averagePrev) {
        double average = beta * averagePrev + (1 - beta) * g;
        double direction = (1 - nu) * g + nu * average;
        return new Step(average, direction, -learningRate * direction);
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(g, memory[0]);
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] average = c.memory[0];
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(gradient[i], average[i]);
            average[i] = s.gradientAverage;
            theta[i] += s.delta;
        }
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.against(
                        "mean gradient",
                        "m is the running mean of the gradients: it smooths out what changes its"
                                + " sign from step to step.",
                        "gradientAverage"),
                Stage.against(
                        "direction",
                        "The mean and the newest gradient are mixed: ν of the one, 1−ν of the other.",
                        "direction"),
                Stage.update("The point moves against the mix, α times its length."));
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                STEP.carried(
                        "gradientAverage",
                        "m",
                        "mean gradient",
                        "beta*gradientAveragePrev + (1 - beta)*g",
                        Step::gradientAverage),
                STEP.shown("direction", "d", "direction", "(1 - nu)*g + nu*gradientAverage", Step::direction),
                STEP.update("-learningRate*direction"));
    }
}
