package org.optiscope.formula;

import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/** The plain tree walk: slow, short, and the oracle for the compiled kernels. */
final class Interpreter {
    private Interpreter() {}

    static double evaluate(Expression expression, Map<String, Double> values) {
        if (expression instanceof Constant e) {
            return e.value();
        } else if (expression instanceof Named e) {
            return e.value();
        } else if (expression instanceof Variable e) {
            Double value = values.get(e.name());
            if (value == null) {
                throw new IllegalArgumentException("no value is given for " + e.name());
            }
            return value;
        } else if (expression instanceof Unary e) {
            return e.function().apply(evaluate(e.u(), values));
        } else if (expression instanceof Binary e) {
            return e.function().apply(evaluate(e.u(), values), evaluate(e.v(), values));
        } else if (expression instanceof Choice e) {
            return Real.choose(
                    evaluate(e.condition(), values), evaluate(e.then(), values), evaluate(e.otherwise(), values));
        }
        throw new AssertionError(expression);
    }
}
