package org.optiscope.optimizer;

import java.util.List;

/**
 * The rule that Adam and AdamW share; they differ only in where the weight decay λ enters.
 *
 * <pre>
 * g ← g + λ θ                   coupled (Adam): the decay is scaled like any gradient
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * w ← max(w, v)                 AMSGrad only: then w stands for v below
 * m̂ = m / (1 − β₁ᵗ)             without bias correction: m̂ = m, v̂ = v
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − α m̂ / (√v̂ + ε)        decoupled (AdamW): − α λ θ
 * </pre>
 */
sealed interface AdamFamily extends Optimizer permits Adam, AdamW {
    Hyperparameter.Flag BIAS_CORRECTION = new Hyperparameter.Flag(
            CORRECTION_SWITCH,
            "bias correction",
            "Bias correction: divides m by 1−β₁ᵗ and v by 1−β₂ᵗ, which makes up for both having started at zero.",
            true);

    Hyperparameter.Flag AMSGRAD = new Hyperparameter.Flag(
            "amsgrad",
            "AMSGrad",
            "AMSGrad: never lets the second moment fall, so that steps cannot grow again.",
            false);

    double beta1();

    double beta2();

    double epsilon();

    boolean biasCorrection();

    boolean amsgrad();

    double weightDecay();

    /** Whether λ acts on the position alone, outside the moments. */
    boolean decoupled();

    /** Everything one update of one coordinate computes, in the paper's order. */
    record Step(
            double m,
            double v,
            double vMax,
            double mHat,
            double vHat,
            double correction1,
            double correction2,
            double effectiveStep,
            double uncorrectedStep,
            double delta)
            implements Optimizer.Step {}

    /**
     * The settings come as arguments: read through this interface inside the loop, where they may be Adam's or AdamW's,
     * they would keep the loop from being turned into vector instructions (four times slower).
     *
     * @param correction1 1/(1−β₁ᵗ), or 1 without bias correction; likewise {@code correction2}
     * @param rate α
     * @param coupled λ where it enters the gradient, else 0
     * @param shrinkage α λ where it acts on the position alone, else 0
     */
    private static Step rule(
            double theta,
            double g,
            double mPrev,
            double vPrev,
            double vMaxPrev,
            double correction1,
            double correction2,
            double rate,
            double beta1,
            double beta2,
            double epsilon,
            boolean amsgrad,
            double coupled,
            double shrinkage) {
        double pulled = coupled == 0 ? g : g + coupled * theta;
        double m = beta1 * mPrev + (1 - beta1) * pulled;
        double v = beta2 * vPrev + (1 - beta2) * pulled * pulled;
        double vMax = amsgrad ? Math.max(vMaxPrev, v) : v;
        double mHat = m * correction1;
        double vHat = vMax * correction2;
        double denominator = Math.sqrt(vHat) + epsilon;
        double pace = -rate * mHat / denominator;
        double delta = shrinkage == 0 ? pace : pace - shrinkage * theta;
        return new Step(
                m,
                v,
                vMax,
                mHat,
                vHat,
                1 / correction1,
                1 / correction2,
                rate / denominator,
                rate / (Math.sqrt(vMax) + epsilon),
                delta);
    }

    private double correction(double power) {
        return biasCorrection() ? 1 / (1 - power) : 1;
    }

    private double coupled() {
        return decoupled() ? 0 : weightDecay();
    }

    private double shrinkage() {
        return decoupled() ? learningRate() * weightDecay() : 0;
    }

    @Override
    default int sharedSize() {
        return 2;
    }

