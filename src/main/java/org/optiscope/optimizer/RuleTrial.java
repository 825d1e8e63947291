package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** Tries a rule that somebody has written, before it is run: whether it can be computed, and what it does where there is no slope. */
public final class RuleTrial {
    /** More combinations of switches than these are tried when they are set. */
    private static final int MOST_COMBINATIONS = 32;

    private RuleTrial() {}

    /**
     * Makes sure that an optimizer can be computed.
     *
     * @throws Refusal if a formula needs a quantity that its settings leave out, or the code would be too large
     */
    public static void require(Optimizer optimizer) {
        explain(optimizer);
    }

    /**
     * Likewise with every combination of its switches that it allows.
     *
     * @throws Refusal with the first sentence that {@link #require} gives
     */
    public static void requireAll(Optimizer optimizer) {
        require(optimizer);
        List<Map<String, Object>> combinations = new ArrayList<>(List.of(optimizer.values()));
        for (Hyperparameter hyperparameter : optimizer.kind().hyperparameters()) {
            if (hyperparameter instanceof Hyperparameter.Flag flag && combinations.size() < MOST_COMBINATIONS) {
                for (Map<String, Object> combination : List.copyOf(combinations)) {
                    Map<String, Object> other = new LinkedHashMap<>(combination);
                    other.put(flag.key(), !(Boolean) combination.get(flag.key()));
                    combinations.add(other);
                }
            }
        }
        for (Map<String, Object> values : combinations) {
            Optimizer other;
            try {
                other = optimizer.kind().create(values);
            } catch (Refusal refused) {
                continue; // The rule says itself that these settings do not go together.
            }
            require(other);
        }
    }

    private static Optimizer.Step explain(Optimizer optimizer) {
        return optimizer.explain(1, 0, 0, optimizer.initialMemory(), optimizer.initialShared());
    }

    /** A sentence if the first update has no finite value where the gradient is 0, as in 0/0. */
    public static Optional<String> atZeroGradient(Optimizer optimizer) {
        Optimizer.Step step = explain(optimizer);
        if (Double.isFinite(step.delta())) {
            return Optional.empty();
        }
        for (Quantity quantity : optimizer.quantities()) {
            double value = quantity.of().applyAsDouble(step);
            if (quantity.active() && !Double.isFinite(value)) {
                String sentence = Double.isNaN(value)
                        ? Texts.get("optimizer.no-number-without-gradient", quantity.symbol())
                        : Texts.get("optimizer.infinite-without-gradient", quantity.symbol());
                boolean divides = quantity.formula().toText().contains("/");
                return Optional.of(divides ? Texts.get("optimizer.add-epsilon", sentence) : sentence);
            }
        }
        return Optional.of(Texts.get("optimizer.no-update-without-gradient"));
    }
}
