package org.optiscope.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Texts;

/**
 * Reads experiments from JSON, format {@value #FORMAT}. Everything but the surface and the runs has a default; unknown
 * keys, wrong types and values out of range are refused by name and position.
 */
public final class ExperimentFile {
    public static final String FORMAT = "optiscope-experiment/1";

    /** The member that says how the experiment is shown; read by the scene. */
    public static final String SHOW = "show";

    private static final Supplier<String> WHAT = Texts.later("experiment.an-experiment");
    private static final int MAX_PARAMETERS = 1000;

    /** So many runs of a step are simulated and written in two seconds, the start of the program included. */
    static final int MAX_RUNS = 10_000;

    private static final Set<String> TOP = Json.keys("format", "surface", "start", "steps", "noise", "runs", SHOW);
    private static final Set<String> SURFACE = Json.keys("id", "formula", "parameters", "domain");
    private static final Set<String> NOISE = Json.keys("sigma", "keep", "seed");

    private static final Set<String> OF_EVERY_RUN = Json.keys("optimizer", "label", "visible", "hue", "schedule");

    private ExperimentFile() {}

    /**
     * The experiment in a file.
     *
     * @throws JsonException if it cannot be read, or does not hold an experiment: one sentence that begins
     *     with the file's name and says where and what
     */
    public static Experiment read(Path file) throws JsonException {
        try {
            return experiment(json(file));
        } catch (JsonException e) {
            throw e.in(file);
        } catch (OutOfMemoryError e) {
            throw tooLarge(file);
        }
    }

    /** What is said of a file for which there is too little memory. */
    public static JsonException tooLarge(Path file) {
        return new JsonException(file + ": " + Texts.get("experiment.more-than-fits"));
    }

    /** The JSON in a file. */
    public static Json json(Path file) throws JsonException {
        return Json.read(file, WHAT);
    }

    /** The JSON in a text. */
    public static Json json(String text) throws JsonException {
        return Json.parse(text, WHAT);
    }

    /**
     * The experiment in a JSON text.
     *
     * @throws JsonException if there is none: one sentence that says where and what
     */
    public static Experiment parse(String text) throws JsonException {
        return experiment(json(text));
    }

    /** The experiment in that JSON; what it says of the look is left aside. */
    public static Experiment experiment(Json file) throws JsonException {
        Map<String, Json> top = file.members(TOP);
        if (top.containsKey("format") && !FORMAT.equals(top.get("format").text())) {
            throw top.get("format")
                    .wrong(Texts.get("experiment.format", top.get("format").text(), FORMAT));
        }
        Surface surface = surface(file.required("surface"));
        Point start = surface.start();
        if (top.containsKey("start")) {
            double[] pair = top.get("start").pair(Texts.later("surface.point"));
            start = new Point(pair[0], pair[1]);
        }
        int steps = top.containsKey("steps") ? steps(top.get("steps")) : Experiment.DEFAULT_STEPS;
        Noise noise = top.containsKey("noise") ? noise(top.get("noise")) : Noise.NONE;
        return new Experiment(surface, start, steps, noise, runs(file.required("runs")));
    }

    private static List<RunSpec> runs(Json json) throws JsonException {
        List<Json> items = json.items(-1, Texts.later("experiment.runs"));
        if (items.size() > MAX_RUNS) {
            throw json.wrong(Texts.get("experiment.most-runs", items.size(), MAX_RUNS));
        }
        List<RunSpec> runs = new ArrayList<>();
        Hues hues = new Hues();
        for (Json run : items) {
            runs.add(run(run, hues));
        }
        return runs;
    }

    /** The experiment as text that {@link #parse} reads back to an equal one, every hyperparameter told. */
    public static String format(Experiment experiment) {
        return ExperimentText.of(experiment);
    }

    /** The experiment as the members of a JSON object, in their order. */
    public static Map<String, Object> members(Experiment experiment) {
        return ExperimentText.members(experiment);
    }

    /**
     * Writes the experiment; a file that was there is replaced, or left as it was if that fails.
     *
     * @throws IOException with a sentence that names the file and says why
     */
    public static void write(Experiment experiment, Path file) throws IOException {
        String text = format(experiment);
        WholeFile.write(file, out -> out.write(text));
    }

    private static int steps(Json json) throws JsonException {
        long steps = json.whole();
        if (steps < 1 || steps > Experiment.MAX_STEPS) {
            throw json.wrong(Texts.get("experiment.range", "steps", steps, 1, Experiment.MAX_STEPS));
        }
        return (int) steps;
    }

