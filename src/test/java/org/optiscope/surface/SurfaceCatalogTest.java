package org.optiscope.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.formula.Formula;
import org.optiscope.json.JsonException;
import org.optiscope.text.Refusal;

class SurfaceCatalogTest {
    /** Minima are stated to 16 digits; the value there is flat, so it is right to rounding of its largest term. */
    private static final double VALUE_TOLERANCE = 1e-12;

    /** The gradient at a rounded minimum is curvature times rounding; Eggholder on its rim and Goldstein-Price curve most. */
    private static final double SLOPE_TOLERANCE = 1e-10;

    static List<Surface> surfaces() {
        return SurfaceCatalog.all();
    }

    @Nested
    class every_surface {
        static List<Surface> surfaces() {
            return SurfaceCatalog.all();
        }

        @ParameterizedTest
        @MethodSource("surfaces")
        void starts_inside_its_domain_on_a_slope(Surface surface) {
            double[] gradient = new double[2];
            assertThat(surface.domain()
                            .contains(surface.start().x(), surface.start().y()))
                    .isTrue();
            assertThat(surface.gradient(surface.start().x(), surface.start().y(), gradient))
                    .isFinite();
            assertThat(Math.hypot(gradient[0], gradient[1])).isFinite().isPositive();
        }

        @ParameterizedTest
        @MethodSource("surfaces")
        void has_minima_that_are_stationary_with_the_stated_value(Surface surface) {
            double[] gradient = new double[2];
            for (Minimum m : surface.minima()) {
                double value = surface.gradient(m.x(), m.y(), gradient);
                boolean isOnRim = m.x() == surface.domain().x1();
                assertThat(surface.domain().contains(m.x(), m.y())).isTrue();
                assertThat(value).isEqualTo(m.value(), within(VALUE_TOLERANCE * Math.max(1, Math.abs(value))));
                assertThat(isOnRim && gradient[0] < 0 ? 0 : gradient[0]).isEqualTo(0, within(SLOPE_TOLERANCE));
                assertThat(gradient[1]).isEqualTo(0, within(SLOPE_TOLERANCE));
            }
        }

        @ParameterizedTest
        @MethodSource("surfaces")
        void is_nowhere_lower_than_its_lowest_minimum(Surface surface) {
            if (surface.minima().isEmpty()) {
                return;
            }
            assertThat(surface.minima()).isSortedAccordingTo(Comparator.comparingDouble(Minimum::value));
            double lowest = surface.minima().get(0).value();
            for (int i = 0; i <= 100; i++) {
                for (int j = 0; j <= 100; j++) {
                    Point p = surface.domain().at(i / 100.0, j / 100.0);
                    assertThat(surface.value(p.x(), p.y())).isGreaterThanOrEqualTo(lowest - VALUE_TOLERANCE);
                }
            }
        }

        @ParameterizedTest
        @MethodSource("surfaces")
        void says_what_it_teaches_and_where_it_comes_from(Surface surface) {
            assertThat(surface.note()).endsWith(".").hasSizeBetween(30, 120);
            assertThat(surface.source()).isNotBlank();
            assertThat(surface.group()).isNotBlank();
            assertThat(SurfaceCatalog.byId(surface.id())).isSameAs(surface);
        }
    }

    @Nested
    class the_catalogue {
        @Test
        void holds_every_file_of_the_folder_once() throws Exception {
            try (Stream<Path> files = Files.list(Path.of("assets/surfaces"))) {
                assertThat(surfaces())
                        .extracting(surface -> surface.id() + ".json")
                        .containsExactlyInAnyOrderElementsOf(
                                files.map(file -> file.getFileName().toString()).toList());
            }
        }

        @Test
        void keeps_groups_together() {
            List<String> groups = surfaces().stream().map(Surface::group).toList();
            List<String> runs = Stream.iterate(0, i -> i < groups.size(), i -> i + 1)
                    .filter(i -> i == 0 || !groups.get(i).equals(groups.get(i - 1)))
                    .map(groups::get)
                    .toList();
            assertThat(runs).doesNotHaveDuplicates().startsWith("Valleys");
        }

