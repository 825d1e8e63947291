package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Settings of every kind to test a contract with: each combination of flags, at the defaults and at random. */
public final class RandomSettings {
    private static final int RANDOM_EACH = 6;

    private RandomSettings() {}

    /** Every combination of the flags, each with the defaults and with some random numbers. */
    public static List<Optimizer> of(OptimizerKind kind) {
        Random random = new Random(kind.id().hashCode());
        List<Optimizer> all = new ArrayList<>();
        for (Map<String, Object> flags : flagCombinations(kind)) {
            all.add(kind.create(flags));
            for (int i = 0; i < RANDOM_EACH; i++) {
                all.add(one(kind, flags, random));
            }
        }
        return all;
    }

    /** One with random flags and numbers. */
    public static Optimizer one(OptimizerKind kind, Random random) {
        List<Map<String, Object>> flags = flagCombinations(kind);
        return one(kind, flags.get(random.nextInt(flags.size())), random);
    }

    private static Optimizer one(OptimizerKind kind, Map<String, Object> flags, Random random) {
        Map<String, Object> values = new LinkedHashMap<>(flags);
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            if (hyperparameter instanceof Hyperparameter.Real real) {
                boolean left = random.nextInt(4) == 0;
                values.put(real.key(), left ? real.defaultValue() : real.value(random.nextDouble()));
            }
        }
        if (Boolean.TRUE.equals(values.get("nesterov")) && values.containsKey("dampening")) {
            values.put("dampening", 0.0); // any other is refused
        }
        return kind.create(values);
    }

    private static List<Map<String, Object>> flagCombinations(OptimizerKind kind) {
        List<Map<String, Object>> combinations = new ArrayList<>();
        combinations.add(Map.of());
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            if (hyperparameter instanceof Hyperparameter.Flag) {
                List<Map<String, Object>> longer = new ArrayList<>();
                for (Map<String, Object> combination : combinations) {
                    for (boolean flag : new boolean[] {false, true}) {
                        Map<String, Object> values = new LinkedHashMap<>(combination);
                        values.put(hyperparameter.key(), flag);
                        longer.add(values);
                    }
                }
                combinations = longer;
            }
        }
        return combinations;
    }
}
