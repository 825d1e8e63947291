package org.optiscope.optimizer;

import java.util.List;

/**
 * RAdam: Adam that does without the second moment until that rests on enough gradients to be trusted.
 *
 * <pre>
 * g ← g + λ θ
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * m̂ = m / (1 − β₁ᵗ),   v̂ = v / (1 − β₂ᵗ)
 * ρ∞ = 2 / (1 − β₂) − 1,   ρₜ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)
 * rₜ = √((ρₜ − 4)(ρₜ − 2) ρ∞ / ((ρ∞ − 4)(ρ∞ − 2) ρₜ))
 * θ ← θ − α rₜ m̂ √(1 − β₂ᵗ) / (√v + ε)     if ρₜ &gt; 5, else θ ← θ − α m̂
 * </pre>
 *
 * Conventions: PyTorch's; the bound is 5 (the paper: 4), ε is added to the uncorrected root. rₜ is told as 0 where it is not
 * used. Memory: m, v, start at 0. Identity: with β₂ ≤ 2/3, ρₜ never passes 5, and it is momentum with bias correction
 * (tested). Source: Liu et al., ICLR 2020, Algorithm 2.
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            RAdam.class,
            "radam",
            "RAdam",
            OptimizerKind.Lineage.NEWER,
            "Adam with a warm-up of its own: plain momentum first, then Adam's scaling as its variance settles.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.beta1(0.9),
            Hyperparameter.beta2(0.999),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.weightDecay());

    /** From here on the second moment is used. */
    private static final double TRUSTED = 5;

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public RAdam atRate(double changed) {
        return new RAdam(changed, beta1, beta2, epsilon, weightDecay);
    }

    /** Everything one update of one coordinate computes, in the paper's order. */
    public record Step(
            double m,
            double v,
            double mHat,
            double vHat,
            double correction1,
            double correction2,
            double rhoInfinity,
            double rho,
            double rectification,
            double effectiveStep,
            double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    /**
     * @param correction1 1/(1−β₁ᵗ), likewise {@code correction2}
     * @param rectification rₜ
     * @param rate what m̂ is multiplied by, before the division by √v + ε where there is one
     */
    private Step rule(
            double theta,
            double g,
            double mPrev,
            double vPrev,
            double correction1,
            double correction2,
            double rho,
            double rectification,
            double rate,
            double guard) {
        double decayed = g + weightDecay * theta;
        double m = beta1 * mPrev + (1 - beta1) * decayed;
        double v = beta2 * vPrev + (1 - beta2) * decayed * decayed;
        double mHat = m * correction1;
        double denominator = rho > TRUSTED ? Math.sqrt(v) + guard : 1;
        return new Step(
                m,
                v,
                mHat,
                v * correction2,
                1 / correction1,
                1 / correction2,
                rhoInfinity(),
                rho,
                rectification,
                rate / denominator,
                -rate * mHat / denominator);
    }

    private double rhoInfinity() {
        return 2 / (1 - beta2) - 1;
    }

    /** ρₜ, the length of a simple mean that would be as certain as v is. */
    private double rho(int t, double power2) {
        return rhoInfinity() - 2 * t * power2 / (1 - power2);
    }

    private double rectification(double rho) {
        double limit = rhoInfinity();
        return rho > TRUSTED ? Math.sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho)) : 0;
    }

    private double rate(double rho, double rectification, double power2) {
        return rho > TRUSTED ? learningRate * rectification * Math.sqrt(1 - power2) : learningRate;
    }

    @Override
    public int sharedSize() {
        return 2;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double correction1 = 1 / (1 - Optimizer.power(shared[0], beta1));
        double power2 = Optimizer.power(shared[1], beta2);
        double correction2 = 1 / (1 - power2);
        double rho = rho(t, power2);
        double rectification = rectification(rho);
        double rate = rate(rho, rectification, power2);
        return rule(
                theta,
                g,
                memory[0],
                memory[1],
                correction1,
                correction2,
                rho,
                rectification,
                rate,
                Optimizer.guard(epsilon));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double power1 = Optimizer.power(c.shared[0], beta1);
        double power2 = Optimizer.power(c.shared[1], beta2);
        c.shared[0] = power1;
        c.shared[1] = power2;
        double correction1 = 1 / (1 - power1);
        double correction2 = 1 / (1 - power2);
        double rho = rho(t, power2);
        double rectification = rectification(rho);
        double rate = rate(rho, rectification, power2);
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] v = c.memory[1];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], m[i], v[i], correction1, correction2, rho, rectification, rate, guard);
            m[i] = s.m;
            v[i] = s.v;
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
                Stage.of(
                        "second moment",
                        "v is the running mean of the squared gradients; after few updates, few"
                                + " gradients have told it anything.",
                        "v"),
                Stage.correction(beta1, "v", beta2),
                Stage.scaling(
                        "rectification",
                        "ρₜ counts the gradients that v rests on: up to 5 it is left out, beyond"
                                + " that rₜ trusts it by and by.",
                        "rho",
                        "rectification",
                        "effectiveStep"),
                Stage.update("The point moves against the first moment, each axis scaled as far as the"
                        + " second moment is trusted."));
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        String rectified = "learningRate*rectification*sqrt(correction2)/(sqrt(v) + epsilon)";
        return List.of(
                STEP.carried("m", "m", "first moment", "beta1*mPrev + (1 - beta1)*" + g, Step::m),
                STEP.carried("v", "v", "second moment", "beta2*vPrev + (1 - beta2)*" + g + "^2", Step::v),
                STEP.computed("mHat", "m̂", "first moment, corrected", "m/(1 - beta1^t)", Step::mHat),
                STEP.computed("vHat", "v̂", "second moment, corrected", "v/(1 - beta2^t)", Step::vHat),
                STEP.shared("correction1", "1−β₁ᵗ", "first correction", "1 - beta1^t", Step::correction1),
                STEP.shared("correction2", "1−β₂ᵗ", "second correction", "1 - beta2^t", Step::correction2),
                STEP.shared("rhoInfinity", "ρ∞", "longest length of the mean", "2/(1 - beta2) - 1", Step::rhoInfinity),
                STEP.shared("rho", "ρₜ", "length of the mean", "rhoInfinity - 2*t*beta2^t/(1 - beta2^t)", Step::rho),
                STEP.shared(
                        "rectification",
                        "rₜ",
                        "rectification",
                        "ifge(5, rho, 0, sqrt((rho - 4)*(rho - 2)*rhoInfinity"
                                + "/((rhoInfinity - 4)*(rhoInfinity - 2)*rho)))",
                        Step::rectification),
                STEP.shown(
                        "effectiveStep",
                        "α rₜ √(1−β₂ᵗ)/(√v+ε)",
                        "effective step",
                        "ifge(5, rho, learningRate, " + rectified + ")",
                        Step::effectiveStep),
                STEP.update("-ifge(5, rho, learningRate, " + rectified + ")*mHat"));
    }
}
