package org.optiscope.formula;

import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;

/** Trees as text, with as few brackets as the grammar allows and air around the outermost plus and minus. */
final class Printer {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    private Printer() {}

    static String print(Expression expression) {
        return text(expression, true);
    }

    private static String text(Expression expression, boolean outermost) {
        if (expression instanceof Constant e) {
            return number(e.value());
        } else if (expression instanceof Named e) {
            return e.name();
        } else if (expression instanceof Variable e) {
            return e.name();
        } else if (expression instanceof Unary e) {
            return e.function() == UnaryFunction.NEGATE
                    ? "-" + operand(e.u(), POWER, true)
                    : e.function().symbol() + "(" + text(e.u(), false) + ")";
        } else if (expression instanceof Binary e) {
            return binary(e, outermost);
        } else if (expression instanceof Choice e) {
            return "ifge(" + text(e.u(), false) + ", " + text(e.v(), false) + ", " + text(e.then(), false) + ", "
                    + text(e.otherwise(), false) + ")";
        }
        throw new AssertionError(expression);
    }

    private static String binary(Binary e, boolean outermost) {
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
        boolean isPower = strength == POWER;
        return operand(e.u(), isPower ? ATOM : strength, isPower)
                + symbol
                + operand(e.v(), isPower ? POWER : SIGN, true);
    }

    /** The operand in brackets if it binds less than asked, or if its minus would follow another sign. */
    private static String operand(Expression e, int weakest, boolean unsigned) {
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
