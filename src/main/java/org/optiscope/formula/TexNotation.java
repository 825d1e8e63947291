package org.optiscope.formula;

import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Unary;

/** Trees as TeX: fractions, or in a line of text quotients with a slash; roots; products by standing side by side. */
final class TexNotation extends Notation {
    private final boolean inText;

    /** @param inText whether it stands in a line of text, where fractions would be small */
    TexNotation(Map<String, String> names, boolean inText) {
        super(names);
        this.inText = inText;
    }

    @Override
    String minus() {
        return "-";
    }

    @Override
    String number(double value) {
        String text = plain(value);
        int e = text.indexOf('e');
        return e < 0 ? text : text.substring(0, e) + " \\cdot 10^{" + text.substring(e + 1) + "}";
    }

    @Override
    String brackets(String inner) {
        return inText ? "(" + inner + ")" : "\\left(" + inner + "\\right)";
    }

    @Override
    String product(String left, String right) {
        return left + (Character.isDigit(right.charAt(0)) ? " \\cdot " : " ") + right;
    }

    /** Only the last factor stands over the line: α m / d is α times the fraction m / d. */
    @Override
    String quotient(Expression u, Expression v) {
        if (inText) {
            return factor(u) + " / " + (v instanceof Unary ? text(v) : atom(v));
        }
        List<Expression> factors = factors(u);
        Expression last = factors.remove(factors.size() - 1);
        String fraction = "\\frac{" + text(last) + "}{" + text(v) + "}";
        return factors.stream()
                .map(this::factor)
                .reduce(this::product)
                .map(left -> product(left, fraction))
                .orElse(fraction);
    }

    @Override
    String power(Expression base, Expression exponent) {
        String text = atom(base);
        boolean hasPower = text.contains("^") && !text.startsWith("\\left(") && !text.startsWith("(");
        return (hasPower ? brackets(text) : text) + "^{" + text(exponent) + "}";
    }

    @Override
    String call(UnaryFunction function, Expression u) {
        return switch (function) {
            case SQRT -> "\\sqrt{" + text(u) + "}";
            case CBRT -> "\\sqrt[3]{" + text(u) + "}";
            case ABS -> "\\left|" + text(u) + "\\right|";
            case FLOOR -> "\\left\\lfloor " + text(u) + "\\right\\rfloor";
            case CEIL -> "\\left\\lceil " + text(u) + "\\right\\rceil";
            case EXP -> "e^{" + text(u) + "}";
            default -> "\\mathrm{" + function.symbol() + "}" + brackets(text(u));
        };
    }

    @Override
    String call(BinaryFunction function, Expression u, Expression v) {
        return switch (function) {
            case HYPOT -> "\\sqrt{" + atom(u) + "^{2} + " + atom(v) + "^{2}}";
            case REMAINDER -> factor(u) + " \\,\\mathrm{mod}\\, " + factor(v);
            default -> "\\mathrm{" + function.symbol() + "}" + brackets(text(u) + ",\\, " + text(v));
        };
    }

    @Override
    String choice(Choice e) {
        if (inText) {
            return firstCase(e.then()) + "\\ \\mathrm{if}\\ " + text(e.condition()) + "\\ \\mathrm{else}\\ "
                    + text(e.otherwise());
        }
        String other =
                e.condition() instanceof Expression.Binary c && c.function().isRelation()
                        ? text(new Expression.Binary(c.function().opposite(), c.u(), c.v()))
                        : "\\mathrm{otherwise}";
        return "\\begin{cases}" + text(e.then()) + " & \\quad " + text(e.condition()) + "\\\\ " + text(e.otherwise())
                + " & \\quad " + other + "\\end{cases}";
    }

    /** Cases that stand in lines of their own have a bracket already. */
    @Override
    boolean isOpen(Choice e) {
        return inText;
    }

    @Override
    String sign(BinaryFunction condition) {
        return switch (condition) {
            case ATMOST -> "\\le";
            case ATLEAST -> "\\ge";
            case EQUAL -> "=";
            case UNEQUAL -> "\\ne";
            case AND, OR -> "\\ \\mathrm{" + condition.symbol() + "}\\ ";
            default -> condition.symbol();
        };
    }
}
