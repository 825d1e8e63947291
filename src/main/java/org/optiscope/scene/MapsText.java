package org.optiscope.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.optiscope.experiment.Experiment;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.surface.Domain;
import org.optiscope.text.Nearest;
import org.optiscope.text.Texts;

/** What the pane of maps shows, as JSON: {@code {"kind": "settings", "by": "steps", "of": ["learningRate", "beta1"]}}. */
final class MapsText {
    private static final Set<String> KEYS = Json.keys("kind", "by", "seeds", "of", "part");
    private static final String LOSS = "loss";
    private static final String STEPS = "steps";

    private MapsText() {}

    /** What differs from the opening. */
    static Map<String, Object> members(MapsLook look) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (look.kind() != MapsLook.OPENING.kind()) {
            members.put("kind", ShowReader.word(look.kind()));
        }
        if (look.bySteps()) {
            members.put("by", STEPS);
        }
        if (look.seeds() > 1) {
            members.put("seeds", look.seeds());
        }
        look.plane().ifPresent(plane -> {
            members.put("of", List.of(plane.across(), plane.up()));
            plane.part().ifPresent(part -> members.put("part", ShowText.pairs(part)));
        });
        return members;
    }

    static MapsLook read(Json json, Experiment experiment) throws JsonException {
        Map<String, Json> members = json.members(KEYS);
        MapsLook look = MapsLook.OPENING;
        if (members.containsKey("kind")) {
            look = look.withKind(ShowReader.one(members.get("kind"), MapsLook.Kind.values()));
        }
        if (members.containsKey("by")) {
            look = look.withBySteps(
                    ShowReader.one(members.get("by"), Json.keys(LOSS, STEPS)).equals(STEPS));
        }
        if (members.containsKey("seeds")) {
            look = look.withSeeds(seeds(members.get("seeds")));
        }
        if (!members.containsKey("of") && !members.containsKey("part")) {
            return look;
        }
        Json pair = json.required("of");
        List<Json> of = pair.items(2, Texts.later("scene.two-hyperparameters"));
        String across = key(of.get(0), experiment);
        String up = key(of.get(1), experiment);
        if (across.equals(up)) {
            throw pair.wrong(Texts.get("scene.twice", pair.path(), across));
        }
        Optional<Domain> part =
                members.containsKey("part") ? Optional.of(Domain.read(members.get("part"))) : Optional.empty();
        return look.withPlane(new MapsLook.Plane(across, up, part));
    }

    private static int seeds(Json json) throws JsonException {
        long seeds = json.whole();
        return MapsLook.SEEDS.stream()
                .filter(known -> known == seeds)
                .findFirst()
                .orElseThrow(() -> json.wrong(
                        Texts.get("scene.seeds", json.path(), MapsLook.SEEDS.get(1), MapsLook.SEEDS.get(2), seeds)));
    }

    /** A hyperparameter that is a number in one of the runs at least. */
    private static String key(Json json, Experiment experiment) throws JsonException {
        String key = json.text();
        List<String> known = experiment.runs().stream()
                .flatMap(run -> run.optimizer().kind().hyperparameters().stream())
                .filter(Hyperparameter.Real.class::isInstance)
                .map(Hyperparameter::key)
                .distinct()
                .toList();
        if (!known.contains(key)) {
            throw json.wrong(Texts.get("scene.no-hyperparameter", key, Nearest.suggestion(key, known)));
        }
        return key;
    }
}
