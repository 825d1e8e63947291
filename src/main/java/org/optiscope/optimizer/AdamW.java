package org.optiscope.optimizer;

/**
 * AdamW: Adam whose weight decay acts on the position alone and is not divided by √v̂.
 *
 * <pre>
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * w ← max(w, v)                 AMSGrad only: then w stands for v below
 * m̂ = m / (1 − β₁ᵗ)             without bias correction: m̂ = m, v̂ = v
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − α m̂ / (√v̂ + ε) − α λ θ
 * </pre>
 *
 * Conventions: PyTorch's; the decay is multiplied by α (the paper multiplies it by the schedule's factor only). Memory:
 * m, v, and w if AMSGrad; all start at 0. Identity: with λ = 0 it is Adam, bit for bit (tested). The rule stands in
 * {@link AdamFamily}. Source: Loshchilov, Hutter, ICLR 2019, Algorithm 2.
 */
public record AdamW(
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        boolean biasCorrection,
        boolean amsgrad,
        double weightDecay)
        implements AdamFamily {

    static final OptimizerKind KIND = OptimizerKind.of(
            AdamW.class,
            "adamw",
            "AdamW",
            OptimizerKind.Lineage.BOTH,
            "Adam with honest weight decay: it pulls every coordinate alike, however steep its gradients are.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.beta1(0.9),
            Hyperparameter.beta2(0.999),
            Hyperparameter.epsilon(1e-8),
            BIAS_CORRECTION,
            AMSGRAD,
            Hyperparameter.decoupledWeightDecay(1e-2));

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public AdamW atRate(double changed) {
        return new AdamW(changed, beta1, beta2, epsilon, biasCorrection, amsgrad, weightDecay);
    }

    @Override
    public boolean decoupled() {
        return true;
    }

    @Override
    public String title() {
        return titled("AdamW", "AdamW, AMSGrad");
    }
}
