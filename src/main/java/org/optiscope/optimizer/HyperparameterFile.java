package org.optiscope.optimizer;

import java.util.Map;
import java.util.Set;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/**
 * Reads a hyperparameter of a rule.
 *
 * <pre>
 * "from": 0   at least 0        "above": 0   greater than 0; 0 or more if neither is said
 * "to": 1     at most 1         "below": 1   less than 1; any finite number if neither is said
 * </pre>
 */
final class HyperparameterFile {
    private static final Set<String> KEYS = Json.keys(
            "key",
            "symbol",
            "default",
            "from",
            "above",
            "to",
            "below",
            "slider",
            "zero",
            "scale",
            "secondary",
            "switch",
            "meaning");
    private static final Map<String, Scale> SCALES =
            Map.of("linear", Scale.LINEAR, "log", Scale.LOG, "log-complement", Scale.LOG_COMPLEMENT);

    private HyperparameterFile() {}

    static Hyperparameter read(Json json) throws JsonException {
        Map<String, Json> members = json.members(KEYS);
        String key = json.required("key").text();
        String meaning = json.required("meaning").text();
        String symbol = members.containsKey("symbol") ? members.get("symbol").text() : key;
        if (members.containsKey("switch")) {
            return new Hyperparameter.Flag(
                    key, symbol, meaning, members.get("switch").truth());
        }
        boolean isAbove = members.containsKey("above");
        double min = number(members, isAbove ? "above" : "from", 0);
        double max = members.containsKey("to")
                ? Math.nextUp(members.get("to").number())
                : number(members, "below", Double.POSITIVE_INFINITY);
        double[] slider = json.required("slider").pair(Texts.later("optimizer.slider-ends"));
        Hyperparameter.Real real = new Hyperparameter.Real(
                key,
                symbol,
                meaning,
                json.required("default").number(),
                min,
                isAbove,
                max,
                scale(json.required("scale")),
                slider[0],
                slider[1],
                truth(members, "zero"),
                truth(members, "secondary"));
        members.get("default").located(() -> {
            real.check(real.defaultValue());
            return real;
        });
        if (!(slider[0] < slider[1]) || real.scale() == Scale.LOG && slider[0] <= 0) {
            throw members.get("slider").wrong(Texts.get("optimizer.slider", slider[0], slider[1]));
        }
        return real;
    }

    private static double number(Map<String, Json> members, String key, double otherwise) throws JsonException {
        return members.containsKey(key) ? members.get(key).number() : otherwise;
    }

    private static boolean truth(Map<String, Json> members, String key) throws JsonException {
        return members.containsKey(key) && members.get(key).truth();
    }

    private static Scale scale(Json json) throws JsonException {
        Scale scale = SCALES.get(json.text());
        if (scale == null) {
            throw json.wrong(Texts.get("optimizer.scale", json.text()));
        }
        return scale;
    }
}
