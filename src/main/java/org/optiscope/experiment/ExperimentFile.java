package org.optiscope.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/**
 * Reads experiments from JSON, format {@value #FORMAT}. Everything but the surface and the runs has a default; unknown
 * keys, wrong types and values out of range are refused by name and position.
 */
public final class ExperimentFile {
    public static final String FORMAT = "optiscope-experiment/1";

    /** Thousands of runs fit; what is larger was opened by mistake. */
    private static final int MAX_BYTES = 16 << 20;

    private static final int MAX_PARAMETERS = 1000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Set<String> TOP = ordered("format", "surface", "start", "steps", "noise", "runs");
    private static final Set<String> SURFACE = ordered("id", "formula", "parameters", "domain");
    private static final Set<String> NOISE = ordered("sigma", "keep", "seed");

    private ExperimentFile() {}

    static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    /**
     * The experiment in a file.
     *
     * @throws ExperimentFileException if it cannot be read, or does not hold an experiment: one sentence that begins
     *     with the file's name and says where and what
     */
    public static Experiment read(Path file) throws ExperimentFileException {
        try {
            return parse(textOf(file));
        } catch (ExperimentFileException e) {
            throw new ExperimentFileException(file, e);
        } catch (OutOfMemoryError e) {
            throw new ExperimentFileException(file + ": the file holds more than fits the memory that Java has");
        }
    }

