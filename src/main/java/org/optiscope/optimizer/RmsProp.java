package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.List;

/**
 * RMSprop: divides each coordinate's step by the root of a running mean of its squared gradients.
 *
 * <pre>
 * g ← g + λ θ
 * v ← ρ v + (1 − ρ) g²
 * m ← ρ m + (1 − ρ) g          centered only: then √(v − m²) stands for √v
 * b ← μ b + g / (√v + ε)
 * θ ← θ − α b
 * </pre>
 *
 * Conventions: PyTorch's; ε outside the root; v − m² may cancel to a negative number, and the root is then NaN.
 * Memory: v; m if centered; b if μ &gt; 0; all start at 0. Identity: bias-corrected, it is Adam with β₁ = 0.
 * Source: Tieleman, Hinton, COURSERA Neural Networks for Machine Learning, 2012, lecture 6.5; centered: Graves,
 * arXiv:1308.0850, eqs. 38–41.
 */
public record RmsProp(
        double learningRate, double decay, double epsilon, double momentum, boolean centered, double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            RmsProp.class,
            "rmsprop",
            "RMSprop",
            OptimizerKind.Lineage.PER_COORDINATE,
            "Like Adagrad, but forgets old gradients, so that its steps do not die out.",
            Hyperparameter.learningRate(1e-2),
            Hyperparameter.decay(
                    "decay",
                    "ρ",
                    0.99,
                    "Decay: how slowly old squared gradients are forgotten; 0.99 remembers about the last hundred."),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.momentum("μ", 0, "Momentum: how much of the last scaled step is kept; 0 switches it off.")
                    .asSecondary(),
            new Hyperparameter.Flag(
                    "centered",
                    "centered",
                    "Centered: divides by an estimate of the gradient's spread instead of its size.",
                    false),
            Hyperparameter.weightDecay());

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public RmsProp atRate(double changed) {
        return new RmsProp(changed, decay, epsilon, momentum, centered, weightDecay);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(
            double squareAverage, double gradientAverage, double velocity, double effectiveStep, double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    private Step rule(double theta, double g, double vPrev, double aPrev, double bPrev, double guard) {
        double decayed = g + weightDecay * theta;
        double v = decay * vPrev + (1 - decay) * decayed * decayed;
        double a = decay * aPrev + (1 - decay) * decayed;
        double denominator = Math.sqrt(centered ? v - a * a : v) + guard;
        double b = momentum * bPrev + decayed / denominator;
        return new Step(v, a, b, learningRate / denominator, -learningRate * b);
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(
                theta, g, memory[0], centered ? memory[1] : 0, momentum == 0 ? 0 : memory[2], Optimizer.guard(epsilon));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] v = c.memory[0];
        double[] a = c.memory[1];
        double[] b = c.memory[2];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], v[i], centered ? a[i] : 0, momentum == 0 ? 0 : b[i], guard);
            v[i] = s.squareAverage;
            if (centered) {
                a[i] = s.gradientAverage;
            }
            if (momentum != 0) {
                b[i] = s.velocity;
            }
            theta[i] += s.delta;
        }
    }

    @Override
    public String title() {
        String centeredTitle = centered ? "RMSprop, centered" : "RMSprop";
        return momentum == 0 ? centeredTitle : centeredTitle + " + momentum";
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        String root = centered ? "sqrt(squareAverage - gradientAverage^2)" : "sqrt(squareAverage)";
        String scaled = g + "/(" + root + " + epsilon)";
        return List.of(
                STEP.carried(
                        "squareAverage",
                        "v",
                        "mean square",
                        "decay*squareAveragePrev + (1 - decay)*" + g + "^2",
                        Step::squareAverage),
                STEP.carried(
                                "gradientAverage",
                                "m",
                                "mean gradient",
                                "decay*gradientAveragePrev + (1 - decay)*" + g,
                                Step::gradientAverage)
                        .when(centered),
                STEP.carried("velocity", "b", "velocity", "momentum*velocityPrev + " + scaled, Step::velocity)
                        .when(momentum != 0),
                STEP.shown(
                        "effectiveStep",
                        centered ? "α/(√(v−m²)+ε)" : "α/(√v+ε)",
                        "effective step",
                        "learningRate/(" + root + " + epsilon)",
                        Step::effectiveStep),
                STEP.update(momentum == 0 ? "-learningRate*" + scaled : "-learningRate*velocity"));
    }

    @Override
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(List.of(Stage.here(), Stage.gradient()));
        stages.add(Stage.scaling(
                "mean square",
                "The running mean v of squared gradients forgets slowly; the box shows the step that a gradient of this"
                        + " length would make along each axis: short where gradients have been large.",
                "squareAverage",
                "gradientAverage",
                "effectiveStep"));
        if (momentum != 0) {
            stages.add(Stage.against(
                    "velocity", "The scaled gradient goes into a velocity b, which keeps the share μ.", "velocity"));
        }
        stages.add(Stage.update("Each coordinate moves by its own effective step."));
        return stages;
    }
}
