package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.optiscope.formula.BinaryFunction;
import org.optiscope.formula.Expression;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.formula.RuleProgram;
import org.optiscope.formula.UnaryFunction;
import org.optiscope.text.Texts;

/**
 * Something that is legal in a rule, but hardly meant: a quantity or a hyperparameter that is never used, an update without the
 * gradient, a division by what may be 0.
 *
 * @param place in the file, such as {@code quantities[1].formula}
 * @param sentence what is there, and what would be better
 */
public record RuleWarning(String place, String sentence) {
    /** A position that is no special place of any formula. */
    private static final double ANYWHERE = 0.7310585786300049;

    static List<RuleWarning> of(OptimizerKind kind) {
        List<RuleWarning> warnings = new ArrayList<>();
        List<Rule.Declared> quantities = kind.rule().quantities();
        Set<String> ever = new RuleUse(kind).ever();
        if (!ever.contains("g")) {
            warnings.add(new RuleWarning("update", Texts.get("optimizer.never-asks-gradient")));
        }
        ofPosition(quantities.get(quantities.size() - 1).formula())
                .ifPresent(sentence -> warnings.add(new RuleWarning("update", sentence)));
        Set<String> asked = asked(kind);
        for (int i = 0; i < kind.hyperparameters().size(); i++) {
            String key = kind.hyperparameters().get(i).key();
            if (!asked.contains(key)) {
                warnings.add(new RuleWarning("hyperparameters[" + i + "]", Texts.get("optimizer.unused", key)));
            }
        }
        Set<String> named = new LinkedHashSet<>();
        quantities.forEach(quantity -> named.addAll(quantity.formula().variables()));
        kind.rule().stages().forEach(told -> named.addAll(told.stage().lit()));
        for (int i = 0; i < quantities.size() - 1; i++) {
            Rule.Declared quantity = quantities.get(i);
            boolean isNamed = named.contains(quantity.key()) || named.contains(quantity.key() + RuleProgram.PREVIOUS);
            if (!ever.contains(quantity.key()) && !isNamed && quantity.place() == Rule.Place.FILES) {
                warnings.add(new RuleWarning(
                        "quantities[" + i + "]", Texts.get("optimizer.unused-quantity", quantity.key())));
            }
        }
        warnings.addAll(new FirstUpdate(kind).divisions());
        return warnings;
    }

    /** An update that gives the new position itself, where only the way there is wanted. */
    static Optional<String> ofPosition(Expression update) {
        return hasTermTheta(update) ? Optional.of(Texts.get("optimizer.update-with-theta")) : Optional.empty();
    }

    private static boolean hasTermTheta(Expression sum) {
        if (sum instanceof Binary e && e.function() == BinaryFunction.ADD) {
            return hasTermTheta(e.u()) || hasTermTheta(e.v());
        } else if (sum instanceof Binary e && e.function() == BinaryFunction.SUBTRACT) {
            return hasTermTheta(e.u());
        }
        return sum instanceof Variable v && v.name().equals("theta");
    }

    /** Every name that a formula or a condition of the rule asks for. */
    private static Set<String> asked(OptimizerKind kind) {
        Set<String> asked = new LinkedHashSet<>(List.of(OptimizerKind.LEARNING_RATE));
        kind.switches().conditions().forEach(condition -> asked.addAll(condition.variables()));
        kind.rule().requirements().forEach(one -> asked.addAll(one.that().variables()));
        kind.rule().stages().forEach(told -> asked.addAll(told.means().values()));
        kind.rule().quantities().forEach(quantity -> {
            asked.addAll(quantity.formula().variables());
            asked.addAll(quantity.start().variables());
        });
        return asked;
    }

    /** The first update of a coordinate whose gradient is 0, at the defaults: nothing in it may be divided by 0. */
    private static final class FirstUpdate {
        private final OptimizerKind kind;
        private final Optimizer optimizer;
        private final Map<String, Double> values = new HashMap<>();

        FirstUpdate(OptimizerKind kind) {
            this.kind = kind;
            optimizer = kind.withDefaults();
            Optimizer.Step step =
                    optimizer.explain(1, ANYWHERE, 0, optimizer.initialMemory(), optimizer.initialShared());
            values.putAll(optimizer.numbers());
            values.put("g", 0.0);
            values.put("theta", ANYWHERE);
            values.put("t", 1.0);
            for (Quantity quantity : optimizer.quantities()) {
                values.put(quantity.key() + RuleProgram.PREVIOUS, optimizer.initial(quantity));
            }
            for (Quantity quantity : optimizer.quantities()) {
                values.put(quantity.key(), quantity.of().applyAsDouble(step));
            }
        }

        List<RuleWarning> divisions() {
            List<RuleWarning> warnings = new ArrayList<>();
            List<Quantity> quantities = optimizer.quantities();
            for (int i = 0; i < quantities.size(); i++) {
                Quantity quantity = quantities.get(i);
                Expression zero = quantity.active() ? zero(quantity.formula()) : null;
                if (zero != null) {
                    boolean isUpdate = quantity.role() == Quantity.Role.UPDATE;
                    String text = zero.toText();
                    warnings.add(new RuleWarning(
                            isUpdate ? "update" : "quantities[" + i + "].formula",
                            Texts.get("optimizer.divides-by-zero", text)));
                }
            }
            return warnings;
        }

        /** A denominator that is 0, in a case that holds; null if there is none. */
        private Expression zero(Expression expression) {
            if (expression instanceof Unary e) {
                return zero(e.u());
            } else if (expression instanceof Choice e) {
                Expression inCondition = zero(e.condition());
                return inCondition != null
                        ? inCondition
                        : zero(e.condition().evaluate(values) != 0 ? e.then() : e.otherwise());
            } else if (expression instanceof Binary e) {
                boolean divides = e.function() == BinaryFunction.DIVIDE;
                if (divides && e.v().evaluate(values) == 0 && !isGuarded(e.v())) {
                    return e.v();
                }
                Expression left = zero(e.u());
                return left != null ? left : zero(e.v());
            }
            return null;
        }

        /** Whether it has a term that is a setting, for which the smallest number counts where it is 0. */
        private boolean isGuarded(Expression denominator) {
            if (denominator instanceof Unary e && e.function() == UnaryFunction.SQRT) {
                return isGuarded(e.u());
            }
            return denominator instanceof Binary e
                    && (e.function() == BinaryFunction.ADD || e.function() == BinaryFunction.MAX)
                    && (isSetting(e.u()) || isSetting(e.v()) || isGuarded(e.u()) || isGuarded(e.v()));
        }

        private boolean isSetting(Expression term) {
            return term instanceof Variable v && optimizer.numbers().containsKey(v.name());
        }
    }
}
