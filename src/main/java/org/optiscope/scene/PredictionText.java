package org.optiscope.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.optiscope.experiment.Experiment;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.surface.Point;
import org.optiscope.text.Texts;

/** Predictions, and guesses alone, as JSON. */
public final class PredictionText {
    private static final Set<String> KEYS = Json.keys("from", "to", "inPlot", "revealed", "guesses");
    private static final Set<String> GUESS = Json.keys("name", "run", "at", "loss");

    private PredictionText() {}

    static Map<String, Object> members(Prediction prediction) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("from", prediction.from());
        members.put("to", prediction.to());
        members.put("inPlot", prediction.inPlot());
        members.put("revealed", prediction.revealed());
        members.put("guesses", members(prediction.guesses()));
        return members;
    }

    static Prediction read(Json json, Experiment experiment) throws JsonException {
        json.members(KEYS);
        int from = step(json.required("from"), 0, experiment.steps());
        int to = step(json.required("to"), from, experiment.steps());
        return new Prediction(
                from,
                to,
                json.required("inPlot").truth(),
                json.required("revealed").truth(),
                guesses(json.required("guesses"), experiment));
    }

    private static int step(Json json, int least, int most) throws JsonException {
        long step = json.whole();
        if (step < least || step > most) {
            throw json.wrong(Texts.get("scene.from-to", json.path(), step, least, most));
        }
        return (int) step;
    }

    /** Guesses as {@link #guesses} reads them. */
    public static List<Object> members(List<Guess> guesses) {
        List<Object> all = new ArrayList<>();
        for (Guess guess : guesses) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("name", guess.name());
            members.put("run", guess.run() + 1);
            if (guess instanceof Guess.Place place) {
                members.put("at", pair(place.at()));
            } else if (guess instanceof Guess.Course course) {
                members.put(
                        "loss",
                        course.points().stream().map(PredictionText::pair).toList());
            }
            all.add(members);
        }
        return all;
    }

    private static List<Double> pair(Point point) {
        return List.of(point.x(), point.y());
    }

    /** @throws JsonException if they are none, or of a run that there is not */
    public static List<Guess> guesses(Json json, Experiment experiment) throws JsonException {
        List<Guess> guesses = new ArrayList<>();
        for (Json guess : json.items(-1, Texts.later("scene.guesses"))) {
            Map<String, Json> members = guess.members(GUESS);
            int run = step(guess.required("run"), 1, experiment.runs().size()) - 1;
            String name = guess.required("name").text();
            if (members.containsKey("at") && members.containsKey("loss")) {
                throw guess.wrong(Texts.get("scene.one-guess", guess.path()));
            }
            guesses.add(
                    members.containsKey("loss")
                            ? new Guess.Course(name, run, course(members.get("loss"), experiment))
                            : new Guess.Place(name, run, point(guess.required("at"), Texts.later("surface.point"))));
        }
        return guesses;
    }

    private static Point point(Json json, Supplier<String> what) throws JsonException {
        double[] pair = json.pair(what);
        return new Point(pair[0], pair[1]);
    }

    private static List<Point> course(Json json, Experiment experiment) throws JsonException {
        List<Point> points = new ArrayList<>();
        for (Json item : json.items(-1, Texts.later("scene.course"))) {
            Point point = point(item, Texts.later("scene.step-and-loss"));
            if (point.x() > experiment.steps()) {
                throw item.wrong(Texts.get("scene.course-beyond", item.path(), point.x(), experiment.steps()));
            }
            points.add(point);
        }
        if (!Guess.Course.isCourse(points)) {
            throw json.wrong(Texts.get("scene.course-grows", json.path()));
        }
        return points;
    }
}
