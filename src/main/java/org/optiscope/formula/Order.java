package org.optiscope.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;

/**
 * Divides early in a derivative where it costs nothing, so that a gradient that is finite does not overflow on the way.
 *
 * <pre>
 * k u / v²          becomes   k (u/v) / v          where f has u/v, so that it is there already
 * k u / hypot(u, v) becomes   k (u / hypot(u, v))  since |u| ≤ hypot(u, v)
 * </pre>
 */
final class Order {
    /** The divisors in f, and what they divide. */
    private final Map<Expression, List<Expression>> dividends = new HashMap<>();

    Order(Expression f) {
        collect(f);
    }

    private void collect(Expression expression) {
        if (expression instanceof Unary e) {
            collect(e.u());
        } else if (expression instanceof Binary e) {
            if (e.function() == BinaryFunction.DIVIDE && !Algebra.isConstant(e.u())) {
                dividends.computeIfAbsent(e.v(), v -> new ArrayList<>()).add(e.u());
            }
            collect(e.u());
            collect(e.v());
        } else if (expression instanceof Choice e) {
            collect(e.then());
            collect(e.otherwise());
        }
    }

    Expression of(Expression expression) {
        if (expression instanceof Unary e) {
            return new Unary(e.function(), of(e.u()));
        } else if (expression instanceof Binary e) {
            Expression early = early(e);
            return early == null ? new Binary(e.function(), of(e.u()), of(e.v())) : early;
        } else if (expression instanceof Choice e) {
            return new Choice(e.condition(), of(e.then()), of(e.otherwise()));
        }
        return expression;
    }

    private Expression early(Binary e) {
        if (e.function() == BinaryFunction.DIVIDE
                && e.v() instanceof Binary square
                && square.function() == BinaryFunction.POWER
                && square.v().equals(new Constant(2))) {
            Expression v = square.u();
            for (Expression u : dividends.getOrDefault(v, List.of())) {
                Product rest = new Product().multiply(e.u());
                if (rest.take(u)) {
                    return new Binary(
                            BinaryFunction.DIVIDE, times(rest.build(), new Binary(BinaryFunction.DIVIDE, u, v)), v);
                }
            }
        } else if (e.function() == BinaryFunction.QUOTIENT_OR_ZERO
                && e.v() instanceof Binary hypot
                && hypot.function() == BinaryFunction.HYPOT) {
            for (Expression u : List.of(hypot.u(), hypot.v())) {
                Product rest = new Product().multiply(e.u());
                if (!Algebra.isConstant(u) && rest.take(u)) {
                    return times(rest.build(), new Binary(BinaryFunction.QUOTIENT_OR_ZERO, u, hypot));
                }
            }
        }
        return null;
    }

    private static Expression times(Expression rest, Expression quotient) {
        if (Algebra.isOne(rest)) {
            return quotient;
        }
        return rest.equals(new Constant(-1))
                ? new Unary(UnaryFunction.NEGATE, quotient)
                : new Binary(BinaryFunction.MULTIPLY, rest, quotient);
    }
}
