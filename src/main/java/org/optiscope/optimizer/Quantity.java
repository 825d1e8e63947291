package org.optiscope.optimizer;

import java.util.function.ToDoubleFunction;
import org.optiscope.formula.Expression;
import org.optiscope.text.Texts;

/**
 * One number that an update computes, declared once: read-outs, equations, curves and CSV columns follow from it.
 *
 * @param key the CSV column's name and the name other formulas use
 * @param symbol as shown, such as {@code m̂}
 * @param meaning a few words for a student
 * @param formula how it is computed with the present settings, from {@code g}, {@code theta}, {@code t}, the
 *     hyperparameters' keys, other quantities' keys, and {@code <key>Prev} for what was carried from the step before
 * @param role where it belongs
 * @param active whether the present settings use it; an inactive one is neither shown nor recorded
 * @param of reads it from a step
 */
public record Quantity(
        String key,
        String symbol,
        String meaning,
        Expression formula,
        Role role,
        boolean active,
        ToDoubleFunction<Optimizer.Step> of) {

    /** Where a quantity belongs. */
    public enum Role {
        /** Kept from step to step, one number a coordinate: the optimizer's memory, in slot order. */
        CARRIED,
        /** Kept like {@code CARRIED}, but for the rule's use only: neither shown nor recorded in files. */
        REMEMBERED,
        /** Computed in each step from the memory and the gradient, one number a coordinate. */
        COMPUTED,
        /** Shown beside the others, one number a coordinate, but not recorded in files. */
        SHOWN,
        /** Like {@code SHOWN}, but only in the explanation of an update. */
        TOLD,
        /** The same for every coordinate, such as 1−β₁ᵗ; shown, not recorded in files. */
        SHARED,
        /** The displacement of the coordinate: what the update adds to θ. */
        UPDATE
    }

    /** The meaning in the language that is spoken. */
    public String said() {
        return role == Role.UPDATE ? Texts.get("optimizer.displacement") : OptimizerCatalog.said(meaning);
    }

    /** Whether files have a column for it. */
    public boolean recorded() {
        return role == Role.CARRIED || role == Role.COMPUTED;
    }

    /** Whether tables and curves have a place for it. */
    public boolean listed() {
        return active && role != Role.TOLD;
    }
}
