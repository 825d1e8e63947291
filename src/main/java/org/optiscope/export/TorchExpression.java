package org.optiscope.export;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Expression;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.formula.UnaryFunction;
import org.optiscope.text.Texts;

/**
 * Formulas as Python: what depends on a tensor is a function of torch, all else one of math. A surface is a function of two single
 * numbers, so that its cases are Python's own and its derivatives at corners are as the program has them, through a few functions
 * ({@link #HELPERS}) where autograd alone would give no number; a rule acts on all coordinates at once.
 */
final class TorchExpression {
    private static final int CHOICE = 0;
    private static final int CONDITION = 1;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int SIGN = 6;
    private static final int POWER = 7;
    private static final int ATOM = 8;

    /** Functions that a script defines if its surface needs them, by name. */
    static final Map<String, String> HELPERS = Map.ofEntries(
            Map.entry("root", """
            def root(u):  # its derivative at 0 is 0
                return torch.sqrt(u) if u != 0 else 0*u
            """),
            Map.entry("cube_root", """
            def cube_root(u):  # its derivative at 0 is 0
                return torch.sign(u)*torch.abs(u)**(1/3) if u != 0 else 0*u
            """),
            Map.entry("power", """
            def power(u, exponent):  # its derivative at 0 is 0, as that of a root
                return u**exponent if u != 0 else 0*u
            """),
            Map.entry("length", """
            def length(u, v):  # its derivative at (0, 0) is 0
                return torch.sqrt(u*u + v*v) if u != 0 or v != 0 else 0*(u + v)
            """),
            Map.entry("angle", """
            def angle(v, u):  # its derivative at (0, 0) is 0
                return torch.atan2(v + 0*u, u + 0*v) if u != 0 or v != 0 else 0*(u + v)
            """),
            Map.entry("larger", """
            def larger(u, v):
                return u + 0*v if u >= v else v + 0*u
            """),
            Map.entry("smaller", """
            def smaller(u, v):
                return u + 0*v if u <= v else v + 0*u
            """));

    private final UnaryOperator<String> names;
    private final Set<String> tensors;
    private final boolean single;
    private final Set<String> helpers = new TreeSet<>();

    private TorchExpression(UnaryOperator<String> names, Set<String> tensors, boolean single) {
        this.names = names;
        this.tensors = tensors;
        this.single = single;
    }

    /** Of x and y, each a single number. */
    static TorchExpression ofSurface(UnaryOperator<String> names) {
        return new TorchExpression(names, Set.of("x", "y"), true);
    }

    /** @param tensors the names of what has a number for each coordinate */
    static TorchExpression ofRule(UnaryOperator<String> names, Set<String> tensors) {
        return new TorchExpression(names, tensors, false);
    }

    /** The names of the {@link #HELPERS} that were needed so far. */
    Set<String> helpers() {
        return helpers;
    }

    boolean isTensor(Expression e) {
        return e.variables().stream().anyMatch(tensors::contains);
    }

    String text(Expression expression) {
        if (expression instanceof Constant e) {
            return number(e.value());
        } else if (expression instanceof Named e) {
            return e.value() == Math.PI ? "math.pi" : e.value() == Math.E ? "math.e" : names.apply(e.name());
        } else if (expression instanceof Variable e) {
            return names.apply(e.name());
        } else if (expression instanceof Unary e) {
            return unary(e);
        } else if (expression instanceof Binary e) {
            return binary(e);
        }
        return choice((Choice) expression);
    }

    private static String number(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole && Double.doubleToRawLongBits(value) != Long.MIN_VALUE
                ? Long.toString((long) value)
                : PythonNames.number(value);
    }

