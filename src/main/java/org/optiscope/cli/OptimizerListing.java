package org.optiscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;

/** The optimizers; {@code memory} is how many numbers a parameter costs with the default settings. */
final class OptimizerListing implements Listing {
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "NAME", "LINEAGE", "MEMORY", "SUMMARY"));
        for (OptimizerKind kind : OptimizerCatalog.all()) {
            rows.add(List.of(
                    kind.id(),
                    kind.name(),
                    kind.lineage().title(),
                    Long.toString(memory(kind.withDefaults())),
                    kind.summary()));
        }
        return rows;
    }

    private static long memory(Optimizer optimizer) {
        return optimizer.carried().stream().filter(Quantity::active).count();
    }

    @Override
    public Object json() {
        return OptimizerCatalog.all().stream().map(OptimizerListing::json).collect(Collectors.toList());
    }

    private static Map<String, Object> json(OptimizerKind kind) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", kind.id());
        map.put("name", kind.name());
        map.put("lineage", kind.lineage().title());
        map.put("memory", memory(kind.withDefaults()));
        map.put("summary", kind.summary());
        map.put(
                "hyperparameters",
                kind.hyperparameters().stream().map(OptimizerListing::json).toList());
        map.put(
                "quantities",
                kind.withDefaults().quantities().stream()
                        .map(OptimizerListing::json)
                        .toList());
        return map;
    }

    private static Map<String, Object> json(Hyperparameter hyperparameter) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", hyperparameter.key());
        map.put("symbol", hyperparameter.symbol());
        map.put("default", hyperparameter.defaultValue());
        map.put("allowed", hyperparameter instanceof Hyperparameter.Real real ? real.allowed() : "true or false");
        map.put("meaning", hyperparameter.meaning());
        return map;
    }

    private static Map<String, Object> json(Quantity quantity) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", quantity.key());
        map.put("symbol", quantity.symbol());
        map.put("meaning", quantity.meaning());
        map.put("formula", quantity.formula().toText());
        map.put("role", quantity.role().name().toLowerCase(Locale.ROOT));
        map.put("inUse", quantity.active());
        map.put("column", quantity.recorded());
        return map;
    }
}