    @Override
    default Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(
                theta,
                g,
                memory[0],
                memory[1],
                amsgrad() ? memory[2] : 0,
                correction(Optimizer.power(shared[0], beta1())),
                correction(Optimizer.power(shared[1], beta2())),
                learningRate(),
                beta1(),
                beta2(),
                Optimizer.guard(epsilon()),
                amsgrad(),
                coupled(),
                shrinkage());
    }

    @Override
    default void stepAll(int t, Coordinates c) {
        double power1 = Optimizer.power(c.shared[0], beta1());
        double power2 = Optimizer.power(c.shared[1], beta2());
        c.shared[0] = power1;
        c.shared[1] = power2;
        double c1 = correction(power1);
        double c2 = correction(power2);
        if (amsgrad()) {
            withMaximum(
                    c, c1, c2, learningRate(), beta1(), beta2(), Optimizer.guard(epsilon()), coupled(), shrinkage());
        } else if (c.size() == 2) {
            pair(c, c1, c2, learningRate(), beta1(), beta2(), Optimizer.guard(epsilon()), coupled(), shrinkage());
        } else {
            many(c, c1, c2, learningRate(), beta1(), beta2(), Optimizer.guard(epsilon()), coupled(), shrinkage());
        }
    }

    /**
     * The two coordinates of a path, without maximum. The compiler unrolls a loop, and makes vector instructions of it, only as far as it has
     * seen it run; so paths must not be counted in the loop that batches go through (three times slower).
     */
    private static void pair(
            Coordinates c,
            double c1,
            double c2,
            double rate,
            double beta1,
            double beta2,
            double epsilon,
            double coupled,
            double shrinkage) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] v = c.memory[1];
        Step x = rule(
                theta[0], gradient[0], m[0], v[0], 0, c1, c2, rate, beta1, beta2, epsilon, false, coupled, shrinkage);
        Step y = rule(
                theta[1], gradient[1], m[1], v[1], 0, c1, c2, rate, beta1, beta2, epsilon, false, coupled, shrinkage);
        m[0] = x.m;
        m[1] = y.m;
        v[0] = x.v;
        v[1] = y.v;
        theta[0] += x.delta;
        theta[1] += y.delta;
    }

    private static void many(
            Coordinates c,
            double c1,
            double c2,
            double rate,
            double beta1,
            double beta2,
            double epsilon,
            double coupled,
            double shrinkage) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] v = c.memory[1];
        for (int i = 0; i < theta.length; i++) {
            double g = gradient[i];
            Step s = rule(theta[i], g, m[i], v[i], 0, c1, c2, rate, beta1, beta2, epsilon, false, coupled, shrinkage);
            m[i] = s.m;
            v[i] = s.v;
            theta[i] += s.delta;
        }
    }

    private static void withMaximum(
            Coordinates c,
            double c1,
            double c2,
            double rate,
            double beta1,
            double beta2,
            double epsilon,
            double coupled,
            double shrinkage) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] m = c.memory[0];
        double[] v = c.memory[1];
        double[] vMax = c.memory[2];
        for (int i = 0; i < theta.length; i++) {
            double g = gradient[i];
            Step s = rule(
                    theta[i], g, m[i], v[i], vMax[i], c1, c2, rate, beta1, beta2, epsilon, true, coupled, shrinkage);
            m[i] = s.m;
            v[i] = s.v;
            vMax[i] = s.vMax;
            theta[i] += s.delta;
        }
    }

    /** The variant's name with what the switches add. */
    default String titled(String plain, String withAmsgrad) {
        String title = amsgrad() ? withAmsgrad : plain;
        return biasCorrection() ? title : title + ", uncorrected";
    }

    @Override
    default List<Quantity> quantities() {
        Quantity.Of<Step> step = new Quantity.Of<>(Step.class);
        boolean corrected = biasCorrection();
        String g = decoupled() || weightDecay() == 0 ? "g" : "(g + weightDecay*theta)";
        String second = amsgrad() ? "vMax" : "v";
        String denominator = "(sqrt(" + (corrected ? "vHat" : second) + ") + epsilon)";
        String decay = decoupled() && weightDecay() != 0 ? " - learningRate*weightDecay*theta" : "";
        return List.of(
                step.carried("m", "m", "first moment", "beta1*mPrev + (1 - beta1)*" + g, Step::m),
                step.carried("v", "v", "second moment", "beta2*vPrev + (1 - beta2)*" + g + "^2", Step::v),
                step.computed("mHat", "m̂", "first moment, corrected", "m/(1 - beta1^t)", Step::mHat)
                        .when(corrected),
                step.computed("vHat", "v̂", "second moment, corrected", second + "/(1 - beta2^t)", Step::vHat)
                        .when(corrected),
                step.carried("vMax", "w", "largest second moment", "max(vMaxPrev, v)", Step::vMax)
                        .when(amsgrad()),
                step.shared("correction1", "1−β₁ᵗ", "first correction", "1 - beta1^t", Step::correction1)
                        .when(corrected),
                step.shared("correction2", "1−β₂ᵗ", "second correction", "1 - beta2^t", Step::correction2)
                        .when(corrected),
                step.told(
                                "uncorrectedStep",
                                "α/(√" + (amsgrad() ? "w" : "v") + "+ε)",
                                "effective step before the correction",
                                "learningRate/(sqrt(" + second + ") + epsilon)",
                                Step::uncorrectedStep)
                        .when(corrected),
                step.shown(
                        "effectiveStep",
                        corrected ? "α/(√v̂+ε)" : "α/(√" + (amsgrad() ? "w" : "v") + "+ε)",
                        "effective step",
                        "learningRate/" + denominator,
                        Step::effectiveStep),
                step.update("-learningRate*" + (corrected ? "mHat" : "m") + "/" + denominator + decay));
    }

    @Override
    default List<Stage> stages() {
        return AdamStages.of(this);
    }
}
