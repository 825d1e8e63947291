package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.optiscope.formula.Expression;
import org.optiscope.formula.FormulaException;
import org.optiscope.formula.RuleProgram;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * What is to be said of a draft, field by field, and the rule that it is once nothing is wrong with it. The last word has
 * {@link RuleFile}, which reads it as it would read a file.
 */
public final class RuleCheck {
    /** What a remark is about. */
    public enum Part {
        NAME,
        SETTING,
        LINE,
        UPDATE,
        RULE
    }

    /**
     * Something said of a field.
     *
     * @param index of the hyperparameter or line, from 0
     * @param isFault whether there is no rule because of it
     */
    public record Remark(Part part, int index, boolean isFault, String sentence) {}

    /**
     * A line that could be read.
     *
     * @param formula with the settings at hand, abbreviations left as they are
     * @param isMemory whether its value is kept from update to update, because a formula has its {@code …Prev}
     * @param isShared whether it is the same for all coordinates
     * @param isUsed whether the update depends on it
     */
    public record Read(
            String name, String symbol, Expression formula, boolean isMemory, boolean isShared, boolean isUsed) {}

    private final RuleDraft draft;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final Map<Integer, Read> lines = new HashMap<>();
    private Expression update;
    private OptimizerKind rule;
    /** Reading it as a file takes as long as all else, and with every key there would be another. */
    private boolean isRead;

    private RuleCheck(RuleDraft draft) {
        this.draft = draft;
    }

    /**
     * Checks a draft.
     *
     * @param values the settings in force, Double or Boolean by key; what is missing is at its default
     */
    public static RuleCheck of(RuleDraft draft, Map<String, Object> values) {
        RuleCheck check = new RuleCheck(draft);
        if (check.hasRoom()) {
            check.settings();
            check.lines(values);
        }
        return check;
    }

    /** The rule; none while something is wrong, of which there may be one remark more once this was asked for. */
    public Optional<OptimizerKind> rule() {
        if (!isRead) {
            isRead = true;
            read();
        }
        return Optional.ofNullable(rule);
    }

