package org.optiscope.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/** Writes experiments in the format that {@link ExperimentFile} reads: a line a run, numbers that read back to the same bits. */
final class ExperimentText {
    private ExperimentText() {}

    static String of(Experiment experiment) {
        return JsonWriter.text(members(experiment), JsonLayout.FILE) + "\n";
    }

    static Map<String, Object> members(Experiment experiment) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", ExperimentFile.FORMAT);
        members.put("surface", surface(experiment.surface()));
        members.put("start", List.of(experiment.start().x(), experiment.start().y()));
        members.put("steps", experiment.steps());
        if (!experiment.noise().equals(Noise.NONE)) {
            members.put("noise", noise(experiment.noise()));
        }
        List<Object> runs = new ArrayList<>();
        Hues hues = new Hues();
        for (RunSpec run : experiment.runs()) {
            runs.add(run(run, hues));
        }
        members.put("runs", runs);
        return members;
    }

    /** Its id if it is the catalogue's; with what was changed if it is a changed one; else its formula. */
    private static Object surface(Surface surface) {
        Map<String, Double> parameters = surface.formula().parameters();
        Map<String, Object> members = new LinkedHashMap<>();
        Domain usual = Surface.DEFAULT_DOMAIN;
        if (surface.id().isEmpty()) {
            members.put("formula", surface.formula().text());
        } else {
            Surface original = SurfaceCatalog.byId(surface.id());
            if (surface.equals(original)) {
                return surface.id();
            }
            members.put("id", surface.id());
            usual = original.domain();
        }
        if (!parameters.isEmpty()) {
            members.put("parameters", parameters);
        }
        Domain domain = surface.domain();
        if (!domain.equals(usual)) {
            members.put("domain", List.of(List.of(domain.x0(), domain.x1()), List.of(domain.y0(), domain.y1())));
        }
        return members;
    }

    private static Map<String, Object> noise(Noise noise) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sigma", noise.sigma());
        members.put("keep", List.of(noise.keepX(), noise.keepY()));
        members.put("seed", noise.seed());
        return members;
    }

    private static Map<String, Object> run(RunSpec run, Hues hues) {
        Optimizer optimizer = run.optimizer();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("optimizer", optimizer.kind().definition());
        if (!run.label().isEmpty()) {
            members.put("label", run.label());
        }
        if (!run.visible()) {
            members.put("visible", false);
        }
        if (run.hue() != hues.free(optimizer.kind().id())) {
            members.put("hue", run.hue());
        }
        hues.take(run.hue());
        if (!run.schedule().isNone()) {
            members.put("schedule", ScheduleJson.members(run.schedule()));
        }
        members.putAll(optimizer.values());
        return members;
    }
}
