package org.optiscope.optimizer;

import java.util.List;

/**
 * NAdam: Adam that looks one step ahead along its momentum, as Nesterov's method does.
 *
 * <pre>
 * g ← g + λ θ
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * μₜ = β₁ (1 − ½ 0.96^(t ψ)),   Pₜ = μ₁ μ₂ ⋯ μₜ
 * m̄ = (1 − μₜ) / (1 − Pₜ) g + μₜ₊₁ / (1 − Pₜ₊₁) m
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − α m̄ / (√v̂ + ε)
 * </pre>
 *
 * Conventions: PyTorch's; ε outside the root. Memory: m, v, start at 0; for all coordinates Pₜ, β₂ᵗ and 0.96^(t ψ).
 * Identity: with β₁ = 0 it is Adam with β₁ = 0 (tested). Source: Dozat, ICLR workshop 2016, Algorithm 2; the schedule of μ
 * from its appendix.
 */
public record NAdam(
        double learningRate, double beta1, double beta2, double epsilon, double momentumDecay, double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            NAdam.class,
            "nadam",
            "NAdam",
            OptimizerKind.Lineage.BOTH,
            "Adam with Nesterov's look ahead: the newest gradient counts at once, not only through the mean.",
            Hyperparameter.learningRate(2e-3),
            Hyperparameter.beta1(0.9),
            Hyperparameter.beta2(0.999),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.nonNegative(
                            "momentumDecay",
                            "ψ",
                            4e-3,
                            1e-4,
                            1,
                            "Momentum decay: how fast the momentum rises from ½β₁ to β₁; 0.004 takes"
                                    + " thousands of steps.")
                    .asSecondary(),
            Hyperparameter.weightDecay());

    private static final double LOG_096 = StrictMath.log(0.96);

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public NAdam atRate(double changed) {
        return new NAdam(changed, beta1, beta2, epsilon, momentumDecay, weightDecay);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(
            double m,
            double v,
            double mHat,
            double vHat,
            double mu,
            double muNext,
            double muProductPrev,
            double muProduct,
            double correction2,
            double effectiveStep,
            double uncorrectedStep,
            double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    /**
     * @param muProductPrev Pₜ₋₁
     * @param correction2 1/(1−β₂ᵗ)
     */
    private Step rule(
            double theta,
            double g,
            double mPrev,
            double vPrev,
            double mu,
            double muNext,
            double muProductPrev,
            double correction2,
            double guard) {
        double decayed = g + weightDecay * theta;
        double m = beta1 * mPrev + (1 - beta1) * decayed;
        double v = beta2 * vPrev + (1 - beta2) * decayed * decayed;
        double muProduct = muProductPrev * mu;
        double mHat = (1 - mu) / (1 - muProduct) * decayed + muNext / (1 - muProduct * muNext) * m;
        double vHat = v * correction2;
        double denominator = Math.sqrt(vHat) + guard;
        return new Step(
                m,
                v,
                mHat,
                vHat,
                mu,
                muNext,
                muProductPrev,
                muProduct,
                1 / correction2,
                learningRate / denominator,
                learningRate / (Math.sqrt(v) + guard),
                -learningRate * mHat / denominator);
    }

    /** 0.96^ψ, by which the distance of μ from β₁ shrinks in each step; small exponents are the cheap ones. */
    private double approach() {
        return StrictMath.exp(momentumDecay * LOG_096);
    }

    /** @param distance 0.96^(t ψ) */
    private double mu(double distance) {
        return beta1 * (1 - 0.5 * distance);
    }

    @Override
    public int sharedSize() {
        return 3;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double approach = approach();
        double distance = Optimizer.power(shared[2], approach);
        double mu = mu(distance);
        double muNext = mu(Optimizer.power(distance, approach));
        double correction2 = 1 / (1 - Optimizer.power(shared[0], beta2));
        return rule(theta, g, memory[0], memory[1], mu, muNext, shared[1], correction2, Optimizer.guard(epsilon));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double approach = approach();
        double distance = Optimizer.power(c.shared[2], approach);
        double mu = mu(distance);
        double muNext = mu(Optimizer.power(distance, approach));
        double muProductPrev = c.shared[1];
        double power2 = Optimizer.power(c.shared[0], beta2);
        c.shared[0] = power2;
        c.shared[1] = Optimizer.power(muProductPrev, mu);
        c.shared[2] = distance;
        double correction2 = 1 / (1 - power2);
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] v = c.memory[1];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], m[i], v[i], mu, muNext, muProductPrev, correction2, guard);
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
                Stage.scaling(
                        "second moment",
                        "v is the running mean of the squared gradients: the box shows the step that"
                                + " a gradient of this length would make along each axis.",
                        "v",
                        "uncorrectedStep"),
                Stage.of(
                                "look ahead",
                                "m̄ mixes the momentum as the next update will use it with the newest"
                                        + " gradient, which so counts at once; v̂ makes up for v's start at zero.",
                                "mHat",
                                "vHat",
                                "mu",
                                "muNext",
                                "muProduct",
                                "correction2",
                                "effectiveStep")
                        .drawing(Stage.Picture.AGAINST, "mHat")
                        .drawing(Stage.Picture.SCALING, "effectiveStep"),
                Stage.update("The point moves against the momentum seen ahead, each axis scaled by the"
                        + " root of its second moment."));
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        return List.of(
                STEP.carried("m", "m", "first moment", "beta1*mPrev + (1 - beta1)*" + g, Step::m),
                STEP.carried("v", "v", "second moment", "beta2*vPrev + (1 - beta2)*" + g + "^2", Step::v),
                STEP.computed(
                        "mHat",
                        "m̄",
                        "first moment, looking ahead",
                        "(1 - mu)/(1 - muProduct)*" + g + " + muNext/(1 - muProduct*muNext)*m",
                        Step::mHat),
                STEP.computed("vHat", "v̂", "second moment, corrected", "v/(1 - beta2^t)", Step::vHat),
                STEP.shared("mu", "μₜ", "momentum now", "beta1*(1 - 0.5*0.96^(t*momentumDecay))", Step::mu),
                STEP.shared(
                        "muNext",
                        "μₜ₊₁",
                        "momentum next",
                        "beta1*(1 - 0.5*0.96^((t + 1)*momentumDecay))",
                        Step::muNext),
                STEP.shared(
                        "muProductPrev",
                        "Pₜ₋₁",
                        "product of μ before",
                        "ifge(1, t, 1, ifge(0, mu, 0, muProduct/mu))",
                        Step::muProductPrev),
                STEP.shared("muProduct", "Pₜ", "product of μ", "muProductPrev*mu", Step::muProduct),
                STEP.shared("correction2", "1−β₂ᵗ", "second correction", "1 - beta2^t", Step::correction2),
                STEP.told(
                        "uncorrectedStep",
                        "α/(√v+ε)",
                        "effective step before the correction",
                        "learningRate/(sqrt(v) + epsilon)",
                        Step::uncorrectedStep),
                STEP.shown(
                        "effectiveStep",
                        "α/(√v̂+ε)",
                        "effective step",
                        "learningRate/(sqrt(vHat) + epsilon)",
                        Step::effectiveStep),
                STEP.update("-learningRate*mHat/(sqrt(vHat) + epsilon)"));
    }
}
