package org.optiscope.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.text.Texts;

/**
 * Several trees as one graph in which equal subtrees are one node, so that f, ∂f/∂x and ∂f/∂y compute what they share once.
 *
 * <p>Every rewriting here keeps the bits: folding of constants, u·1 = u/1 = u − 0 = u, arguments of + and · in a fixed order, and the
 * products that {@link Real#power} would compute.
 */
final class Graph {
    /** Keeps each method of a kernel within the 64 KB of the class file format. */
    static final int MAX_NODES = 3_000;

    /** The operation of a node that is a number. */
    static final String CONSTANT = "constant";

    /** The variables of a surface. */
    static final Variable X = new Variable("x");

    static final Variable Y = new Variable("y");

    /** The function of a {@link Choice}. */
    static final String CHOICE = "choose";

    /**
     * @param operation {@link #CONSTANT}, a {@link Variable}, {@link UnaryFunction}, {@link BinaryFunction} or {@link #CHOICE}
     * @param arguments indices of nodes, all smaller than this one's
     */
    record Node(Object operation, double constant, List<Integer> arguments) {
        // Written out as in Expression.
        @Override
        public boolean equals(Object other) {
            return other instanceof Node that
                    && operation.equals(that.operation)
                    && Double.compare(constant, that.constant) == 0
                    && arguments.equals(that.arguments);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * operation.hashCode() + Double.hashCode(constant)) + arguments.hashCode();
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> indices = new HashMap<>();
    private final Map<Expression, Integer> seen = new IdentityHashMap<>();

    /** The index of the node of an expression. */
    int add(Expression expression) {
        Integer known = seen.get(expression);
        if (known == null) {
            known = node(expression);
            seen.put(expression, known);
        }
        return known;
    }

    Node get(int index) {
        return nodes.get(index);
    }

    int size() {
        return nodes.size();
    }

    private int node(Expression expression) {
        if (expression instanceof Constant e) {
            return constant(e.value());
        } else if (expression instanceof Named e) {
            return constant(e.value());
        } else if (expression instanceof Variable e) {
            return intern(e, 0);
        } else if (expression instanceof Unary e) {
            int u = add(e.u());
            return isConstant(u) ? constant(e.function().apply(get(u).constant)) : intern(e.function(), 0, u);
        } else if (expression instanceof Binary e) {
            return binary(e.function(), add(e.u()), add(e.v()));
        } else if (expression instanceof Choice e) {
            return intern(CHOICE, 0, add(e.condition()), add(e.then()), add(e.otherwise()));
        }
        throw new AssertionError(expression);
    }

    private int binary(BinaryFunction function, int u, int v) {
        if (isConstant(u) && isConstant(v)) {
            return constant(function.apply(get(u).constant, get(v).constant));
        }
        return switch (function) {
            case ADD -> intern(function, 0, Math.min(u, v), Math.max(u, v));
            case SUBTRACT -> isConstant(v, 0.0) ? u : intern(function, 0, u, v);
            case MULTIPLY -> multiply(u, v);
            case DIVIDE -> isConstant(v, 1) ? u : intern(function, 0, u, v);
            case POWER ->
                isConstant(v) && Real.isUnrolled(get(v).constant)
                        ? power(u, (int) get(v).constant)
                        : intern(function, 0, u, v);
            default -> intern(function, 0, u, v);
        };
    }

    private int multiply(int u, int v) {
        if (isConstant(u, 1)) {
            return v;
        }
        return isConstant(v, 1) ? u : intern(BinaryFunction.MULTIPLY, 0, Math.min(u, v), Math.max(u, v));
    }

    /** The products of {@link Real#power}, in its order. */
    private int power(int u, int exponent) {
        int product = constant(1);
        int square = u;
        for (int n = Math.abs(exponent); n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                product = multiply(product, square);
            }
            if (n > 1) {
                square = multiply(square, square);
            }
        }
        return exponent < 0 ? binary(BinaryFunction.DIVIDE, constant(1), product) : product;
    }

    private int constant(double value) {
        return intern(CONSTANT, value);
    }

    private boolean isConstant(int index) {
        return get(index).operation.equals(CONSTANT);
    }

    private boolean isConstant(int index, double value) {
        return isConstant(index) && Double.compare(get(index).constant, value) == 0;
    }

    private int intern(Object operation, double constant, Integer... arguments) {
        return indices.computeIfAbsent(new Node(operation, constant, List.of(arguments)), node -> {
            nodes.add(node);
            if (nodes.size() > MAX_NODES) {
                throw FormulaException.tooLarge(Texts.get("formula.operations-with-derivatives", MAX_NODES));
            }
            return nodes.size() - 1;
        });
    }
}
