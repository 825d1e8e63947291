package org.optiscope.optimizer;

import java.util.List;

/**
 * QHAdam: Adam with a share of the plain gradient in its numerator, and of the plain square in its denominator.
 *
 * <pre>
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * m̂ = m / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − α ((1 − ν₁) g + ν₁ m̂) / (√((1 − ν₂) g² + ν₂ v̂) + ε)
 * </pre>
 *
 * Conventions: the paper's, with Adam's m and v for its g and s; ε outside the root. Memory: m, v, start at 0. Identities
 * (tested): with ν₁ = ν₂ = 1 it is Adam, bit for bit; with ν₁ = 0, ν₂ = 1 it is bias-corrected RMSprop.
 * Source: Ma, Yarats, ICLR 2019, section 4 (QHAdam); defaults from its section 5.
 */
public record QHAdam(double learningRate, double beta1, double beta2, double nu1, double nu2, double epsilon)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            QHAdam.class,
            "qhadam",
            "QHAdam",
            OptimizerKind.Lineage.NEWER,
            "Adam with a long memory whose newest gradient still counts at once.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.decay(
                    "beta1",
                    "β₁",
                    0.995,
                    "First-moment decay: how slowly old gradients are forgotten; 0.995 remembers about two hundred."),
            Hyperparameter.beta2(0.999),
            Hyperparameter.share(
                    "nu1", "ν₁", 0.7, "Momentum's share of each step: 1 is Adam, 0 leaves the plain gradient alone."),
            Hyperparameter.share(
                            "nu2",
                            "ν₂",
                            1,
                            "The mean square's share of the denominator: 1 is Adam, 0 leaves the"
                                    + " newest gradient alone.")
                    .asSecondary(),
            Hyperparameter.epsilon(1e-8));

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public QHAdam atRate(double changed) {
        return new QHAdam(changed, beta1, beta2, nu1, nu2, epsilon);
    }

    /** Everything one update of one coordinate computes, in the paper's order. */
    public record Step(
            double m,
            double v,
            double mHat,
            double vHat,
            double correction1,
            double correction2,
            double direction,
            double effectiveStep,
            double uncorrectedStep,
            double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    /** @param correction1 1/(1−β₁ᵗ), likewise {@code correction2} */
    private Step rule(double g, double mPrev, double vPrev, double correction1, double correction2, double guard) {
        double m = beta1 * mPrev + (1 - beta1) * g;
        double v = beta2 * vPrev + (1 - beta2) * g * g;
        double mHat = m * correction1;
        double vHat = v * correction2;
        double direction = (1 - nu1) * g + nu1 * mHat;
        double denominator = Math.sqrt((1 - nu2) * (g * g) + nu2 * vHat) + guard;
        return new Step(
                m,
                v,
                mHat,
                vHat,
                1 / correction1,
                1 / correction2,
                direction,
                learningRate / denominator,
                learningRate / (Math.sqrt((1 - nu2) * (g * g) + nu2 * v) + guard),
                -learningRate * direction / denominator);
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
        double[] v = c.memory[1];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(gradient[i], m[i], v[i], correction1, correction2, guard);
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
                Stage.correction(beta1, "v", beta2).withEffectiveStep(),
                Stage.against(
                        "direction",
                        "Momentum and the newest gradient are mixed: the share 1−ν₁ of the gradient counts at once.",
                        "direction"),
                Stage.update("The point moves against the mix, each axis scaled by the root of its second moment."));
    }

    @Override
    public List<Quantity> quantities() {
        String denominator = nu2 == 1 ? "(sqrt(vHat) + epsilon)" : "(sqrt((1 - nu2)*g^2 + nu2*vHat) + epsilon)";
        return List.of(
                STEP.carried("m", "m", "first moment", "beta1*mPrev + (1 - beta1)*g", Step::m),
                STEP.carried("v", "v", "second moment", "beta2*vPrev + (1 - beta2)*g^2", Step::v),
                STEP.computed("mHat", "m̂", "first moment, corrected", "m/(1 - beta1^t)", Step::mHat),
                STEP.computed("vHat", "v̂", "second moment, corrected", "v/(1 - beta2^t)", Step::vHat),
                STEP.shared("correction1", "1−β₁ᵗ", "first correction", "1 - beta1^t", Step::correction1),
                STEP.shared("correction2", "1−β₂ᵗ", "second correction", "1 - beta2^t", Step::correction2),
                STEP.shown("direction", "d", "direction", "(1 - nu1)*g + nu1*mHat", Step::direction),
                STEP.told(
                        "uncorrectedStep",
                        nu2 == 1 ? "α/(√v+ε)" : "α/(√((1−ν₂) g²+ν₂ v)+ε)",
                        "effective step before the correction",
                        "learningRate/" + denominator.replace("vHat", "v"),
                        Step::uncorrectedStep),
                STEP.shown(
                        "effectiveStep",
                        nu2 == 1 ? "α/(√v̂+ε)" : "α/(√((1−ν₂) g²+ν₂ v̂)+ε)",
                        "effective step",
                        "learningRate/" + denominator,
                        Step::effectiveStep),
                STEP.update("-learningRate*direction/" + denominator));
    }
}
