package org.optiscope.formula;

import static org.optiscope.formula.BinaryFunction.ADD;
import static org.optiscope.formula.BinaryFunction.ATLEAST;
import static org.optiscope.formula.BinaryFunction.DIVIDE;
import static org.optiscope.formula.BinaryFunction.EQUAL;
import static org.optiscope.formula.BinaryFunction.GREATER;
import static org.optiscope.formula.BinaryFunction.HYPOT;
import static org.optiscope.formula.BinaryFunction.LESS;
import static org.optiscope.formula.BinaryFunction.MAX;
import static org.optiscope.formula.BinaryFunction.MIN;
import static org.optiscope.formula.BinaryFunction.MULTIPLY;
import static org.optiscope.formula.BinaryFunction.POWER;
import static org.optiscope.formula.BinaryFunction.REMAINDER;
import static org.optiscope.formula.BinaryFunction.SUBTRACT;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.text.Texts;

/** Every function that a formula may call, under all the names it goes by; those that are not in the tree are written out. */
final class Functions {
    /** No bound on the number of arguments. */
    static final int SEVERAL = Integer.MAX_VALUE;

    /**
     * Builds the tree of a call.
     *
     * @param arity the least number of arguments
     * @param most the greatest, or {@link #SEVERAL}
     * @param nesting how much deeper than its arguments the tree becomes
     */
    record Call(int arity, int most, int nesting, Builder builder) {
        /** How many arguments it takes, in words. */
        String takes() {
            if (most == SEVERAL) {
                return Texts.get("formula.takes-or-more", arity);
            }
            return most == arity ? Texts.get("formula.takes", arity) : Texts.get("formula.takes-or", arity, most);
        }
    }

    interface Builder {
        Expression build(Expression... arguments);
    }

    private static final Expression ZERO = new Constant(0);
    private static final Expression ONE = new Constant(1);
    private static final Expression TWO = new Constant(2);
    private static final Expression HALF = new Constant(0.5);

    private static final Map<String, Call> CALLS = new TreeMap<>();
    static final Map<String, Call> ALL = CALLS;
    private static final Set<String> ALIASES = new HashSet<>();
    private static final Set<String> RESERVED = new HashSet<>(Set.of("pow", "log", "signum"));

    static {
        trees();
        powers();
        inverses();
        steps();
        networks();
        aliases();
    }

    private Functions() {}

    private static void trees() {
        for (UnaryFunction function : UnaryFunction.values()) {
            if (function != UnaryFunction.NEGATE && function != UnaryFunction.NOT) {
                CALLS.put(function.symbol(), new Call(1, 1, 1, u -> new Unary(function, u[0])));
            }
        }
        for (BinaryFunction function : BinaryFunction.values()) {
            if (!function.isOperator()) {
                CALLS.put(function.symbol(), new Call(2, 2, 1, u -> new Binary(function, u[0], u[1])));
            }
        }
        CALLS.put("ifge", new Call(4, 4, 1, u -> new Choice(op(ATLEAST, u[0], u[1]), u[2], u[3])));
        RESERVED.addAll(CALLS.keySet());
        several("max", MAX);
        several("min", MIN);
        several("hypot", HYPOT);
        CALLS.put("if", new Call(3, 3, 1, u -> new Choice(u[0], u[1], u[2])));
        define("sum", 1, SEVERAL, u -> fold(ADD, u));
        define("prod", 1, SEVERAL, u -> fold(MULTIPLY, u));
        define("mean", 1, SEVERAL, u -> u.length == 1 ? u[0] : op(DIVIDE, fold(ADD, u), new Constant(u.length)));
        define("norm", 1, SEVERAL, u -> u.length == 1 ? call(UnaryFunction.ABS, u[0]) : fold(HYPOT, u));
    }

    private static void several(String name, BinaryFunction function) {
        define(name, 2, SEVERAL, u -> fold(function, u));
    }

    private static Expression fold(BinaryFunction function, Expression[] u) {
        Expression folded = u[0];
        for (int i = 1; i < u.length; i++) {
            folded = op(function, folded, u[i]);
        }
        return folded;
    }

