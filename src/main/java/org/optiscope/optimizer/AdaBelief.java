package org.optiscope.optimizer;

import java.util.List;

/**
 * AdaBelief: Adam that divides by how far the gradients stray from their mean, not by how large they are.
 *
 * <pre>
 * m ← β₁ m + (1 − β₁) g
 * s ← β₂ s + (1 − β₂) (g − m)² + ε
 * m̂ = m / (1 − β₁ᵗ)
 * ŝ = s / (1 − β₂ᵗ)
 * θ ← θ − α m̂ / (√ŝ + ε)
 * </pre>
 *
 * Conventions: the paper's; one ε, added to s in every step, so that s carries it on, and once more outside the root;
 * 10⁻⁸ (the authors' later code: 10⁻¹⁶); g − m uses the new m, uncorrected. Memory: m, s, start at 0. Identity: under a
 * constant gradient the steps grow far beyond Adam's, since s sees no change (tested). Source: Zhuang et al., NeurIPS 2020,
 * Algorithm 2, without the projection.
 */
public record AdaBelief(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            AdaBelief.class,
            "adabelief",
            "AdaBelief",
            OptimizerKind.Lineage.NEWER,
            "Steps far where gradients come as expected, and carefully where they surprise.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.beta1(0.9),
            Hyperparameter.decay(
                    "beta2",
                    "β₂",
                    0.999,
                    "Surprise's decay: how slowly old surprises are forgotten; 0.999 remembers about a thousand."),
            Hyperparameter.nonNegative(
                    "epsilon",
                    "ε",
                    1e-8,
                    1e-16,
                    1,
                    "Epsilon: added to s in every step and to its root; it bounds the steps where nothing surprises."));

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public AdaBelief atRate(double changed) {
        return new AdaBelief(changed, beta1, beta2, epsilon);
    }

    /** Everything one update of one coordinate computes, in the paper's order. */
    public record Step(
            double m,
            double s,
            double mHat,
            double sHat,
            double correction1,
            double correction2,
            double effectiveStep,
            double uncorrectedStep,
            double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    /** @param correction1 1/(1−β₁ᵗ), likewise {@code correction2} */
    private Step rule(double g, double mPrev, double sPrev, double correction1, double correction2, double guard) {
        double m = beta1 * mPrev + (1 - beta1) * g;
        double surprise = g - m;
        double s = beta2 * sPrev + (1 - beta2) * surprise * surprise + epsilon;
        double mHat = m * correction1;
        double sHat = s * correction2;
        double denominator = Math.sqrt(sHat) + guard;
        return new Step(
                m,
                s,
                mHat,
                sHat,
                1 / correction1,
                1 / correction2,
                learningRate / denominator,
                learningRate / (Math.sqrt(s) + guard),
                -learningRate * mHat / denominator);
    }

    @Override
    public int sharedSize() {
        return 2;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double correction1 = 1 / (1 - Optimizer.power(shared[0], beta1));
        double correction2 = 1 / (1 - Optimizer.power(shared[1], beta2));
        return rule(g, memory[0], memory[1], correction1, correction2, Optimizer.guard(epsilon));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double power1 = Optimizer.power(c.shared[0], beta1);
        double power2 = Optimizer.power(c.shared[1], beta2);
        c.shared[0] = power1;
        c.shared[1] = power2;
        double correction1 = 1 / (1 - power1);
        double correction2 = 1 / (1 - power2);
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] s = c.memory[1];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step step = rule(gradient[i], m[i], s[i], correction1, correction2, guard);
            m[i] = step.m;
            s[i] = step.s;
            theta[i] += step.delta;
        }
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.against(
                        "first moment",
                        "m is the running mean of the gradients: what AdaBelief expects the next gradient to be.",
                        "m"),
                Stage.scaling(
                        "surprise",
                        "s is the running mean of the squared distance of the gradients from m: the"
                                + " box shows the step that a gradient of this length would make along each axis.",
                        "s",
                        "uncorrectedStep"),
                Stage.correction(beta1, "s", beta2).withEffectiveStep(),
                Stage.update("The point moves against the first moment, far along an axis whose gradients"
                        + " came as expected."));
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                STEP.carried("m", "m", "first moment", "beta1*mPrev + (1 - beta1)*g", Step::m),
                STEP.carried(
                        "s", "s", "mean square of surprise", "beta2*sPrev + (1 - beta2)*(g - m)^2 + epsilon", Step::s),
                STEP.computed("mHat", "m̂", "first moment, corrected", "m/(1 - beta1^t)", Step::mHat),
                STEP.computed("sHat", "ŝ", "mean square of surprise, corrected", "s/(1 - beta2^t)", Step::sHat),
                STEP.shared("correction1", "1−β₁ᵗ", "first correction", "1 - beta1^t", Step::correction1),
                STEP.shared("correction2", "1−β₂ᵗ", "second correction", "1 - beta2^t", Step::correction2),
                STEP.told(
                        "uncorrectedStep",
                        "α/(√s+ε)",
                        "effective step before the correction",
                        "learningRate/(sqrt(s) + epsilon)",
                        Step::uncorrectedStep),
                STEP.shown(
                        "effectiveStep",
                        "α/(√ŝ+ε)",
                        "effective step",
                        "learningRate/(sqrt(sHat) + epsilon)",
                        Step::effectiveStep),
                STEP.update("-learningRate*mHat/(sqrt(sHat) + epsilon)"));
    }
}
