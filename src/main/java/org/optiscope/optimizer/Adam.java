package org.optiscope.optimizer;

import static org.optiscope.optimizer.Quantity.Role.CARRIED;
import static org.optiscope.optimizer.Quantity.Role.COMPUTED;
import static org.optiscope.optimizer.Quantity.Role.SHARED;
import static org.optiscope.optimizer.Quantity.Role.SHOWN;
import static org.optiscope.optimizer.Quantity.Role.UPDATE;

import java.util.ArrayList;
import java.util.List;

/**
 * Adam: running means of the gradient and of its square, corrected for their start at zero.
 *
 * <pre>
 * g ← g + λ θ
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * w ← max(w, v)                 AMSGrad only: then w stands for v below
 * m̂ = m / (1 − β₁ᵗ)             without bias correction: m̂ = m, v̂ = v
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − α m̂ / (√v̂ + ε)
 * </pre>
 *
 * Conventions: ε outside the root, as in the paper and in PyTorch; AMSGrad takes the maximum of the uncorrected v, as
 * PyTorch does. Memory: m, v, and w if AMSGrad; all start at 0. Identity: with β₁ = 0 it is bias-corrected RMSprop.
 * Source: Kingma, Ba, ICLR 2015, Algorithm 1; AMSGrad: Reddi, Kale, Kumar, ICLR 2018, Algorithm 2.
 */
