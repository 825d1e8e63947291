package org.optiscope.formula;

import java.util.Map;
import java.util.regex.Pattern;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.text.Superscripts;

/** Trees as one line of the signs of a blackboard: √, ·, −, superscripts. Air stands around operators only. */
final class LineNotation extends Notation {
    /** What is read easily when it is raised. */
    private static final Pattern RAISABLE = Pattern.compile("[0-9t]+");

    LineNotation(Map<String, String> names) {
        super(names);
    }

    @Override
    String minus() {
        return "−";
    }

    @Override
    String number(double value) {
        return plain(value).replace('-', '−');
    }

    @Override
    String brackets(String inner) {
        return "(" + inner + ")";
    }

    @Override
    String product(String left, String right) {
        return left + " · " + right;
    }

    @Override
    String quotient(Expression u, Expression v) {
        return (isSum(u) || u instanceof Choice ? brackets(text(u)) : text(u)) + " / " + atomOrCall(v);
    }

    private String atomOrCall(Expression e) {
        return e instanceof Expression.Unary unary && unary.function() != UnaryFunction.NEGATE ? text(e) : atom(e);
    }

    /** What stands for a name may have a sign, so a base is in brackets unless it starts with a digit or a letter. */
    @Override
    String power(Expression base, Expression exponent) {
        String text = atom(base);
        boolean isFirm = text.startsWith("(") || Character.isLetterOrDigit(text.charAt(0));
        return (isFirm ? text : brackets(text)) + raised(exponent);
    }

    private String raised(Expression exponent) {
        String text = text(exponent);
        return RAISABLE.matcher(text).matches() ? Superscripts.raised(text) : "^" + atom(exponent);
    }

    @Override
    String call(UnaryFunction function, Expression u) {
        return switch (function) {
            case SQRT -> "√" + atom(u);
            case CBRT -> "∛" + atom(u);
            case ABS -> "|" + text(u) + "|";
            default -> function.symbol() + brackets(text(u));
        };
    }

    @Override
    String call(BinaryFunction function, Expression u, Expression v) {
        return function == BinaryFunction.REMAINDER
                ? factor(u) + " % " + factor(v)
                : function.symbol() + brackets(text(u) + ", " + text(v));
    }

    @Override
    String choice(Choice e) {
        return firstCase(e.then()) + " if " + text(e.condition()) + " else " + text(e.otherwise());
    }

    @Override
    boolean isOpen(Choice e) {
        return true;
    }

    @Override
    String sign(BinaryFunction condition) {
        return switch (condition) {
            case ATMOST -> "≤";
            case ATLEAST -> "≥";
            case EQUAL -> "=";
            case UNEQUAL -> "≠";
            default -> condition.symbol();
        };
    }
}
