package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.formula.Formula;
import org.optiscope.formula.Kernel;
import org.optiscope.surface.SurfaceCatalog;

/** Gradient and update in one give the bits of each by itself. */
class FusedRuleTest {
    private static final int[] SIZES = {1, 2, 7, 8, 33, 400, 1201};
    private static final int UPDATES = 4;
    private static final double[] SPECIAL = {
        0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e200, -1e-200, Double.MIN_VALUE
    };

    /** Of one coordinate alone, of neither, with absolute values, roots of sums and the larger of two. */
    private static final String[] FORMULAS = {
        "x^2 + y^2",
        "(1 - x)^2 + 100*(y - x^2)^2",
        "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
        "x^3",
        "3",
        "y",
        "x*y/(1 + x^2)",
        "abs(x) + y",
        "max(x^2, y)"
    };

    static Iterable<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_has_the_bits_of_gradient_and_update_apart(OptimizerKind kind) {
        for (Optimizer optimizer : RandomSettings.of(kind)) {
            for (String formula : FORMULAS) {
                Kernel kernel = Formula.parse(formula, Map.of()).kernel();
                FusedRule rule = optimizer.on(kernel);
                for (int size : rule == null ? new int[0] : SIZES) {
                    compare(optimizer, kernel, rule, size);
                }
            }
        }
    }

    /** Two coordinates of many runs, and what their losses come to. */
    private record Runs(Coordinates x, Coordinates y, double[] sums) {
        static Runs scattered(Optimizer optimizer, int size) {
            Runs runs = new Runs(new Coordinates(optimizer, size), new Coordinates(optimizer, size), new double[size]);
            Random random = new Random(size);
            for (int i = 0; i < size; i++) {
                runs.x.theta()[i] = number(random);
                runs.y.theta()[i] = number(random);
            }
            return runs;
        }

        private static double number(Random random) {
            return random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : 3 * random.nextGaussian();
        }
    }

    private static void compare(Optimizer optimizer, Kernel kernel, FusedRule rule, int size) {
        Runs apart = Runs.scattered(optimizer, size);
        Runs fused = Runs.scattered(optimizer, size);
        for (int t = 1; t <= UPDATES; t++) {
            Optimizer now = optimizer.atRate(optimizer.learningRate() / t);
            kernel.gradients(
                    apart.x.theta(), apart.y.theta(), apart.sums, apart.x.gradient(), apart.y.gradient(), 0, size);
            now.stepAll(t, apart.x);
            now.stepAll(t, apart.y);
            now.stepAll(t, rule, fused.x, fused.y, fused.sums);
        }
        String what = optimizer + ", " + size;
        assertThat(fused.sums).as(what).containsExactly(apart.sums);
        same(fused.x, apart.x, what);
        same(fused.y, apart.y, what);
    }

    private static void same(Coordinates one, Coordinates other, String what) {
        assertThat(one.theta()).as(what).containsExactly(other.theta());
        assertThat(one.shared()).as(what).containsExactly(other.shared());
        for (int slot = 0; slot < one.memory.length; slot++) {
            assertThat(one.memory(slot)).as(what).containsExactly(other.memory(slot));
        }
    }

    @ParameterizedTest
    @CsvSource({"adam, rosenbrock", "sgd, himmelblau", "adamw, sphere", "rmsprop, booth"})
    void what_is_small_is_made_one(String optimizer, String surface) {
        assertThat(on(optimizer, surface)).isNotNull();
    }

    /** Cosines, signs, cases, and what is too large. */
    @ParameterizedTest
    @CsvSource({"adam, rastrigin", "lion, sphere", "rprop, sphere", "adam, goldstein-price", "sgd, bukin-6"})
    void what_would_not_become_vector_instructions_stays_apart(String optimizer, String surface) {
        assertThat(on(optimizer, surface)).isNull();
    }

    private static FusedRule on(String optimizer, String surface) {
        return OptimizerCatalog.byId(optimizer)
                .create(Map.of())
                .on(SurfaceCatalog.byId(surface).kernel());
    }

    @Test
    void it_is_made_once_for_all_rates() {
        Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of());
        Kernel kernel = SurfaceCatalog.byId("rosenbrock").kernel();
        assertThat(adam.with("learningRate", 0.3).on(kernel)).isSameAs(adam.on(kernel));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_are_tried_and_the_quicker_is_taken_until_it_is_no_longer_the_quicker(boolean isFusedQuicker) {
        FusedRule rule = new FusedRule(null);
        assertThat(IntStream.range(0, 16)
                        .filter(turn -> race(rule, isFusedQuicker))
                        .count())
                .isEqualTo(8);
        assertThat(IntStream.range(0, 320)
                        .filter(turn -> race(rule, isFusedQuicker) == isFusedQuicker)
                        .count())
                .isEqualTo(310);
        assertThat(IntStream.range(0, 3_200)
                        .filter(turn -> race(rule, !isFusedQuicker) != isFusedQuicker)
                        .count())
                .isGreaterThan(2_000);
    }

    private static boolean race(FusedRule rule, boolean isFusedQuicker) {
        boolean isFused = rule.isNext();
        rule.took(isFused, isFused == isFusedQuicker ? 1 : 2);
        return isFused;
    }
}
