package org.optiscope.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/** Writes experiments in the format that {@link ExperimentFile} reads: a line a run, numbers that read back to the same bits. */
final class ExperimentText {
    private ExperimentText() {}

    static String of(Experiment experiment) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("format", quoted(ExperimentFile.FORMAT));
        members.put("surface", surface(experiment.surface()));
        members.put("start", pair(experiment.start().x(), experiment.start().y()));
        members.put("steps", Integer.toString(experiment.steps()));
        if (!experiment.noise().equals(Noise.NONE)) {
            members.put("noise", noise(experiment.noise()));
        }
        List<String> runs = new ArrayList<>();
        Hues hues = new Hues();
        for (RunSpec run : experiment.runs()) {
            runs.add("\n    " + run(run, hues));
        }
        members.put("runs", runs.isEmpty() ? "[]" : "[" + String.join(",", runs) + "\n  ]");
        return members.entrySet().stream()
                .map(member -> "  " + quoted(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** Its id if it is the catalogue's; with what was changed if it is a changed one; else its formula. */
    private static String surface(Surface surface) {
        Map<String, Double> parameters = surface.formula().parameters();
        Map<String, String> members = new LinkedHashMap<>();
        Domain usual = Surface.DEFAULT_DOMAIN;
        if (surface.id().isEmpty()) {
            members.put("formula", quoted(surface.formula().text()));
        } else {
            Surface original = SurfaceCatalog.byId(surface.id());
            if (surface.equals(original)) {
                return quoted(surface.id());
            }
            members.put("id", quoted(surface.id()));
            usual = original.domain();
        }
        if (!parameters.isEmpty()) {
            Map<String, String> numbers = new LinkedHashMap<>();
            parameters.forEach((name, value) -> numbers.put(name, value.toString()));
            members.put("parameters", object(numbers));
        }
        Domain domain = surface.domain();
        if (!domain.equals(usual)) {
            members.put("domain", "[" + pair(domain.x0(), domain.x1()) + ", " + pair(domain.y0(), domain.y1()) + "]");
        }
        return object(members);
    }

    private static String noise(Noise noise) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("sigma", Double.toString(noise.sigma()));
        members.put("keep", pair(noise.keepX(), noise.keepY()));
        members.put("seed", Long.toString(noise.seed()));
        return object(members);
    }

    private static String run(RunSpec run, Hues hues) {
        Optimizer optimizer = run.optimizer();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("optimizer", quoted(optimizer.kind().id()));
        if (!run.label().isEmpty()) {
            members.put("label", quoted(run.label()));
        }
        if (!run.visible()) {
            members.put("visible", "false");
        }
        if (run.hue() != hues.free(optimizer.kind())) {
            members.put("hue", Integer.toString(run.hue()));
        }
        hues.take(run.hue());
        if (!run.schedule().isNone()) {
            members.put("schedule", object(ScheduleJson.members(run.schedule())));
        }
        optimizer.values().forEach((key, value) -> members.put(key, value.toString()));
        return object(members);
    }

    private static String pair(double first, double second) {
        return "[" + first + ", " + second + "]";
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u007f') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
