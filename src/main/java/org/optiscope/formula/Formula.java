package org.optiscope.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A function of x and y, written by a person: its text, tree, exact derivatives and compiled code. Immutable. */
public final class Formula {
    private static final Set<String> VARIABLES = Set.of("x", "y");

    private final String text;
    private final Map<String, Double> parameters;
    private final Expression tree;
    private final Expression derivativeX;
    private final Expression derivativeY;
    private volatile Kernel kernel;

    private Formula(String text, Map<String, Double> parameters) {
        this.text = text;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.tree = Parser.parse(text, VARIABLES, this.parameters);
        this.derivativeX = tree.derivative("x");
        this.derivativeY = tree.derivative("y");
        requireCompilable();
    }

    /** Reads a formula in x and y; {@code f(x,y) =} may stand before it. See {@link #parse(String, Map)}. */
    public static Formula parse(String text) throws FormulaException {
        return new Formula(text, Map.of());
    }

    /**
     * Reads a formula in x, y and the parameters.
     *
     * @param parameters names and values, all finite
     * @throws FormulaException if it cannot be read, with the position of the fault
     */
    public static Formula parse(String text, Map<String, Double> parameters) throws FormulaException {
        return new Formula(text, parameters);
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

    /**
     * The partial derivative that the {@link #kernel} computes.
     *
     * @param variable {@code "x"} or {@code "y"}
     */
    public Expression derivative(String variable) {
        if (!VARIABLES.contains(variable)) {
            throw new IllegalArgumentException("the variables are x and y, not " + variable);
        }
        return variable.equals("x") ? derivativeX : derivativeY;
    }

    /** The partial derivative as text, the parameters by name. */
    public String derivativeText(String variable) {
        return derivative(variable).toText();
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
