package org.optiscope.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/**
 * Collects the factors of a product and orders them for reading: number, named constants, variables, brackets and functions.
 *
 * <p>Numbers gather in one fraction, so that (x⁶/6)′ is x⁵ and (x⁴/3)′ is 4x³/3. Divisors that may be guarded, see
 * {@link BinaryFunction#QUOTIENT_OR_ZERO}, are kept apart from the others.
 */
final class Product {
    private double numerator = 1;
    private double denominator = 1;
    private final Map<Expression, Double> factors = new LinkedHashMap<>();
    private final Map<Expression, Double> divisors = new LinkedHashMap<>();
    private final Map<Expression, Double> guardedDivisors = new LinkedHashMap<>();

    Product multiply(Expression expression) {
        if (expression instanceof Constant e) {
            numerator *= e.value();
        } else if (expression instanceof Unary e && e.function() == UnaryFunction.NEGATE) {
            numerator = -numerator;
            multiply(e.u());
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.MULTIPLY) {
            multiply(e.u()).multiply(e.v());
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.DIVIDE) {
            multiply(e.u()).divide(e.v());
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.QUOTIENT_OR_ZERO) {
            multiply(e.u()).divideOrZero(e.v());
        } else {
            collect(expression, factors);
        }
        return this;
    }

    /** Takes the factors of another product out; says whether all of them were there, else it changes nothing. */
    boolean take(Expression expression) {
        Product other = new Product().multiply(expression);
        boolean isThere = other.divisors.isEmpty()
                && other.guardedDivisors.isEmpty()
                && other.factors.entrySet().stream()
                        .allMatch(factor -> factors.getOrDefault(factor.getKey(), 0.0) >= factor.getValue());
        if (isThere) {
            other.factors.forEach((base, exponent) ->
                    factors.compute(base, (b, present) -> present.equals(exponent) ? null : present - exponent));
            denominator *= other.numerator;
            numerator *= other.denominator;
        }
        return isThere;
    }

    Product divide(Expression divisor) {
        return divide(divisor, divisors);
    }

    Product divideOrZero(Expression divisor) {
        return divide(divisor, guardedDivisors);
    }

    private Product divide(Expression expression, Map<Expression, Double> into) {
        if (expression instanceof Constant e && e.value() != 0) {
            denominator *= e.value();
        } else if (expression instanceof Unary e && e.function() == UnaryFunction.NEGATE) {
            numerator = -numerator;
            divide(e.u(), into);
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.MULTIPLY) {
            divide(e.u(), into).divide(e.v(), into);
        } else {
            collect(expression, into);
        }
        return this;
    }

    private static void collect(Expression expression, Map<Expression, Double> into) {
        if (expression instanceof Binary e
                && e.function() == BinaryFunction.POWER
                && e.v() instanceof Constant n
                && n.value() > 0) {
            into.merge(e.u(), n.value(), Double::sum);
        } else {
            into.merge(expression, 1.0, Double::sum);
        }
    }

    Expression build() {
        if (numerator == 0) {
            return new Constant(0);
        }
        cancel();
        reduce();
        Expression top = Sum.join(numerator, chain(factors));
        Constant number = new Constant(denominator);
        Expression bottom = Sum.join(guardedDivisors.isEmpty() ? denominator : 1, chain(divisors));
        Expression quotient = Algebra.isOne(bottom) ? top : new Binary(BinaryFunction.DIVIDE, top, bottom);
        return guardedDivisors.isEmpty()
                ? quotient
                : new Binary(
                        BinaryFunction.QUOTIENT_OR_ZERO, quotient, Sum.join(number.value(), chain(guardedDivisors)));
    }

    /** x/x⁴ = 1/x³. */
    private void cancel() {
        for (Expression base : List.copyOf(factors.keySet())) {
            double common = Math.min(factors.get(base), divisors.getOrDefault(base, 0.0));
            if (common > 0) {
                factors.compute(base, (b, exponent) -> exponent == common ? null : Double.valueOf(exponent - common));
                divisors.compute(base, (b, exponent) -> exponent == common ? null : Double.valueOf(exponent - common));
            }
        }
    }

    /** Shortens the fraction of numbers; a denominator stays only where dividing would leave a rounded number. */
    private void reduce() {
        if (denominator < 0) {
            numerator = -numerator;
            denominator = -denominator;
        }
        double common = gcd(Math.abs(numerator), denominator);
        numerator /= common;
        denominator /= common;
        boolean isPowerOfTwo =
                Math.getExponent(denominator) > 0 && denominator == Math.scalb(1, Math.getExponent(denominator));
        if (isPowerOfTwo && (!isWhole(numerator) || factors.isEmpty())) {
            numerator /= denominator;
            denominator = 1;
        }
    }

    private static double gcd(double a, double b) {
        if (!isWhole(a) || !isWhole(b)) {
            return 1;
        }
        return b == 0 ? a : gcd(b, a % b);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15;
    }

    private static Expression chain(Map<Expression, Double> powers) {
        List<Expression> order = new ArrayList<>();
        powers.forEach((base, exponent) -> order.add(Algebra.power(base, exponent)));
        order.sort(Comparator.comparingInt(Product::rank));
        return order.stream()
                .reduce((u, v) -> new Binary(BinaryFunction.MULTIPLY, u, v))
                .orElse(new Constant(1));
    }

    private static int rank(Expression expression) {
        if (expression instanceof Binary e && e.function() == BinaryFunction.POWER) {
            return Math.min(rank(e.u()), 3);
        } else if (expression instanceof Constant) {
            return 0;
        } else if (expression instanceof Named) {
            return 1;
        } else if (expression instanceof Variable) {
            return 2;
        }
        return expression instanceof Binary ? 3 : 4;
    }
}