    /**
     * The rule.
     *
     * @throws Refusal with the first fault, if there is one
     */
    public OptimizerKind require() {
        return rule().orElseThrow(() -> new Refusal(remarks.stream()
                .filter(Remark::isFault)
                .map(Remark::sentence)
                .findFirst()
                .orElseThrow()));
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    public boolean hasFault() {
        return remarks.stream().anyMatch(Remark::isFault);
    }

    /** What is to be said of a field, its fault if it has one. */
    public Optional<Remark> remark(Part part, int index) {
        return remarks.stream()
                .filter(remark -> remark.part() == part && remark.index() == index)
                .findFirst();
    }

    /** A line, if it could be read. */
    public Optional<Read> line(int index) {
        return Optional.ofNullable(lines.get(index));
    }

    /** The update with the settings at hand, if it could be read. */
    public Optional<Expression> update() {
        return Optional.ofNullable(update);
    }

    /** The symbols of the hyperparameters by key. */
    public Map<String, String> settingSymbols() {
        return Map.copyOf(symbols);
    }

    /** Whether the formulas may have such a name. */
    public boolean isNumber(String key) {
        return numbers.contains(key);
    }

    private boolean hasRoom() {
        int lineCount = draft.lines().size();
        int settingCount = draft.settings().size();
        if (lineCount > RuleDraft.MAX_LINES) {
            say(Part.RULE, 0, true, Texts.get("optimizer.too-many.lines", lineCount, RuleDraft.MAX_LINES));
        } else if (settingCount > RuleDraft.MAX_SETTINGS) {
            String sentence = Texts.get("optimizer.too-many.hyperparameters", settingCount, RuleDraft.MAX_SETTINGS);
            say(Part.RULE, 0, true, sentence);
        }
        return remarks.isEmpty();
    }

    private void say(Part part, int index, boolean isFault, String sentence) {
        remarks.add(new Remark(part, index, isFault, sentence));
    }

    private void settings() {
        if (draft.name().isBlank()) {
            say(Part.NAME, 0, true, Texts.get("optimizer.rule-without-name"));
        }
        Set<String> taken = new HashSet<>(RuleFile.GIVEN);
        for (int i = 0; i < draft.settings().size(); i++) {
            Setting setting = draft.settings().get(i);
            Optional<String> fault = DraftFaults.ofName(setting.key(), taken).or(() -> DraftFaults.of(setting));
            if (fault.isPresent()) {
                say(Part.SETTING, i, true, fault.get());
            }
            if (taken.add(setting.key())
                    && DraftFaults.ofName(setting.key(), Set.of()).isEmpty()) {
                (setting.isSwitch() ? flags : numbers).add(setting.key());
                symbols.put(setting.key(), setting.symbol().isBlank() ? Symbols.of(setting.key()) : setting.symbol());
            }
        }
        if (!numbers.contains(OptimizerKind.LEARNING_RATE)) {
            say(Part.RULE, 0, true, Texts.get("optimizer.no-rate", OptimizerKind.LEARNING_RATE));
        }
    }

    private void lines(Map<String, Object> values) {
        DraftLines read = new DraftLines(draft, numbers, flags);
        read.faults().forEach((index, sentence) -> say(Part.LINE, index, true, sentence));
        read.updateFault().ifPresent(sentence -> say(Part.UPDATE, 0, true, sentence));
        DraftUse use = new DraftUse(read, folding(values));
        update = read.update() == null ? null : use.shown(read.update());
        for (int i = 0; i < draft.lines().size(); i++) {
            Expression formula = read.formula(i);
            if (formula != null) {
                Line line = draft.lines().get(i);
                String name = DraftLine.of(line).name();
                boolean isQuantity = !line.isAbbreviation();
                lines.put(
                        i,
                        new Read(
                                name,
                                use.symbol(line.symbol(), name),
                                use.shown(formula),
                                isQuantity && use.isMemory(name),
                                isQuantity && use.isShared(name),
                                use.isUsed(i)));
            }
        }
        if (!hasFault()) {
            use.notes().forEach((index, sentence) -> say(Part.LINE, index, false, sentence));
            use.updateNote().ifPresent(sentence -> say(Part.UPDATE, 0, false, sentence));
            for (int i = 0; i < draft.settings().size(); i++) {
                String key = draft.settings().get(i).key();
                if (!use.isAsked(key)) {
                    say(Part.SETTING, i, false, Texts.get("optimizer.never-used", key));
                }
            }
        }
    }

    /** The settings in force as numbers, a switch 0 or 1. */
    private Map<String, Double> folding(Map<String, Object> values) {
        Map<String, Double> folding = new LinkedHashMap<>();
        for (Setting setting : draft.settings()) {
            Object value = values.getOrDefault(setting.key(), "");
            boolean isOn = value instanceof Boolean on ? on : Boolean.parseBoolean(setting.value());
            Object number = value instanceof Double ? value : Decimal.value(setting.value());
            double real = number instanceof Number known ? known.doubleValue() : 1;
            folding.put(setting.key(), !setting.isSwitch() ? real : isOn ? 1.0 : 0.0);
        }
        return folding;
    }

    private void read() {
        if (hasFault()) {
            return;
        }
        Map<String, Object> members = draft.json();
        try {
            rule = rule(members);
        } catch (JsonException fault) {
            Map<String, Object> bare = new LinkedHashMap<>(members);
            bare.keySet().removeAll(List.of("stages", "requires", "variants"));
            try {
                // What was told of another rule may name what this one has not.
                rule = rule(bare);
            } catch (JsonException e) {
                say(Part.RULE, 0, true, e.sentence());
            }
        }
    }

    private static OptimizerKind rule(Map<String, Object> members) throws JsonException {
        return RuleFile.read(Json.parse(JsonWriter.text(members, JsonLayout.FILE), Texts.later("optimizer.a-rule")));
    }

    /** The trouble with a formula, or null. */
    static String fault(Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (FormulaException refused) {
            return refused.getMessage();
        }
    }

    /** How the value of a line one update before is written. */
    static String previous(String name) {
        return name + RuleProgram.PREVIOUS;
    }
}
