package org.optiscope.optimizer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.optiscope.formula.Expression;
import org.optiscope.formula.RuleProgram;

/** Which quantities of a rule take part in an update, and which are only looked at. */
final class RuleUse {
    private final OptimizerKind kind;
    private final Map<String, Rule.Declared> quantities = new LinkedHashMap<>();

    RuleUse(OptimizerKind kind) {
        this.kind = kind;
        kind.rule().quantities().forEach(quantity -> quantities.put(quantity.key(), quantity));
    }

    /** All names that the update needs with some settings, through quantities or not: quantities, hyperparameters, g and so on. */
    Set<String> ever() {
        return needed(List.of(Rule.UPDATE), formula -> formula);
    }

    /** The quantities in use with such settings: what the update then needs, and what is only looked at, with what that needs. */
    Set<String> active(List<Boolean> outcomes) {
        Set<String> ever = ever();
        List<String> wanted = new ArrayList<>(List.of(Rule.UPDATE));
        quantities.values().stream()
                .filter(quantity -> !ever.contains(quantity.key()) && isFor(quantity, outcomes))
                .forEach(quantity -> wanted.add(quantity.key()));
        Set<String> active = needed(wanted, formula -> kind.switches().fold(formula, outcomes));
        active.removeIf(name -> !quantities.containsKey(name) || !isFor(quantities.get(name), outcomes));
        return active;
    }

    private boolean isFor(Rule.Declared quantity, List<Boolean> outcomes) {
        return quantity.when() == null || kind.switches().holds(quantity.when(), outcomes);
    }

    private Set<String> needed(Collection<String> wanted, UnaryOperator<Expression> folding) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            String name = open.pop();
            boolean isPrevious = name.endsWith(RuleProgram.PREVIOUS);
            String key = isPrevious ? name.substring(0, name.length() - RuleProgram.PREVIOUS.length()) : name;
            Rule.Declared quantity = quantities.get(quantities.containsKey(name) ? name : key);
            if (needed.add(quantity == null ? name : quantity.key()) && quantity != null) {
                open.addAll(folding.apply(quantity.formula()).variables());
            }
        }
        return needed;
    }
}
