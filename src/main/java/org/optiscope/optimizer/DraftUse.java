package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.optiscope.formula.Expression;
import org.optiscope.formula.FormulaException;
import org.optiscope.formula.RuleProgram;
import org.optiscope.formula.Switches;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.text.Texts;

/** What the lines of a draft are for: what is kept, what all coordinates share, what nothing depends on. */
final class DraftUse {
    private static final String GRADIENT = "g";

    private final DraftLines read;
    private final Map<String, Double> values;
    private final Switches switches;
    private final RuleProgram program;
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    /** @param values the settings in force, by key */
    DraftUse(DraftLines read, Map<String, Double> values) {
        this.read = read;
        this.values = values;
        Set<String> settings = new HashSet<>(read.numbers());
        settings.addAll(read.flags());
        switches = new Switches(settings);
        List<RuleProgram.Line> lines = new ArrayList<>();
        List<Line> draft = read.draft().lines();
        for (int i = 0; i < draft.size(); i++) {
            if (read.formula(i) != null) {
                ask(read.formula(i));
                switches.add(read.whole(i));
                needs.put(read.name(i), withoutPrevious(read.formula(i).variables()));
                if (!draft.get(i).isAbbreviation()) {
                    lines.add(new RuleProgram.Line(read.name(i), read.whole(i), new Expression.Constant(0)));
                }
                askCondition(draft.get(i).when());
                askStart(draft.get(i).start());
                askSymbol(draft.get(i).symbol());
            }
        }
        Expression update = read.update() == null ? new Expression.Constant(0) : read.wholeUpdate();
        if (read.update() != null) {
            ask(read.update());
            switches.add(update);
            needs.put(Rule.UPDATE, withoutPrevious(read.update().variables()));
        }
        lines.add(new RuleProgram.Line(Rule.UPDATE, update, new Expression.Constant(0)));
        program = new RuleProgram(List.copyOf(settings), lines, switches);
        reached.addAll(DraftLines.needed(Rule.UPDATE, needs));
    }

    private void ask(Expression formula) {
        asked.addAll(formula.variables());
    }

    private void askCondition(String when) {
        if (!when.isBlank()) {
            try {
                ask(Expression.parseCondition(when, read.numbers(), read.flags()));
            } catch (FormulaException fault) {
                return; // Told by the line itself.
            }
        }
    }

    private void askStart(String start) {
        if (!start.isBlank() && !Decimal.isNumber(start)) {
            try {
                ask(Expression.parse(start, read.numbers(), read.flags()));
            } catch (FormulaException fault) {
                return; // Likewise.
            }
        }
    }

    private void askSymbol(Object symbol) {
        if (symbol instanceof List<?> cases) {
            cases.forEach(one -> {
                if (one instanceof List<?> parts) {
                    askCondition((String) parts.get(0));
                }
            });
        }
    }

    private Set<String> withoutPrevious(Set<String> names) {
        Set<String> bare = new HashSet<>(names);
        for (int i = 0; i < read.draft().lines().size(); i++) {
            if (bare.contains(RuleCheck.previous(read.name(i)))) {
                bare.add(read.name(i));
            }
        }
        return bare;
    }

    boolean isMemory(String name) {
        return program.isKept(name);
    }

    boolean isShared(String name) {
        return program.isShared(name);
    }

    /** Whether the update depends on a line. */
    boolean isUsed(int index) {
        return reached.contains(read.name(index));
    }

    /** Whether any formula has a hyperparameter. */
    boolean isAsked(String key) {
        return asked.contains(key);
    }

    /** A formula with the settings in force: no branch of a switch is left. */
    Expression shown(Expression formula) {
        Switches own = new Switches(values.keySet());
        own.add(formula);
        return own.fold(formula, own.outcomes(values));
    }

    /** The symbol of a line, whose case is that of the settings in force. */
    String symbol(Object symbol, String name) {
        if (symbol instanceof List<?> cases) {
            for (Object one : cases) {
                if (one instanceof String last) {
                    return last;
                } else if (one instanceof List<?> parts && holds((String) parts.get(0))) {
                    return (String) parts.get(1);
                }
            }
        }
        return symbol instanceof String text && !text.isBlank() ? text : Symbols.of(name);
    }

    private boolean holds(String condition) {
        try {
            Expression parsed = Expression.parseCondition(condition, read.numbers(), read.flags());
            return parsed.evaluate(values) != 0;
        } catch (FormulaException fault) {
            return false;
        }
    }

    /** What is to be said of lines that are not wrong. */
    Map<Integer, String> notes() {
        Map<Integer, String> notes = new LinkedHashMap<>();
        for (int i = 0; i < read.draft().lines().size(); i++) {
            int line = i;
            if (read.formula(i) == null) {
                continue;
            }
            boolean isAbbreviation = read.draft().lines().get(i).isAbbreviation();
            if (isAbbreviation && !asked.contains(read.name(i))) {
                notes.put(i, Texts.get("optimizer.never-used", read.name(i)));
            } else if (!isAbbreviation) {
                Optional<String> early = below(i);
                early.ifPresent(name -> notes.put(line, Texts.get("optimizer.set-below", name)));
            }
        }
        return notes;
    }

    /** A name that is set in a line below; which lines these are depends on the settings. */
    private Optional<String> below(int index) {
        Set<String> names = shown(read.formula(index)).variables();
        for (int i = index + 1; i < read.draft().lines().size(); i++) {
            if (names.contains(read.name(i))) {
                return Optional.of(read.name(i));
            }
        }
        return Optional.empty();
    }

    /** What is to be said of an update that is not wrong. */
    Optional<String> updateNote() {
        return reached.contains(GRADIENT)
                ? RuleWarning.ofPosition(read.wholeUpdate())
                : Optional.of(Texts.get("optimizer.no-gradient"));
    }
}
