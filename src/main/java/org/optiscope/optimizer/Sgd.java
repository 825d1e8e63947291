package org.optiscope.optimizer;

import java.util.List;
import org.optiscope.text.Refusal;

/**
 * Gradient descent, with momentum and Nesterov's variant.
 *
 * <pre>
 * g ← g + λ θ
 * b ← μ b + (1 − τ) g          the first b is g itself
 * θ ← θ − α b                  Nesterov: θ ← θ − α (g + μ b)
 * </pre>
 *
 * Conventions: PyTorch's; α stays outside b (Sutskever et al. put it inside). Memory: b, starts at 0, only if μ &gt; 0.
 * Identity: with μ = 0 on a quadratic λx²/2, x after t steps is (1 − αλ)ᵗ x₀ (tested).
 * Source: Polyak, USSR Comp. Math. 1964, eq. 9; Sutskever, Martens, Dahl, Hinton, ICML 2013, eqs. 1–4.
 */
public record Sgd(double learningRate, double momentum, double dampening, boolean nesterov, double weightDecay)
        implements Optimizer {

    static final OptimizerKind KIND = OptimizerKind.of(
            Sgd.class,
            "sgd",
            "SGD",
            OptimizerKind.Lineage.PLAIN,
            "Steps straight down the gradient; with momentum it keeps rolling, like a ball with friction.",
            Hyperparameter.learningRate(1e-3),
            Hyperparameter.momentum(
                    "μ",
                    0,
                    "Momentum: how much of the last velocity is kept; 0.9 adds up about the last ten gradients."),
            new Hyperparameter.Real(
                    "dampening",
                    "τ",
                    "Dampening: how much of each new gradient is left out of the velocity; 0 is the usual momentum.",
                    0.0,
                    0,
                    false,
                    1,
                    Scale.LINEAR,
                    0,
                    0.99,
                    false,
                    true),
            new Hyperparameter.Flag(
                    "nesterov",
                    "Nesterov",
                    "Nesterov momentum: looks ahead along the velocity before correcting; it needs dampening 0.",
                    false),
            Hyperparameter.weightDecay());

    public Sgd {
        if (nesterov && dampening != 0) {
            throw new Refusal("nesterov needs dampening 0, but dampening is " + dampening);
        }
    }

    @Override
    public OptimizerKind kind() {
        return KIND;
    }

    @Override
    public Sgd atRate(double changed) {
        return new Sgd(changed, momentum, dampening, nesterov, weightDecay);
    }

    /** Everything one update of one coordinate computes. */
    public record Step(double velocity, double ball, double delta) implements Optimizer.Step {}

    private static final Quantity.Of<Step> STEP = new Quantity.Of<>(Step.class);

    // The rule in three numbers, so that the loops make no garbage however they are compiled.

    private double decayed(double theta, double g) {
        return g + weightDecay * theta;
    }

    private double velocity(double decayed, double velocityPrev, double fresh) {
        return momentum * velocityPrev + fresh * decayed;
    }

    private double delta(double decayed, double velocity) {
        return -learningRate * (nesterov ? decayed + momentum * velocity : velocity);
    }

    /** The share of the gradient that enters the velocity. */
    private double fresh(int t) {
        return t == 1 || momentum == 0 ? 1 : 1 - dampening;
    }

    @Override
    public Step explain(int t, double theta, double g, double[] memory, double[] shared) {
        double decayed = decayed(theta, g);
        double velocity = velocity(decayed, momentum == 0 ? 0 : memory[0], fresh(t));
        return new Step(velocity, theta - learningRate * decayed, delta(decayed, velocity));
    }

    @Override
    public void stepAll(int t, Coordinates c) {
        if (momentum == 0) {
            plain(fresh(t), c);
        } else {
            withMomentum(fresh(t), c);
        }
    }

    /** A method for each loop: in one for both, the loop that was seen less is not compiled as well. */
    private void plain(double fresh, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        for (int i = 0; i < theta.length; i++) {
            double decayed = decayed(theta[i], gradient[i]);
            theta[i] += delta(decayed, velocity(decayed, 0, fresh));
        }
    }

    private void withMomentum(double fresh, Coordinates c) {
        double[] theta = c.theta;
        double[] gradient = c.gradient;
        double[] b = c.memory[0];
        for (int i = 0; i < theta.length; i++) {
            double decayed = decayed(theta[i], gradient[i]);
            b[i] = velocity(decayed, b[i], fresh);
            theta[i] += delta(decayed, b[i]);
        }
    }

    @Override
    public String title() {
        return momentum == 0 ? "SGD" : nesterov ? "SGD + Nesterov" : "SGD + momentum";
    }

    @Override
    public List<Quantity> quantities() {
        String g = weightDecay == 0 ? "g" : "(g + weightDecay*theta)";
        String fresh = dampening == 0 ? "" : "ifge(t, 2, 1 - dampening, 1)*";
        String velocity = "momentum*velocityPrev + " + fresh + g;
        String update = momentum == 0
                ? "-learningRate*" + g
                : nesterov ? "-learningRate*(" + g + " + momentum*velocity)" : "-learningRate*velocity";
        return List.of(
                STEP.carried("velocity", "b", "velocity", velocity, Step::velocity)
                        .when(momentum != 0),
                STEP.told("ball", "φ", "Nesterov's ball", "theta - learningRate*" + g, Step::ball)
                        .when(momentum != 0 && nesterov),
                STEP.update(update));
    }

    @Override
    public List<Stage> stages() {
        Stage update = Stage.update("The point moves by the learning rate α times "
                + (momentum == 0 ? "the gradient, downhill." : "the velocity, against it."));
        if (momentum == 0) {
            return List.of(Stage.here(), Stage.gradient(), update);
        }
        Stage velocity = Stage.against(
                "velocity",
                "The velocity b keeps the share μ of what it was and takes the new gradient in, like"
                        + " a ball that rolls.",
                "velocity");
        if (!nesterov) {
            return List.of(Stage.here(), Stage.gradient(), velocity, update);
        }
        String pulled = weightDecay == 0 ? "g" : "(g + λ θ)";
        return List.of(
                Stage.here(),
                Stage.gradient()
                        .saying(
                                "The ball lies still at the start, so that it looks ahead to where it is: the gradient"
                                        + " is taken there, and downhill is against it.",
                                "The ring is the ball; it looks ahead along its velocity to this point, and the"
                                        + " gradient is taken here, not at the ball. Downhill is against it.")
                        .drawing(Stage.Picture.BEHIND, "ball"),
                velocity,
                Stage.of(
                                "look ahead",
                                "The gradient moves the ball to φ = θ − α " + pulled + ", the ring; from there it looks"
                                        + " ahead by −α μ b, to where the next gradient is taken.",
                                "g",
                                "velocity",
                                "ball")
                        .drawing(Stage.Picture.VIA, "ball"),
                Stage.update("The point moves by −α (" + (weightDecay == 0 ? "g" : "g + λ θ")
                        + " + μ b), both legs at once: it is always the point that the ball" + " looks ahead to."));
    }
}
