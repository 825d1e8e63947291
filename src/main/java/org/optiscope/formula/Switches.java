package org.optiscope.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/** The conditions in some formulas that ask nothing but settings: once these are known, the formulas have no such branch. */
public final class Switches {
    private final Set<String> settings;
    private final Set<Expression> conditions = new LinkedHashSet<>();

    /** @param settings the names of the settings */
    public Switches(Set<String> settings) {
        this.settings = Set.copyOf(settings);
    }

    /** Takes in the conditions of a formula. */
    public void add(Expression expression) {
        if (expression instanceof Unary e) {
            add(e.u());
        } else if (expression instanceof Binary e) {
            add(e.u());
            add(e.v());
        } else if (expression instanceof Choice e) {
            if (asksOnlySettings(e.condition())) {
                conditions.add(e.condition());
            }
            add(e.condition());
            add(e.then());
            add(e.otherwise());
        }
    }

    /** Takes in a condition that stands alone. */
    public void addCondition(Expression condition) {
        conditions.add(condition);
    }

    /** All conditions that were taken in. */
    public Set<Expression> conditions() {
        return Collections.unmodifiableSet(conditions);
    }

    /** Whether it asks nothing but settings. */
    public boolean asksOnlySettings(Expression expression) {
        if (expression instanceof Unary e) {
            return asksOnlySettings(e.u());
        } else if (expression instanceof Binary e) {
            return asksOnlySettings(e.u()) && asksOnlySettings(e.v());
        } else if (expression instanceof Choice e) {
            return asksOnlySettings(e.condition()) && asksOnlySettings(e.then()) && asksOnlySettings(e.otherwise());
        }
        return expression instanceof Constant
                || expression instanceof Named
                || expression instanceof Variable v && settings.contains(v.name());
    }

    /** Which of the conditions hold, in the order in which they were taken in. */
    public List<Boolean> outcomes(Map<String, Double> values) {
        List<Boolean> outcomes = new ArrayList<>(conditions.size());
        for (Expression condition : conditions) {
            outcomes.add(condition.evaluate(values) != 0);
        }
        return outcomes;
    }

    /** Whether a condition that was taken in holds. */
    public boolean holds(Expression condition, List<Boolean> outcomes) {
        int index = 0;
        for (Expression known : conditions) {
            if (known.equals(condition)) {
                return outcomes.get(index);
            }
            index++;
        }
        throw new IllegalArgumentException("this condition was not taken in: " + condition.toText());
    }

    /** The formula with the branches that hold in the places of the choices. */
    public Expression fold(Expression expression, List<Boolean> outcomes) {
        if (expression instanceof Unary e) {
            return new Unary(e.function(), fold(e.u(), outcomes));
        } else if (expression instanceof Binary e) {
            return new Binary(e.function(), fold(e.u(), outcomes), fold(e.v(), outcomes));
        } else if (expression instanceof Choice e) {
            return conditions.contains(e.condition())
                    ? fold(holds(e.condition(), outcomes) ? e.then() : e.otherwise(), outcomes)
                    : new Choice(
                            fold(e.condition(), outcomes), fold(e.then(), outcomes), fold(e.otherwise(), outcomes));
        }
        return expression;
    }
}
