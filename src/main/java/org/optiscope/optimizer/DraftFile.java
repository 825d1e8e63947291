package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.optimizer.RuleDraft.Seen;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Texts;

/** Drafts as objects of JSON, in the form of a rule's file, and back. */
final class DraftFile {
    private static final String SCALE = "log-complement";
    private static final String OWN = "own";
    private static final List<String> IN_DRAFT = List.of("name", "hyperparameters", "where", "quantities", "update");
    /** What is true of the original only. */
    private static final List<String> OF_THE_ORIGINAL = List.of("title", "order", "conventions", "variants");

    private static final List<String> BEFORE =
            List.of("id", "name", "title", "lineage", "order", "source", "conventions", "summary");

    private DraftFile() {}

    static RuleDraft beginning() {
        Setting rate = new Setting(
                OptimizerKind.LEARNING_RATE,
                "α",
                Texts.get("optimizer.own-rate"),
                false,
                "0.01",
                "",
                "[1e-5, 10]",
                "log",
                false,
                false);
        Setting beta = new Setting(
                "beta",
                "β",
                Texts.get("optimizer.own-decay"),
                false,
                "0.9",
                "[0, 1)",
                "[0, 0.9999]",
                SCALE,
                false,
                false);
        Line mean = Line.of("m = beta*mPrev + (1 - beta)*g").withMeaning(Texts.get("optimizer.own-mean"));
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("id", "my-optimizer");
        rest.put("lineage", OptimizerKind.Lineage.NEWER.id());
        rest.put("source", OWN);
        rest.put("summary", Texts.get("optimizer.own-summary"));
        return new RuleDraft(
                Texts.get("optimizer.own-name"), List.of(rate, beta), List.of(mean), "-learningRate*m", rest);
    }

    static RuleDraft copy(RuleDraft draft, OptimizerKind rule) {
        Map<String, Object> rest = new LinkedHashMap<>(draft.rest());
        rest.keySet().removeAll(OF_THE_ORIGINAL);
        rest.put("source", Texts.get("optimizer.changed-source", rule.name(), rule.source()));
        rest.put("summary", Texts.get("optimizer.changed-summary", rule.name(), OptimizerCatalog.said(rule.summary())));
        return new RuleDraft(rule.name(), draft.settings(), draft.lines(), draft.update(), rest)
                .withName(Texts.get("optimizer.mine", rule.name()));
    }

    static RuleDraft read(Object text) {
        Map<?, ?> file = (Map<?, ?>) text;
        List<Setting> settings = new ArrayList<>();
        for (Object setting : (List<?>) file.get("hyperparameters")) {
            settings.add(setting((Map<?, ?>) setting));
        }
        List<Line> lines = new ArrayList<>();
        if (file.get("where") instanceof Map<?, ?> abbreviations) {
            abbreviations.forEach((name, formula) -> lines.add(
                    Line.of(DraftLine.text((String) name, (String) formula)).withSeen(Seen.ABBREVIATION)));
        }
        for (Object quantity : (List<?>) file.get("quantities")) {
            lines.add(line((Map<?, ?>) quantity));
        }
        Map<String, Object> rest = new LinkedHashMap<>();
        file.forEach((key, value) -> {
            if (!IN_DRAFT.contains(key)) {
                rest.put((String) key, value);
            }
        });
        return new RuleDraft((String) file.get("name"), settings, lines, (String) file.get("update"), rest);
    }

    private static Setting setting(Map<?, ?> members) {
        boolean isSwitch = members.containsKey("switch");
        return new Setting(
                text(members, "key"),
                text(members, "symbol"),
                text(members, "meaning"),
                isSwitch,
                Decimal.text(members.get(isSwitch ? "switch" : "default")),
                Interval.ofFile(members),
                members.get("slider") instanceof List<?> ends
                        ? "[" + Decimal.text(ends.get(0)) + ", " + Decimal.text(ends.get(1)) + "]"
                        : "",
                text(members, "scale"),
                Boolean.TRUE.equals(members.get("zero")),
                Boolean.TRUE.equals(members.get("secondary")));
    }

    private static Line line(Map<?, ?> members) {
        String seen = text(members, "seen");
        return new Line(
                DraftLine.text(text(members, "key"), text(members, "formula")),
                members.get("symbol"),
                text(members, "meaning"),
                members.containsKey("start") ? Decimal.text(members.get("start")) : "",
                text(members, "when"),
                seen.isEmpty() ? Seen.FILES : Seen.valueOf(seen.toUpperCase(Locale.ROOT)));
    }

    private static String text(Map<?, ?> members, String key) {
        return members.get(key) instanceof String text ? text : "";
    }

