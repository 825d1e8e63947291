package org.optiscope.optimizer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.optiscope.formula.Expression;
import org.optiscope.formula.FormulaException;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.text.Texts;

/** The lines of a draft, read one by one: what could be read is there, whatever is wrong with the others. */
final class DraftLines {
    private final RuleDraft draft;
    private final Set<String> numbers;
    private final Set<String> flags;
    private final List<DraftLine> parts = new ArrayList<>();
    private final Map<Integer, String> faults = new TreeMap<>();
    private final Map<Integer, Expression> formulas = new HashMap<>();
    /** The same with their formulas in the places of abbreviations. */
    private final Map<Integer, Expression> whole = new HashMap<>();

    private final Set<String> quantities = new LinkedHashSet<>();
    private final Set<String> allAbbreviations = new LinkedHashSet<>();
    private final Map<String, Expression> abbreviations = new LinkedHashMap<>();
    private String updateFault;
    private Expression update;
    private Expression wholeUpdate;

    /**
     * @param numbers the hyperparameters that are numbers
     * @param flags those that are switches
     */
    DraftLines(RuleDraft draft, Set<String> numbers, Set<String> flags) {
        this.draft = draft;
        this.numbers = numbers;
        this.flags = flags;
        draft.lines().forEach(line -> parts.add(DraftLine.of(line)));
        names();
        for (int i = 0; i < parts.size(); i++) {
            if (isAbbreviation(i)) {
                read(i);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isAbbreviation(i)) {
                read(i);
            }
        }
        readUpdate();
        findCircles();
    }

    private boolean isAbbreviation(int index) {
        return draft.lines().get(index).isAbbreviation();
    }

    private void names() {
        Set<String> taken = new HashSet<>(RuleFile.GIVEN);
        taken.addAll(numbers);
        taken.addAll(flags);
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name();
            if (draft.lines().get(i).text().isBlank()) {
                continue;
            } else if (!parts.get(i).isWhole()) {
                faults.put(i, Texts.get("optimizer.no-line"));
                continue;
            }
            String previous = RuleCheck.previous(name);
            Optional<String> fault = DraftFaults.ofName(name, taken).or(() -> DraftFaults.ofPrevious(previous, taken));
            if (fault.isPresent()) {
                faults.put(i, fault.get());
            } else {
                taken.add(name);
                taken.add(previous);
                (isAbbreviation(i) ? allAbbreviations : quantities).add(name);
            }
        }
    }

    private void read(int index) {
        Line line = draft.lines().get(index);
        if (!parts.get(index).isWhole() || faults.containsKey(index)) {
            return;
        }
        if (parts.get(index).formula().isBlank()) {
            faults.put(index, Texts.get("optimizer.no-formula"));
            return;
        }
        try {
            Expression formula = parse(parts.get(index).formula());
            formulas.put(index, formula);
            whole.put(index, formula.with(abbreviations));
            if (isAbbreviation(index)) {
                abbreviations.put(parts.get(index).name(), whole.get(index));
            }
            DraftFaults.ofStart(line.start(), numbers, flags)
                    .or(() -> DraftFaults.ofCondition(line.when(), numbers, flags))
                    .ifPresent(fault -> faults.put(index, fault));
        } catch (FormulaException fault) {
            faults.put(index, told(fault, parts.get(index).formula()));
        }
    }

    private void readUpdate() {
        if (draft.update().isBlank()) {
            updateFault = Texts.get("optimizer.no-update");
            return;
        }
        try {
            update = parse(draft.update());
            wholeUpdate = update.with(abbreviations);
        } catch (FormulaException fault) {
            updateFault = told(fault, draft.update());
        }
    }

    private Expression parse(String formula) {
        return Expression.parse(formula, names(abbreviations.keySet()), flags);
    }

    private Set<String> names(Set<String> abbreviated) {
        Set<String> names = new LinkedHashSet<>(RuleFile.GIVEN);
        names.addAll(numbers);
        names.addAll(abbreviated);
        names.addAll(quantities);
        quantities.forEach(name -> names.add(RuleCheck.previous(name)));
        return names;
    }

    /** What is said of a formula: an abbreviation that comes below is known, but not yet. */
    private String told(FormulaException fault, String formula) {
        Set<String> below = new LinkedHashSet<>(allAbbreviations);
        below.removeAll(abbreviations.keySet());
        return early(formula, below)
                .map(name -> Texts.get("optimizer.abbreviation-early", name))
                .orElse(fault.getMessage());
    }

    /** The abbreviation that a formula uses too early, if that is all that is wrong with it. */
    private Optional<String> early(String formula, Set<String> below) {
        try {
            return Expression.parse(formula, names(allAbbreviations), flags).variables().stream()
                    .filter(below::contains)
                    .findFirst();
        } catch (FormulaException fault) {
            return Optional.empty();
        }
    }

    /** A quantity must not need itself, through others or not. */
    private void findCircles() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        whole.forEach((index, formula) -> {
            if (!isAbbreviation(index)) {
                needs.put(parts.get(index).name(), formula.variables());
            }
        });
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name();
            if (needs.containsKey(name)
                    && !faults.containsKey(i)
                    && needed(name, needs).contains(name)) {
                String previous = RuleCheck.previous(name);
                faults.put(
                        i,
                        needs.get(name).contains(name)
                                ? Texts.get("optimizer.used-early", name, previous)
                                : Texts.get("optimizer.needs-itself", name, previous));
                return;
            }
        }
    }

    /** All that a line needs, through others or not. */
    static Set<String> needed(String name, Map<String, Set<String>> needs) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(name, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    RuleDraft draft() {
        return draft;
    }

    Set<String> numbers() {
        return numbers;
    }

    Set<String> flags() {
        return flags;
    }

    /** What is wrong, by line. */
    Map<Integer, String> faults() {
        return faults;
    }

    Optional<String> updateFault() {
        return Optional.ofNullable(updateFault);
    }

    String name(int index) {
        return parts.get(index).name();
    }

    /** The formula of a line; null if it could not be read. */
    Expression formula(int index) {
        return formulas.get(index);
    }

    /** The same without abbreviations. */
    Expression whole(int index) {
        return whole.get(index);
    }

    /** The formula of the update; null if it could not be read. */
    Expression update() {
        return update;
    }

    /** The same without abbreviations. */
    Expression wholeUpdate() {
        return wholeUpdate;
    }
}
