package org.optiscope.optimizer;

import java.util.List;
import org.optiscope.formula.Expression;
import org.optiscope.formula.Switches;

/** A text that depends on the settings: that of the first case that holds. */
record Cases(List<Case> cases, String otherwise) {
    record Case(Expression condition, String text) {}

    static Cases always(String text) {
        return new Cases(List.of(), text);
    }

    String text(Switches switches, List<Boolean> outcomes) {
        for (Case one : cases) {
            if (switches.holds(one.condition, outcomes)) {
                return one.text;
            }
        }
        return otherwise;
    }
}
