package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;

class CliTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Cli.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private void assertPrints(String lines) {
        assertThat(err).hasToString("");
        assertThat(out).hasToString(lines);
    }

    private void assertRefuses(int expected, String message, String... arguments) {
        int status = run(arguments);
        assertThat(err).hasToString("optiscope: " + message + System.lineSeparator());
        assertThat(status).isEqualTo(expected);
        assertThat(out).hasToString("");
    }

    @Test
    void the_version_is_the_builds() throws IOException {
        assertThat(run("--version")).isZero();
        Matcher version = Pattern.compile("<artifactId>optiscope</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(out.toString())
                .matches("optiscope " + Pattern.quote(version.group(1)) + " \\((commit [0-9a-f]{7,}, )?Java "
                        + Pattern.quote(System.getProperty("java.version")) + "\\)\\R");
    }

    @Nested
    class evaluate {
        @Test
        void prints_value_and_gradient_of_a_surface_at_its_start() {
            assertThat(run("evaluate", "rosenbrock")).isZero();
            assertPrints("x,y,f,fx,fy\n-1.5,2.0,12.5,-155.0,-50.0\n");
        }

        @Test
        void takes_negative_points_in_the_order_given() {
            assertThat(run("evaluate", "rosenbrock", "-1.5,2", "2,-1", "-.5,-3e0"))
                    .isZero();
            assertPrints(
                    "x,y,f,fx,fy\n-1.5,2.0,12.5,-155.0,-50.0\n2.0,-1.0,2501.0,4002.0,-1000.0\n-0.5,-3.0,1058.5,-653.0,-650.0\n");
        }

        @Test
        void takes_a_formula_with_parameters() {
            assertThat(run("evaluate", "--formula", "-x^2 + a*y", "--param", "a=3", "--points", "-1,2"))
                    .isZero();
            assertPrints("x,y,f,fx,fy\n-1.0,2.0,5.0,2.0,3.0\n");
        }

        @Test
        void overrides_parameters_of_the_catalogue() {
            assertThat(run("evaluate", "ravine", "--param", "kappa=4", "1,1")).isZero();
            assertPrints("x,y,f,fx,fy\n1.0,1.0,2.5,1.0,4.0\n");
        }

        @Test
        void prints_what_is_not_finite_as_data() {
            assertThat(run("evaluate", "--formula", "1/x + ln(y)", "0,1", "1,-1"))
                    .isZero();
            assertPrints("x,y,f,fx,fy\n0.0,1.0,Infinity,-Infinity,1.0\n1.0,-1.0,NaN,-1.0,-1.0\n");
        }

        @Test
        void reads_files_with_or_without_a_header(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("points,2.csv"), "\uFEFFx,y\r\n1,2\r\n\r\n\"3\", -4\r\n");
            Path bare = Files.writeString(folder.resolve("bare.csv"), "5,6");
            assertThat(run("evaluate", "saddle", "--points", file.toString(), "--points", bare.toString()))
                    .isZero();
            assertPrints("x,y,f,fx,fy\n1.0,2.0,-3.0,2.0,-4.0\n3.0,-4.0,-7.0,6.0,8.0\n5.0,6.0,-11.0,10.0,-12.0\n");
        }

        @Test
        void reads_standard_input() {
            InputStream original = System.in;
            try {
                System.setIn(new ByteArrayInputStream("x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)));
                assertThat(run("evaluate", "saddle", "--points", "-")).isZero();
            } finally {
                System.setIn(original);
            }
            assertPrints("x,y,f,fx,fy\n1.0,2.0,-3.0,2.0,-4.0\n");
        }

        @Test
        void names_file_and_line_of_a_fault(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("p.csv"), "x,y\n1,2\n3,zz\n");
            assertRefuses(
                    1,
                    file + ", line 3: y 'zz' is not a decimal number such as -1.5 or 2e-3",
                    "evaluate",
                    "saddle",
                    "--points",
                    file.toString());
        }

        @Test
        void prints_everything_of_a_file_of_many_blocks(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("p.csv"), "1,2\r".repeat(250_001));
            assertThat(run("evaluate", "saddle", "--points", file.toString())).isZero();
            assertThat(out.toString().lines()).hasSize(250_002).first().isEqualTo("x,y,f,fx,fy");
            assertThat(out.toString().lines().skip(1)).containsOnly("1.0,2.0,-3.0,2.0,-4.0");
        }

        @Test
        void refuses_a_line_that_does_not_end() {
            Path zeros = Path.of("/dev/zero");
            assumeTrue(Files.exists(zeros), "a device that gives zeros");
            assertRefuses(
                    1,
                    "/dev/zero, line 1: the line is longer than 1000 characters; a point is written x,y with two numbers",
                    "evaluate",
                    "saddle",
                    "--points",
                    "/dev/zero");
        }

        @Test
        void refuses_the_empty_name_of_a_file() {
            assertRefuses(1, "the name of a file is empty", "evaluate", "saddle", "--points", "");
        }

        @Test
        void keeps_the_sign_of_zero(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("p.csv"), "-0,-0.0");
            assertThat(run("evaluate", "--formula", "a*x", "--param", "a=-0", "-0,-0", "--points", file.toString()))
                    .isZero();
            assertPrints("x,y,f,fx,fy\n" + "-0.0,-0.0,0.0,-0.0,0.0\n".repeat(2));
        }

        @Test
        void names_a_line_with_too_few_columns(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("p.csv"), "1;2\n");
            assertRefuses(
                    1,
                    file + ", line 1: '1;2' is not a point; write x,y with two numbers",
                    "evaluate",
                    "saddle",
                    "--points",
                    file.toString());
        }

        @ParameterizedTest
        @CsvSource({"1f", "0x10", "NaN", "Infinity", "1e", "''", "1_0", "1d", "１"})
        void takes_decimal_numbers_only(String number) {
            assertRefuses(
                    1,
                    "the point '" + number + ",2': x '" + number + "' is not a decimal number such as -1.5 or 2e-3",
                    "evaluate",
                    "saddle",
                    number + ",2");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "rosenbrok; there is no surface 'rosenbrok'; did you mean rosenbrock?",
                    "--formula=x+; nothing follows '+' at column 2; a number, a name or a bracket belongs there",
                    "--formula=; the formula is empty; write one such as x^2 + y^2"
                },
                maxCharsPerColumn = 400)
        void refuses_wrong_input_in_one_line(String argument) {
            int status = run("evaluate", argument);
            assertThat(status).isEqualTo(1);
            assertThat(err.toString()).startsWith("optiscope: ").hasLineCount(1);
            assertThat(out).hasToString("");
        }

        @Test
        void refuses_a_missing_file() {
            assertRefuses(
                    1,
                    "there is no file nowhere.csv; a point is written X,Y as in -1.5,2",
                    "evaluate",
                    "saddle",
                    "--points",
                    "nowhere.csv");
        }

        @Test
        void refuses_an_unknown_parameter() {
            assertRefuses(
                    1, "the surface has no parameter 'c'; it has a, b", "evaluate", "rosenbrock", "--param", "c=1");
        }
    }

    @Nested
    class wrong_usage {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "evaluate",
                    "evaluate saddle --bogus",
                    "evaluate saddle booth",
                    "evaluate saddle --formula x",
                    "evaluate saddle --param a",
                    "evaluate saddle --points",
                    "list",
                    "list surfaces more",
                    "list nothing",
                    "list surfaces --yaml",
                    "bogus",
                    "--bogus"
                })
        void is_one_sentence_and_where_help_is(String line) {
            assertThat(run(line.split(" "))).isEqualTo(2);
            assertThat(err.toString()).matches("optiscope: [^\\n]+; see optiscope( evaluate| list)? --help\\R");
            assertThat(out).hasToString("");
        }

        @ParameterizedTest
        @CsvSource({
            "list, KIND is missing; see optiscope list --help",
            "list surfaces more, 'more' is one too many; give one KIND; see optiscope list --help",
            "list surfaces --yaml, unknown option '--yaml'; see optiscope list --help",
            "--bogus, unknown option '--bogus'; see optiscope --help",
            "bogus, unknown argument 'bogus'; see optiscope --help",
            "simulat, unknown argument 'simulat'; did you mean simulate?; see optiscope --help",
            "e.json extra, 'extra' is one too many; the window takes one FILE.json or FILE.md alone; see optiscope --help",
            "e.json --theme dark, '--theme' is one too many; the window takes one FILE.json or FILE.md alone; see optiscope --help"
        })
        void is_told_in_the_same_words_for_every_command(String line, String fault) {
            assertRefuses(2, fault, line.split(" "));
        }

        @Test
        void is_quoted_in_part_if_it_is_long() {
            assertThat(run("evaluate", "saddle", "--" + " ".repeat(100_000) + "\u001b[2J"))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("optiscope: unknown option '--   ")
                    .endsWith(" [2J'; see optiscope evaluate --help" + System.lineSeparator())
                    .hasSizeLessThan(1100);
        }

        @Test
        void has_help_to_go_to() {
            assertThat(run("evaluate", "--help")).isZero();
            assertThat(out.toString()).contains("--formula", "--points", "--param");
        }
    }

    /** Takes nothing, but throws what a mistake in the program would throw. */
    private static final class Broken extends Writer {
        private final Supplier<Throwable> fault;

        Broken(Supplier<Throwable> fault) {
            this.fault = fault;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            Throwable thrown = fault.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Nested
    class a_refusal {
        @Test
        void is_the_users_wherever_it_comes_from() {
            PrintWriter refusing = new PrintWriter(new Broken(() -> new Refusal("there is no room for this")));
            int status = Cli.run(new String[] {"evaluate", "saddle"}, refusing, new PrintWriter(err));
            assertThat(status).isEqualTo(Cli.INPUT_WRONG);
            assertThat(err).hasToString("optiscope: there is no room for this" + System.lineSeparator());
        }

        @Test
        void of_a_value_is_told_as_it_is() {
            assertRefuses(1, "the formula is empty; write one such as x^2 + y^2", "evaluate", "--formula=");
            err.getBuffer().setLength(0);
            assertRefuses(
                    1,
                    "the value of a '1e999' is too large; numbers go up to 1.8e308",
                    "evaluate",
                    "--formula=a*x",
                    "--param=a=1e999");
        }
    }

    @Nested
    class a_mistake_of_the_program {
        private int run(Supplier<Throwable> fault) {
            PrintWriter broken = new PrintWriter(new Broken(fault));
            return Cli.run(new String[] {"evaluate", "saddle"}, broken, new PrintWriter(err));
        }

        @Test
        void is_not_told_as_the_users() {
            assertThat(run(() -> new IllegalArgumentException("fromIndex(3) > toIndex(2)")))
                    .isEqualTo(Cli.DEFECT);
            assertThat(err.toString())
                    .startsWith("optiscope: this is a defect, please report it: java.lang.IllegalArgumentException")
                    .hasLineCount(1);
        }

        @Test
        void that_ends_virtual_machines_is_told_in_one_line() {
            assertThat(run(StackOverflowError::new)).isEqualTo(Cli.DEFECT);
            assertThat(err.toString()).startsWith("optiscope: this is a defect").hasLineCount(1);
        }

        @Test
        void is_not_that_the_memory_does_not_suffice() {
            assertThat(run(OutOfMemoryError::new)).isEqualTo(Cli.INPUT_WRONG);
            assertThat(err.toString())
                    .startsWith("optiscope: there is not enough memory for this; Java has ")
                    .hasLineCount(1);
        }
    }

    @Nested
    class list {
        @Test
        void shows_every_surface_in_a_table() {
            assertThat(run("list", "surfaces")).isZero();
            assertThat(out.toString().lines()).hasSize(SurfaceCatalog.all().size() + 1);
            assertThat(out.toString())
                    .contains("himmelblau  ", "[-2, 2] × [-1, 3]", "and 3 more", "none")
                    .doesNotContain(" \n");
        }

        @Test
        void gives_json_a_line_a_member() {
            assertThat(run("list", "surfaces", "--json")).isZero();
            assertThat(out.toString())
                    .startsWith("[ {\n  \"id\" : \"beale\",\n")
                    .endsWith("\n} ]\n")
                    .contains("""
                      "formula" : "0.5*(x^2 + kappa*y^2)",
                      "parameters" : {
                        "kappa" : 25.0
                      },
                      "domain" : [ [ -10.0, 10.0 ], [ -10.0, 10.0 ] ],
                    """);
        }

        @Test
        void gives_everything_as_json() throws IOException {
            assertThat(run("list", "surfaces", "--json")).isZero();
            JsonNode surfaces = new JsonMapper().readTree(out.toString());
            assertThat(surfaces).hasSize(SurfaceCatalog.all().size());
            assertThat(surfaces)
                    .filteredOn(surface -> surface.get("id").textValue().equals("rosenbrock"))
                    .singleElement()
                    .extracting(
                            surface -> surface.get("minima").toString(),
                            surface -> surface.get("domain").toString())
                    .containsExactly("[[1.0,1.0,0.0]]", "[[-2.0,2.0],[-1.0,3.0]]");
        }
    }
}
