package org.optiscope.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.text.Texts;

/** A function of x and y, written by a person: its text, tree, exact derivatives and compiled code. Immutable. */
public final class Formula {
    /** A longer text is refused. */
    public static final int MAX_LENGTH = 10_000;

    private final String text;
    private final Map<String, Double> parameters;
    private final Pair pair;
    private final List<String> leftOut;
    private final Expression tree;
    private final Expression derivativeX;
    private final Expression derivativeY;
    private volatile Kernel kernel;

    private Formula(String text, Reader.Reading reading) {
        this.text = text;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(reading.parameters()));
        this.pair = reading.pair();
        this.leftOut = reading.leftOut();
        this.tree = reading.tree();
        this.derivativeX = tree.derivative("x");
        this.derivativeY = tree.derivative("y");
        requireCompilable();
    }

    /** Reads a formula in x and y; {@code f(x,y) =} may stand before it. See {@link #parse(String, Map)}. */
    public static Formula parse(String text) throws FormulaException {
        return parse(text, Map.of());
    }

    /**
     * Reads a formula in two variables and the parameters. The variables are x and y, or another usual pair if exactly one
     * is used; in the {@link #tree} they are called x and y.
     *
     * @param parameters names and values, all finite
     * @throws FormulaException if it cannot be read, with the position of the fault
     */
    public static Formula parse(String text, Map<String, Double> parameters) throws FormulaException {
        return new Formula(text, Reader.read(text, parameters, false));
    }

    /**
     * Reads a formula as it is typed: every letter that is not known becomes a parameter. It has those parameters only.
     *
     * @param offered the values that parameters of these names get; the others get 1
     * @throws FormulaException if it cannot be read, with the position of the fault
     */
    public static Formula typed(String text, Map<String, Double> offered) throws FormulaException {
        return new Formula(text, Reader.read(text, offered, true));
    }

    private void requireCompilable() {
        Graph graph = new Graph();
        graph.add(tree);
        graph.add(derivativeX);
        graph.add(derivativeY);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    public Map<String, Double> parameters() {
        return parameters;
    }

    public Expression tree() {
        return tree;
    }

    /** The names of the two variables as they were written, for reading: {@code x₁} for x1. */
    public List<String> variables() {
        return List.of(Characters.subscripted(pair.first()), Characters.subscripted(pair.second()));
    }

    /** What was read, written plainly, with the names that were used; what was left out of the text is told. */
    public String reading() {
        String plain = tree.toText(names());
        return leftOut.isEmpty()
                ? plain
                : Texts.get(
                        "formula.without",
                        plain,
                        leftOut.stream()
                                .reduce((a, b) -> Texts.get("formula.and", a, b))
                                .orElseThrow());
    }

    /** Whether the text says what was read, but for spaces: then the reading says nothing new. */
    public boolean isReadAsWritten() {
        return leftOut.isEmpty() && plain(text).equals(plain(tree.toText(names())));
    }

    private static String plain(String text) {
        return text.replaceFirst("^\\s*f\\s*\\(\\s*x\\s*,\\s*y\\s*\\)\\s*=", "").replaceAll("\\s+", "");
    }

    private Map<String, String> names() {
        return pair.equals(Pair.XY) ? Map.of() : Map.of("x", pair.first(), "y", pair.second());
    }

    /**
     * The partial derivative that the {@link #kernel} computes.
     *
     * @param variable {@code "x"} for that by the first variable or {@code "y"} for that by the second, whatever their names
     */
    public Expression derivative(String variable) {
        if (!Pair.XY.contains(variable)) {
            throw new IllegalArgumentException("the variables are x and y, not " + variable);
        }
        return variable.equals("x") ? derivativeX : derivativeY;
    }

    /** The partial derivative as text, the parameters and the variables by name. */
    public String derivativeText(String variable) {
        return derivative(variable).toText(names());
    }

    /** The compiled code, made when first asked for; any thread may ask. */
    public Kernel kernel() {
        Kernel compiled = kernel;
        if (compiled == null) {
            synchronized (this) {
                compiled = kernel;
                if (compiled == null) {
                    compiled = KernelCompiler.compile(tree, derivativeX, derivativeY);
                    kernel = compiled;
                }
            }
        }
        return compiled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && text.equals(that.text) && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + parameters.hashCode();
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? text : text + " " + parameters;
    }
}
