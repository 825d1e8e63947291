package org.optiscope.optimizer;

import java.util.List;
import org.optiscope.text.Refusal;

/**
 * Rprop: looks only at the signs of the gradient; a coordinate's step grows while the sign stays and shrinks when it turns.
 *
 * <pre>
 * a ← g p                       p is the gradient used one step before
 * δ ← δ η⁺ if a &gt; 0, δ η⁻ if a &lt; 0, kept within δ₋ … δ₊
 * p ← 0 if a &lt; 0, else g
 * θ ← θ − sign(p) δ
 * </pre>
 *
 * Conventions: PyTorch's; after a turn of the sign the coordinate rests for one step and is not taken back (iRprop−).
 * Memory: δ, starts at α; p, starts at 0. α does nothing else. Identity: while no sign turns, δ is α (η⁺)ᵗ⁻¹ (tested).
 * Source: Riedmiller, Braun, ICNN 1993; without weight-backtracking: Igel, Hüsken, Neurocomputing 50 (2003), iRprop−.
 */
public record Rprop(double learningRate, double etaMinus, double etaPlus, double stepMin, double stepMax)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Rprop.class,
            "rprop",
            "Rprop",
            OptimizerKind.Lineage.PER_COORDINATE,
            "Trusts only the gradient's signs: steps grow while it keeps them and shrink when it"
                    + " turns; noise defeats it.",
            Hyperparameter.positive(
                    "learningRate",
                    "α",
                    1e-2,
                    1e-5,
                    10,
                    "Learning rate: how long the first step of each coordinate is; from there it finds its own."),
            new Hyperparameter.Real(
                    "etaMinus",
                    "η⁻",
                    "Shrink factor: what a step is multiplied by when the gradient's sign has turned.",
                    0.5,
                    0,
                    true,
                    1,
                    Scale.LINEAR,
                    0.05,
                    0.95,
                    false,
                    false),
            new Hyperparameter.Real(
                    "etaPlus",
                    "η⁺",
                    "Growth factor: what a step is multiplied by while the gradient keeps its sign.",
                    1.2,
                    1,
                    true,
                    Double.POSITIVE_INFINITY,
                    Scale.LINEAR,
                    1.05,
                    2,
                    false,
                    false),
            Hyperparameter.positive("stepMin", "δ₋", 1e-6, 1e-12, 1e-2, "Shortest step: no step shrinks below this.")
                    .asSecondary(),
            Hyperparameter.positive("stepMax", "δ₊", 50, 1e-2, 1e3, "Longest step: no step grows beyond this.")
                    .asSecondary());

    public Rprop {
        if (stepMin > stepMax) {
            throw new Refusal("stepMin is " + stepMin + ", above stepMax, which is " + stepMax);
        }
    }

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Rprop atRate(double changed) {
        return new Rprop(changed, etaMinus, etaPlus, stepMin, stepMax);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(double agreement, double stepSize, double usedGradient, double delta)
            implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    private Step rule(double g, double stepPrev, double usedPrev) {
        double agreement = g * usedPrev;
        double factor = agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1;
        double stepSize = Math.min(Math.max(stepPrev * factor, stepMin), stepMax);
        double used = agreement < 0 ? 0 : g;
        return new Step(agreement, stepSize, used, -Math.signum(used) * stepSize);
    }

    @Override
    public double initialMemory(int slot) {
        return slot == 0 ? learningRate : 0;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        return rule(g, memory[0], memory[1]);
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] stepSize = c.memory[0];
        double[] used = c.memory[1];
        for (int i = 0; i < theta.length; i++) {
            Step s = rule(gradient[i], stepSize[i], used[i]);
            stepSize[i] = s.stepSize;
            used[i] = s.usedGradient;
            theta[i] += s.delta;
        }
    }

    @Override
    public List<Stage> stages() {
        return List.of(
                Stage.here(),
                Stage.gradient(),
                Stage.of(
                        "signs compared",
                        "The sign of each partial derivative is compared with the one before: a is"
                                + " positive if it stayed, negative if it turned.",
                        "agreement"),
                Stage.of(
                        "step size",
                        "Where the sign stayed, the step grows by η⁺; where it turned, the minimum"
                                + " was passed and the step shrinks by η⁻.",
                        "stepSize"),
                Stage.update("Each coordinate goes its own step against the sign of its gradient; one"
                        + " whose sign has just turned rests."));
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                STEP.shown("agreement", "a", "agreement of signs", "g*usedGradientPrev", Step::agreement),
                STEP.carried(
                        "stepSize",
                        "δ",
                        "step size",
                        "min(max(stepSizePrev*ifge(agreement, 0, ifge(0, agreement, 1, etaPlus), etaMinus), stepMin),"
                                + " stepMax)",
                        Step::stepSize),
                STEP.remembered("usedGradient", "p", "gradient used", "ifge(agreement, 0, g, 0)", Step::usedGradient),
                STEP.update("-sign(usedGradient)*stepSize"));
    }
}
