package org.optiscope.optimizer;

import java.util.List;

/**
 * Adagrad: divides each coordinate's step by the root of the sum of all its squared gradients.
 *
 * <pre>
 * g ← g + λ θ
 * Σg² ← Σg² + g²
 * θ ← θ − α / (1 + (t − 1) η) · g / (√Σg² + ε)
 * </pre>
 *
 * Conventions: PyTorch's; ε outside the root (Ruder 2016 puts it inside). Memory: Σg², starts at the initial accumulator.
 * Source: Duchi, Hazan, Singer, JMLR 12 (2011), the diagonal update of Figure 1.
 */
public record Adagrad(
        double learningRate, double learningRateDecay, double initialAccumulator, double epsilon, double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Adagrad.class,
            "adagrad",
            "Adagrad",
            OptimizerKind.Lineage.PER_COORDINATE,
            "Gives rarely moved coordinates long steps; its steps only ever shrink, since it never forgets a gradient.",
            Hyperparameter.learningRate(1e-2),
            Hyperparameter.nonNegative(
                            "learningRateDecay",
                            "η",
                            0,
                            1e-6,
                            1,
                            "Learning-rate decay: divides α by 1 + (t−1)·η, so that later steps are shorter still.")
                    .asSecondary(),
            Hyperparameter.nonNegative(
                            "initialAccumulator",
                            "Σ₀",
                            0,
                            1e-4,
                            1e4,
                            "Initial accumulator: what the sum of squares starts at; a large one"
                                    + " makes the first steps shorter.")
                    .asSecondary(),
            Hyperparameter.epsilon(1e-10),
            Hyperparameter.weightDecay());

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Adagrad atRate(double changed) {
        return new Adagrad(changed, learningRateDecay, initialAccumulator, epsilon, weightDecay);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(double sum, double effectiveStep, double delta) implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    private Step rule(double theta, double g, double sumPrev, double rate, double guard) {
        double decayed = g + weightDecay * theta;
        double sum = sumPrev + decayed * decayed;
        double denominator = Math.sqrt(sum) + guard;
        return new Step(sum, rate / denominator, -rate * decayed / denominator);
    }

    private double rate(int t) {
        return learningRate / (1 + (t - 1) * learningRateDecay);
    }

    @Override
    public double initialMemory(int slot) {
        return initialAccumulator;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(theta, g, memory[0], rate(t), Optimizer.guard(epsilon));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double rate = rate(t);
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] sum = c.memory[0];
        double guard = Optimizer.guard(epsilon);
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(theta[i], gradient[i], sum[i], rate, guard);
            sum[i] = s.sum;
            theta[i] += s.delta;
        }
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        String rate = learningRateDecay == 0 ? "learningRate" : "learningRate/(1 + (t - 1)*learningRateDecay)";
        return List.of(
                STEP.carried("sum", "Σg²", "sum of squares", "sumPrev + " + g + "^2", Step::sum),
                STEP.shown(
                        "effectiveStep",
                        "α/(√Σg²+ε)",
                        "effective step",
                        rate + "/(sqrt(sum) + epsilon)",
                        Step::effectiveStep),
                STEP.update("-" + rate + "*" + g + "/(sqrt(sum) + epsilon)"));
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.scaling(
                        "sum of squares",
                        "The square of the gradient is added to the sum; the box shows the step that"
                                + " a gradient of this length"
                                + " would make along each axis. The larger the sum, the narrower the box.",
                        "sum",
                        "effectiveStep"),
                Stage.update("Each coordinate moves against its gradient by its own effective step."));
    }
}
