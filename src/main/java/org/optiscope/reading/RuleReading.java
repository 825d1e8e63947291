package org.optiscope.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.text.Texts;

/** How a rule that is being written is read, line by line: as mathematics, and what each line is for. */
public final class RuleReading {
    /**
     * A formula to be shown.
     *
     * @param plain the same where it cannot be typeset
     */
    public record Written(String tex, String plain) {}

    /** What a line is for. */
    public enum Use {
        NONE,
        MEMORY,
        SHARED,
        SHARED_MEMORY,
        ABBREVIATION,
        NEVER_USED;

        /** One or two words; none where there is nothing to be said. */
        public String word() {
            return this == NONE ? "" : Texts.get("reading.use." + name());
        }

        /** A sentence; none where there is nothing to be said. */
        public String meaning() {
            return this == NONE ? "" : Texts.get("reading.use-meaning." + name());
        }
    }

    /** What is said of a condition beside a formula. */
    private static final int LONGEST = 24;

    private final RuleDraft draft;
    private final RuleCheck check;
    private final Map<String, String> names;

    private RuleReading(RuleDraft draft, RuleCheck check) {
        this.draft = draft;
        this.check = check;
        Map<String, String> quantities = new LinkedHashMap<>();
        Map<String, String> abbreviations = new LinkedHashMap<>();
        lines().forEach(index -> {
            RuleCheck.Read line = check.line(index).orElseThrow();
            (isAbbreviation(index) ? abbreviations : quantities).put(line.name(), line.symbol());
        });
        names = TexSymbols.of(check.settingSymbols(), quantities);
        abbreviations.forEach((name, symbol) -> names.put(name, word(symbol)));
    }

    /** @param check of this draft */
    public static RuleReading of(RuleDraft draft, RuleCheck check) {
        return new RuleReading(draft, check);
    }

    private List<Integer> lines() {
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            if (check.line(i).isPresent()) {
                read.add(i);
            }
        }
        return read;
    }

    private boolean isAbbreviation(int index) {
        return draft.lines().get(index).isAbbreviation();
    }

    /** A word stands upright, so that it is no product of letters. */
    private static String word(String symbol) {
        return symbol.codePointCount(0, symbol.length()) > 2 && symbol.matches("[A-Za-z0-9_]+")
                ? "{\\,\\mathrm{" + symbol.replace("_", "\\_") + "}}"
                : TexSymbols.tex(symbol);
    }

    /** A line, if it could be read. */
    public Optional<Written> line(int index) {
        return check.line(index)
                .map(line -> new Written(
                        names.get(line.name()) + " = " + line.formula().toTextTex(names),
                        line.name() + " = " + line.formula().toText()));
    }

    /** The whole update, if it could be read. */
    public Optional<Written> update() {
        return check.update().map(update -> {
            UpdateEquation equation = UpdateEquation.of(update);
            return new Written(equation.tex(names), equation.plain());
        });
    }

    /** What a line is for. */
    public Use use(int index) {
        Optional<RuleCheck.Read> read = check.line(index);
        if (read.isEmpty()) {
            return Use.NONE;
        }
        RuleCheck.Read line = read.get();
        if (isAbbreviation(index)) {
            return Use.ABBREVIATION;
        } else if (!line.isUsed() && check.update().isPresent()) {
            return Use.NEVER_USED;
        } else if (line.isMemory()) {
            return line.isShared() ? Use.SHARED_MEMORY : Use.MEMORY;
        }
        return line.isShared() ? Use.SHARED : Use.NONE;
    }

    /** With which settings a line is there, in a few words; "" if with all. */
    public String condition(int index) {
        String when = draft.lines().get(index).when().strip();
        String brief = when.length() <= LONGEST ? when : when.substring(0, LONGEST - 1) + "…";
        return when.isEmpty() ? "" : Texts.get("reading.when", brief);
    }

    /** What the rule remembers and what all coordinates share, in a sentence or two. */
    public String summary() {
        List<String> memory = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        for (int index : lines()) {
            RuleCheck.Read line = check.line(index).orElseThrow();
            if (line.isMemory()) {
                memory.add(line.symbol());
            } else if (line.isShared()) {
                shared.add(line.symbol());
            }
        }
        String remembered = memory.isEmpty()
                ? Texts.get("reading.remembers-nothing")
                : Texts.get("reading.remembers", String.join(", ", memory));
        return shared.isEmpty()
                ? remembered
                : remembered + " " + Texts.get("reading.shared", String.join(", ", shared));
    }

    /** The names that a formula may use, for who writes one. */
    public String names() {
        List<String> own = new ArrayList<>();
        draft.settings().forEach(setting -> own.add(setting.key()));
        lines().forEach(index -> own.add(check.line(index).orElseThrow().name()));
        return Texts.get("reading.names", String.join(", ", own));
    }
}
