package org.optiscope.formula;

import static org.optiscope.formula.Algebra.binary;
import static org.optiscope.formula.Algebra.constant;
import static org.optiscope.formula.Algebra.difference;
import static org.optiscope.formula.Algebra.isZero;
import static org.optiscope.formula.Algebra.negative;
import static org.optiscope.formula.Algebra.power;
import static org.optiscope.formula.Algebra.product;
import static org.optiscope.formula.Algebra.quotient;
import static org.optiscope.formula.Algebra.quotientOrZero;
import static org.optiscope.formula.Algebra.sum;
import static org.optiscope.formula.Algebra.unary;

import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/**
 * The rules of differentiation, one line a function.
 *
 * <p>Roots are written with {@link BinaryFunction#QUOTIENT_OR_ZERO}, so that their derivative at 0 is 0 instead of infinite: √′ = 1/(2√u),
 * and 0 where √u = 0. The package description lists all such conventions. {@link Order} then divides early where that keeps numbers small.
 */
final class Derivative {
    private final String variable;

    private Derivative(String variable) {
        this.variable = variable;
    }

    static Expression of(Expression e, String variable) {
        return new Order(e).of(new Derivative(variable).of(e));
    }

    private Expression of(Expression expression) {
        if (expression instanceof Variable e) {
            return constant(e.name().equals(variable) ? 1 : 0);
        } else if (expression instanceof Unary e) {
            Expression du = of(e.u());
            return isZero(du) ? du : chain(e, e.u(), du);
        } else if (expression.isCondition()) {
            return constant(0);
        } else if (expression instanceof Binary e && isSum(e)) {
            return addTerms(e, 1, new Sum()).build();
        } else if (expression instanceof Binary e) {
            Expression du = of(e.u());
            Expression dv = of(e.v());
            return isZero(du) && isZero(dv) ? du : binaryRule(e, e.u(), e.v(), du, dv);
        } else if (expression instanceof Choice e) {
            return choice(e.condition(), of(e.then()), of(e.otherwise()));
        }
        return constant(0);
    }

    /** Term by term into one sum: tidying after every single plus would take quadratic time. */
    private Sum addTerms(Expression expression, double sign, Sum sum) {
        if (expression instanceof Binary e && isSum(e)) {
            addTerms(e.u(), sign, sum);
            return addTerms(e.v(), e.function() == BinaryFunction.SUBTRACT ? -sign : sign, sum);
        }
        return sum.add(of(expression), sign);
    }

    private static boolean isSum(Binary e) {
        return e.function() == BinaryFunction.ADD || e.function() == BinaryFunction.SUBTRACT;
    }

    private static Expression chain(Unary e, Expression u, Expression du) {
        return switch (e.function()) {
            case NEGATE -> negative(du);
            case ABS -> product(unary(UnaryFunction.SIGN, u), du);
            case NOT, SIGN, FLOOR, CEIL, ROUND -> constant(0);
            case SQRT -> quotientOrZero(du, product(constant(2), e));
            case CBRT -> quotientOrZero(du, product(constant(3), power(e, 2)));
            case EXP -> product(e, du);
            case EXPM1 -> product(unary(UnaryFunction.EXP, u), du);
            case LOG -> quotient(du, u);
            case LOG1P -> quotient(du, sum(constant(1), u));
            case LOG2 -> quotient(du, product(u, unary(UnaryFunction.LOG, constant(2))));
            case LOG10 -> quotient(du, product(u, unary(UnaryFunction.LOG, constant(10))));
            case SIN -> product(unary(UnaryFunction.COS, u), du);
            case COS -> negative(product(unary(UnaryFunction.SIN, u), du));
            case TAN -> quotient(du, power(unary(UnaryFunction.COS, u), 2));
            case SEC -> product(product(e, unary(UnaryFunction.TAN, u)), du);
            case CSC -> negative(product(product(e, unary(UnaryFunction.COT, u)), du));
            case COT -> negative(quotient(du, power(unary(UnaryFunction.SIN, u), 2)));
            case ASIN -> quotientOrZero(du, unary(UnaryFunction.SQRT, difference(constant(1), power(u, 2))));
            case ACOS -> negative(quotientOrZero(du, unary(UnaryFunction.SQRT, difference(constant(1), power(u, 2)))));
            case ATAN -> quotient(du, sum(constant(1), power(u, 2)));
            case SINH -> product(unary(UnaryFunction.COSH, u), du);
            case COSH -> product(unary(UnaryFunction.SINH, u), du);
            case TANH -> product(difference(constant(1), power(e, 2)), du);
            case ASINH -> quotient(du, unary(UnaryFunction.SQRT, sum(power(u, 2), constant(1))));
            case ACOSH -> quotientOrZero(du, unary(UnaryFunction.SQRT, difference(power(u, 2), constant(1))));
            case ATANH -> quotient(du, difference(constant(1), power(u, 2)));
            case ERF -> product(bell(u), du);
            case ERFC -> negative(product(bell(u), du));
            case SECH -> negative(product(product(e, unary(UnaryFunction.TANH, u)), du));
            case CSCH -> negative(product(product(e, unary(UnaryFunction.COTH, u)), du));
            case COTH -> negative(quotient(du, power(unary(UnaryFunction.SINH, u), 2)));
            case TORADIAN -> product(du, quotient(Names.PI, constant(180)));
            case TODEGREE -> product(du, quotient(constant(180), Names.PI));
        };
    }

