package org.optiscope.formula;

import java.util.Map;
import java.util.Set;

/**
 * A formula as a tree of immutable records.
 *
 * <p>{@link #evaluate} computes what is written, in the order written; a compiled {@link Kernel} gives the same bits. Only
 * {@link #simplify} and {@link #derivative} reorder.
 *
 * <p>What records usually get for {@code equals} and {@code hashCode} is put together at run time, which takes longer
 * than everything else about the first formula; so they are written out.
 */
public sealed interface Expression {
    /** A number that was written, or that simplifying gave. */
    record Constant(double value) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Constant that && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /** A number with a name: π, e, φ, and the parameters of a {@link Formula}. It keeps its name in texts. */
    record Named(String name, double value) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Named that && name.equals(that.name) && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Double.hashCode(value);
        }
    }

    record Variable(String name) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Variable that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    record Unary(UnaryFunction function, Expression u) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Unary that && function == that.function && u.equals(that.u);
        }

        @Override
        public int hashCode() {
            return 31 * function.ordinal() + u.hashCode();
        }
    }

    record Binary(BinaryFunction function, Expression u, Expression v) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Binary that && function == that.function && u.equals(that.u) && v.equals(that.v);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * function.ordinal() + u.hashCode()) + v.hashCode();
        }
    }

    /** {@code if(condition, then, otherwise)}; the derivatives of max and min need it. */
    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Choice that
                    && condition.equals(that.condition)
                    && then.equals(that.then)
                    && otherwise.equals(that.otherwise);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * condition.hashCode() + then.hashCode()) + otherwise.hashCode();
        }
    }

    /** Whether it either holds or does not, as {@code x < 0}, instead of being a number. */
    default boolean isCondition() {
        if (this instanceof Unary e) {
            return e.function() == UnaryFunction.NOT;
        }
        return this instanceof Binary e && e.function().isCondition();
    }

    /**
     * Reads a formula whose variables have any names of letters, digits and underscores.
     *
     * @throws FormulaException if it cannot be read, with the position of the fault
     */
    static Expression parse(String text, Set<String> variables) {
        return Reader.parse(text, variables, Map.of());
    }

    /**
     * Reads a formula that has these names and no others: an unknown one is refused, where {@link #parse} cuts it into known ones.
     *
     * @param switches names that are true or false
     * @throws FormulaException if it cannot be read, with the position of the fault
     */
    static Expression parse(String text, Set<String> variables, Set<String> switches) {
        return Reader.names(text, variables, switches);
    }

    /** Reads a condition likewise, such as {@code t > 5 and amsgrad}. */
    static Expression parseCondition(String text, Set<String> variables, Set<String> switches) {
        return Reader.condition(text, variables, switches);
    }

    /**
     * Computes the value by walking the tree.
     *
     * @throws IllegalArgumentException if a variable has no value
     */
    default double evaluate(Map<String, Double> values) {
        return Interpreter.evaluate(this, values);
    }

    /** The exact partial derivative, tidied; conventions at corners as in the package description. */
    default Expression derivative(String variable) {
        return Derivative.of(this, variable);
    }

    /** The same function with constants folded, like terms and factors collected; rounding may differ. */
    default Expression simplify() {
        return Algebra.simplify(this);
    }

    /** The formula as text that {@link #parse} reads back to the same tree, up to the guard of a root's derivative. */
    default String toText() {
        return toText(Map.of());
    }

    /**
     * The formula as text.
     *
     * @param names what to write for each name; a name that is missing stays as it is
     */
    default String toText(Map<String, String> names) {
        return new Printer(names).print(this);
    }

    /**
     * The formula as TeX, for reading: fractions, roots, products by standing side by side.
     *
     * @param names the TeX of each name; a name that is missing stays as it is
     */
    default String toTex(Map<String, String> names) {
        return new TexNotation(names, false).text(this);
    }

    /** The same for a line of text, quotients with a slash. */
    default String toTextTex(Map<String, String> names) {
        return new TexNotation(names, true).text(this);
    }

    /**
     * The formula as one line with the signs of a blackboard, for reading: {@code α · m / (√v + ε)}.
     *
     * @param names what to write for each name, such as its value; a name that is missing stays as it is
     */
    default String toLine(Map<String, String> names) {
        return new LineNotation(names).text(this);
    }

    /** The names of the variables in it. */
    default Set<String> variables() {
        return Variables.of(this);
    }

    /** The same with these expressions in the places of variables. */
    default Expression with(Map<String, Expression> values) {
        return Variables.replaced(this, values);
    }
}
