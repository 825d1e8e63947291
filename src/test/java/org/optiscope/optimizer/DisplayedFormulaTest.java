package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.formula.Expression;

/** The equations on screen, evaluated from the numbers on screen, give the numbers on screen. */
class DisplayedFormulaTest {
    private static final int STEPS = 40;

    /** Products and quotients may be taken in another order than in the code: a few roundings, none of them cancelling. */
    private static final double ULPS = 6;

    /**
     * βᵗ is carried as a product of t factors, each with half an ulp; where 1 − βᵗ is t(1 − β) or so, that is 1/(1 − β)
     * ulps of the difference.
     */
    private static double ulps(String formula, Map<String, Double> values) {
        if (formula.contains("0.96^")) {
            return ULPS + values.get("t"); // NAdam's 0.96^(tψ) is such a product, too
        }
        if (!formula.contains("^t")) {
            return ULPS;
        }
        double largest = Math.max(values.getOrDefault("beta1", 0.0), values.getOrDefault("beta2", 0.0));
        return ULPS + 2 / (1 - largest);
    }

    /** What a rounding is relative to: RAdam's ρₜ begins as a small difference of two large numbers. */
    private static double size(Quantity quantity, Map<String, Double> values) {
        double size = values.get(quantity.key());
        return quantity.key().equals("rho") ? Math.max(size, values.get("rhoInfinity")) : size;
    }

    static Stream<Optimizer> settings() {
        return OptimizerCatalog.all().stream().flatMap(kind -> RandomSettings.of(kind).stream());
    }

    @Provide
    Arbitrary<Optimizer> optimizers() {
        return Combinators.combine(Arbitraries.of(OptimizerCatalog.all()), Arbitraries.longs())
                .as((kind, seed) -> RandomSettings.one(kind, new Random(seed)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void formulas_say_what_the_code_computes(Optimizer optimizer) {
        compare(optimizer, new Random(1));
    }

    @Property(seed = "1", tries = 200)
    void formulas_say_what_the_code_computes_for_any_numbers(
            @ForAll("optimizers") Optimizer optimizer, @ForAll long seed) {
        compare(optimizer, new Random(seed));
    }

    /** A product that all coordinates share is carried on as 0 below 1e-20. */
    private static double kept(double product) {
        return Math.abs(product) < 1e-20 ? 0 : product;
    }

    private static void compare(Optimizer optimizer, Random random) {
        List<Quantity> carried = optimizer.carried();
        Coordinates c = new Coordinates(optimizer, 1);
        c.theta()[0] = random.nextGaussian();
        Map<String, Expression> formulas = new HashMap<>();
        Map<String, Double> before = new HashMap<>();
        optimizer.quantities().forEach(quantity -> before.put(quantity.key(), optimizer.initial(quantity)));
        for (int t = 1; t <= STEPS; t++) {
            double g = random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
            Map<String, Double> known = new HashMap<>();
            known.put("g", g);
            known.put("t", (double) t);
            known.put("theta", c.theta()[0]);
            optimizer.values().forEach((key, value) -> {
                if (value instanceof Double number) {
                    known.put(key, number);
                }
            });
            double[] memory = new double[carried.size()];
            for (int slot = 0; slot < memory.length; slot++) {
                if (carried.get(slot).active()) {
                    memory[slot] = c.memory(slot)[0];
                    known.put(carried.get(slot).key() + "Prev", memory[slot]);
                }
            }
            for (Quantity quantity : optimizer.quantities()) {
                if (quantity.role() == Quantity.Role.SHARED && !Double.isNaN(before.get(quantity.key()))) {
                    known.put(quantity.key() + "Prev", before.get(quantity.key()));
                }
            }
            Optimizer.Step step = optimizer.explain(t, c.theta()[0], g, memory, c.shared());
            for (Quantity quantity : optimizer.quantities()) {
                if (quantity.active()) {
                    known.put(quantity.key(), quantity.of().applyAsDouble(step));
                }
            }
            for (Quantity quantity : optimizer.quantities()) {
                if (quantity.active()) {
                    Map<String, Double> others = new HashMap<>(known);
                    others.remove(quantity.key());
                    double evaluated = formulas.computeIfAbsent(
                                    quantity.key(),
                                    key -> Expression.parse(quantity.formula().toText(), others.keySet()))
                            .evaluate(others);
                    double computed = known.get(quantity.key());
                    if (Double.isFinite(computed)) {
                        double tolerance = ulps(quantity.formula().toText(), known) * Math.ulp(size(quantity, known));
                        assertThat(evaluated)
                                .as(
                                        "%s = %s at step %d of %s",
                                        quantity.key(), quantity.formula().toText(), t, optimizer)
                                .isCloseTo(computed, within(tolerance));
                    } else {
                        assertThat(evaluated).isEqualTo(computed);
                    }
                }
            }
            before.replaceAll((key, value) -> kept(known.getOrDefault(key, Double.NaN)));
            c.gradient()[0] = g;
            optimizer.stepAll(t, c);
        }
    }
}