    /** What a file says besides, under another name: the id follows it, and a title of the old one is gone. */
    static Map<String, Object> renamed(Map<String, Object> rest, String name) {
        Map<String, Object> renamed = new LinkedHashMap<>(rest);
        renamed.remove("title");
        String id = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        boolean isTaken = id.isEmpty() || OptimizerCatalog.ids().contains(id);
        renamed.put("id", isTaken ? OWN + (id.isEmpty() ? "" : "-" + id) : id);
        return renamed;
    }

    static Map<String, Object> members(RuleDraft draft) {
        Map<String, Object> all = new LinkedHashMap<>(draft.rest());
        all.put("name", draft.name().strip());
        Map<String, Object> members = new LinkedHashMap<>();
        BEFORE.stream().filter(all::containsKey).forEach(key -> members.put(key, all.remove(key)));
        members.put(
                "hyperparameters",
                draft.settings().stream().map(DraftFile::members).toList());
        Map<String, Object> abbreviations = new LinkedHashMap<>();
        List<Object> quantities = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(Set.of("g", Rule.UPDATE));
        for (Line line : draft.lines()) {
            DraftLine parts = DraftLine.of(line);
            if (parts.isWhole() && line.isAbbreviation()) {
                abbreviations.put(parts.name(), parts.formula().strip());
            } else if (parts.isWhole()) {
                quantities.add(members(line, parts, draft));
                names.add(parts.name());
            }
        }
        if (!abbreviations.isEmpty()) {
            members.put("where", abbreviations);
        }
        members.put("quantities", quantities);
        members.put("update", draft.update().strip());
        List<Object> stages = DraftStages.of(all, names);
        if (stages != null) {
            all.put("stages", stages);
        }
        members.putAll(all);
        return members;
    }

    /** A hyperparameter as its file says it. */
    static Map<String, Object> members(Setting setting) {
        String symbol = setting.symbol().isBlank() ? Symbols.of(setting.key()) : setting.symbol();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("key", setting.key());
        members.put("symbol", symbol);
        if (setting.isSwitch()) {
            members.put("switch", Boolean.valueOf(setting.value()));
        } else {
            members.put("default", Decimal.value(setting.value()));
            Interval allowed = allowed(setting);
            if (allowed != null) {
                members.putAll(allowed.members());
            }
            Interval slider = Interval.parse(slider(setting));
            if (slider != null) {
                members.put("slider", List.of(Decimal.value(slider.least()), Decimal.value(slider.most())));
            }
            members.put("scale", setting.scale());
            if (setting.zero()) {
                members.put("zero", true);
            }
            if (setting.secondary()) {
                members.put("secondary", true);
            }
        }
        members.put("meaning", setting.meaning().isBlank() ? meaning(setting, symbol) : setting.meaning());
        return members;
    }

    private static String meaning(Setting setting, String symbol) {
        return setting.isSwitch()
                ? Texts.get("optimizer.switch-meaning", symbol)
                : Texts.get("optimizer.number-meaning", symbol);
    }

    private static Interval allowed(Setting setting) {
        boolean isBlank = setting.allowed().isBlank();
        return isBlank && setting.scale().equals(SCALE)
                ? new Interval("0", false, "1", true)
                : Interval.parse(setting.allowed());
    }

    /** What a slider reaches if nothing is said of it. */
    private static String slider(Setting setting) {
        if (!setting.slider().isBlank()) {
            return setting.slider();
        } else if (setting.scale().equals(SCALE)) {
            return "[0, 0.9999]";
        }
        boolean isPositive =
                Decimal.isNumber(setting.value()) && ((Number) Decimal.value(setting.value())).doubleValue() > 0;
        double value = isPositive ? ((Number) Decimal.value(setting.value())).doubleValue() : 1;
        return setting.scale().equals("log")
                ? "[" + Decimal.text(value / 1000) + ", " + Decimal.text(value * 1000) + "]"
                : "[0, " + Decimal.text(2 * value) + "]";
    }

    private static Map<String, Object> members(Line line, DraftLine parts, RuleDraft draft) {
        boolean isMemory = draft.lines().stream().anyMatch(other -> other.text().contains(parts.name() + "Prev"));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("key", parts.name());
        boolean isBlank = line.symbol() instanceof String symbol && symbol.isBlank();
        members.put("symbol", isBlank ? Symbols.of(parts.name()) : line.symbol());
        members.put(
                "meaning",
                line.meaning().isBlank()
                        ? Symbols.words(
                                parts.name(), isMemory ? Texts.get("optimizer.memory") : Texts.get("optimizer.value"))
                        : line.meaning());
        members.put("formula", parts.formula().strip());
        if (!line.start().isBlank()) {
            members.put("start", Decimal.value(line.start()));
        }
        if (line.seen() != Seen.FILES) {
            members.put("seen", line.seen().name().toLowerCase(Locale.ROOT));
        }
        if (!line.when().isBlank()) {
            members.put("when", line.when().strip());
        }
        return members;
    }
}
