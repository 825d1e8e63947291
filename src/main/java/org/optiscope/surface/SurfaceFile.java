package org.optiscope.surface;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one surface file; every fault is one sentence that names the file and the place in it. */
final class SurfaceFile {
    private static final Set<String> KEYS = Set.of(
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

    private final Map<?, ?> root;

    private SurfaceFile(Object root) {
        require(root instanceof Map, "a surface is an object { … }");
        this.root = (Map<?, ?>) root;
    }

    /** @throws IllegalArgumentException if the file is broken */
    static SurfaceDefinition read(String file, InputStream stream) throws IOException {
        try {
            return new SurfaceFile(JsonReader.read(stream)).definition();
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(file + " is not JSON" + place + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private SurfaceDefinition definition() {
        root.keySet().forEach(key -> require(KEYS.contains(key), "'" + key + "' is not a key of a surface"));
        List<?> domain = list(root.get("domain"), "'domain' must be [[x0, x1], [y0, y1]]");
        require(domain.size() == 2, "'domain' must be [[x0, x1], [y0, y1]]");
        double[] x = numbers(domain.get(0), "domain", 2);
        double[] y = numbers(domain.get(1), "domain", 2);
        double[] start = numbers(root.get("start"), "start", 2);
        return new SurfaceDefinition(
                text("id"),
                text("name"),
                text("group"),
                text("formula"),
                named("parameters", "parameter"),
                new Domain(x[0], x[1], y[0], y[1]),
                new Point(start[0], start[1]),
                minima(),
                named("rates", "learning rate"),
                scale(),
                text("source"),
                text("note"));
    }

    private String text(String key) {
        require(root.get(key) instanceof String text && !text.isBlank(), "'" + key + "' must be a text");
        return (String) root.get(key);
    }

    private Scale scale() {
        String name = text("scale");
        require(name.equals("linear") || name.equals("log"), "'scale' must be \"linear\" or \"log\"");
        return name.equals("log") ? Scale.LOG : Scale.LINEAR;
    }

    /** An object of names and numbers that may be missing. */
    private Map<String, Double> named(String key, String what) {
        Object given = root.get(key);
        require(given == null || given instanceof Map, "'" + key + "' must be an object of names and numbers");
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                require(value instanceof Double, "the " + what + " '" + name + "' must be a number");
                numbers.put((String) name, (Double) value);
            });
        }
        return numbers;
    }

    private List<MinimumRule> minima() {
        List<MinimumRule> rules = new ArrayList<>();
        for (Object entry : list(root.get("minima"), "'minima' must be a list of [x, y, value]")) {
            boolean isTexts = entry instanceof List<?> texts
                    && texts.size() == 3
                    && texts.stream().allMatch(String.class::isInstance);
            if (!isTexts) {
                numbers(entry, "minima", 3);
            }
            List<String> texts =
                    ((List<?>) entry).stream().map(Object::toString).toList();
            rules.add(new MinimumRule(texts.get(0), texts.get(1), texts.get(2), isTexts));
        }
        return rules;
    }

    private static double[] numbers(Object value, String key, int count) {
        String fault = "'" + key + "' must hold lists of " + count + " numbers";
        List<?> list = list(value, fault);
        require(list.size() == count && list.stream().allMatch(Double.class::isInstance), fault);
        return list.stream().mapToDouble(number -> (Double) number).toArray();
    }

    private static List<?> list(Object value, String fault) {
        require(value instanceof List, fault);
        return (List<?>) value;
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalArgumentException(fault);
        }
    }
}
