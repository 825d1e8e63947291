package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    /** The table of all kinds of writing: kind, as typed, as read. */
    static Stream<Arguments> table() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ReadingTest.class.getResourceAsStream("/readings.tsv"), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("# kind"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> Arguments.of(fields[0], fields[1], fields[2], fields[3]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void what_people_write_is_read_or_refused_with_a_sentence(
            String kind, String typed, String reading, String variables) {
        if (reading.startsWith("! ")) {
            assertThatThrownBy(() -> Formula.parse(typed)).hasMessage(reading.substring(2));
            return;
        }
        Formula formula = Formula.parse(typed);
        assertThat(formula.reading()).isEqualTo(reading);
        assertThat(String.join(", ", formula.variables())).isEqualTo(variables);
    }

    @Nested
    class an_unknown_letter {
        @Test
        void becomes_a_parameter_of_what_is_typed() {
            assertThat(Formula.typed("a x^2 + k*y", Map.of("k", 3.0, "q", 5.0)).parameters())
                    .isEqualTo(Map.of("a", 1.0, "k", 3.0));
            assertThat(Formula.typed("ax^2+bcos(y)", Map.of()).reading()).isEqualTo("a*x^2 + b*cos(y)");
            assertThat(Formula.typed("axy + β₁x", Map.of()).parameters()).containsOnlyKeys("a", "β1");
            assertThat(Formula.typed("scale*x", Map.of("scale", 2.0)).parameters())
                    .containsOnlyKeys("scale");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"x^2 + y^2 (bowl)", "sinn(x)", "foo*x", "x2 + y", "lambda w, b: w*x", "rate*x", "x^2+y^2+z^2"
                })
        void does_not_come_out_of_a_word(String typed) {
            assertThatThrownBy(() -> Formula.typed(typed, Map.of())).isInstanceOf(FormulaException.class);
        }

        @Test
        void is_refused_in_a_file() {
            assertThatThrownBy(() -> Formula.parse("a*x")).hasMessageStartingWith("unknown name 'a' at column 1");
        }
    }

    @Nested
    class another_pair_of_variables {
        @Test
        void gives_the_derivatives_its_names() {
            Formula formula = Formula.parse("(2w+b-1)^2");
            assertThat(formula.variables()).containsExactly("w", "b");
            assertThat(formula.derivativeText("x")).isEqualTo("4*(2*w+b-1)");
            assertThat(formula.derivativeText("y")).isEqualTo("2*(2*w+b-1)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"u*v + w*b", "x1 + x2 + u + v"})
        void is_asked_for_where_there_are_two(String typed) {
            assertThatThrownBy(() -> Formula.parse(typed)).hasMessageContaining("say which, as in f(");
        }

        @Test
        void may_be_declared() {
            assertThat(Formula.parse("f(k, q) = k + 2q").variables()).containsExactly("k", "q");
            assertThatThrownBy(() -> Formula.parse("f(x, y, z) = x")).hasMessageContaining("3 variables");
        }

        @Test
        void does_not_touch_parameters_that_are_given() {
            assertThat(Formula.parse("a*x + b", Map.of("a", 1.0, "b", 2.0)).variables())
                    .containsExactly("x", "y");
        }
    }

    @Nested
    class a_function_of_pieces {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "if(x<0, -x, x^2); -2; 2; -1",
                    "if(x<0, -x, x^2); 3; 9; 6",
                    "(x<0)*x + (x>0)*x^2; -3; -3; 1",
                    "{x<0: -3x, x<1: x, x^3}; 0.5; 0.5; 1",
                    "{x<0: -3x, x<1: x, x^3}; 2; 8; 12",
                    "clip(x, -1, 1); 2; 1; 0",
                    "clip(x, -1, 1); 0.5; 0.5; 1",
                    "relu(x); -1; 0; 0",
                    "relu(x); 0; 0; 0",
                    "relu(x); 2; 2; 1",
                    "leaky_relu(x); -2; -0.02; 0.01",
                    "heaviside(x); 0; 0.5; 0",
                    "sinc(x); 0; 1; 0",
                    "round(x); 2.5; 2; 0",
                    "trunc(x); -1.5; -1; 0",
                    "mod(x, 2); -0.5; 1.5; 1",
                    "erf(x); 0; 0; 1.1283791670955126",
                    "if(0 < x < 1 or x == 5, 1, 2)*x; 5; 5; 1",
                    "if(x != x, 1, x); 7; 7; 1"
                })
        void has_the_value_and_the_derivative_of_its_piece(String text, double x, double f, double fx) {
            double[] gradient = new double[2];
            assertThat(Formula.parse(text).kernel().gradient(x, 0, gradient)).isEqualTo(f);
            assertThat(gradient[0] + 0.0).isEqualTo(fx);
        }

        @Test
        void that_holds_nowhere_else_is_no_number_there() {
            assertThat(Formula.parse("{x>0: x}").kernel().value(-1, 0)).isNaN();
        }
    }

    @Nested
    class the_error_function {
        /** A few units in the last place. */
        private static final double ROUNDING = 2e-15;

        @ParameterizedTest
        @CsvSource({
            "0.1, 0.1124629160182849",
            "0.5, 0.5204998778130465",
            "1, 0.8427007929497149",
            "1.9, 0.9927904292352575",
            "2, 0.9953222650189527",
            "3, 0.9999779095030014",
            "6, 1",
            "-1, -0.8427007929497149"
        })
        void has_the_tabulated_values(double x, double erf) {
            assertThat(Real.erf(x)).isEqualTo(erf, within(ROUNDING));
            assertThat(Real.erfc(x)).isEqualTo(1 - erf, within(ROUNDING));
        }

        @ParameterizedTest
        @CsvSource({"2, 0.004677734981047266", "5, 1.5374597944280347e-12", "10, 2.088487583762545e-45", "30, 0"})
        void has_a_tail_with_all_its_digits(double x, double erfc) {
            assertThat(Real.erfc(x)).isEqualTo(erfc, within(ROUNDING * 10 * erfc));
        }
    }
}
