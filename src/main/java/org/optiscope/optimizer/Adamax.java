package org.optiscope.optimizer;

import java.util.List;

/**
 * Adamax: Adam with the largest recent gradient in place of the root of the mean square.
 *
 * <pre>
 * g ← g + λ θ
 * m ← β₁ m + (1 − β₁) g
 * u ← max(β₂ u, |g| + ε)
 * m̂ = m / (1 − β₁ᵗ)
 * θ ← θ − α m̂ / u
 * </pre>
 *
 * Conventions: PyTorch's; ε inside the maximum (the paper has none), none in the denominator. u needs no correction, a
 * maximum is not drawn to its start. Memory: m, u, start at 0. Identity: under a constant gradient far above ε every step
 * is α (tested). Source: Kingma, Ba, ICLR 2015, Algorithm 2.
 */
public record Adamax(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Adamax.class,
            "adamax",
            "Adamax",
            OptimizerKind.Lineage.BOTH,
            "Adam that divides by the largest recent gradient, so that no step is ever much longer than α.",
            Hyperparameter.learningRate(2e-3),
            Hyperparameter.beta1(0.9),
            Hyperparameter.decay(
                    "beta2",
                    "β₂",
                    0.999,
                    "Maximum's decay: how slowly the largest gradient is forgotten; 0.999 halves it"
                            + " in about 700 steps."),
            Hyperparameter.nonNegative(
                    "epsilon",
                    "ε",
                    1e-8,
                    1e-12,
                    1,
                    "Epsilon: added to each gradient's size so that the maximum is never zero."),
            Hyperparameter.weightDecay());

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Adamax atRate(double changed) {
        return new Adamax(changed, beta1, beta2, epsilon, weightDecay);
    }

    /** Everything one update of one coordinate computes, in the paper's order. */
    public record Step(double m, double u, double mHat, double correction1, double effectiveStep, double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    /** @param correction1 1/(1−β₁ᵗ) */
    private Step rule(double theta, double g, double mPrev, double uPrev, double correction1, double guard) {
        double decayed = g + weightDecay * theta;
        double m = beta1 * mPrev + (1 - beta1) * decayed;
        double u = Math.max(beta2 * uPrev, Math.abs(decayed) + epsilon);
        double mHat = m * correction1;
        return new Step(m, u, mHat, 1 / correction1, learningRate / (u + guard), -learningRate * mHat / (u + guard));
    }

    /** Nothing where ε > 0, which is in u already. */
    private double guard() {
        return epsilon == 0 ? Optimizer.guard(0) : 0;
    }

    @Override
    public int sharedSize() {
        return 1;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(theta, g, memory[0], memory[1], 1 / (1 - Optimizer.power(shared[0], beta1)), guard());
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double power1 = Optimizer.power(c.shared[0], beta1);
        c.shared[0] = power1;
        double correction1 = 1 / (1 - power1);
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] u = c.memory[1];
        double guard = guard();
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], m[i], u[i], correction1, guard);
            m[i] = s.m;
            u[i] = s.u;
            theta[i] += s.delta;
        }
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.against(
                        "first moment",
                        "m is the running mean of the gradients: it smooths out what changes its"
                                + " sign from step to step.",
                        "m"),
                Stage.scaling(
                        "largest gradient",
                        "u is the largest recent gradient, slowly forgotten: the box shows the step"
                                + " that a gradient of this length would make along each axis.",
                        "u",
                        "effectiveStep"),
                Stage.correction(beta1),
                Stage.update(
                        "The point moves against the first moment, each axis scaled by its largest recent gradient."));
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        return List.of(
                STEP.carried("m", "m", "first moment", "beta1*mPrev + (1 - beta1)*" + g, Step::m),
                STEP.carried(
                        "u", "u", "largest recent gradient", "max(beta2*uPrev, abs(" + g + ") + epsilon)", Step::u),
                STEP.computed("mHat", "m̂", "first moment, corrected", "m/(1 - beta1^t)", Step::mHat),
                STEP.shared("correction1", "1−β₁ᵗ", "first correction", "1 - beta1^t", Step::correction1),
                STEP.shown("effectiveStep", "α/u", "effective step", "learningRate/u", Step::effectiveStep),
                STEP.update("-learningRate*mHat/u"));
    }
}
