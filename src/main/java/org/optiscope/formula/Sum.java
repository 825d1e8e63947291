package org.optiscope.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;

/** Collects like terms, in the order in which they first appear; a term with a plus comes first where there is one. */
final class Sum {
    private static final Constant ONE = new Constant(1);

    /** Term without its coefficient ─► coefficient. */
    private final Map<Expression, Double> terms = new LinkedHashMap<>();

    /** A coefficient and what it multiplies. */
    private record Term(double coefficient, Expression rest) {}

    Sum add(Expression expression, double sign) {
        if (expression instanceof Unary e && e.function() == UnaryFunction.NEGATE) {
            return add(e.u(), -sign);
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.ADD) {
            return add(e.u(), sign).add(e.v(), sign);
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.SUBTRACT) {
            return add(e.u(), sign).add(e.v(), -sign);
        }
        Term term = split(expression);
        terms.merge(term.rest, sign * term.coefficient, Double::sum);
        return this;
    }

    Expression build() {
        List<Term> order = new ArrayList<>();
        terms.forEach((rest, coefficient) -> {
            if (coefficient != 0) {
                order.add(new Term(coefficient, rest));
            }
        });
        if (order.isEmpty()) {
            return new Constant(0);
        }
        for (int i = 0; i < order.size() && order.get(0).coefficient < 0; i++) {
            if (order.get(i).coefficient > 0) {
                order.add(0, order.remove(i));
            }
        }
        Expression sum = join(order.get(0).coefficient, order.get(0).rest);
        for (Term term : order.subList(1, order.size())) {
            BinaryFunction sign = term.coefficient < 0 ? BinaryFunction.SUBTRACT : BinaryFunction.ADD;
            sum = new Binary(sign, sum, join(Math.abs(term.coefficient), term.rest));
        }
        return sum;
    }

    private static Term split(Expression expression) {
        if (expression instanceof Constant e) {
            return new Term(e.value(), ONE);
        } else if (expression instanceof Unary e && e.function() == UnaryFunction.NEGATE) {
            Term inner = split(e.u());
            return new Term(-inner.coefficient, inner.rest);
        } else if (expression instanceof Binary e && isProduct(e)) {
            Term left = split(e.u());
            boolean vanishes = left.rest.equals(ONE) && e.function() == BinaryFunction.MULTIPLY;
            return new Term(left.coefficient, vanishes ? e.v() : new Binary(e.function(), left.rest, e.v()));
        }
        return new Term(1, expression);
    }

    /** Writes the coefficient at the far left of the product, where {@link #split} looks for it. */
    static Expression join(double coefficient, Expression rest) {
        if (coefficient == 1) {
            return rest;
        } else if (rest instanceof Constant c) {
            return new Constant(coefficient * c.value());
        } else if (rest instanceof Binary e && isProduct(e)) {
            Expression left = join(coefficient, e.u());
            return new Binary(e.function(), left, e.v());
        }
        return coefficient == -1
                ? new Unary(UnaryFunction.NEGATE, rest)
                : new Binary(BinaryFunction.MULTIPLY, new Constant(coefficient), rest);
    }

    private static boolean isProduct(Binary e) {
        return switch (e.function()) {
            case MULTIPLY, DIVIDE, QUOTIENT_OR_ZERO -> true;
            default -> false;
        };
    }
}
