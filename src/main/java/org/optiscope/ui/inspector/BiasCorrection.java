package org.optiscope.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** A correction counts as over when it changes a moment by less than this share. */
    static final double NEGLIGIBLE = 0.01;

    private static final Pattern CORRECTION = Pattern.compile("1 - (\\w+)\\^t");

    private final List<Quantity> corrections;
    private final List<String> symbols;
    private final List<Double> betas;

    private BiasCorrection(List<Quantity> corrections, List<String> symbols, List<Double> betas) {
        this.corrections = corrections;
        this.symbols = symbols;
        this.betas = betas;
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
        List<Double> betas = corrections.stream()
                .map(q -> (Double) optimizer.values().get(beta(q)))
                .toList();
        List<String> symbols = corrections.stream()
                .map(q -> optimizer.kind().hyperparameter(beta(q)).symbol())
                .toList();
        return corrections.size() == 2
                ? Optional.of(new BiasCorrection(corrections, symbols, betas))
                : Optional.empty();
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
        return symbols.get(moment);
    }

    /** The first step t with βᵗ below {@link #NEGLIGIBLE}. */
    int overAfter(int moment) {
        return overAfter(betas.get(moment));
    }

    static int overAfter(double beta) {
        if (beta <= 0) {
            return 1;
        }
        double steps = Math.ceil(Math.log(NEGLIGIBLE) / Math.log(beta));
        int t = (int) Math.max(1, Math.min(steps, Integer.MAX_VALUE - 2));
        while (t > 1 && Math.pow(beta, t - 1) < NEGLIGIBLE) {
            t--;
        }
        return Math.pow(beta, t) < NEGLIGIBLE ? t : t + 1;
    }
}