        @ParameterizedTest
        @CsvSource({"rosenbrok,rosenbrock", "Six_Hump,six-hump-camel", "levy,levy-13", "gold,goldstein-price"})
        void names_the_nearest_id(String wrong, String right) {
            assertThatThrownBy(() -> SurfaceCatalog.byId(wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("there is no surface '" + wrong + "'; did you mean " + right + "?");
        }

        @Test
        void names_all_ids_if_none_is_near() {
            assertThatThrownBy(() -> SurfaceCatalog.byId("!!")).hasMessageContaining("there are ackley, beale, booth");
        }
    }

    @Nested
    class a_broken_file {
        private static final String GOOD = """
                {"id": "q", "name": "Q", "group": "G", "formula": "x", "domain": [[0, 1], [0, 1]], "start": [0, 0],
                 "minima": [], "scale": "log", "source": "S", "note": "N."}""";

        private static void read(String json) throws Exception {
            SurfaceFile.read("q.json", "q", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        }

        @Test
        void is_not_this_one() throws Exception {
            read(GOOD);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "\"log\"~\"cubic\"~line 2, column 25: scale is \"cubic\"; it must be \"linear\" or \"log\"",
                    "[[0, 1], [0, 1]]~[[0, 1]]~line 1, column 66: domain must be two ranges, [[x0, x1], [y0, y1]], but has 1 items",
                    "[[0, 1], [0, 1]]~[[1, 0], [0, 1]]~line 1, column 66: domain: the domain of x goes from 1.0 to 0.0; it needs two finite numbers, the smaller first",
                    "\"note\"~\"nota\"~line 2, column 47: unknown key \"nota\"; known are id, name, group, formula, parameters, domain, start, minima, rates, scale, source, note",
                    "\"minima\": []~\"minima\": [[1, 2]]~line 2, column 13: minima[0] must be three numbers, [x, y, value], or three texts in the parameters, but has 2 items",
                    "\"minima\": []~\"minima\": [[1, 2, \"0\"]]~line 2, column 20: minima[0][2] must be a number, not \"0\"",
                    "\"minima\": []~\"minima\": [[\"k\", \"0\", \"0\"]]~line 2, column 13: minima[0]: unknown name 'k' at column 1; known are e, pi and functions such as sin, cos, exp, ln, sqrt, abs and max",
                    "\"name\": \"Q\"~\"name\": 5~line 1, column 21: name must be a text in quotes, not 5",
                    "\"name\": \"Q\"~\"name\": \" \"~line 1, column 21: name must be a text that is not blank",
                    "\"formula\": \"x\"~\"formula\": \"x +\"~line 1, column 51: formula: nothing follows '+' at column 3; a number, a name or a bracket belongs there",
                    "\"id\": \"q\"~\"id\": \"p\"~line 1, column 8: id is \"p\"; it must be that of the file, \"q\"",
                    "\"id\": \"q\"~\"id\": \"q\", \"parameters\": {\"a\": \"b\"}~line 1, column 33: parameters.a must be a number, not \"b\""
                })
        void is_named_with_its_fault(String part, String broken, String message) {
            assertThatThrownBy(() -> read(GOOD.replace(part, broken)))
                    .isInstanceOf(JsonException.class)
                    .hasMessage("q.json: " + message);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[",
                    "{",
                    "[]",
                    "{}",
                    "null",
                    "{\"id\": \"q\", \"id\": \"q\"}",
                    "{\"id\": }",
                    "{} {}",
                    "{\"domain\": 5}"
                })
        void is_named_when_it_is_hardly_json(String json) {
            assertThatThrownBy(() -> read(json))
                    .isInstanceOf(JsonException.class)
                    .hasMessageStartingWith("q.json: ")
                    .hasMessageNotContaining("experiment");
        }
    }

    @Test
    void a_formula_written_in_any_way_is_the_surface_that_has_it() {
        assertThat(SurfaceCatalog.of(Formula.typed("(a−x)² + b(y−x²)²", Map.of())))
                .contains(SurfaceCatalog.byId("rosenbrock"));
        assertThat(SurfaceCatalog.of(Formula.typed("(a−x)² + b(y−x²)²", Map.of("b", 5.0))))
                .contains(SurfaceCatalog.byId("rosenbrock").withParameters(Map.of("b", 5.0)));
        assertThat(SurfaceCatalog.of(Formula.parse("x**2 + y**2"))).contains(SurfaceCatalog.byId("sphere"));
        assertThat(SurfaceCatalog.of(Formula.parse("x^2 + 2y^2"))).isEmpty();
    }
}
