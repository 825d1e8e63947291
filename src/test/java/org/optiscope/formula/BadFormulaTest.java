package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFormulaTest {
    private static void assertIsOneSentence(String text, FormulaException fault) {
        assertThat(fault.position()).as(text).isBetween(-1, text.length());
        assertThat(fault.getMessage())
                .as(text)
                .doesNotContain("\n")
                .hasSizeBetween(20, 300)
                .contains("; ");
        if (fault.position() > 0) {
            assertThat(fault.getMessage()).as(text).contains("column " + (fault.position() + 1));
        }
    }

    @Nested
    class a_mistake {
        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "''~0~the formula is empty; write one such as x^2 + y^2",
                    "x + foo~4~unknown name 'foo' at column 5; known are x, y, a, b, e, pi and functions such as sin, cos, exp, ln, sqrt, abs and max",
                    "coz(x)~0~unknown name 'coz' at column 1; did you mean cos?",
                    "x2~0~unknown name 'x2' at column 1; write x*2 or x^2",
                    "2 +~2~nothing follows '+' at column 3; a number, a name or a bracket belongs there",
                    "*x~0~nothing stands before '*' at column 1; a number, a name or a bracket belongs there",
                    "(x~0~the bracket '(' at column 1 is never closed; add ')'",
                    "x)~1~the bracket ')' at column 2 was never opened; delete it",
                    "(x]~2~the bracket ']' at column 3 cannot close the one at column 1; write ')'",
                    "sin()~4~the function sin misses an argument at column 5; it takes 1",
                    "max(x)~0~the function max has 1 argument at column 1; it takes 2 or more",
                    "sin(x, y)~0~the function sin has 2 arguments at column 1; it takes 1",
                    "1..2~0~'1..2' is not a number at column 1; write it with one decimal point, as in 0.5",
                    "2 3~2~an operator is missing before '3' at column 3; write * or ^ between them",
                    "x = 3~2~'=' does not belong in a formula at column 3; write only the right-hand side, as in x^2 + y^2",
                    "f(x,y) = x^2 + q~15~unknown name 'q' at column 16; known are x, y, a, b, e, pi and functions such as sin, cos, exp, ln, sqrt, abs and max",
                    "x² + 😀~5~'😀' does not belong in a formula at column 6; allowed are numbers, names, + - * / % ^, brackets and commas",
                    "1e999~0~'1e999' is too large at column 1; numbers go up to 1.8e308"
                })
        void is_told_with_its_place_and_what_would_be_right(String text, int position, String message) {
            assertThatThrownBy(() -> Formula.parse(text, new TreeMap<>(Map.of("a", 1.0, "b", 2.0))))
                    .isInstanceOfSatisfying(FormulaException.class, fault -> {
                        assertThat(fault).hasMessage(message);
                        assertThat(fault.position()).isEqualTo(position);
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    " ",
                    "\t\n",
                    "+",
                    "-",
                    "--",
                    "+-",
                    "*",
                    "/",
                    "^",
                    "%",
                    "^2",
                    "/x",
                    "x+",
                    "x-",
                    "x*",
                    "x/",
                    "x^",
                    "x%",
                    "x+*y",
                    "x*/y",
                    "x^^2",
                    "x%%2",
                    "x*(",
                    "x+(",
                    "(",
                    ")",
                    "()",
                    ")(",
                    "(()",
                    "())",
                    "((x)",
                    "(x))",
                    "[x)",
                    "{x]",
                    "x()",
                    "()x",
                    "2()",
                    "sin",
                    "sin(",
                    "sin)",
                    "sin(x",
                    "sin x)",
                    "sin(x,)",
                    "sin(,x)",
                    "sin(,)",
                    "sin + 1",
                    "sin*x",
                    "max",
                    "max()",
                    "max(x",
                    "max(x,",
                    "max(x,)",
                    "max(,y)",
                    "max(x,,y)",
                    "max x,y",
                    "ifge(x,y)",
                    "atan2(x)",
                    "hypot(x)",
                    "pow(x)",
                    "pow(x,2,3)",
                    ",",
                    "x,y",
                    "(x,y)",
                    ",x",
                    "1.2.3",
                    "1..2",
                    "..5",
                    ".",
                    "5..",
                    "1e+",
                    "2e5.5",
                    "0x10",
                    "1f",
                    "x y z",
                    "z",
                    "foo",
                    "foo(x)",
                    "foo()",
                    "inf",
                    "NaN",
                    "Infinity",
                    "null",
                    "true",
                    "x_",
                    "_",
                    "α*x",
                    "2 3",
                    "x 2",
                    "x.5",
                    "3.x.3",
                    "(x)(y))",
                    "x=1",
                    "==",
                    "x==y",
                    "z=",
                    "z = ",
                    "f(x,y)=",
                    "f(x,y) = ",
                    "z == x",
                    "x<y",
                    "x>=y",
                    "x&y",
                    "x|y",
                    "x!",
                    "!x",
                    "~x",
                    "x;y",
                    "x:y",
                    "x?y",
                    "x\\y",
                    "#x",
                    "@",
                    "x@y",
                    "∞",
                    "∂x",
                    "x≤y",
                    "⁺x",
                    "²",
                    "😀",
                    "x😀",
                    "\u0000",
                    "x\u0007",
                    "import x",
                    "System.exit(0)",
                    "x; y",
                    "x // y z",
                    "/* x */",
                    "x--",
                    "x++",
                    "x + sin",
                    "exp",
                    "e^",
                    "pi(",
                    "2pi)",
                    "1e400",
                    "x^(",
                    "x^()",
                    "x^)",
                    "-()",
                    "-)",
                    "(-)",
                    "(+",
                    "abs(-)",
                    "abs(*)",
                    "abs(x*)",
                    "sqrt(x+)",
                    "sqrt(+)",
                    "(x)2)",
                    "{}",
                    "[]",
                    "[(])",
                    "(x,)",
                    "min(x y)",
                    "a*x",
                    "k",
                    "mHat",
                    "x^2 + y^2 + c"
                })
        void of_any_kind_is_one_sentence_with_a_place(String text) {
            Throwable thrown = catchThrowable(() -> Formula.parse(text));
            assertThat(thrown).as(text).isInstanceOf(FormulaException.class);
            assertIsOneSentence(text, (FormulaException) thrown);
        }

        @Test
        void typed_by_a_monkey_never_surfaces_as_anything_else() {
            String keys = "xy12.eE+-*/%^()[],= sincomaxpqab²·−π_\t!|";
            Random random = new Random(7);
            int refused = 0;
            for (int i = 0; i < 100_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(12); length >= 0; length--) {
                    text.append(keys.charAt(random.nextInt(keys.length())));
                }
                try {
                    Formula.parse(text.toString());
                } catch (FormulaException fault) {
                    assertIsOneSentence(text.toString(), fault);
                    refused++;
                }
            }
            assertThat(refused).isBetween(50_000, 99_999);
        }
    }

    @Nested
    class a_name {
        @ParameterizedTest
        @ValueSource(strings = {"sin", "pi", "e", "x", "y", "", "2a", "a b", "a-b", "max"})
        void that_cannot_be_a_parameter_is_refused(String name) {
            assertThatThrownBy(() -> Formula.parse("x", Map.of(name, 1.0)))
                    .isInstanceOf(FormulaException.class)
                    .hasMessageContaining("name");
        }

        @Test
        void needs_a_finite_value() {
            assertThatThrownBy(() -> Formula.parse("a*x", Map.of("a", Double.NaN)))
                    .hasMessage("the parameter a is NaN; it needs a finite number");
        }

        @Test
        void of_any_letters_may_be_a_variable() {
            Expression step = Expression.parse("beta1*mPrev + (1-beta1)*g_1", Set.of("beta1", "mPrev", "g_1"));
            assertThat(step.evaluate(Map.of("beta1", 0.5, "mPrev", 4.0, "g_1", 2.0)))
                    .isEqualTo(3);
        }

        @Test
        void without_a_value_is_told() {
            Expression e = Expression.parse("mHat", Set.of("mHat"));
            assertThatThrownBy(() -> e.evaluate(Map.of())).hasMessage("no value is given for mHat");
        }
    }

    @Nested
    class a_formula_beyond_reason {
        /** Half of what a thread usually has, so that a formula which passes here passes everywhere. */
        private static final int STACK_BYTES = 512 * 1024;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(",
                    "-",
                    "sin(",
                    "x^",
                    "x+",
                    "x*",
                    "sqrt(x+",
                    "max(x,",
                    "1/(1+",
                    "x^(y+",
                    "hypot(y,x*",
                    "x%(1+",
                    "x"
                })
        void is_refused_or_works_but_never_breaks(String piece) throws InterruptedException {
            for (int count : new int[] {50, 73, 201, 440, 1_666}) {
                String closing = piece.contains("(") ? ")".repeat(count) : "";
                List<Throwable> thrown = new ArrayList<>();
                Thread thread = new Thread(null, () -> use(piece.repeat(count) + "x" + closing), "small", STACK_BYTES);
                thread.setUncaughtExceptionHandler((t, e) -> thrown.add(e));
                thread.start();
                thread.join();
                assertThat(thrown)
                        .allSatisfy(e -> assertThat(e)
                                .isInstanceOf(FormulaException.class)
                                .hasMessageContaining("too large")
                                .hasMessageContaining("; "));
            }
        }

        private void use(String text) {
            Formula formula = Formula.parse(text);
            formula.kernel().gradient(0.5, 0.5, new double[2]);
            formula.kernel().grid(new double[2], new double[2], new double[4], 0, 2);
            assertThat(formula.derivativeText("x")).isNotEmpty();
        }

        @Test
        void is_refused_by_its_length() {
            assertThatThrownBy(() -> Formula.parse("x".repeat(10_001)))
                    .hasMessage(
                            "the formula is too large: it has 10001 characters, and 10000 are the most; write it shorter");
        }

        @Test
        void is_refused_by_the_number_of_its_parameters() {
            Map<String, Double> parameters = new TreeMap<>();
            for (int i = 0; i < 400_000; i++) {
                parameters.put("p" + i, 1.0);
            }
            assertThatThrownBy(() -> Formula.parse("foo*x", parameters))
                    .hasMessage("the formula has 400000 parameters; 1000 are the most");
        }

        @Test
        void is_refused_by_the_length_of_a_name() {
            assertThatThrownBy(() -> Formula.parse("x", Map.of("a".repeat(101), 1.0)))
                    .hasMessageEndingWith("has 101 characters; 100 are the most");
            assertThatThrownBy(() -> Formula.parse("q".repeat(9_000)))
                    .hasMessageStartingWith("unknown name 'qqqqqqqqqqqqqqqqqqqqqqqq…' at column 1; known are x, y");
        }

        @Test
        void is_refused_by_its_signs() {
            assertThatThrownBy(() -> Formula.parse("-".repeat(9_999) + "x"))
                    .isInstanceOf(FormulaException.class)
                    .hasMessageContaining("too large");
        }

        @Test
        void is_not_refused_for_a_hundred_wells() {
            StringBuilder text = new StringBuilder("0");
            for (int i = 0; i < 100; i++) {
                text.append(" - exp(-((x-")
                        .append(i)
                        .append(")^2 + (y-")
                        .append(i % 7)
                        .append(")^2))");
            }
            double[] gradient = new double[2];
            assertThat(Formula.parse(text.toString()).kernel().gradient(3, 3, gradient))
                    .isBetween(-1.8, -1.0);
        }
    }
}