    private String unary(Unary e) {
        if (e.function() == UnaryFunction.NEGATE) {
            return "-" + operand(e.u(), POWER, true);
        } else if (!isTensor(e)) {
            return number(e);
        }
        String u = text(e.u());
        return switch (e.function()) {
            case NOT -> single ? "not " + operand(e.u(), ATOM, false) : "~(" + u + ")";
            case SQRT -> single ? helper("root", u) : "torch.sqrt(" + u + ")";
            case CBRT -> single ? helper("cube_root", u) : "torch.sign(" + u + ")*torch.abs(" + u + ")**(1/3)";
            case LOG -> "torch.log(" + u + ")";
            case SEC -> "1/torch.cos(" + u + ")";
            case CSC -> "1/torch.sin(" + u + ")";
            case COT -> "1/torch.tan(" + u + ")";
            case SECH -> "1/torch.cosh(" + u + ")";
            case CSCH -> "1/torch.sinh(" + u + ")";
            case COTH -> "1/torch.tanh(" + u + ")";
            case TORADIAN -> "torch.deg2rad(" + u + ")";
            case TODEGREE -> "torch.rad2deg(" + u + ")";
            default -> "torch." + e.function().symbol() + "(" + u + ")";
        };
    }

    /** A function of numbers that are no tensors; math has most, and what it has not is asked of torch. */
    private String number(Unary e) {
        if (e.variables().isEmpty() && !(e.u() instanceof Constant) && !(e.u() instanceof Named)) {
            return PythonNames.number(e.evaluate(Map.of()));
        }
        String u = text(e.u());
        return switch (e.function()) {
            case NOT -> "not " + operand(e.u(), ATOM, false);
            case ABS -> "abs(" + u + ")";
            case LOG -> "math.log(" + u + ")";
            case SQRT,
                    EXP,
                    EXPM1,
                    LOG1P,
                    LOG2,
                    LOG10,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    ASINH,
                    ACOSH,
                    ATANH,
                    ERF,
                    ERFC,
                    FLOOR,
                    CEIL -> "math." + e.function().symbol() + "(" + u + ")";
            default ->
                e.variables().isEmpty()
                        ? PythonNames.number(e.evaluate(Map.of()))
                        : "float(torch." + torchName(e.function()) + "(torch.tensor(float(" + u + "))))";
        };
    }

    private static String torchName(UnaryFunction function) {
        return switch (function) {
            case SIGN, ROUND -> function.symbol();
            default -> throw new org.optiscope.text.Refusal(Texts.get("export.torch-cannot", function.symbol()));
        };
    }

    private String helper(String name, String arguments) {
        helpers.add(name);
        return name + "(" + arguments + ")";
    }

    private String binary(Binary e) {
        String arguments = text(e.u()) + ", " + text(e.v());
        boolean helped = single && isTensor(e);
        return switch (e.function()) {
            case ADD, SUBTRACT ->
                operand(e.u(), SUM, false) + " " + e.function().symbol() + " " + operand(e.v(), PRODUCT, true);
            case MULTIPLY, DIVIDE, QUOTIENT_OR_ZERO ->
                operand(e.u(), PRODUCT, false) + e.function().symbol() + operand(e.v(), SIGN, true);
            case POWER -> power(e);
            case REMAINDER -> (isTensor(e) ? "torch.fmod(" : "math.fmod(") + arguments + ")";
            case LESS, ATMOST, GREATER, ATLEAST, EQUAL, UNEQUAL ->
                operand(e.u(), SUM, false) + " " + e.function().symbol() + " " + operand(e.v(), SUM, false);
            case AND, OR -> both(e);
            case MAX -> helped ? helper("larger", arguments) : extreme(e, "max", "maximum", "min");
            case MIN -> helped ? helper("smaller", arguments) : extreme(e, "min", "minimum", "max");
            case HYPOT ->
                isTensor(e)
                        ? helped
                                ? helper("length", arguments)
                                : "torch.sqrt((" + text(e.u()) + ")**2 + (" + text(e.v()) + ")**2)"
                        : "math.hypot(" + arguments + ")";
            case ATAN2 ->
                isTensor(e)
                        ? helped
                                ? helper("angle", arguments)
                                : "torch.atan2(" + tensor(e.u()) + ", " + tensor(e.v()) + ")"
                        : "math.atan2(" + arguments + ")";
        };
    }

