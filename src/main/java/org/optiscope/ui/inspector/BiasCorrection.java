package org.optiscope.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.optimizer.Bias;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;

/**
 * What bias correction does to the length of a step, read from the corrections 1−β₁ᵗ and 1−β₂ᵗ that an optimizer shows.
 *
 * <pre>
 * corrected step     α (m / c₁) / √(v / c₂)        c₁ = 1 − β₁ᵗ, c₂ = 1 − β₂ᵗ, ε neglected
 * uncorrected step   α m / √v                      = c₁ / √c₂ times the corrected one
 * </pre>
 */
final class BiasCorrection {
    private static final Pattern CORRECTION = Pattern.compile("1 - (\\w+)\\^t");

    private final List<Quantity> corrections;
    /** Of the two moments, with the symbols of their decay rates. */
    private final List<Bias> means;

    private BiasCorrection(List<Quantity> corrections, List<Bias> means) {
        this.corrections = corrections;
        this.means = means;
    }

    /** The correction of an optimizer that has one, switched on. */
    static Optional<BiasCorrection> of(Optimizer optimizer) {
        if (!Boolean.TRUE.equals(optimizer.values().get("biasCorrection"))) {
            return Optional.empty();
        }
        List<Quantity> corrections = optimizer.quantities().stream()
                .filter(q -> q.active() && q.role() == Quantity.Role.SHARED)
                .filter(q -> CORRECTION.matcher(q.formula()).matches())
                .toList();
        List<Bias> means = corrections.stream()
                .map(q -> new Bias(optimizer.kind().hyperparameter(beta(q)).symbol(), (Double)
                        optimizer.values().get(beta(q))))
                .toList();
        return corrections.size() == 2 ? Optional.of(new BiasCorrection(corrections, means)) : Optional.empty();
    }

    private static String beta(Quantity correction) {
        Matcher matcher = CORRECTION.matcher(correction.formula());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** How many times as long the step would be without correction, ε neglected. */
    double lengthening(Optimizer.Step step) {
        double first = corrections.get(0).of().applyAsDouble(step);
        double second = corrections.get(1).of().applyAsDouble(step);
        return first / Math.sqrt(second);
    }

    /** The symbol of the decay rate, such as β₁. */
    String symbol(int moment) {
        return means.get(moment).symbol();
    }

    /** The first step after which less than {@link Bias#NEGLIGIBLE} of the moment is missing. */
    int overAfter(int moment) {
        return means.get(moment).over();
    }
}
