package org.optiscope.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Expression;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.optimizer.Bias;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;

/**
 * What bias correction does to the length of a step, read from the corrections 1−β₁ᵗ and 1−β₂ᵗ that an optimizer shows
 * where it corrects.
 *
 * <pre>
 * corrected step     α (m / c₁) / √(v / c₂)        c₁ = 1 − β₁ᵗ, c₂ = 1 − β₂ᵗ, ε neglected
 * uncorrected step   α m / √v                      = c₁ / √c₂ times the corrected one
 * </pre>
 */
public final class BiasCorrection {
    private final List<Quantity> corrections;
    /** Of the two moments, with the symbols of their decay rates. */
    private final List<Bias> means;

    /** The optimizer that corrects: the given one, or its twin. */
    private final Optimizer corrected;

    private final boolean on;

    private BiasCorrection(Optimizer corrected, boolean on, List<Quantity> corrections, List<Bias> means) {
        this.corrected = corrected;
        this.on = on;
        this.corrections = corrections;
        this.means = means;
    }

    /** The correction of an optimizer that can switch it, on or off. */
    public static Optional<BiasCorrection> of(Optimizer optimizer) {
        return optimizer.corrects().flatMap(on -> of(optimizer.corrected(), on));
    }

    private static Optional<BiasCorrection> of(Optimizer optimizer, boolean on) {
        List<Quantity> corrections = corrections(optimizer);
        List<Bias> means = new ArrayList<>();
        for (Quantity correction : corrections) {
            String beta = beta(correction, optimizer).orElseThrow();
            means.add(new Bias(optimizer.kind().hyperparameter(beta).symbol(), (Double)
                    optimizer.values().get(beta)));
        }
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(new BiasCorrection(optimizer, on, corrections, means));
    }

    /** The quantities 1−β₁ᵗ and 1−β₂ᵗ of an optimizer, in this order; none unless it shows both. */
    static List<Quantity> corrections(Optimizer optimizer) {
        List<Quantity> corrections = optimizer.quantities().stream()
                .filter(q -> q.active() && q.role() == Quantity.Role.SHARED)
                .filter(q -> beta(q, optimizer).isPresent())
                .toList();
        return corrections.size() == 2 ? corrections : List.of();
    }

    /** The key of β if the quantity is 1 − βᵗ. */
    private static Optional<String> beta(Quantity quantity, Optimizer optimizer) {
        for (String key : quantity.formula().variables()) {
            Expression power = new Binary(BinaryFunction.POWER, new Variable(key), new Variable("t"));
            boolean isCorrection =
                    quantity.formula().equals(new Binary(BinaryFunction.SUBTRACT, new Constant(1), power));
            if (isCorrection && optimizer.values().get(key) instanceof Double) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Whether the optimizer corrects. */
    public boolean isOn() {
        return on;
    }

    /** How many times as long the update into row t would be with the correction switched over, ε neglected. */
    public double lengthening(Trajectory trajectory, int t) {
        Optimizer.Step step = trajectory.step(t, 0, corrected);
        double first = corrections.get(0).of().applyAsDouble(step);
        double second = corrections.get(1).of().applyAsDouble(step);
        return on ? first / Math.sqrt(second) : Math.sqrt(second) / first;
    }

    /** The symbol of the decay rate, such as β₁. */
    public String symbol(int moment) {
        return means.get(moment).symbol();
    }

    /** The first step after which less than {@link Bias#NEGLIGIBLE} of the moment is missing. */
    public int overAfter(int moment) {
        return means.get(moment).over();
    }
}