    private String power(Binary e) {
        boolean isRoot = single && isTensor(e.u()) && !isTensor(e.v());
        if (isRoot && e.v().variables().isEmpty()) {
            double exponent = e.v().evaluate(Map.of());
            isRoot = exponent > 0 && exponent < 1;
        }
        return isRoot
                ? helper("power", text(e.u()) + ", " + text(e.v()))
                : operand(e.u(), ATOM, true) + "**" + operand(e.v(), POWER, true);
    }

    /** The greater or smaller of two, where at least one may have a number for each coordinate. */
    private String extreme(Binary e, String ofNumbers, String ofTensors, String bound) {
        if (!isTensor(e)) {
            return ofNumbers + "(" + text(e.u()) + ", " + text(e.v()) + ")";
        } else if (isTensor(e.u()) && isTensor(e.v())) {
            return "torch." + ofTensors + "(" + text(e.u()) + ", " + text(e.v()) + ")";
        }
        Expression tensor = isTensor(e.u()) ? e.u() : e.v();
        Expression number = isTensor(e.u()) ? e.v() : e.u();
        return "torch.clamp(" + text(tensor) + ", " + bound + "=" + text(number) + ")";
    }

    private String both(Binary e) {
        boolean isAnd = e.function() == BinaryFunction.AND;
        return single || !isTensor(e)
                ? "(" + text(e.u()) + ")" + (isAnd ? " and " : " or ") + "(" + text(e.v()) + ")"
                : "(" + text(e.u()) + ")" + (isAnd ? " & " : " | ") + "(" + text(e.v()) + ")";
    }

    private String choice(Choice e) {
        if (single || !isTensor(e.condition())) {
            return branch(e.then()) + " if " + text(e.condition()) + " else " + branch(e.otherwise());
        }
        return "torch.where(" + text(e.condition()) + ", " + tensor(e.then()) + ", " + tensor(e.otherwise()) + ")";
    }

    /** A branch of a surface keeps its tie to x, so that it has derivatives even where it is a number. */
    private String branch(Expression e) {
        return single && !isTensor(e)
                ? "0*" + names.apply("x") + " + " + operand(e, PRODUCT, true)
                : operand(e, CONDITION, false);
    }

    /** Numbers beside tensors must be of their type. */
    private String tensor(Expression e) {
        if (isTensor(e)) {
            return text(e);
        }
        return "torch.tensor(" + (e instanceof Constant c ? PythonNames.number(c.value()) : "float(" + text(e) + ")")
                + ")";
    }

    /** The operand in brackets if it binds less than asked, or if its minus would follow another sign. */
    private String operand(Expression e, int weakest, boolean unsigned) {
        String text = text(e);
        return strength(e, text) < weakest || unsigned && text.startsWith("-") ? "(" + text + ")" : text;
    }

    private int strength(Expression expression, String text) {
        if (expression instanceof Constant) {
            return text.startsWith("-") ? SIGN : ATOM;
        } else if (expression instanceof Unary e) {
            boolean isQuotient = text.startsWith("1/") || e.function() == UnaryFunction.CBRT && !single && isTensor(e);
            return e.function() == UnaryFunction.NEGATE || text.startsWith("-")
                    ? SIGN
                    : e.function() == UnaryFunction.NOT ? CONDITION : isQuotient ? PRODUCT : ATOM;
        } else if (expression instanceof Binary e) {
            return switch (e.function()) {
                case ADD, SUBTRACT -> SUM;
                case MULTIPLY, DIVIDE, QUOTIENT_OR_ZERO -> PRODUCT;
                case POWER -> text.startsWith("power(") ? ATOM : POWER;
                case LESS, ATMOST, GREATER, ATLEAST, EQUAL, UNEQUAL, AND, OR -> CONDITION;
                default -> ATOM;
            };
        }
        return expression instanceof Choice && !text.startsWith("torch.where(") ? CHOICE : ATOM;
    }
}
