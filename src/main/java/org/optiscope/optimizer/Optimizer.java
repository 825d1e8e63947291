package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optiscope.text.Refusal;

/**
 * An update rule with its settings. All rules act per coordinate; {@link #explain} and {@link #stepAll} come from the same
 * formulas, so that what is shown is what ran, bit for bit.
 *
 * <p>Powers such as β₁ᵗ, and what else all coordinates share from step to step, are carried ({@code shared}).
 */
public interface Optimizer {
    /** The key of the switch that some optimizers have. */
    String CORRECTION_SWITCH = "biasCorrection";

    /** Everything that one update of one coordinate computed; a {@link Quantity} reads it. */
    interface Step {
        /** What the update adds to θ. */
        double delta();
    }

    /** What all optimizers of this name have in common. */
    OptimizerKind kind();

    /** The quantities of an update in the paper's order, those that the settings leave unused marked inactive. */
    List<Quantity> quantities();

    /** How many running products the rule needs; each starts at 1. */
    int sharedSize();

    /** What a quantity is before the first step; NaN if it is not kept from step to step. */
    double initial(Quantity quantity);

    /** What a slot of the memory holds before the first step. */
    default double initialMemory(int slot) {
        return initial(carried().get(slot));
    }

    /** What is kept for all coordinates before the first step. */
    double initialShared(int slot);

    /** The name for a title: the kind's, or a closer one that the settings earn ({@code SGD + momentum}). */
    String title();

    /**
     * One update of one coordinate, every intermediate kept.
     *
     * @param t the number of the update, 1, 2, …
     * @param theta the coordinate before the update
     * @param g its partial derivative there
     * @param memory [slot] its memory before the update, not modified
     * @param shared the running products before the update, not modified
     */
    Step explain(int t, double theta, double g, double[] memory, double[] shared);

    /**
     * One update of all coordinates; allocates nothing.
     *
     * @param t the number of the update, 1, 2, …
     * @param c positions, memory and running products are modified, the gradient is not
     */
    void stepAll(int t, Coordinates c);

    /**
     * The stages in which an update is explained. Unless an optimizer tells its own, each active quantity that is
     * carried or computed is one.
     */
    default List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(List.of(Stage.here(), Stage.gradient()));
        for (Quantity quantity : quantities()) {
            if (quantity.active() && quantity.recorded()) {
                stages.add(Stage.of(
                        quantity.meaning(),
                        quantity.symbol() + ", the " + quantity.meaning() + ", is brought up to date.",
                        quantity.key()));
            }
        }
        stages.add(Stage.update("The point moves by Δθ; the next update starts there."));
        return stages;
    }

    /**
     * The quantity of that key.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    default Quantity quantity(String key) {
        return quantities().stream()
                .filter(quantity -> quantity.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The quantities kept from step to step, in slot order. */
    default List<Quantity> carried() {
        return quantities().stream()
                .filter(q -> q.role() == Quantity.Role.CARRIED || q.role() == Quantity.Role.REMEMBERED)
                .toList();
    }

    /** α. */
    double learningRate();

    /**
     * The same rule at another rate, as a schedule asks for it before every update. A schedule may end at 0, which as a
     * setting of the user's would be refused; so this is not checked.
     */
    Optimizer atRate(double changed);

    /** The settings by key, in declaration order. */
    default Map<String, Object> values() {
        return new LinkedHashMap<>(kind().valuesOf(this));
    }

    /**
     * The same optimizer with one setting changed.
     *
     * @throws Refusal if there is no such key, or the value is out of its range
     */
    default Optimizer with(String key, Object value) {
        Map<String, Object> values = values();
        kind().hyperparameter(key);
        values.put(key, value);
        return kind().create(values);
    }

    /** Whether its bias correction is on; empty if it has no such switch. */
    default Optional<Boolean> corrects() {
        return Optional.ofNullable((Boolean) values().get(CORRECTION_SWITCH));
    }

    /** The same optimizer with its bias correction switched over, if it has that switch. */
    default Optional<Optimizer> twin() {
        return corrects().map(on -> with(CORRECTION_SWITCH, !on));
    }

    /** Of this optimizer and its {@link #twin} the one that corrects; this one if it has none. */
    default Optimizer corrected() {
        return corrects().orElse(true) ? this : with(CORRECTION_SWITCH, true);
    }
}
