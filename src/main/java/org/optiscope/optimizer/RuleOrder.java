package org.optiscope.optimizer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.RuleProgram;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/** Sees to it that the quantities of a rule can be computed one after another. */
final class RuleOrder {
    private RuleOrder() {}

    /** Refuses a quantity that its own formula needs, through others or not. */
    static void require(List<Rule.Declared> quantities, List<Json> places) throws JsonException {
        Map<String, Set<String>> needs = new HashMap<>();
        quantities.forEach(line -> needs.put(line.key(), line.formula().variables()));
        for (int i = 0; i < places.size(); i++) {
            String key = quantities.get(i).key();
            Set<String> found = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(needs.get(key));
            while (!open.isEmpty()) {
                String name = open.pop();
                if (needs.containsKey(name) && found.add(name)) {
                    open.addAll(needs.get(name));
                }
            }
            if (found.contains(key)) {
                throw places.get(i)
                        .required("formula")
                        .wrong(Texts.get("optimizer.needs-itself", key, key + RuleProgram.PREVIOUS));
            }
        }
    }
}
