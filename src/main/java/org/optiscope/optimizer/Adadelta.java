package org.optiscope.optimizer;

import java.util.List;

/**
 * Adadelta: like RMSprop, with a learning rate that each coordinate finds from how far it has lately moved.
 *
 * <pre>
 * g ← g + λ θ
 * v ← ρ v + (1 − ρ) g²
 * q = √((Q + ε) / (v + ε)) g
 * Q ← ρ Q + (1 − ρ) q²
 * θ ← θ − α q
 * </pre>
 *
 * Conventions: PyTorch's; ε inside both roots; Q is of q, without α, which the paper does not have (α = 1). One root of
 * the quotient stands for PyTorch's quotient of two roots. Memory: v, Q, start at 0.
 * Source: Zeiler, arXiv:1212.5701 (2012), Algorithm 1.
 */
public record Adadelta(double learningRate, double rho, double epsilon, double weightDecay) implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Adadelta.class,
            "adadelta",
            "Adadelta",
            OptimizerKind.Lineage.PER_COORDINATE,
            "Steps as far as it has lately moved, so that it needs no learning rate; it sets out very slowly.",
            Hyperparameter.learningRate(1),
            Hyperparameter.decay(
                    "rho",
                    "ρ",
                    0.9,
                    "Decay: how slowly old squared gradients and old squared moves are forgotten;"
                            + " 0.9 remembers about ten."),
            Hyperparameter.nonNegative(
                    "epsilon",
                    "ε",
                    1e-6,
                    1e-12,
                    1,
                    "Epsilon: added under both roots; its own root is how far the first steps reach for."),
            Hyperparameter.weightDecay());

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Adadelta atRate(double changed) {
        return new Adadelta(changed, rho, epsilon, weightDecay);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(double squareAverage, double change, double accumulatedDelta, double effectiveStep, double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    private Step rule(double theta, double g, double vPrev, double uPrev, double guard) {
        double decayed = g + weightDecay * theta;
        double v = rho * vPrev + (1 - rho) * decayed * decayed;
        double ratio = Math.sqrt((uPrev + epsilon) / (v + guard));
        double d = ratio * decayed;
        double u = rho * uPrev + (1 - rho) * d * d;
        return new Step(v, d, u, learningRate * ratio, -learningRate * d);
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(theta, g, memory[0], memory[1], Optimizer.guard(epsilon));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] v = c.memory[0];
        double[] u = c.memory[1];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], v[i], u[i], guard);
            v[i] = s.squareAverage;
            u[i] = s.accumulatedDelta;
            theta[i] += s.delta;
        }
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.scaling(
                        "mean square",
                        "v is the running mean of the squared gradients: the box shows the step that"
                                + " a gradient of this length would make along each axis.",
                        "squareAverage",
                        "effectiveStep"),
                Stage.of(
                        "scaled gradient",
                        "The gradient is multiplied by how far the point has lately moved, and"
                                + " divided by how steep it has lately been.",
                        "change"),
                Stage.of(
                        "move remembered",
                        "Q takes in the square of this move: the next update will measure its step by it.",
                        "accumulatedDelta"),
                Stage.update("The point moves against the scaled gradient."));
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        String ratio = "sqrt((accumulatedDeltaPrev + epsilon)/(squareAverage + epsilon))";
        return List.of(
                STEP.carried(
                        "squareAverage",
                        "v",
                        "mean square",
                        "rho*squareAveragePrev + (1 - rho)*" + g + "^2",
                        Step::squareAverage),
                STEP.shown("change", "q", "scaled gradient", ratio + "*" + g, Step::change),
                STEP.carried(
                        "accumulatedDelta",
                        "Q",
                        "mean square of q",
                        "rho*accumulatedDeltaPrev + (1 - rho)*change^2",
                        Step::accumulatedDelta),
                STEP.shown(
                        "effectiveStep",
                        "α √((Q+ε)/(v+ε))",
                        "effective step",
                        "learningRate*" + ratio,
                        Step::effectiveStep),
                STEP.update("-learningRate*change"));
    }
}
