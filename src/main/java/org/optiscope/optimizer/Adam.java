package org.optiscope.optimizer;

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
 * The rule stands in {@link AdamFamily}. Source: Kingma, Ba, ICLR 2015, Algorithm 1; AMSGrad: Reddi, Kale, Kumar, ICLR
 * 2018, Algorithm 2.
 */
public record Adam(
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        boolean biasCorrection,
        boolean amsgrad,
        double weightDecay)
        implements AdamFamily {

    static final OptimizerKind KIND = OptimizerKind.of(
            Adam.class,
            "adam",
            "Adam",
            OptimizerKind.Lineage.BOTH,
            "Momentum and a step size per coordinate, both corrected for having started at zero.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.beta1(0.9),
            Hyperparameter.beta2(0.999),
            Hyperparameter.epsilon(1e-8),
            BIAS_CORRECTION,
            AMSGRAD,
            Hyperparameter.weightDecay());

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Adam atRate(double changed) {
        return new Adam(changed, beta1, beta2, epsilon, biasCorrection, amsgrad, weightDecay);
    }

    @Override
    public boolean decoupled() {
        return false;
    }

    @Override
    public String title() {
        return titled("Adam", "AMSGrad");
    }
}
