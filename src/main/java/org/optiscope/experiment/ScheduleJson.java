package org.optiscope.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes the member {@code schedule} of a run: {@code {"type": "cosine", "warmup": 20, "floor": 0.1}}. */
final class ScheduleJson {
    private static final List<String> TYPES = List.of("constant", "step", "exponential", "cosine", "linear");

    private static final int DEFAULT_EVERY = 50;
    private static final double DEFAULT_STEP_FACTOR = 0.1;
    private static final double DEFAULT_EXPONENTIAL_FACTOR = 0.99;

    private ScheduleJson() {}

    /** The schedule; everything but the type has a default. */
    static Schedule read(Json json) throws ExperimentFileException {
        Map<String, Json> members = json.members("an object with the key \"type\"");
        Json type = ExperimentFile.required(json, members, "type");
        String name = type.text();
        if (!TYPES.contains(name)) {
            throw type.wrong(
                    type.path() + ": there is no schedule \"" + name + "\"; there are " + String.join(", ", TYPES));
        }
        List<String> own = keys(name);
        json.members(ExperimentFile.ordered(own.toArray(String[]::new)), "");
        int warmup = steps(members, "warmup", 0, 0);
        return switch (name) {
            case "constant" -> new Schedule.Constant(warmup);
            case "step" -> {
                int every = steps(members, "every", 1, DEFAULT_EVERY);
                double factor = number(members, "factor", DEFAULT_STEP_FACTOR);
                yield taken(members, "factor", json, () -> new Schedule.Step(warmup, every, factor));
            }
            case "exponential" -> {
                double factor = number(members, "factor", DEFAULT_EXPONENTIAL_FACTOR);
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

    private static List<String> keys(String type) {
        return switch (type) {
            case "constant" -> List.of("type", "warmup");
            case "step" -> List.of("type", "warmup", "every", "factor");
            case "exponential" -> List.of("type", "warmup", "factor");
            default -> List.of("type", "warmup", "period", "floor");
        };
    }

    /** Its members as JSON texts, those that have no number of their own left out. */
    static Map<String, String> members(Schedule schedule) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", '"' + schedule.type() + '"');
        members.put("warmup", Integer.toString(schedule.warmup()));
        if (schedule instanceof Schedule.Step step) {
            members.put("every", Integer.toString(step.every()));
            members.put("factor", Double.toString(step.factor()));
        } else if (schedule instanceof Schedule.Exponential exponential) {
            members.put("factor", Double.toString(exponential.factor()));
        } else if (schedule instanceof Schedule.Cosine cosine) {
            fall(members, cosine.period(), cosine.floor());
        } else if (schedule instanceof Schedule.Linear linear) {
            fall(members, linear.period(), linear.floor());
        }
        return members;
    }

    private static void fall(Map<String, String> members, int period, double floor) {
        if (period != Schedule.WHOLE_RUN) {
            members.put("period", Integer.toString(period));
        }
        members.put("floor", Double.toString(floor));
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