    private static void powers() {
        define("pow", 2, 2, u -> op(POWER, u[0], u[1]));
        define("square", 1, 1, u -> op(POWER, u[0], TWO));
        define("exp2", 1, 1, u -> op(POWER, TWO, u[0]));
        define("exp10", 1, 1, u -> op(POWER, new Constant(10), u[0]));
        define("rsqrt", 1, 1, u -> op(DIVIDE, ONE, call(UnaryFunction.SQRT, u[0])));
        define("reciprocal", 1, 1, u -> op(DIVIDE, ONE, u[0]));
        define("log", 1, 2, u -> u.length == 1 ? call(UnaryFunction.LOG, u[0]) : logarithm(u[0], u[1]));
        define("nthroot", 2, 2, u -> root(u[0], u[1]));
    }

    static Expression logarithm(Expression u, Expression base) {
        if (base.equals(TWO)) {
            return call(UnaryFunction.LOG2, u);
        } else if (base.equals(new Constant(10))) {
            return call(UnaryFunction.LOG10, u);
        }
        Expression logarithm = call(UnaryFunction.LOG, u);
        return base.equals(Names.E) ? logarithm : op(DIVIDE, logarithm, call(UnaryFunction.LOG, base));
    }

    static Expression root(Expression u, Expression degree) {
        if (degree.equals(TWO)) {
            return call(UnaryFunction.SQRT, u);
        } else if (degree.equals(new Constant(3))) {
            return call(UnaryFunction.CBRT, u);
        }
        return op(POWER, u, op(DIVIDE, ONE, degree));
    }

    private static void inverses() {
        define("acot", 1, 1, u -> op(SUBTRACT, op(DIVIDE, Names.PI, TWO), call(UnaryFunction.ATAN, u[0])));
        define("asec", 1, 1, u -> call(UnaryFunction.ACOS, op(DIVIDE, ONE, u[0])));
        define("acsc", 1, 1, u -> call(UnaryFunction.ASIN, op(DIVIDE, ONE, u[0])));
        define("acoth", 1, 1, u -> call(UnaryFunction.ATANH, op(DIVIDE, ONE, u[0])));
        define("asech", 1, 1, u -> call(UnaryFunction.ACOSH, op(DIVIDE, ONE, u[0])));
        define("acsch", 1, 1, u -> call(UnaryFunction.ASINH, op(DIVIDE, ONE, u[0])));
    }

    private static void steps() {
        define("mod", 2, 2, u -> op(SUBTRACT, u[0], op(MULTIPLY, u[1], floor(op(DIVIDE, u[0], u[1])))));
        define("rem", 2, 2, u -> op(REMAINDER, u[0], u[1]));
        define("trunc", 1, 1, u -> new Choice(op(LESS, u[0], ZERO), call(UnaryFunction.CEIL, u[0]), floor(u[0])));
        define("frac", 1, 1, u -> op(SUBTRACT, u[0], floor(u[0])));
        define("step", 1, 1, u -> new Choice(op(ATLEAST, u[0], ZERO), ONE, ZERO));
        define("heaviside", 1, 2, u -> heaviside(u[0], u.length == 1 ? HALF : u[1]));
        define("clip", 3, 3, u -> op(MIN, op(MAX, u[0], u[1]), u[2]));
    }

    private static Expression floor(Expression u) {
        return call(UnaryFunction.FLOOR, u);
    }

    private static Expression heaviside(Expression u, Expression atZero) {
        return new Choice(op(EQUAL, u, ZERO), atZero, new Choice(op(LESS, u, ZERO), ZERO, ONE));
    }

    private static void networks() {
        define("relu", 1, 1, u -> op(MAX, ZERO, u[0]));
        define("sigmoid", 1, 1, u -> op(DIVIDE, ONE, onePlusExpMinus(u[0])));
        define("silu", 1, 1, u -> op(DIVIDE, u[0], onePlusExpMinus(u[0])));
        define("softsign", 1, 1, u -> op(DIVIDE, u[0], op(ADD, ONE, call(UnaryFunction.ABS, u[0]))));
        define("softplus", 1, 1, u -> op(ADD, op(MAX, u[0], ZERO), log1pExpMinusAbs(u[0])));
        define("leaky_relu", 1, 2, u -> leaky(u[0], u.length == 1 ? new Constant(0.01) : u[1]));
        define("elu", 1, 1, u -> new Choice(op(GREATER, u[0], ZERO), u[0], call(UnaryFunction.EXPM1, u[0])));
        define(
                "gelu",
                1,
                1,
                u -> op(
                        DIVIDE,
                        op(
                                MULTIPLY,
                                u[0],
                                call(UnaryFunction.ERFC, op(DIVIDE, minus(u[0]), call(UnaryFunction.SQRT, TWO)))),
                        TWO));
        define("logit", 1, 1, u -> call(UnaryFunction.LOG, op(DIVIDE, u[0], op(SUBTRACT, ONE, u[0]))));
        define("sinc", 1, 1, u -> sinc(u[0]));
        define("normalizedsinc", 1, 1, u -> sinc(op(MULTIPLY, Names.PI, u[0])));
    }

