package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {
    /** Central differences with one Richardson step: the error is about h⁴ f⁽⁵⁾ + 1e-16/h, below 1e-9 for these functions. */
    private static final double DIFFERENCE_TOLERANCE = 1e-8;

    private static final double H = 1e-3;

    /** A handful of roundings. */
    private static final double ROUNDING = 1e-14;

    private static double[] gradient(String text, double x, double y) {
        double[] gradient = new double[2];
        Formula.parse(text).kernel().gradient(x, y, gradient);
        return gradient;
    }

    @Nested
    class every_function {
        static Stream<String> unary() {
            return Names.FUNCTIONS.entrySet().stream()
                    .filter(entry -> entry.getValue().arity() == 1)
                    .map(Map.Entry::getKey)
                    .filter(name -> !name.equals("piecewise"));
        }

        @ParameterizedTest
        @MethodSource("unary")
        void of_one_argument_agrees_with_differences(String name) {
            boolean isBeyondOne = name.matches("a(r|rc)?cosh|a(r|rc)?coth|a(rc)?sec|a(rc)?csc|arccosec");
            assertAgreesWithDifferences(name + "(" + (isBeyondOne ? 1.3 : 0.3) + " + 0.1*x*y + 0.05*x^2)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x*y^2",
                    "x/y",
                    "x/(1+y^2)/x^3",
                    "x%(0.3+y)",
                    "x^y",
                    "(1+x*y)^2.5",
                    "(x+y)^(-3)",
                    "2^(x*y)",
                    "e^(x-y)",
                    "pow(x, y)",
                    "max(x, y)",
                    "max(y, x)",
                    "min(x, y)",
                    "min(y*x, x)",
                    "hypot(x, 2*y)",
                    "atan2(x, y)",
                    "atan2(y*y, -x)",
                    "ifge(x, y, x^2*y, y^3)",
                    "ifge(y, x, x^2*y, y^3)",
                    "sqrt(x)*cbrt(y)",
                    "x^0.5*y",
                    "sin(x)*cos(y)*exp(x*y)",
                    "1/sqrt(x^2+y^2)",
                    "abs(x-y)",
                    "-(x-2*y)*-(x*y)",
                    "x-(y-(x-y*x))",
                    "(x^2+y)^3/(x^2+y)"
                })
        void and_every_operator_agrees_with_differences(String text) {
            assertAgreesWithDifferences(text);
        }

        private void assertAgreesWithDifferences(String text) {
            Kernel kernel = Formula.parse(text).kernel();
            for (double[] p : new double[][] {{0.7, 1.1}, {1.3, 0.4}, {0.45, 0.62}}) {
                double x = p[0];
                double y = p[1];
                double fx = (8 * (kernel.value(x + H, y) - kernel.value(x - H, y))
                                - (kernel.value(x + 2 * H, y) - kernel.value(x - 2 * H, y)))
                        / (12 * H);
                double fy = (8 * (kernel.value(x, y + H) - kernel.value(x, y - H))
                                - (kernel.value(x, y + 2 * H) - kernel.value(x, y - 2 * H)))
                        / (12 * H);
                double[] gradient = gradient(text, x, y);
                assertThat(gradient[0]).as("d/dx").isEqualTo(fx, tolerance(fx));
                assertThat(gradient[1]).as("d/dy").isEqualTo(fy, tolerance(fy));
            }
        }

        private org.assertj.core.data.Offset<Double> tolerance(double derivative) {
            return within(DIFFERENCE_TOLERANCE * Math.max(1, Math.abs(derivative)));
        }
    }

    @Nested
    class at_corners {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "sqrt(x); 0; 0; 0; 0",
                    "sqrt(x^2+y^2); 0; 0; 0; 0",
                    "cbrt(x); 0; 0; 0; 0",
                    "x^0.5 + y^0.25; 0; 0; 0; 0",
                    "abs(x) + abs(y); 0; 0; 0; 0",
                    "sign(x) + floor(y) + ceil(x); 0; 0; 0; 0",
                    "hypot(x, y); 0; 0; 0; 0",
                    "atan2(y, x); 0; 0; 0; 0",
                    "max(2*x, 3*x); 0; 0; 2; 0",
                    "min(2*x, 3*x); 0; 0; 2; 0",
                    "max(x, y); 1; 1; 1; 0",
                    "min(y, x); 1; 1; 0; 1",
                    "x^0 + y^1; 0; 0; 0; 1",
                    "x^2 + y^3; 0; 0; 0; 0",
                    "x^1.5 + 0*y; 0; 0; 0; 0",
                    "x^(3-1); -2; 0; -4; 0",
                    "x^3; -2; 0; 12; 0",
                    "2^x; 0; 0; 0.6931471805599453; 0",
                    "asin(cos(x)) + acos(cos(y)); 0; 0; 0; 0",
                    "asin(x) + acos(y); 1; -1; 0; 0",
                    "sqrt(acos(1-x^2-y^2)); 0; 0; 0; 0",
                    "abs(asin(x)) + sqrt(abs(y)); -1; 0; 0; 0",
                    "max(acos(x), y); 1; 0; 0; 0",
                    "sqrt(x^2+y^2)^3 + exp(sqrt(sqrt(x^2+y^2))); 0; 0; 0; 0",
                    "asin(sqrt(x^2+y^2)); 0; 0; 0; 0",
                    "-20*exp(-0.2*sqrt(0.5*(x^2+y^2))) - exp(0.5*(cos(2*pi*x)+cos(2*pi*y))) + e + 20; 0; 0; 0; 0",
                    "100*sqrt(abs(y-0.01*x^2)) + 0.01*abs(x+10); -10; 1; 0; 0"
                })
        void the_gradient_is_the_agreed_one(String text, double x, double y, double fx, double fy) {
            double[] gradient = gradient(text, x, y);
            assertThat(gradient[0] + 0.0).isEqualTo(fx);
            assertThat(gradient[1] + 0.0).isEqualTo(fy);
        }

        @Test
        void a_parameter_as_exponent_follows_the_same_rules() {
            double[] gradient = new double[2];
            for (double p : new double[] {0, 0.5, 2}) {
                Formula.parse("x^p", Map.of("p", p)).kernel().gradient(0, 1, gradient);
                assertThat(gradient).as("p = %s", p).containsExactly(0, 0);
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "x/y; 1e-200; 1e-200; 1e200; -1e200",
                    "3*x/y; 1e-200; 1e-200; 3e200; -3e200",
                    "sin(x/y); 1e-200; 1e-200; 5.403023058681398e199; -5.403023058681398e199",
                    "hypot(y^2, 1.5/y); 0; 1e154; 0; 2e154",
                    "hypot(x^3, y); 1e102; 1; 3e204; 0"
                })
        void a_gradient_that_is_finite_does_not_overflow_on_the_way(
                String text, double x, double y, double fx, double fy) {
            double[] gradient = gradient(text, x, y);
            assertThat(gradient[0]).isEqualTo(fx, within(ROUNDING * Math.abs(fx) + 1e-300));
            assertThat(gradient[1]).isEqualTo(fy, within(ROUNDING * Math.abs(fy) + 1e-100));
        }

        @Test
        void zero_to_the_zero_is_one() {
            assertThat(Formula.parse("x^0").kernel().value(0, 0)).isEqualTo(1);
            assertThat(Formula.parse("x^y").kernel().value(0, 0)).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {"1/x; Infinity", "-1/x; -Infinity", "ln(x); -Infinity", "x/x; NaN", "exp(1000+x); Infinity"})
        void a_result_that_is_not_finite_is_data(String text, Double expected) {
            assertThat(Formula.parse(text).kernel().value(0, 0)).isEqualTo(expected);
        }
    }

    @Nested
    class as_text {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "(a-x)^2 + b*(y-x^2)^2; -2*(a-x) - 4*b*x*(y-x^2); 2*b*(y-x^2)",
                    "(1-x)^2 + 100*(y-x^2)^2; -2*(1-x) - 400*x*(y-x^2); 200*(y-x^2)",
                    "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2; 4*x - 4.2*x^3 + x^5 + y; x + 2*y",
                    "x^4/3; 4*x^3/3; 0",
                    "x*x*x; 3*x^2; 0",
                    "1/x; -1/x^2; 0",
                    "1/x^2; -2/x^3; 0",
                    "x/y; 1/y; -(x/y)/y",
                    "hypot(x,y); x/hypot(x, y); y/hypot(x, y)",
                    "sin(2*pi*x); 2*pi*cos(2*pi*x); 0",
                    "sqrt(x^2+y^2); x/sqrt(x^2+y^2); y/sqrt(x^2+y^2)",
                    "e^x; e^x; 0",
                    "x^y; y*x^(y-1); x^y*ln(x)",
                    "5; 0; 0",
                    "-(y-x); 1; -1"
                })
        void a_derivative_is_what_a_student_would_write(String text, String dx, String dy) {
            Formula formula = Formula.parse(text, Map.of("a", 1.0, "b", 100.0));
            assertThat(formula.derivativeText("x")).isEqualTo(dx);
            assertThat(formula.derivativeText("y")).isEqualTo(dy);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "0*x + 1*y; y",
                    "x+x; 2*x",
                    "x-x; 0",
                    "x*x; x^2",
                    "x*2*3; 6*x",
                    "--x; x",
                    "x - -y; x + y",
                    "y*x*2; 2*y*x",
                    "-x + y; y - x",
                    "2 + 3; 5",
                    "x/2/3; x/6",
                    "6*x/4; 3*x/2",
                    "x^1; x",
                    "x^0; 1"
                })
        void simplifying_tidies(String text, String tidy) {
            assertThat(Expression.parse(text, Set.of("x", "y")).simplify().toText())
                    .isEqualTo(tidy);
        }
    }
}
