package org.optiscope.formula;

import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;

/** Sums, products, quotients and powers that tidy themselves as they are put together. */
final class Algebra {
    private Algebra() {}

    static Expression constant(double value) {
        return new Constant(value);
    }

    static boolean isZero(Expression e) {
        return e instanceof Constant c && c.value() == 0;
    }

    static boolean isOne(Expression e) {
        return e instanceof Constant c && c.value() == 1;
    }

    /** Whether no variable occurs. */
    static boolean isConstant(Expression expression) {
        if (expression instanceof Unary e) {
            return isConstant(e.u());
        } else if (expression instanceof Binary e) {
            return isConstant(e.u()) && isConstant(e.v());
        } else if (expression instanceof Choice e) {
            return isConstant(e.condition()) && isConstant(e.then()) && isConstant(e.otherwise());
        }
        return expression instanceof Constant || expression instanceof Named;
    }

    static Expression sum(Expression u, Expression v) {
        return new Sum().add(u, 1).add(v, 1).build();
    }

    static Expression difference(Expression u, Expression v) {
        return new Sum().add(u, 1).add(v, -1).build();
    }

    static Expression negative(Expression u) {
        return new Product().multiply(constant(-1)).multiply(u).build();
    }

    static Expression product(Expression u, Expression v) {
        return new Product().multiply(u).multiply(v).build();
    }

    static Expression quotient(Expression u, Expression v) {
        return new Product().multiply(u).divide(v).build();
    }

    static Expression quotientOrZero(Expression u, Expression v) {
        return new Product().multiply(u).divideOrZero(v).build();
    }

    static Expression power(Expression u, double exponent) {
        return power(u, constant(exponent));
    }

    static Expression power(Expression u, Expression exponent) {
        if (isZero(exponent)) {
            return constant(1);
        }
        if (u instanceof Constant c && exponent instanceof Constant n && Real.isUnrolled(n.value()) && n.value() > 0) {
            double folded = Real.power(c.value(), n.value());
            return folded == Math.rint(folded) ? constant(folded) : binary(BinaryFunction.POWER, u, exponent);
        }
        boolean isSquare = exponent instanceof Constant n && n.value() == 2;
        if (isSquare && u instanceof Unary root && root.function() == UnaryFunction.SQRT) {
            return root.u();
        } else if (isSquare && isWholePower(u)) {
            Binary inner = (Binary) u;
            return power(inner.u(), 2 * ((Constant) inner.v()).value());
        }
        return isOne(exponent) ? u : binary(BinaryFunction.POWER, u, exponent);
    }

    private static boolean isWholePower(Expression u) {
        return u instanceof Binary e
                && e.function() == BinaryFunction.POWER
                && e.v() instanceof Constant n
                && n.value() > 0
                && Real.isUnrolled(2 * n.value());
    }

    static Expression unary(UnaryFunction function, Expression u) {
        boolean isLogOfE = function == UnaryFunction.LOG && u.equals(Names.E);
        return isLogOfE ? constant(1) : new Unary(function, u);
    }

    static Expression binary(BinaryFunction function, Expression u, Expression v) {
        return new Binary(function, u, v);
    }

    /** Puts the whole tree together anew, from the leaves up. */
    static Expression simplify(Expression expression) {
        if (expression instanceof Unary e) {
            Expression u = simplify(e.u());
            return e.function() == UnaryFunction.NEGATE ? negative(u) : unary(e.function(), u);
        } else if (expression instanceof Binary e) {
            Expression u = simplify(e.u());
            Expression v = simplify(e.v());
            return switch (e.function()) {
                case ADD -> sum(u, v);
                case SUBTRACT -> difference(u, v);
                case MULTIPLY -> product(u, v);
                case DIVIDE -> quotient(u, v);
                case QUOTIENT_OR_ZERO -> quotientOrZero(u, v);
                case POWER -> power(u, v);
                default -> binary(e.function(), u, v);
            };
        } else if (expression instanceof Choice e) {
            return new Choice(simplify(e.condition()), simplify(e.then()), simplify(e.otherwise()));
        }
        return expression;
    }
}