public record Adam(
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        boolean biasCorrection,
        boolean amsgrad,
        double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Adam.class,
            "adam",
            "Adam",
            OptimizerKind.Lineage.BOTH,
            "Momentum and a step size per coordinate, both corrected for having started at zero.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.decay(
                    "beta1",
                    "β₁",
                    0.9,
                    "First-moment decay: how slowly old gradients are forgotten; 0.9 remembers about the last ten."),
            Hyperparameter.decay(
                    "beta2",
                    "β₂",
                    0.999,
                    "Second-moment decay: how slowly old squared gradients are forgotten; 0.999 remembers about a thousand."),
            Hyperparameter.epsilon(1e-8),
            new Hyperparameter.Flag(
                    "biasCorrection",
                    "bias correction",
                    "Bias correction: divides m by 1−β₁ᵗ and v by 1−β₂ᵗ, which makes up for both having started at zero.",
                    true),
            new Hyperparameter.Flag(
                    "amsgrad",
                    "AMSGrad",
                    "AMSGrad: never lets the second moment fall, so that steps cannot grow again.",
                    false),
            Hyperparameter.weightDecay());

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    /** Everything one update of one coordinate computes, in the paper's order. */
    public record Step(
            double m,
            double v,
            double vMax,
            double mHat,
            double vHat,
            double correction1,
            double correction2,
            double effectiveStep,
            double delta)
            implements Optimizer.Step {}

    /** @param correction1 1/(1−β₁ᵗ), or 1 without bias correction; likewise {@code correction2} */
    private Step rule(
            double theta,
            double g,
            double mPrev,
            double vPrev,
            double vMaxPrev,
            double correction1,
            double correction2) {
        double decayed = g + weightDecay * theta;
        double m = beta1 * mPrev + (1 - beta1) * decayed;
        double v = beta2 * vPrev + (1 - beta2) * decayed * decayed;
        double vMax = amsgrad ? Math.max(vMaxPrev, v) : v;
        double mHat = m * correction1;
        double vHat = vMax * correction2;
        double denominator = Math.sqrt(vHat) + epsilon;
        return new Step(
                m,
                v,
                vMax,
                mHat,
                vHat,
                1 / correction1,
                1 / correction2,
                learningRate / denominator,
                -learningRate * mHat / denominator);
    }

    private double correction(double power) {
        return biasCorrection ? 1 / (1 - power) : 1;
    }

    @Override
    public int sharedSize() {
        return 2;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double correction1 = correction(Optimizer.power(shared[0], beta1));
        double correction2 = correction(Optimizer.power(shared[1], beta2));
        return rule(theta, g, memory[0], memory[1], amsgrad ? memory[2] : 0, correction1, correction2);
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double power1 = Optimizer.power(c.shared[0], beta1);
        double power2 = Optimizer.power(c.shared[1], beta2);
        c.shared[0] = power1;
        c.shared[1] = power2;
        double correction1 = correction(power1);
        double correction2 = correction(power2);
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] v = c.memory[1];
        double[] vMax = c.memory[2];
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], m[i], v[i], amsgrad ? vMax[i] : 0, correction1, correction2);
            m[i] = s.m;
            v[i] = s.v;
            if (amsgrad) {
                vMax[i] = s.vMax;
            }
            theta[i] += s.delta;
        }
    }

    @Override
    public String title() {
        String title = amsgrad ? "AMSGrad" : "Adam";
        return biasCorrection ? title : title + ", uncorrected";
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        String second = amsgrad ? "vMax" : "v";
        return List.of(
                quantity(CARRIED, "m", "m", "first moment", "beta1*mPrev + (1 - beta1)*" + g, Step::m),
                quantity(CARRIED, "v", "v", "second moment", "beta2*vPrev + (1 - beta2)*" + g + "^2", Step::v),
                quantity(COMPUTED, "mHat", "m̂", "first moment, corrected", "m/(1 - beta1^t)", Step::mHat)
                        .when(biasCorrection),
                quantity(COMPUTED, "vHat", "v̂", "second moment, corrected", second + "/(1 - beta2^t)", Step::vHat)
                        .when(biasCorrection),
                quantity(CARRIED, "vMax", "w", "largest second moment", "max(vMaxPrev, v)", Step::vMax)
                        .when(amsgrad),
                quantity(SHARED, "correction1", "1−β₁ᵗ", "first correction", "1 - beta1^t", Step::correction1)
                        .when(biasCorrection),
                quantity(SHARED, "correction2", "1−β₂ᵗ", "second correction", "1 - beta2^t", Step::correction2)
                        .when(biasCorrection),
                quantity(
                        SHOWN,
                        "effectiveStep",
                        biasCorrection ? "α/(√v̂+ε)" : "α/(√" + (amsgrad ? "w" : "v") + "+ε)",
                        "effective step",
                        "learningRate/(sqrt(" + (biasCorrection ? "vHat" : second) + ") + epsilon)",
                        Step::effectiveStep),
                quantity(
                        UPDATE,
                        "delta",
                        "Δθ",
                        "displacement",
                        biasCorrection
                                ? "-learningRate*mHat/(sqrt(vHat) + epsilon)"
                                : "-learningRate*m/(sqrt(" + second + ") + epsilon)",
                        Step::delta));
    }

    private static Quantity quantity(
            Quantity.Role role,
            String key,
            String symbol,
            String meaning,
            String formula,
            java.util.function.ToDoubleFunction<Step> of) {
        return Quantity.of(role, key, symbol, meaning, formula, Step.class, of);
    }

    @Override
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(List.of(Stage.here(), Stage.gradient()));
        stages.add(Stage.against(
                "first moment",
                "m is the running mean of the gradients: it smooths out what changes its sign from step to step.",
                "m"));
        stages.add(Stage.scaling(
                "second moment",
                "v is the running mean of the squared gradients; the box shows the step that a gradient of this"
                        + " length would make along each axis: short where gradients have been large.",
                "v",
                "vMax",
                "effectiveStep"));
        if (biasCorrection) {
            stages.add(new Stage(
                    "bias correction",
                    "Both means began at zero and are still too small; dividing by 1−β₁ᵗ and 1−β₂ᵗ makes up for it.",
                    List.of("mHat", "vHat", "correction1", "correction2"),
                    Stage.Picture.AGAINST,
                    "mHat"));
        }
        stages.add(Stage.update(
                "The point moves against the first moment, each axis scaled by the root of its second moment."));
        return stages;
    }
}
