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
    /** Of the two moments, with the symbols of their decay rates. */
    private final List<Bias> means;

    /** The optimizer with its correction switched over. */
    private final Optimizer twin;

    private final boolean on;

    private BiasCorrection(Optimizer twin, boolean on, List<Bias> means) {
        this.twin = twin;
        this.on = on;
        this.means = means;
    }

    /** The correction of an optimizer that can switch it, on or off. */
    public static Optional<BiasCorrection> of(Optimizer optimizer) {
        List<Bias> means = new ArrayList<>();
        for (Quantity correction : corrections(optimizer.corrected())) {
            String beta = beta(correction, optimizer).orElseThrow();
            means.add(new Bias(optimizer.kind().hyperparameter(beta).symbol(), (Double)
                    optimizer.values().get(beta)));
        }
        return optimizer
                .twin()
                .filter(twin -> !means.isEmpty())
                .map(twin -> new BiasCorrection(twin, optimizer.corrects().orElseThrow(), means));
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

    /** How many times as long the update into row t would be with the correction switched over; NaN if it moves nothing. */
    public double lengthening(Trajectory trajectory, int t) {
        double own =
                Math.hypot(trajectory.step(t, 0).delta(), trajectory.step(t, 1).delta());
        double other = Math.hypot(
                trajectory.step(t, 0, twin).delta(), trajectory.step(t, 1, twin).delta());
        return other / own;
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
