package org.optiscope.experiment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** Reads and writes the member {@code schedule} of a run: {@code {"type": "cosine", "warmup": 20, "floor": 0.1}}. */
final class ScheduleJson {
    private static final Map<String, Schedule> USUAL = Schedule.USUAL.stream()
            .collect(Collectors.toMap(Schedule::type, schedule -> schedule, (a, b) -> a, LinkedHashMap::new));

    private ScheduleJson() {}

    /** The schedule; everything but the type has a default. */
    static Schedule read(Json json) throws JsonException {
        Map<String, Json> members = json.members(Texts.later("json.object-with-key", "type"));
        Json type = json.required("type");
        String name = type.text();
        if (!USUAL.containsKey(name)) {
            throw type.wrong(
                    type.path() + ": " + Texts.get("experiment.no-schedule", name, String.join(", ", USUAL.keySet())));
        }
        json.members(keys(name));
        int warmup = steps(members, "warmup", 0, 0);
        return switch (name) {
            case "constant" -> new Schedule.Constant(warmup);
            case "step" -> {
                int every = steps(members, "every", 1, usual(name, "every").intValue());
                double factor = number(members, "factor", usual(name, "factor").doubleValue());
                yield members.getOrDefault("factor", json).located(() -> new Schedule.Step(warmup, every, factor));
            }
            case "exponential" -> {
                double factor = number(members, "factor", usual(name, "factor").doubleValue());
                yield members.getOrDefault("factor", json).located(() -> new Schedule.Exponential(warmup, factor));
            }
            case "cosine" -> {
                int period = steps(members, "period", 1, Schedule.WHOLE_RUN);
                double floor = number(members, "floor", 0);
                yield members.getOrDefault("floor", json).located(() -> new Schedule.Cosine(warmup, period, floor));
            }
            default -> {
                int period = steps(members, "period", 1, Schedule.WHOLE_RUN);
                double floor = number(members, "floor", 0);
                yield members.getOrDefault("floor", json).located(() -> new Schedule.Linear(warmup, period, floor));
            }
        };
    }

    private static Number usual(String type, String key) {
        return USUAL.get(type).settings().get(key);
    }

    private static Set<String> keys(String type) {
        Set<String> keys = new LinkedHashSet<>(Set.of("type"));
        keys.addAll(USUAL.get(type).settings().keySet());
        return keys;
    }

    /** Its members; a period that is the whole run is left out. */
    static Map<String, Object> members(Schedule schedule) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", schedule.type());
        members.putAll(schedule.settings());
        members.remove("period", Schedule.WHOLE_RUN);
        return members;
    }

    private static int steps(Map<String, Json> members, String key, int least, int usual) throws JsonException {
        Json json = members.get(key);
        if (json == null) {
            return usual;
        }
        long steps = json.whole();
        if (steps < least || steps > Schedule.MAX_STEPS) {
            throw json.wrong(Texts.get("experiment.range", json.path(), steps, least, Schedule.MAX_STEPS));
        }
        return (int) steps;
    }

    private static double number(Map<String, Json> members, String key, double usual) throws JsonException {
        return members.containsKey(key) ? members.get(key).number() : usual;
    }
}
