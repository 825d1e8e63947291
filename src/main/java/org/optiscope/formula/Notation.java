package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/**
 * Trees as people write them, for reading only: signs stand before terms, sums of sums lose their brackets. What the
 * signs look like is left to {@link TexNotation} and {@link LineNotation}.
 */
abstract class Notation {
    private final Map<String, String> names;

    /** @param names how each name is written; a name that is missing is written as it is */
    Notation(Map<String, String> names) {
        this.names = names;
    }

    /** A term of a sum, its sign taken out. */
    record Term(boolean negative, Expression expression) {
        Term times(boolean negate) {
            return new Term(negative ^ negate, expression);
        }
    }

    abstract String minus();

    abstract String number(double value);

    abstract String brackets(String inner);

    abstract String product(String left, String right);

    abstract String quotient(Expression u, Expression v);

    abstract String power(Expression base, Expression exponent);

    abstract String call(UnaryFunction function, Expression u);

    abstract String call(BinaryFunction function, Expression u, Expression v);

    abstract String choice(Choice e);

    /** Whether a sign before or behind a choice would seem to belong to one of its cases alone. */
    abstract boolean isOpen(Choice e);

    /** How a relation, {@code and} or {@code or} is written between its arguments. */
    abstract String sign(BinaryFunction condition);

    private String condition(Binary e) {
        return side(e.u()) + " " + sign(e.function()) + " " + side(e.v());
    }

    private String side(Expression e) {
        boolean isOther = e instanceof Binary binary && !binary.function().isRelation() && e.isCondition();
        return isOther || isOpen(e) ? brackets(text(e)) : text(e);
    }

    private boolean isOpen(Expression e) {
        return e instanceof Choice choice && isOpen(choice);
    }

    /** The case that holds, which another choice would run into. */
    final String firstCase(Expression e) {
        return isOpen(e) ? brackets(text(e)) : text(e);
    }

    final String text(Expression expression) {
        StringBuilder text = new StringBuilder();
        List<Term> terms = terms(expression);
        boolean hasSigns = terms.size() > 1 || terms.get(0).negative;
        for (Term term : terms) {
            if (text.length() > 0) {
                text.append(term.negative ? " " + minus() + " " : " + ");
            } else if (term.negative) {
                text.append(minus());
            }
            boolean isSplit = isSum(term.expression) || hasSigns && isOpen(term.expression);
            text.append(isSplit ? brackets(text(term.expression)) : single(term.expression));
        }
        return text.toString();
    }

    private static List<Term> terms(Expression expression) {
        List<Term> terms = new ArrayList<>();
        if (expression instanceof Binary e && e.function() == BinaryFunction.ADD) {
            terms.addAll(terms(e.u()));
            terms.addAll(terms(e.v()));
        } else if (expression instanceof Binary e && e.function() == BinaryFunction.SUBTRACT) {
            terms.addAll(terms(e.u()));
            terms.add((isSum(e.v()) ? new Term(false, e.v()) : signed(e.v())).times(true));
        } else {
            terms.add(signed(expression));
        }
        return terms;
    }

    /** A minus at the very left of a product or quotient is the sign of the whole. */
    private static Term signed(Expression expression) {
        if (expression instanceof Unary e && e.function() == UnaryFunction.NEGATE) {
            return (isSum(e.u()) ? new Term(false, e.u()) : signed(e.u())).times(true);
        } else if (expression instanceof Constant e && e.value() < 0) {
            return new Term(true, new Constant(-e.value()));
        } else if (expression instanceof Binary e && isProduct(e) && !isSum(e.u())) {
            Term left = signed(e.u());
            return new Term(left.negative, new Binary(e.function(), left.expression, e.v()));
        }
        return new Term(false, expression);
    }

    static boolean isSum(Expression expression) {
        return expression instanceof Binary e
                && (e.function() == BinaryFunction.ADD || e.function() == BinaryFunction.SUBTRACT);
    }

    private static boolean isProduct(Binary e) {
        return e.function() == BinaryFunction.MULTIPLY || isQuotient(e);
    }

    static boolean isQuotient(Expression expression) {
        return expression instanceof Binary e
                && (e.function() == BinaryFunction.DIVIDE || e.function() == BinaryFunction.QUOTIENT_OR_ZERO);
    }

    private String single(Expression expression) {
        if (expression instanceof Constant e) {
            return number(e.value());
        } else if (expression instanceof Named e) {
            return names.getOrDefault(e.name(), e.name());
        } else if (expression instanceof Variable e) {
            return names.getOrDefault(e.name(), e.name());
        } else if (expression instanceof Unary e) {
            return e.function() == UnaryFunction.NEGATE ? text(e) : call(e.function(), e.u());
        } else if (expression instanceof Binary e) {
            return switch (e.function()) {
                case ADD, SUBTRACT -> text(e);
                case MULTIPLY -> product(factor(e.u()), factor(e.v()));
                case DIVIDE, QUOTIENT_OR_ZERO -> quotient(e.u(), e.v());
                case POWER -> power(e.u(), e.v());
                case LESS, ATMOST, GREATER, ATLEAST, EQUAL, UNEQUAL, AND, OR -> condition(e);
                default -> call(e.function(), e.u(), e.v());
            };
        } else if (expression instanceof Choice e) {
            return choice(e);
        }
        throw new AssertionError(expression);
    }

    /** An operand of a product: in brackets if it is a sum or has a sign of its own. */
    final String factor(Expression e) {
        return isSum(e) || signed(e).negative || e instanceof Choice || e.isCondition() ? brackets(text(e)) : text(e);
    }

    /** An operand that must hold together: in brackets unless it is one word or number. */
    final String atom(Expression e) {
        boolean isOne = e instanceof Variable || e instanceof Named || e instanceof Constant c && c.value() >= 0;
        return isOne ? text(e) : brackets(text(e));
    }

    /** The factors of a product, from left to right. */
    static List<Expression> factors(Expression expression) {
        if (expression instanceof Binary e && e.function() == BinaryFunction.MULTIPLY) {
            List<Expression> factors = factors(e.u());
            factors.add(e.v());
            return factors;
        }
        return new ArrayList<>(List.of(expression));
    }

    static String plain(double value) {
        return new Printer(Map.of()).print(new Constant(value));
    }
}
