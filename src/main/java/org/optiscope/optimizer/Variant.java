package org.optiscope.optimizer;

import java.util.Map;

/**
 * An optimizer under the name by which it is taught: a kind with its defaults, or one with settings that have a name of their own.
 *
 * @param id tells it from others; a kind's own id where the settings are its defaults
 * @param settings Double or Boolean by key; the others are at their defaults
 */
public record Variant(
        String id, String name, OptimizerKind.Lineage lineage, OptimizerKind kind, Map<String, Object> settings) {
    /** A kind with its defaults. */
    static Variant of(OptimizerKind kind) {
        return new Variant(kind.id(), kind.name(), kind.lineage(), kind, Map.of());
    }

    public Optimizer create() {
        return kind.create(settings);
    }
}
