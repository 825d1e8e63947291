package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/**
 * Reads the stages of a rule. The point comes first, then the gradient unless a stage has that title; the stage "update" comes last.
 *
 * <pre>
 * "of": ["m"]                  the quantities that it is about
 * "draws": {"against": "m"}    what it adds to the plot
 * "first": "…"                 what is said of the first update
 * "means": {"m": "beta1"}      instead of a sentence: how far these means, with these decay rates, are still too small
 * </pre>
 */
final class StageFile {
    private static final Set<String> KEYS = Json.keys("title", "when", "sentence", "first", "means", "of", "draws");
    static final String GRADIENT = "gradient";
    static final String LAST = "update";

    private final RuleFile rule;
    private final List<String> keys;

    /** @param keys of the rule's quantities */
    StageFile(RuleFile rule, List<String> keys) {
        this.rule = rule;
        this.keys = keys;
    }

    /** @param json null if the rule tells no stages */
    List<Rule.Told> stages(Json json) throws JsonException {
        List<Rule.Told> stages = new ArrayList<>();
        if (json != null) {
            for (Json item : json.items(-1, Texts.later("optimizer.array-of-stages"))) {
                stages.add(stage(item));
            }
            boolean hasLast = !stages.isEmpty()
                    && stages.get(stages.size() - 1).stage().title().equals(LAST);
            if (!hasLast) {
                throw json.wrong(Texts.get("optimizer.last-stage", LAST));
            }
        }
        return stages;
    }

    private Rule.Told stage(Json json) throws JsonException {
        Map<String, Json> members = json.members(KEYS);
        String title = json.required("title").text();
        Map<String, String> means = new LinkedHashMap<>();
        if (members.containsKey("means")) {
            for (var mean : members.get("means")
                    .members(Texts.later("optimizer.object-of-decays"))
                    .entrySet()) {
                requireQuantity(mean.getValue(), mean.getKey());
                means.put(mean.getKey(), rule.number(mean.getValue()));
            }
        }
        List<String> of = new ArrayList<>();
        if (members.containsKey("of")) {
            for (Json quantity : members.get("of").items(-1, Texts.later("optimizer.array-of-quantities"))) {
                of.add(requireQuantity(quantity, quantity.text()));
            }
        }
        Stage stage = title.equals(LAST) ? Stage.update() : Stage.of(title, "", of.toArray(String[]::new));
        if (members.containsKey("draws")) {
            for (var drawn :
                    members.get("draws").members(Texts.later("json.object")).entrySet()) {
                String quantity =
                        requireQuantity(drawn.getValue(), drawn.getValue().text());
                stage = stage.drawing(picture(drawn.getValue(), drawn.getKey()), quantity);
            }
        }
        return new Rule.Told(
                members.containsKey("when") ? rule.condition(members.get("when")) : null,
                means.isEmpty() ? rule.cases(json.required("sentence")) : Cases.always(""),
                members.containsKey("first") ? members.get("first").text() : null,
                means,
                stage);
    }

    private String requireQuantity(Json place, String key) throws JsonException {
        if (!keys.contains(key) && !key.equals("g")) {
            throw place.wrong(Texts.get("optimizer.no-quantity", key, String.join(", ", keys)));
        }
        return key;
    }

    private static Stage.Picture picture(Json place, String name) throws JsonException {
        for (Stage.Picture picture : Stage.Picture.values()) {
            if (name(picture).equals(name)) {
                return picture;
            }
        }
        throw place.wrong(Texts.get(
                "optimizer.no-picture",
                name,
                Stream.of(Stage.Picture.values()).map(StageFile::name).collect(Collectors.joining(", "))));
    }

    private static String name(Stage.Picture picture) {
        return picture.name().toLowerCase(Locale.ROOT);
    }
}
