package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.scene.Look;
import org.optiscope.scene.Scene;
import org.optiscope.scene.ShowReader;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * Reads what a step of a lesson shows: {@code {"experiment": …, "play": [0, 100], "controls": {"adam": ["beta1"]}, …}}, with
 * the keys of a saved look beside these.
 */
final class SceneReader {
    /** What a lesson leaves to whoever shows it. */
    static final Set<String> NOT_OURS = Set.of("theme", "presenting", "predict");

    private static final Set<String> KEYS = keys();
    private static final String SURFACE = "surface";
    private static final String RUNS = "runs";
    private static final double FASTEST = 1000;

    private SceneReader() {}

    /**
     * What a step shows.
     *
     * @param experiment the JSON of the whole experiment, for the changes that the next step makes to it
     */
    record Shown(Scene scene, Json experiment, Optional<Play> play, List<Control> controls) {}

    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.addAll(List.of("experiment", "play", "speed", "controls"));
        keys.addAll(ShowReader.KEYS);
        keys.removeAll(NOT_OURS);
        return keys;
    }

    /** @param before what the step before shows; null for the first */
    static Shown read(Block block, Shown before) throws JsonException {
        Json json = block.isBlank() ? null : Json.parse(block.inPlace(), Texts.later("lesson.a-scene"));
        if (json == null || !json.isObject()) {
            throw Fault.at(block.line(), Texts.get("lesson.scene-keys", String.join(", ", KEYS)));
        }
        Map<String, Json> members = json.members(KEYS);
        Json experimentJson = before == null ? json.required("experiment") : before.experiment();
        Scene scene = before == null ? null : before.scene();
        if (members.containsKey("experiment")) {
            Json given = members.get("experiment");
            Map<String, Json> parts = given.members(Texts.later("lesson.experiment"));
            boolean isWhole = before == null || isWhole(parts);
            experimentJson = isWhole ? given : changed(before, given, parts);
            Experiment experiment = ExperimentFile.experiment(experimentJson);
            given.located(() -> experiment.requireRoom(Runtime.getRuntime().maxMemory()));
            scene = isWhole ? Scene.of(experiment) : scene.withExperiment(experiment);
        }
        Map<String, Json> look = new LinkedHashMap<>(members);
        look.keySet().removeAll(Set.of("experiment", "play", "speed", "controls"));
        scene = ShowReader.read(json.withMembers(look), scene.experiment()).apply(scene);
        Optional<Play> play = play(members, scene.experiment());
        if (play.isPresent() && !members.containsKey("stage")) {
            scene = scene.withStage(Look.NO_STAGE); // what plays is not explained
        }
        if (play.isPresent() && !members.containsKey("at")) {
            scene = scene.withPlayhead(play.get().from());
        }
        List<Control> controls =
                members.containsKey("controls") ? controls(members.get("controls"), scene.experiment()) : List.of();
        return new Shown(scene, experimentJson, play, controls);
    }

    /** Runs by name are changes to those of the step before. */
    private static boolean isWhole(Map<String, Json> parts) {
        return parts.containsKey(SURFACE)
                && parts.containsKey(RUNS)
                && !parts.get(RUNS).isObject();
    }

    /** The experiment of the step before with these parts changed; of a run that is named, its settings. */
    private static Json changed(Shown before, Json given, Map<String, Json> parts) throws JsonException {
        Map<String, Json> members = new LinkedHashMap<>(before.experiment().members(Texts.later("json.object")));
        if (parts.containsKey(SURFACE) && !parts.containsKey("start")) {
            members.remove("start"); // another surface has a start of its own
        }
        members.putAll(parts);
        Json runs = parts.get(RUNS);
        if (runs != null && runs.isObject()) {
            List<Json> all =
                    new ArrayList<>(before.experiment().required(RUNS).items(-1, Texts.later("experiment.runs")));
            for (Map.Entry<String, Json> change :
                    runs.members(Texts.later("json.object")).entrySet()) {
                Json changes = change.getValue();
                int run = changes.located(() -> RunByName.find(before.scene().experiment(), change.getKey()));
                Map<String, Json> settings = new LinkedHashMap<>(all.get(run).members(Texts.later("json.object")));
                settings.putAll(changes.members(Texts.later("lesson.settings")));
                all.set(run, changes.withMembers(settings));
            }
            members.put(RUNS, runs.withItems(all));
        }
        return given.withMembers(members);
    }

    private static Optional<Play> play(Map<String, Json> members, Experiment experiment) throws JsonException {
        double speed = Play.USUAL_SPEED;
        if (members.containsKey("speed")) {
            speed = members.get("speed").number();
            if (!(speed > 0 && speed <= FASTEST)) {
                throw members.get("speed").wrong(Texts.get("lesson.speed", speed, FASTEST));
            }
        }
        if (!members.containsKey("play")) {
            return Optional.empty();
        }
        Json json = members.get("play");
        List<Json> ends = json.items(2, Texts.later("scene.two-steps"));
        long from = ends.get(0).whole();
        long to = ends.get(1).whole();
        if (from < 0 || to <= from || to > experiment.steps()) {
            throw json.wrong(Texts.get("lesson.play", from, to, experiment.steps()));
        }
        return Optional.of(new Play((int) from, (int) to, speed));
    }

    private static List<Control> controls(Json json, Experiment experiment) throws JsonException {
        List<Control> controls = new ArrayList<>();
        for (Map.Entry<String, Json> owner :
                json.members(Texts.later("lesson.settings-by-run")).entrySet()) {
            boolean ofSurface = owner.getKey().equals(SURFACE);
            Json keys = owner.getValue();
            int run = ofSurface ? Control.SURFACE : keys.located(() -> RunByName.find(experiment, owner.getKey()));
            Set<String> known = ofSurface
                    ? experiment.surface().formula().parameters().keySet()
                    : experiment.runs().get(run).optimizer().values().keySet();
            for (Json key : keys.items(-1, Texts.later("lesson.settings-of-run"))) {
                String name = key.text();
                controls.add(key.located(() -> {
                    if (!known.contains(name)) {
                        throw new Refusal(Texts.get("lesson.no-setting", name, Nearest.suggestion(name, known)));
                    }
                    return new Control(run, name);
                }));
            }
        }
        return controls;
    }
}
