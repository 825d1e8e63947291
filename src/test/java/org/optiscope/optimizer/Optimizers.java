package org.optiscope.optimizer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Optimizers with all their settings, for tests. */
public final class Optimizers {
    private Optimizers() {}

    /** @param settings numbers or truth values, in the order in which the optimizer declares them */
    public static Optimizer of(String id, Object... settings) {
        return of(OptimizerCatalog.byId(id), settings);
    }

    private static Optimizer of(OptimizerKind kind, Object... settings) {
        List<Hyperparameter> declared = kind.hyperparameters();
        if (settings.length != declared.size()) {
            throw new IllegalArgumentException(kind + " has " + declared.size() + " settings, not " + settings.length);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i++) {
            Object value = settings[i] instanceof Number number ? (Object) number.doubleValue() : settings[i];
            values.put(declared.get(i).key(), value);
        }
        return kind.create(values);
    }
}
