package org.optiscope.surface;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one surface file; every fault is one sentence that names the file and the place in it. */
final class SurfaceFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> KEYS = Set.of(
            "id", "name", "group", "formula", "parameters", "domain", "start", "minima", "scale", "source", "note");

    private final JsonNode root;

    private SurfaceFile(JsonNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if the file is broken */
    static SurfaceDefinition read(String file, InputStream stream) throws IOException {
        try {
            return new SurfaceFile(MAPPER.readTree(stream)).definition();
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            String fault = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new IllegalArgumentException(file + " is not JSON" + place + ": " + fault, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private SurfaceDefinition definition() {
        require(root.isObject(), "a surface is an object { … }");
        root.fieldNames()
                .forEachRemaining(key -> require(KEYS.contains(key), "'" + key + "' is not a key of a surface"));
        double[] x = numbers(root.path("domain").path(0), "domain", 2);
        double[] y = numbers(root.path("domain").path(1), "domain", 2);
        double[] start = numbers(root.path("start"), "start", 2);
        return new SurfaceDefinition(
                text("id"),
                text("name"),
                text("group"),
                text("formula"),
                parameters(),
                new Domain(x[0], x[1], y[0], y[1]),
                new Point(start[0], start[1]),
                minima(),
                scale(),
                text("source"),
                text("note"));
    }

    private String text(String key) {
        JsonNode node = root.path(key);
        require(node.isTextual() && !node.textValue().isBlank(), "'" + key + "' must be a text");
        return node.textValue();
    }

    private Scale scale() {
        String name = text("scale");
        require(name.equals("linear") || name.equals("log"), "'scale' must be \"linear\" or \"log\"");
        return name.equals("log") ? Scale.LOG : Scale.LINEAR;
    }

    private Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        root.path("parameters").forEachEntry((name, value) -> {
            require(value.isNumber(), "the parameter '" + name + "' must be a number");
            parameters.put(name, value.doubleValue());
        });
        return parameters;
    }

    private List<MinimumRule> minima() {
        require(root.path("minima").isArray(), "'minima' must be a list of [x, y, value]");
        List<MinimumRule> rules = new ArrayList<>();
        for (JsonNode node : root.path("minima")) {
            boolean isTexts = node.size() == 3
                    && node.path(0).isTextual()
                    && node.path(1).isTextual()
                    && node.path(2).isTextual();
            if (!isTexts) {
                numbers(node, "minima", 3);
            }
            rules.add(new MinimumRule(
                    node.get(0).asText(), node.get(1).asText(), node.get(2).asText(), isTexts));
        }
        return rules;
    }

    private static double[] numbers(JsonNode node, String key, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            require(
                    node.size() == count && node.path(i).isNumber(),
                    "'" + key + "' must hold lists of " + count + " numbers");
            numbers[i] = node.path(i).doubleValue();
        }
        return numbers;
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalArgumentException(fault);
        }
    }
}
