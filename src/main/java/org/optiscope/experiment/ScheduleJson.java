package org.optiscope.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and writes the member {@code schedule} of a run: {@code {"type": "cosine", "warmup": 20, "floor": 0.1}}. */
final class ScheduleJson {
    private static final Map<String, Schedule> USUAL = Schedule.USUAL.stream()
            .collect(Collectors.toMap(Schedule::type, schedule -> schedule, (a, b) -> a, LinkedHashMap::new));

    private ScheduleJson() {}

    /** The schedule; everything but the type has a default. */
    static Schedule read(Json json) throws ExperimentFileException {
        Map<String, Json> members = json.members("an object with the key \"type\"");
        Json type = ExperimentFile.required(json, members, "type");
        String name = type.text();
        if (!USUAL.containsKey(name)) {
            throw type.wrong(type.path() + ": there is no schedule \"" + name + "\"; there are "
                    + String.join(", ", USUAL.keySet()));
        }
        List<String> own = keys(name);
        json.members(ExperimentFile.ordered(own.toArray(String[]::new)), "");
        int warmup = steps(members, "warmup", 0, 0);
        return switch (name) {
            case "constant" -> new Schedule.Constant(warmup);
            case "step" -> {
                int every = steps(members, "every", 1, usual(name, "every").intValue());
                double factor = number(members, "factor", usual(name, "factor").doubleValue());
                yield taken(members, "factor", json, () -> new Schedule.Step(warmup, every, factor));
            }
            case "exponential" -> {
                double factor = number(members, "factor", usual(name, "factor").doubleValue());
                yield taken(members, "factor", json, () -> new Schedule.Exponential(warmup, factor));
            }
            case "cosine" -> {
                int period = steps(members, "period", 1, Schedule.WHOLE_RUN);
                double floor = number(members, "floor", 0);
                yield taken(members, "floor", json, () -> new Schedule.Cosine(warmup, period, floor));
            }
            default -> {
                int period = steps(members, "period", 1, Schedule.WHOLE_RUN);
                double floor = number(members, "floor", 0);
                yield taken(members, "floor", json, () -> new Schedule.Linear(warmup, period, floor));
            }
        };
    }

    private static Number usual(String type, String key) {
        return USUAL.get(type).settings().get(key);
    }

    private static List<String> keys(String type) {
        List<String> keys = new ArrayList<>(List.of("type"));
        keys.addAll(USUAL.get(type).settings().keySet());
        return keys;
    }

    /** Its members as JSON texts; a period that is the whole run is left out. */
    static Map<String, String> members(Schedule schedule) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", '"' + schedule.type() + '"');
        schedule.settings().forEach((key, value) -> members.put(key, value.toString()));
        members.remove("period", Integer.toString(Schedule.WHOLE_RUN));
        return members;
    }

    private static int steps(Map<String, Json> members, String key, int least, int usual)
            throws ExperimentFileException {
        Json json = members.get(key);
        if (json == null) {
            return usual;
        }
        long steps = json.whole();
        if (steps < least || steps > Schedule.MAX_STEPS) {
            throw json.wrong(json.path() + " is " + steps + "; it must be from " + least + " to " + Schedule.MAX_STEPS);
        }
        return (int) steps;
    }

    private static double number(Map<String, Json> members, String key, double usual) throws ExperimentFileException {
        return members.containsKey(key) ? members.get(key).number() : usual;
    }

    private static Schedule taken(
            Map<String, Json> members, String key, Json whole, ExperimentFile.Making<Schedule> making)
            throws ExperimentFileException {
        return ExperimentFile.taken(members.getOrDefault(key, whole), making);
    }
}