    private static String textOf(Path file) throws ExperimentFileException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ExperimentFileException(
                        "the file is larger than " + (MAX_BYTES >> 20) + " MB; this is no experiment");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new ExperimentFileException("there is no such file");
        } catch (CharacterCodingException e) {
            throw new ExperimentFileException("the file is not text in UTF-8");
        } catch (IOException e) {
            throw new ExperimentFileException(
                    "the file cannot be read" + (Files.isDirectory(file) ? ", it is a folder" : ""));
        }
    }

    /**
     * The experiment in a JSON text.
     *
     * @throws ExperimentFileException if there is none: one sentence that says where and what
     */
    public static Experiment parse(String text) throws ExperimentFileException {
        Json file = JsonTree.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        Map<String, Json> top = file.members(TOP, "a JSON object with the keys " + String.join(", ", TOP));
        if (top.containsKey("format") && !FORMAT.equals(top.get("format").text())) {
            throw top.get("format")
                    .wrong("format is \"" + top.get("format").text() + "\"; this program reads \"" + FORMAT + "\"");
        }
        Surface surface = surface(required(file, top, "surface"));
        Point start = surface.start();
        if (top.containsKey("start")) {
            double[] pair = top.get("start").pair("two numbers, [x, y]");
            start = new Point(pair[0], pair[1]);
        }
        int steps = top.containsKey("steps") ? steps(top.get("steps")) : Experiment.DEFAULT_STEPS;
        Noise noise = top.containsKey("noise") ? noise(top.get("noise")) : Noise.NONE;
        List<RunSpec> runs = new ArrayList<>();
        Hues hues = new Hues();
        for (Json run : required(file, top, "runs").items(-1, "an array of runs")) {
            runs.add(run(run, hues));
        }
        return new Experiment(surface, start, steps, noise, runs);
    }

    /** The experiment as text that {@link #parse} reads back to an equal one, every hyperparameter told. */
    public static String format(Experiment experiment) {
        return ExperimentText.of(experiment);
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

    static Json required(Json owner, Map<String, Json> members, String key) throws ExperimentFileException {
        Json member = members.get(key);
        if (member == null) {
            throw owner.wrong(
                    (owner.path().isEmpty() ? "" : owner.path() + ": ") + "the key \"" + key + "\" is missing");
        }
        return member;
    }

    private static int steps(Json json) throws ExperimentFileException {
        long steps = json.whole();
        if (steps < 1 || steps > Experiment.MAX_STEPS) {
            throw json.wrong("steps is " + steps + "; it must be from 1 to " + Experiment.MAX_STEPS);
        }
        return (int) steps;
    }

    private static int hue(Json json) throws ExperimentFileException {
        long hue = json.whole();
        if (hue < 0 || hue > Integer.MAX_VALUE) {
            throw json.wrong(json.path() + " is " + hue + "; it must be from 0 to " + Integer.MAX_VALUE);
        }
        return (int) hue;
    }

    private static Noise noise(Json json) throws ExperimentFileException {
        Map<String, Json> members = json.members(NOISE, "an object with the keys " + String.join(", ", NOISE));
        double[] keep = members.containsKey("keep")
                ? members.get("keep").pair("two probabilities, [for x, for y]")
                : new double[] {Noise.NONE.keepX(), Noise.NONE.keepY()};
        double sigma = members.containsKey("sigma") ? members.get("sigma").number() : Noise.NONE.sigma();
        long seed = members.containsKey("seed") ? members.get("seed").whole() : Noise.NONE.seed();
        taken(members.getOrDefault("sigma", json), () -> new Noise(sigma, 1, 1, seed));
        return taken(members.getOrDefault("keep", json), () -> new Noise(sigma, keep[0], keep[1], seed));
    }

    private static Surface surface(Json json) throws ExperimentFileException {
        if (json.isText()) {
            return taken(json, () -> SurfaceCatalog.byId(json.value().toString()));
        }
        Map<String, Json> members =
                json.members(SURFACE, "the id of a surface, or an object with the keys " + String.join(", ", SURFACE));
        Map<String, Double> parameters = new LinkedHashMap<>();
        if (members.containsKey("parameters")) {
            Map<String, Json> numbers = members.get("parameters").members("an object of numbers");
            if (numbers.size() > MAX_PARAMETERS) {
                throw members.get("parameters")
                        .wrong("the surface has " + numbers.size() + " parameters; it may have " + MAX_PARAMETERS);
            }
            for (Map.Entry<String, Json> parameter : numbers.entrySet()) {
                parameters.put(parameter.getKey(), parameter.getValue().number());
            }
        }
        Domain domain = members.containsKey("domain") ? domain(members.get("domain")) : null;
        if (!members.containsKey("id")) {
            Json formula = required(json, members, "formula");
            String text = formula.text();
            return taken(formula, () -> Surface.of(text, parameters, domain));
        }
        Json id = members.get("id");
        String idText = id.text();
        Surface base = taken(id, () -> SurfaceCatalog.byId(idText));
        if (members.containsKey("formula")) {
            Json formula = members.get("formula");
            String text = formula.text();
            Map<String, Double> merged = new LinkedHashMap<>(base.formula().parameters());
            merged.putAll(parameters);
            return taken(formula, () -> Surface.of(text, merged, domain == null ? base.domain() : domain));
        }
        Surface changed =
                parameters.isEmpty() ? base : taken(members.get("parameters"), () -> base.withParameters(parameters));
        return domain == null ? changed : taken(members.get("domain"), () -> changed.withDomain(domain));
    }

    private static Domain domain(Json json) throws ExperimentFileException {
        String what = "two ranges, [[x0, x1], [y0, y1]]";
        List<Json> ranges = json.items(2, what);
        double[] x = ranges.get(0).pair("two numbers, [x0, x1]");
        double[] y = ranges.get(1).pair("two numbers, [y0, y1]");
        return taken(json, () -> new Domain(x[0], x[1], y[0], y[1]));
    }

    private static RunSpec run(Json json, Hues hues) throws ExperimentFileException {
        Map<String, Json> members = json.members("an object with the key \"optimizer\"");
        Json id = required(json, members, "optimizer");
        String idText = id.text();
        OptimizerKind kind = taken(id, () -> OptimizerCatalog.byId(idText));
        Set<String> known = ordered("optimizer", "label", "visible", "hue", "schedule");
        kind.hyperparameters().forEach(hyperparameter -> known.add(hyperparameter.key()));
        json.members(known, "");
        Map<String, Object> values = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            Json member = members.get(hyperparameter.key());
            if (member != null) {
                boolean real = hyperparameter instanceof Hyperparameter.Real;
                Object value = real ? (Object) member.number() : (Object) member.truth();
                taken(member, () -> {
                    hyperparameter.check(value);
                    return value;
                });
                values.put(hyperparameter.key(), value);
            }
        }
        Optimizer optimizer = taken(json, () -> kind.create(values));
        String label = members.containsKey("label") ? members.get("label").text() : "";
        boolean visible =
                !members.containsKey("visible") || members.get("visible").truth();
        int hue = members.containsKey("hue") ? hue(members.get("hue")) : hues.free(kind);
        hues.take(hue);
        Schedule schedule =
                members.containsKey("schedule") ? ScheduleJson.read(members.get("schedule")) : Schedule.NONE;
        return new RunSpec(optimizer, label, visible, hue, schedule);
    }

    interface Making<T> {
        T make();
    }

    /** What the making gives; if it is refused, the refusal with the place in the file. */
    static <T> T taken(Json at, Making<T> making) throws ExperimentFileException {
        try {
            return making.make();
        } catch (IllegalArgumentException refused) {
            String sentence = refused.getMessage();
            boolean named = at.path().isEmpty() || sentence.startsWith(at.path());
            throw at.wrong(named ? sentence : at.path() + ": " + sentence);
        }
    }
}
