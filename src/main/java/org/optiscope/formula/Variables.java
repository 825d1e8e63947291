package org.optiscope.formula;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/** Finds and replaces the variables of a tree. */
final class Variables {
    private Variables() {}

    static Set<String> of(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        find(expression, names);
        return names;
    }

    private static void find(Expression expression, Set<String> into) {
        if (expression instanceof Variable e) {
            into.add(e.name());
        } else if (expression instanceof Unary e) {
            find(e.u(), into);
        } else if (expression instanceof Binary e) {
            find(e.u(), into);
            find(e.v(), into);
        } else if (expression instanceof Choice e) {
            find(e.condition(), into);
            find(e.then(), into);
            find(e.otherwise(), into);
        }
    }

    static Expression replaced(Expression expression, Map<String, Expression> values) {
        if (expression instanceof Variable e) {
            return values.getOrDefault(e.name(), e);
        } else if (expression instanceof Unary e) {
            return new Unary(e.function(), replaced(e.u(), values));
        } else if (expression instanceof Binary e) {
            return new Binary(e.function(), replaced(e.u(), values), replaced(e.v(), values));
        } else if (expression instanceof Choice e) {
            return new Choice(
                    replaced(e.condition(), values), replaced(e.then(), values), replaced(e.otherwise(), values));
        }
        return expression;
    }
}
