package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    private static final Set<String> VARIABLES = Set.of("a", "b", "c", "d", "m", "t");

    private static Expression parse(String text) {
        return Expression.parse(text, VARIABLES);
    }

    @Nested
    class In_TeX {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "a + b - c; a + b - c",
                    "a - (b + c); a - \\left(b + c\\right)",
                    "a + (b - c); a + b - c",
                    "a + -b*c; a - b c",
                    "-a*b/c; -a \\frac{b}{c}",
                    "-(a + b); -\\left(a + b\\right)",
                    "a*(b + c); a \\left(b + c\\right)",
                    "(a + b)/(c + d); \\frac{a + b}{c + d}",
                    "a*(b + c)/d; a \\frac{b + c}{d}",
                    "a/b*c/d; \\frac{a}{b} \\frac{c}{d}",
                    "a*-b; a \\left(-b\\right)",
                    "2*3*a; 2 \\cdot 3 a",
                    "a^2; a^{2}",
                    "(a + b)^2; \\left(a + b\\right)^{2}",
                    "(a^b)^2; \\left(a^{b}\\right)^{2}",
                    "1 - a^t; 1 - a^{t}",
                    "sqrt(a + b); \\sqrt{a + b}",
                    "cbrt(a); \\sqrt[3]{a}",
                    "abs(a - b); \\left|a - b\\right|",
                    "floor(a); \\left\\lfloor a\\right\\rfloor",
                    "ceil(a); \\left\\lceil a\\right\\rceil",
                    "exp(-a); e^{-a}",
                    "sign(a)*b; \\mathrm{sign}\\left(a\\right) b",
                    "max(a, b); \\mathrm{max}\\left(a,\\, b\\right)",
                    "hypot(a, b); \\sqrt{a^{2} + b^{2}}",
                    "a%b; a \\,\\mathrm{mod}\\, b",
                    "1e-8*a; 1 \\cdot 10^{-8} a",
                    "ifge(a, b, c, d); \\begin{cases}c & \\quad a \\ge b\\\\ d & \\quad a < b\\end{cases}",
                    "m - ifge(a, b, c, d); m - \\begin{cases}c & \\quad a \\ge b\\\\ d & \\quad a < b\\end{cases}"
                })
        void every_operator_has_its_sign_and_no_needless_bracket(String formula, String tex) {
            assertThat(parse(formula).toTex(Map.of())).isEqualTo(tex);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "m/(1 - b^t); m / (1 - b^{t})",
                    "a*m/sqrt(b); a m / \\sqrt{b}",
                    "(a + b)/c; (a + b) / c",
                    "a/(b*c); a / (b c)",
                    "-ifge(a, b, c, d); -(c\\ \\mathrm{if}\\ a \\ge b\\ \\mathrm{else}\\ d)"
                })
        void a_line_of_text_has_slashes(String formula, String tex) {
            assertThat(parse(formula).toTextTex(Map.of())).isEqualTo(tex);
        }

        @Test
        void names_become_symbols_and_keep_their_own_powers_apart() {
            assertThat(parse("a*m/(sqrt(b) + c)").toTex(Map.of("a", "\\alpha", "m", "\\hat{m}_t")))
                    .isEqualTo("\\alpha \\frac{\\hat{m}_t}{\\sqrt{b} + c}");
            assertThat(parse("a^2").toTex(Map.of("a", "s^{2}"))).isEqualTo("\\left(s^{2}\\right)^{2}");
        }
    }

    @Nested
    class In_a_line {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "a - b*c/(sqrt(d) + m); a − b · c / (√d + m)",
                    "a + -b*c; a − b · c",
                    "a*(b + c); a · (b + c)",
                    "a/(b*c); a / (b · c)",
                    "a/sqrt(b); a / √b",
                    "(a + b)/c; (a + b) / c",
                    "sqrt(a - b^2); √(a − b²)",
                    "2^10; 2¹⁰",
                    "2^t; 2ᵗ",
                    "max(a, b); max(a, b)",
                    "sign(a); sign(a)",
                    "abs(a); |a|",
                    "ifge(a, b, c, d)*m; (c if a ≥ b else d) · m",
                    "ifge(a, b, c, d); c if a ≥ b else d",
                    "-ifge(a, b, c, d); −(c if a ≥ b else d)",
                    "-ifge(a, b, -c, d); −(−c if a ≥ b else d)",
                    "m - ifge(a, b, c, d); m − (c if a ≥ b else d)",
                    "ifge(a, b, c, d) + m; (c if a ≥ b else d) + m",
                    "ifge(a, b, c, d)/m; (c if a ≥ b else d) / m",
                    "ifge(a, b, ifge(m, t, a, b), d); (a if m ≥ t else b) if a ≥ b else d",
                    "ifge(a, b, c, ifge(m, t, a, b)); c if a ≥ b else a if m ≥ t else b"
                })
        void every_operator_has_its_sign(String formula, String line) {
            assertThat(parse(formula).toLine(Map.of())).isEqualTo(line);
        }

        @Test
        void names_become_values() {
            assertThat(parse("-a*b^2").toLine(Map.of("a", "0.05", "b", "−0.1753")))
                    .isEqualTo("−0.05 · (−0.1753)²");
        }
    }
}
