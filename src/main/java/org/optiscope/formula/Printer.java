package org.optiscope.formula;

import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/** Trees as text, with as few brackets as the grammar allows and air around the outermost plus and minus. */
final class Printer {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int RELATION = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int SIGN = 6;
    private static final int POWER = 7;
    private static final int ATOM = 8;

    private final Map<String, String> names;

    /** @param names what to write for each name; a name that is missing is written as it is */
    Printer(Map<String, String> names) {
        this.names = names;
    }

    String print(Expression expression) {
        return text(expression, true);
    }

    private String text(Expression expression, boolean outermost) {
        if (expression instanceof Constant e) {
            return number(e.value());
        } else if (expression instanceof Named e) {
            return names.getOrDefault(e.name(), e.name());
        } else if (expression instanceof Variable e) {
            return names.getOrDefault(e.name(), e.name());
        } else if (expression instanceof Unary e) {
            return e.function() == UnaryFunction.NEGATE
                    ? "-" + operand(e.u(), POWER, true)
                    : e.function().symbol() + "(" + text(e.u(), false) + ")";
        } else if (expression instanceof Binary e) {
            return binary(e, outermost);
        } else if (expression instanceof Choice e) {
            return "if(" + text(e.condition(), false) + ", " + text(e.then(), false) + ", " + text(e.otherwise(), false)
                    + ")";
        }
        throw new AssertionError(expression);
    }

    private String binary(Binary e, boolean outermost) {
        String symbol = e.function().symbol();
        if (!e.function().isOperator()) {
            return symbol + "(" + text(e.u(), false) + ", " + text(e.v(), false) + ")";
        }
        int strength = strength(e);
        if (strength == SUM) {
            String left = text(e.u(), outermost);
            String air = outermost ? " " : "";
            return left + air + symbol + air + operand(e.v(), PRODUCT, true);
        }
        if (strength < SUM) {
            return operand(e.u(), strength == RELATION ? SUM : strength, false) + " " + symbol + " "
                    + operand(e.v(), strength + 1, false);
        }
        boolean isPower = strength == POWER;
        return operand(e.u(), isPower ? ATOM : strength, isPower)
                + symbol
                + operand(e.v(), isPower ? POWER : SIGN, true);
    }

    /** The operand in brackets if it binds less than asked, or if its minus would follow another sign. */
    private String operand(Expression e, int weakest, boolean unsigned) {
        String text = text(e, false);
        return strength(e) < weakest || unsigned && text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static int strength(Expression expression) {
        if (expression instanceof Constant e) {
            return Double.isFinite(e.value()) ? e.value() < 0 ? SIGN : ATOM : PRODUCT;
        } else if (expression instanceof Unary e) {
            return e.function() == UnaryFunction.NEGATE ? SIGN : ATOM;
        } else if (expression instanceof Binary e) {
            return switch (e.function()) {
                case ADD, SUBTRACT -> SUM;
                case MULTIPLY, DIVIDE, REMAINDER, QUOTIENT_OR_ZERO -> PRODUCT;
                case POWER -> POWER;
                case LESS, ATMOST, GREATER, ATLEAST, EQUAL, UNEQUAL -> RELATION;
                case AND -> AND;
                case OR -> OR;
                default -> ATOM;
            };
        }
        return ATOM;
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "0/0" : value > 0 ? "1/0" : "-1/0";
        }
        boolean isShortInteger = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isShortInteger
                ? (Double.doubleToRawLongBits(value) < 0 ? "-" : "") + (long) Math.abs(value)
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