    private static Expression sinc(Expression u) {
        return new Choice(op(EQUAL, u, ZERO), ONE, op(DIVIDE, call(UnaryFunction.SIN, u), u));
    }

    private static Expression onePlusExpMinus(Expression u) {
        return op(ADD, ONE, call(UnaryFunction.EXP, minus(u)));
    }

    private static Expression log1pExpMinusAbs(Expression u) {
        return call(UnaryFunction.LOG1P, call(UnaryFunction.EXP, minus(call(UnaryFunction.ABS, u))));
    }

    private static Expression leaky(Expression u, Expression slope) {
        return new Choice(op(GREATER, u, ZERO), u, op(MULTIPLY, slope, u));
    }

    private static Expression minus(Expression u) {
        return call(UnaryFunction.NEGATE, u);
    }

    private static Expression op(BinaryFunction function, Expression u, Expression v) {
        return new Binary(function, u, v);
    }

    private static Expression call(UnaryFunction function, Expression u) {
        return new Unary(function, u);
    }

    private static void define(String name, int arity, int most, Builder builder) {
        CALLS.put(name, new Call(arity, most, 4, builder));
    }

    private static void aliases() {
        also("sign", "signum", "sgn");
        also("abs", "fabs", "absolute");
        also("ceil", "ceiling");
        also("round", "rint");
        also("log10", "lg");
        also("log2", "lb", "ld");
        also("pow", "power");
        also("square", "sqr");
        also("cbrt", "cuberoot");
        also("atan2", "arctan2");
        also("max", "maximum", "fmax");
        also("min", "minimum", "fmin");
        also("nthroot", "root");
        also("toradian", "radians", "deg2rad");
        also("todegree", "degrees", "rad2deg");
        also("tan", "tg");
        also("cot", "ctg", "cotg", "ctan", "cotan");
        also("csc", "cosec");
        also("sinh", "sh");
        also("cosh", "ch");
        also("tanh", "th");
        also("asin", "arcsin");
        also("acos", "arccos");
        also("atan", "arctan", "arctg");
        also("acot", "arccot", "arcctg");
        also("asec", "arcsec");
        also("acsc", "arccsc", "arccosec");
        also("asinh", "arcsinh", "arsinh");
        also("acosh", "arccosh", "arcosh");
        also("atanh", "arctanh", "artanh");
        also("acoth", "arccoth", "arcoth");
        also("asech", "arcsech", "arsech");
        also("acsch", "arccsch", "arcsch");
        also("rem", "remainder", "fmod");
        also("trunc", "fix", "int");
        also("mod", "modulo");
        also("step", "unitstep");
        also("heaviside", "heavisidetheta");
        also("clip", "clamp");
        also("if", "where", "ifelse", "iif");
        // Read by Cases; here so that the name is known.
        CALLS.put("piecewise", new Call(1, SEVERAL, 1, u -> u[0]));
        also("sigmoid", "logistic", "expit");
        also("silu", "swish");
        also("leaky_relu", "leakyrelu");
    }

    private static void also(String name, String... others) {
        for (String other : others) {
            CALLS.put(other, CALLS.get(name));
            ALIASES.add(other);
        }
    }

    /** Whether the name is the function's alone; a parameter may have any other. */
    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** Whether it is the less usual name of its function. */
    static boolean isAlias(String name) {
        return ALIASES.contains(name);
    }

    /** The function of which this name's is the inverse, as in sin⁻¹; null if there is none with a name. */
    static String inverse(String name) {
        return ALL.containsKey("a" + name) && !name.equals("bs") ? "a" + name : name.equals("ln") ? "exp" : null;
    }
}
