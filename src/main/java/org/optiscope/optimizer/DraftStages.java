package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.text.Texts;

/** The stages that a copied rule was told in: a stage that is about a changed formula says no more than what it is about. */
final class DraftStages {
    private static final String STAGES = "stages";
    private static final List<String> TELLING = List.of("sentence", "first", "means");

    private DraftStages() {}

    /**
     * What a rule's file says besides, after a line of it was changed.
     *
     * @param line the name of the line, {@value Rule#UPDATE} for the update
     */
    static Map<String, Object> without(Map<String, Object> rest, String line) {
        if (!(rest.get(STAGES) instanceof List<?> stages)) {
            return rest;
        }
        List<Object> changed = new ArrayList<>();
        for (Object stage : stages) {
            changed.add(stage instanceof Map<?, ?> members && isAbout(members, line) ? plain(members) : stage);
        }
        Map<String, Object> others = new LinkedHashMap<>(rest);
        others.put(STAGES, changed);
        return others;
    }

    private static boolean isAbout(Map<?, ?> stage, String line) {
        boolean isLast = StageFile.LAST.equals(stage.get("title"));
        return isLast && line.equals(Rule.UPDATE) || stage.get("of") instanceof List<?> of && of.contains(line);
    }

    private static Map<String, Object> plain(Map<?, ?> stage) {
        Map<String, Object> members = new LinkedHashMap<>();
        stage.forEach((key, value) -> {
            if (!TELLING.contains(key)) {
                members.put((String) key, value);
            }
        });
        boolean isLast = StageFile.LAST.equals(stage.get("title"));
        String what = stage.get("of") instanceof List<?> of && !of.isEmpty()
                ? Symbols.of(of.get(0).toString())
                : Texts.get("optimizer.this");
        members.put(
                "sentence", isLast ? Texts.get("optimizer.moves") : Texts.get("optimizer.brought-up-to-date", what));
        return members;
    }

    /** The stages without what a rule of these lines has not; null if there are none. */
    static List<Object> of(Map<String, Object> rest, Set<String> names) {
        if (!(rest.get(STAGES) instanceof List<?> stages)) {
            return null;
        }
        List<Object> kept = new ArrayList<>();
        for (Object stage : stages) {
            if (stage instanceof Map<?, ?> members) {
                kept.add(pruned(members, names));
            }
        }
        return kept;
    }

    private static Map<String, Object> pruned(Map<?, ?> stage, Set<String> names) {
        Map<String, Object> members = new LinkedHashMap<>();
        stage.forEach((key, value) -> members.put((String) key, value));
        if (members.get("of") instanceof List<?> of) {
            members.put("of", of.stream().filter(names::contains).toList());
        }
        if (members.get("draws") instanceof Map<?, ?> draws) {
            Map<Object, Object> drawn = new LinkedHashMap<>(draws);
            drawn.values().removeIf(name -> !names.contains(name));
            members.put("draws", drawn);
        }
        return members;
    }
}
