package org.optiscope.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * The lines of a rule as they are computed with given switches, over the settings, g, θ, t and what is kept:
 *
 * <pre>
 * a line's name              the line itself, as one node of the graph
 * base^t                     the product that is carried; 0 below 1e-20
 * u / (shared)               u · (1 / shared), the reciprocal computed once an update
 * a · u^2                    (a · u) · u, as PyTorch's addcmul does
 * u / (v + ε), u / max(v, ε)  where the setting ε is 0, the smallest double: 0/0 is 0, and no other root or quotient changes
 * u / √(v + ε)               likewise; only a v below the normal numbers changes
 * </pre>
 */
final class Lowering {
    /** The names of what is kept, in the lowered lines. */
    static final String KEPT = "shared ";

    private final RuleProgram program;
    private final Set<String> settings;
    private final List<Boolean> outcomes;
    private final Set<String> active;
    private final Map<String, Expression> lines = new HashMap<>();
    private final Expression[] shared;
    private final Map<Expression, Boolean> isShared = new IdentityHashMap<>();
    private final Map<String, Expression> powers = new HashMap<>();

    Lowering(RuleProgram program, Set<String> active, List<Boolean> outcomes) {
        this.program = program;
        this.settings = Set.copyOf(program.settings());
        this.outcomes = outcomes;
        shared = new Expression[program.sharedSize()];
        this.active = Set.copyOf(active);
        active.forEach(this::line);
        for (RuleProgram.Line line : program.lines()) {
            // Powers that these switches leave out are carried on for those that another setting asks for.
            carry(line.formula());
        }
        for (int slot = 0; slot < shared.length; slot++) {
            shared[slot] = shared[slot] == null ? kept(slot) : shared[slot];
        }
    }

    /** The line of that name, lowered when it is first asked for; its own formula must not need it. */
    private Expression line(String name) {
        Expression known = lines.get(name);
        if (known != null) {
            return known;
        } else if (!active.contains(name)) {
            throw new Refusal(Texts.get("formula.not-computed", name));
        }
        Expression lowered = lower(program.switches().fold(program.line(name).formula(), outcomes));
        lines.put(name, lowered);
        Integer slot = program.sharedSlot(name);
        if (slot != null) {
            shared[slot] = isProduct(lowered, slot) ? cut(lowered) : lowered;
        }
        return lowered;
    }

    /** The lines in use by name. */
    Map<String, Expression> lines() {
        return lines;
    }

    /** What is kept for all coordinates, after the update. */
    List<Expression> shared() {
        return new ArrayList<>(Arrays.asList(shared));
    }

    private static Variable kept(int slot) {
        return new Variable(KEPT + slot);
    }

    private static boolean isProduct(Expression e, int slot) {
        return e instanceof Binary b
                && b.function() == BinaryFunction.MULTIPLY
                && (b.u().equals(kept(slot)) || b.v().equals(kept(slot)));
    }

    private static Expression cut(Expression product) {
        Expression size = new Unary(UnaryFunction.ABS, product);
        Expression isNothing = new Binary(BinaryFunction.LESS, size, new Constant(Power.NOTHING));
        return new Choice(isNothing, new Constant(0), product);
    }

    private void carry(Expression expression) {
        Power power = Power.of(expression, program.switches());
        if (power != null) {
            power(power);
        } else if (expression instanceof Unary e) {
            carry(e.u());
        } else if (expression instanceof Binary e) {
            carry(e.u());
            carry(e.v());
        } else if (expression instanceof Choice e) {
            carry(e.condition());
            carry(e.then());
            carry(e.otherwise());
        }
    }

    private Expression power(Power power) {
        int slot = program.sharedSlot(power.key());
        Expression now = powers.computeIfAbsent(
                power.key(), key -> cut(new Binary(BinaryFunction.MULTIPLY, kept(slot), power.base())));
        shared[slot] = now;
        return power.isAhead()
                ? powers.computeIfAbsent(
                        power.key() + " ahead", key -> cut(new Binary(BinaryFunction.MULTIPLY, now, power.base())))
                : now;
    }

    private Expression lower(Expression expression) {
        Power power = Power.of(expression, program.switches());
        if (power != null) {
            return power(power);
        } else if (expression instanceof Variable e) {
            return variable(e);
        } else if (expression instanceof Unary e) {
            return new Unary(e.function(), lower(e.u()));
        } else if (expression instanceof Choice e) {
            return new Choice(lower(e.condition()), lower(e.then()), lower(e.otherwise()));
        } else if (expression instanceof Binary e) {
            return switch (e.function()) {
                case DIVIDE -> quotient(lower(e.u()), Denominator.guarded(lower(e.v()), this::guarded));
                case MULTIPLY -> product(lower(e.u()), lower(e.v()));
                default -> new Binary(e.function(), lower(e.u()), lower(e.v()));
            };
        }
        return expression;
    }

    private Expression variable(Variable variable) {
        String name = variable.name();
        if (program.line(name) != null) {
            return line(name);
        } else if (name.endsWith(RuleProgram.PREVIOUS)) {
            String before = name.substring(0, name.length() - RuleProgram.PREVIOUS.length());
            return program.sharedSlot(before) == null ? variable : kept(program.sharedSlot(before));
        }
        return variable;
    }

    private Expression quotient(Expression u, Expression v) {
        boolean isOnce = isShared(v) && !isShared(u) && !(v instanceof Constant);
        return isOnce
                ? new Binary(BinaryFunction.MULTIPLY, u, new Binary(BinaryFunction.DIVIDE, new Constant(1), v))
                : new Binary(BinaryFunction.DIVIDE, u, v);
    }

    private static Expression product(Expression u, Expression v) {
        boolean isSquare = v instanceof Binary e
                && e.function() == BinaryFunction.POWER
                && e.v() instanceof Constant n
                && n.value() == 2;
        if (isSquare) {
            Expression root = ((Binary) v).u();
            return new Binary(BinaryFunction.MULTIPLY, new Binary(BinaryFunction.MULTIPLY, u, root), root);
        }
        return new Binary(BinaryFunction.MULTIPLY, u, v);
    }

    /** A setting that is 0 counts as the smallest number. */
    private Expression guarded(Expression setting) {
        if (setting instanceof Variable e && settings.contains(e.name())) {
            Expression isZero = new Binary(BinaryFunction.EQUAL, setting, new Constant(0));
            return new Choice(isZero, new Constant(Double.MIN_VALUE), setting);
        }
        return setting;
    }

    /** Whether a lowered expression is the same for all coordinates. */
    private boolean isShared(Expression expression) {
        Boolean known = isShared.get(expression);
        if (known == null) {
            known = expression instanceof Unary e
                    ? isShared(e.u())
                    : expression instanceof Binary e
                            ? isShared(e.u()) && isShared(e.v())
                            : expression instanceof Choice e
                                    ? isShared(e.condition()) && isShared(e.then()) && isShared(e.otherwise())
                                    : !(expression instanceof Variable v) || isShared(v.name());
            isShared.put(expression, known);
        }
        return known;
    }

    boolean isShared(String name) {
        return settings.contains(name) || name.equals(RuleProgram.T) || name.startsWith(KEPT);
    }
}
