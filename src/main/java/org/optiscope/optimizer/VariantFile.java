package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** Reads the settings of a rule that have a name of their own, such as AMSGrad. */
final class VariantFile {
    private static final Set<String> KEYS = Json.keys("id", "name", "lineage", "settings");

    private final List<Hyperparameter> hyperparameters;

    /** @param hyperparameters of the rule */
    VariantFile(List<Hyperparameter> hyperparameters) {
        this.hyperparameters = hyperparameters;
    }

    /** @param json an array of variants, or null */
    List<Rule.Named> variants(Json json) throws JsonException {
        List<Rule.Named> variants = new ArrayList<>();
        if (json != null) {
            for (Json item : json.items(-1, Texts.later("optimizer.array-of-variants"))) {
                variants.add(variant(item));
            }
        }
        return variants;
    }

    private Rule.Named variant(Json json) throws JsonException {
        json.members(KEYS);
        Map<String, Object> settings = new HashMap<>();
        Map<String, Json> members = json.required("settings").members(Texts.later("optimizer.object-of-settings"));
        for (Map.Entry<String, Json> setting : members.entrySet()) {
            settings.put(setting.getKey(), value(setting.getKey(), setting.getValue()));
        }
        return new Rule.Named(
                json.required("id").text(),
                json.required("name").text(),
                RuleFile.lineage(json.required("lineage")),
                settings);
    }

    private Object value(String key, Json json) throws JsonException {
        Hyperparameter hyperparameter = hyperparameters.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> json.wrong(noHyperparameter(key, hyperparameters)));
        Object value = hyperparameter instanceof Hyperparameter.Flag ? (Object) json.truth() : (Object) json.number();
        return json.located(() -> {
            hyperparameter.check(value);
            return value;
        });
    }

    /** What is said where there is no hyperparameter of that key. */
    static String noHyperparameter(String key, List<Hyperparameter> hyperparameters) {
        return Texts.get(
                "optimizer.no-hyperparameter",
                key,
                hyperparameters.stream().map(Hyperparameter::key).collect(Collectors.joining(", ")));
    }
}
