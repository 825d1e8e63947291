package org.optiscope.surface;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Formula;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** Reads one surface file; every fault is one sentence that names the file and the place in it. */
final class SurfaceFile {
    private static final Set<String> KEYS = Json.keys(
            "id",
            "name",
            "group",
            "formula",
            "parameters",
            "domain",
            "start",
            "minima",
            "rates",
            "scale",
            "source",
            "note");

    private final Json file;

    private SurfaceFile(Json file) {
        this.file = file;
    }

    /**
     * The surface that a file defines.
     *
     * @param name the file's name, for the sentence that says what is wrong with it
     * @param id the only id that it may have
     */
    static Surface read(String name, String id, InputStream stream) throws IOException, JsonException {
        try {
            return new SurfaceFile(Json.read(stream, Texts.later("surface.a-surface"))).surface(id);
        } catch (JsonException e) {
            throw e.in(name);
        }
    }

    /** The same of any file. */
    static Surface read(Path file, String id) throws JsonException {
        try {
            return new SurfaceFile(Json.read(file, Texts.later("surface.a-surface"))).surface(id);
        } catch (JsonException e) {
            throw e.in(file);
        }
    }

    private Surface surface(String id) throws JsonException {
        file.members(KEYS);
        if (!text("id").equals(id)) {
            throw file.required("id").wrong(Texts.get("surface.id", text("id"), id));
        }
        Map<String, Double> parameters = numbers("parameters");
        String formulaText = text("formula");
        Formula formula = file.required("formula").located(() -> Formula.parse(formulaText, parameters));
        double[] start = file.required("start").pair(Texts.later("surface.point"));
        List<MinimumRule> rules = new ArrayList<>();
        List<Minimum> minima = new ArrayList<>();
        for (Json entry : file.required("minima").items(-1, Texts.later("surface.minima"))) {
            MinimumRule rule = minimum(entry);
            rules.add(rule);
            minima.add(entry.located(() -> rule.evaluate(parameters)));
        }
        SurfaceDefinition definition = new SurfaceDefinition(
                id,
                text("name"),
                text("group"),
                formulaText,
                parameters,
                Domain.read(file.required("domain")),
                new Point(start[0], start[1]),
                rules,
                numbers("rates"),
                scale(),
                text("source"),
                text("note"));
        return Surface.of(definition, formula, minima);
    }

    private String text(String key) throws JsonException {
        Json json = file.required(key);
        if (json.text().isBlank()) {
            throw json.wrong(Texts.get("surface.blank", key));
        }
        return json.text();
    }

    private Scale scale() throws JsonException {
        return switch (text("scale")) {
            case "linear" -> Scale.LINEAR;
            case "log" -> Scale.LOG;
            default -> throw file.required("scale").wrong(Texts.get("surface.scale", text("scale")));
        };
    }

    /** An object of names and numbers that may be missing. */
    private Map<String, Double> numbers(String key) throws JsonException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Json json = file.members(Texts.later("json.object")).get(key);
        if (json != null) {
            for (Map.Entry<String, Json> number :
                    json.members(Texts.later("surface.numbers")).entrySet()) {
                numbers.put(number.getKey(), number.getValue().number());
            }
        }
        return numbers;
    }

    private static MinimumRule minimum(Json entry) throws JsonException {
        List<Json> items = entry.items(3, Texts.later("surface.minimum"));
        boolean isTexts = items.get(0).isText();
        List<String> texts = new ArrayList<>();
        for (Json item : items) {
            texts.add(isTexts ? item.text() : Double.toString(item.number()));
        }
        return new MinimumRule(texts.get(0), texts.get(1), texts.get(2), isTexts);
    }
}
