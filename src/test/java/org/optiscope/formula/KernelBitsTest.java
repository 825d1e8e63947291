package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The tree walk is the oracle: whatever the formula, compiled code gives the same bits. */
class KernelBitsTest {
    private static final Map<String, Double> PARAMETERS = Map.of("a", 1.5, "b", -100.0);
    private static final int DEPTH = 5;
    private static final int POINTS = 7;

    @Property(tries = 1_000)
    void value_and_gradient_have_the_bits_of_the_tree_walk(@ForAll long seed) {
        RandomFormulas formulas = new RandomFormulas(seed);
        Formula formula = Formula.parse(formulas.next(DEPTH), PARAMETERS);
        double[] gradient = new double[2];
        for (int i = 0; i < POINTS; i++) {
            double x = formulas.coordinate();
            double y = formulas.coordinate();
            Map<String, Double> at = Map.of("x", x, "y", y);
            double value = formula.tree().evaluate(at);

            assertThat(formula.kernel().value(x, y)).as("%s at %s", formula, at).isEqualTo(Double.valueOf(value));
            assertThat(formula.kernel().gradient(x, y, gradient)).isEqualTo(Double.valueOf(value));
            assertThat(gradient)
                    .as("gradient of %s at %s", formula, at)
                    .containsExactly(
                            formula.derivative("x").evaluate(at),
                            formula.derivative("y").evaluate(at));
        }
    }

    @Property(tries = 500)
    void many_points_at_once_have_the_bits_of_one_at_a_time(@ForAll long seed) {
        RandomFormulas formulas = new RandomFormulas(seed);
        Kernel kernel = Formula.parse(formulas.next(DEPTH), PARAMETERS).kernel();
        double[] x = coordinates(formulas);
        double[] y = coordinates(formulas);
        double untouched = 123.25;
        double[][] results = new double[3][POINTS];
        results[0][0] = untouched;
        kernel.gradients(x, y, results[0], results[1], results[2], 1, POINTS);
        kernel.gradients(x, y, results[0], results[1], results[2], 1, POINTS);

        double[] gradient = new double[2];
        assertThat(results[0][0]).isEqualTo(untouched);
        for (int i = 1; i < POINTS; i++) {
            double value = kernel.gradient(x[i], y[i], gradient);
            assertThat(results[0][i]).isEqualTo(Double.valueOf(0 + value + value));
            assertThat(new double[] {results[1][i], results[2][i]}).containsExactly(gradient);
        }
    }

    @Property(tries = 1_000)
    void a_grid_has_the_bits_of_its_points(@ForAll long seed) {
        RandomFormulas formulas = new RandomFormulas(seed);
        Formula formula = Formula.parse(formulas.next(DEPTH), PARAMETERS);
        double[] xs = coordinates(formulas);
        double[] ys = {formulas.coordinate(), formulas.coordinate(), formulas.coordinate()};
        double[] out = new double[xs.length * ys.length];
        formula.kernel().grid(xs, ys, out, 1, 3);

        for (int row = 0; row < ys.length; row++) {
            for (int column = 0; column < xs.length; column++) {
                double expected = row == 0 ? 0 : formula.kernel().value(xs[column], ys[row]);
                assertThat(out[row * xs.length + column]).as("%s", formula).isEqualTo(Double.valueOf(expected));
            }
        }
    }

    private static double[] coordinates(RandomFormulas formulas) {
        double[] coordinates = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            coordinates[i] = formulas.coordinate();
        }
        return coordinates;
    }
}
