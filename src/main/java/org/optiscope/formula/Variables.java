package org.optiscope.formula;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.text.Texts;

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

    /** @throws FormulaException if that gives a larger tree than a formula may have */
    static Expression replaced(Expression expression, Map<String, Expression> values) {
        Expression replaced = replace(expression, values);
        if (rest(replaced, WordList.MAX_SIZE) < 0) {
            throw FormulaException.tooLarge(Texts.get("formula.operations-with-abbreviations", WordList.MAX_SIZE));
        }
        return replaced;
    }

    /** What is left of a number of operations when those of a tree are taken off; stops below 0. */
    private static int rest(Expression expression, int most) {
        int rest = most - 1;
        if (rest < 0) {
            return rest;
        } else if (expression instanceof Unary e) {
            return rest(e.u(), rest);
        } else if (expression instanceof Binary e) {
            return rest(e.v(), rest(e.u(), rest));
        } else if (expression instanceof Choice e) {
            return rest(e.otherwise(), rest(e.then(), rest(e.condition(), rest)));
        }
        return rest;
    }

    private static Expression replace(Expression expression, Map<String, Expression> values) {
        if (expression instanceof Variable e) {
            return values.getOrDefault(e.name(), e);
        } else if (expression instanceof Unary e) {
            return new Unary(e.function(), replace(e.u(), values));
        } else if (expression instanceof Binary e) {
            return new Binary(e.function(), replace(e.u(), values), replace(e.v(), values));
        } else if (expression instanceof Choice e) {
            return new Choice(
                    replace(e.condition(), values), replace(e.then(), values), replace(e.otherwise(), values));
        }
        return expression;
    }
}