    private static Expression binaryRule(Binary e, Expression u, Expression v, Expression du, Expression dv) {
        return switch (e.function()) {
            case ADD, SUBTRACT, LESS, ATMOST, GREATER, ATLEAST, EQUAL, UNEQUAL, AND, OR -> throw new AssertionError(e);
            case MULTIPLY -> sum(product(du, v), product(u, dv));
            case DIVIDE -> difference(quotient(du, v), quotient(product(u, dv), power(v, 2)));
            case QUOTIENT_OR_ZERO -> difference(quotientOrZero(du, v), quotientOrZero(product(u, dv), power(v, 2)));
            case REMAINDER -> difference(du, product(dv, quotient(difference(u, e), v)));
            case POWER -> isZero(dv) ? constantPower(u, v, du) : movingPower(e, u, v, du, dv);
            case MAX -> choice(binary(BinaryFunction.ATLEAST, u, v), du, dv);
            case MIN -> choice(binary(BinaryFunction.ATMOST, u, v), du, dv);
            case HYPOT -> sum(quotientOrZero(product(u, du), e), quotientOrZero(product(v, dv), e));
            case ATAN2 -> quotientOrZero(difference(product(v, du), product(u, dv)), sum(power(u, 2), power(v, 2)));
        };
    }

    /** (u^c)′ = c u^(c−1) u′; for a root, 0 &lt; c &lt; 1, that is c u′ / u^(1−c), and 0 at u = 0. */
    private static Expression constantPower(Expression u, Expression c, Expression du) {
        double value = Algebra.isConstant(c) ? c.evaluate(Map.of()) : Double.NaN;
        if (value == 0) {
            return constant(0);
        }
        return value > 0 && value < 1
                ? quotientOrZero(product(c, du), power(u, difference(constant(1), c)))
                : product(product(c, power(u, difference(c, constant(1)))), du);
    }

    private static Expression movingPower(Binary e, Expression u, Expression v, Expression du, Expression dv) {
        Expression base = product(product(v, power(u, difference(v, constant(1)))), du);
        return sum(base, product(product(binary(BinaryFunction.POWER, e.u(), e.v()), unary(UnaryFunction.LOG, u)), dv));
    }

    /** erf′ = 2/√π e^(−u²) */
    private static Expression bell(Expression u) {
        return quotient(
                product(constant(2), unary(UnaryFunction.EXP, negative(power(u, 2)))),
                unary(UnaryFunction.SQRT, Names.PI));
    }

    private static Expression choice(Expression condition, Expression then, Expression otherwise) {
        return then.equals(otherwise) ? then : new Choice(condition, then, otherwise);
    }
}
