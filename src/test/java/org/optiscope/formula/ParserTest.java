package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.objecthunter.exp4j.ExpressionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final double X = 3;
    private static final double Y = 5;

    private static double value(String text) {
        return Formula.parse(text, Map.of("a", 2.0)).kernel().value(X, Y);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-x^2",
                "2^-x",
                "2^3^2",
                "-2^2",
                "2-3-4",
                "2/3/4",
                "7%4*2",
                "x*-y",
                "x--y",
                "--x",
                "2x",
                "2x^2y",
                "6xy",
                "1/2x",
                "2(x+1)",
                "(x+1)(y-1)",
                "x(y+1)",
                "2pi",
                "x y",
                "2*-x^2",
                "+x",
                "x^-2^2",
                "-x*y",
                "2e",
                "3e2",
                "3e-2x"
            })
    void precedence_and_implied_products_are_those_of_exp4j(String text) {
        double expected = new ExpressionBuilder(text)
                .variables("x", "y")
                .build()
                .setVariable("x", X)
                .setVariable("y", Y)
                .evaluate();
        assertThat(value(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x²; 9",
                "x³·y; 135",
                "2×x − y; 1",
                "x ÷ 2; 1.5",
                "x¹⁰; 59049",
                "[x+{y}]; 8",
                "a x; 6",
                "ax; 6",
                "xsqrt(4); 6",
                "ln(e); 1",
                "log(e^2); 2",
                "max(x, y); 5",
                "min(x,y); 3",
                "hypot(x, 4); 5",
                "sign(-x); -1",
                "signum(x); 1",
                "f(x,y) = x+y; 8",
                "f(x, y)=x; 3",
                "z = x y; 15",
                "x%2; 1",
                "pow(x, 2); 9",
                "2 ^ x; 8",
                ".5x; 1.5",
                "5.; 5",
                "-x²; -9",
                "ifge(x, y, 1, 2); 2",
                "floor(x/2); 1",
                "x\u00a0+ y; 8"
            })
    void notation_of_students_is_read(String text, double expected) {
        assertThat(value(text)).isEqualTo(expected);
    }

    @Test
    void the_golden_ratio_is_not_rounded_as_in_exp4j() {
        assertThat(value("φ")).isEqualTo((1 + Math.sqrt(5)) / 2);
        assertThat(value("π")).isEqualTo(Math.PI);
    }

    @Test
    void a_formula_is_a_value() {
        Formula formula = Formula.parse("a*x", Map.of("a", 1.0));
        assertThat(formula)
                .isEqualTo(Formula.parse("a*x", Map.of("a", 1.0)))
                .isNotEqualTo(Formula.parse("a*x", Map.of("a", 2.0)));
        assertThat(formula.kernel()).isSameAs(formula.kernel());
        assertThat(formula.text()).isEqualTo("a*x");
        assertThat(formula.parameters()).containsExactly(Map.entry("a", 1.0));
    }
}