    private static int hue(Json json) throws JsonException {
        long hue = json.whole();
        if (hue < 0 || hue > Integer.MAX_VALUE) {
            throw json.wrong(Texts.get("experiment.range", json.path(), hue, 0, Integer.MAX_VALUE));
        }
        return (int) hue;
    }

    private static Noise noise(Json json) throws JsonException {
        Map<String, Json> members = json.members(NOISE);
        double[] keep = members.containsKey("keep")
                ? members.get("keep").pair(Texts.later("experiment.probabilities"))
                : new double[] {Noise.NONE.keepX(), Noise.NONE.keepY()};
        double sigma = members.containsKey("sigma") ? members.get("sigma").number() : Noise.NONE.sigma();
        long seed = members.containsKey("seed") ? members.get("seed").whole() : Noise.NONE.seed();
        members.getOrDefault("sigma", json).located(() -> new Noise(sigma, 1, 1, seed));
        return members.getOrDefault("keep", json).located(() -> new Noise(sigma, keep[0], keep[1], seed));
    }

    private static Surface surface(Json json) throws JsonException {
        if (json.isText()) {
            String id = json.text();
            return json.located(() -> SurfaceCatalog.byId(id));
        }
        Map<String, Json> members =
                json.members(SURFACE, Texts.later("experiment.surface", String.join(", ", SURFACE)));
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (members.containsKey("parameters")) {
            Map<String, Json> numbers = members.get("parameters").members(Texts.later("surface.numbers"));
            if (numbers.size() > MAX_PARAMETERS) {
                throw members.get("parameters")
                        .wrong(Texts.get("experiment.parameters", numbers.size(), MAX_PARAMETERS));
            }
            for (Map.Entry<String, Json> parameter : numbers.entrySet()) {
                parameters.put(parameter.getKey(), parameter.getValue().number());
            }
        }
        Domain domain = members.containsKey("domain") ? Domain.read(members.get("domain")) : null;
        if (!members.containsKey("id")) {
            Json formula = json.required("formula");
            String text = formula.text();
            return formula.located(() -> Surface.of(text, parameters, domain));
        }
        Json id = members.get("id");
        String idText = id.text();
        Surface base = id.located(() -> SurfaceCatalog.byId(idText));
        if (members.containsKey("formula")) {
            Json formula = members.get("formula");
            String text = formula.text();
            Map<String, Double> merged = new LinkedHashMap<>(base.formula().parameters());
            merged.putAll(parameters);
            return formula.located(() -> Surface.of(text, merged, domain == null ? base.domain() : domain));
        }
        Surface changed =
                parameters.isEmpty() ? base : members.get("parameters").located(() -> base.withParameters(parameters));
        return domain == null ? changed : members.get("domain").located(() -> changed.withDomain(domain));
    }

    /** The id of an optimizer, or an object as in a file of the catalogue. */
    private static OptimizerKind optimizer(Json json) throws JsonException {
        if (!json.isText()) {
            return OptimizerKind.read(json);
        }
        String id = json.text();
        return json.located(() -> OptimizerCatalog.byId(id));
    }

    private static RunSpec run(Json json, Hues hues) throws JsonException {
        Map<String, Json> members = json.members(Texts.later("json.object-with-key", "optimizer"));
        OptimizerKind kind = optimizer(json.required("optimizer"));
        Set<String> known = new LinkedHashSet<>(OF_EVERY_RUN);
        kind.hyperparameters().forEach(hyperparameter -> known.add(hyperparameter.key()));
        json.members(known);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            Json member = members.get(hyperparameter.key());
            if (member != null) {
                boolean real = hyperparameter instanceof Hyperparameter.Real;
                Object value = real ? (Object) member.number() : (Object) member.truth();
                member.located(() -> {
                    hyperparameter.check(value);
                    return value;
                });
                values.put(hyperparameter.key(), value);
            }
        }
        Optimizer optimizer = json.located(() -> kind.create(values));
        if (!json.required("optimizer").isText()) {
            json.required("optimizer")
                    .located(() -> optimizer.explain(
                            1, 0, 0, new double[optimizer.carried().size()], new double[optimizer.sharedSize()]));
        }
        String label = members.containsKey("label") ? members.get("label").text() : "";
        boolean visible =
                !members.containsKey("visible") || members.get("visible").truth();
        int hue = members.containsKey("hue") ? hue(members.get("hue")) : hues.free(kind.id());
        hues.take(hue);
        Schedule schedule =
                members.containsKey("schedule") ? ScheduleJson.read(members.get("schedule")) : Schedule.NONE;
        return new RunSpec(optimizer, label, visible, hue, schedule);
    }
}
