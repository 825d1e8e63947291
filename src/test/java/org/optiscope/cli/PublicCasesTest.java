package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas, settings and published numbers as people wrote them, put to the command line; see {@code outside/README.md}. */
class PublicCasesTest {
    /** Other conventions than PyTorch's; docs/conventions.md has the numbers of both. */
    private static final Set<String> OTHER_CONVENTION =
            Set.of("aio-momentum-ema-dampening", "mlm-adadelta", "mlm-nadam");

    /** Refused when the cases were collected; a ball without friction has been allowed since. */
    private static final String ALLOWED_SINCE = "momentum-1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<Arguments> cases() throws IOException {
        try (InputStream stream = PublicCasesTest.class.getResourceAsStream("/outside/public-cases.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(stream).spliterator(), false)
                    .map(node -> Arguments.of(node.get("id").asText(), node))
                    .toList()
                    .stream();
        }
    }

    static Stream<Arguments> formulas() throws IOException {
        return cases().filter(arguments -> isOfKind(arguments, "evaluate"));
    }

    static Stream<Arguments> experiments() throws IOException {
        return cases().filter(arguments -> isOfKind(arguments, "simulate"))
                .filter(arguments ->
                        !OTHER_CONVENTION.contains((String) arguments.get()[0]));
    }

    private static boolean isOfKind(Arguments arguments, String kind) {
        return ((JsonNode) arguments.get()[1]).get("kind").asText().equals(kind);
    }

    private int run(String... arguments) {
        return Cli.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void a_formula_is_read_as_it_was_meant(String id, JsonNode node) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "--formula", node.get("formula").asText()));
        node.path("parameters")
                .properties()
                .forEach(entry -> arguments.addAll(List.of(
                        "--param", entry.getKey() + "=" + entry.getValue().asDouble())));
        node.get("points")
                .forEach(point -> arguments.addAll(List.of(
                        "--points", point.get(0).asDouble() + "," + point.get(1).asDouble())));
        int status = run(arguments.toArray(String[]::new));
        JsonNode expected = node.get("expected");
        if (expected.path("refused").asBoolean()) {
            assertThat(status).isEqualTo(1);
            return;
        }
        String formula = node.get("formula").asText();
        if (status == 1 && expected.has("orRefusedNaming")) {
            List<String> names = new ArrayList<>();
            expected.get("orRefusedNaming").forEach(name -> names.add(name.asText()));
            assertThat(names).as("%s: %s", formula, err).anyMatch(err.toString()::contains);
            return;
        }
        assertThat(err.toString()).as(formula).isEmpty();
        String[] lines = out.toString().split("\n");
        for (int i = 0; i < expected.get("f").size(); i++) {
            double value = Double.parseDouble(lines[i + 1].split(",")[2]);
            JsonNode f = expected.get("f").get(i);
            if (f.isNull()) {
                assertThat(value).as(formula).isNaN();
            } else {
                double tolerance = node.get("tolerance").get("abs").asDouble()
                        + node.get("tolerance").get("rel").asDouble() * Math.abs(f.asDouble());
                assertThat(value).as(formula).isEqualTo(f.asDouble(), within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void an_experiment_gives_the_published_numbers(String id, JsonNode node, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("experiment.json"), node.get("experiment").toString());
        int status = run("simulate", file.toString());
        JsonNode expected = node.get("expected");
        if (expected.path("refused").asBoolean() && !id.equals(ALLOWED_SINCE)) {
            assertThat(status).isEqualTo(1);
            return;
        }
        assertThat(status).as(err.toString()).isZero();
        List<Map<String, Double>> rows = rows();
        for (JsonNode row : expected.path("rows")) {
            int runs = node.get("experiment").get("runs").size();
            int steps = rows.size() / runs - 1;
            Map<String, Double> actual =
                    rows.get(row.get("run").asInt() * (steps + 1) + row.get("t").asInt());
            assertThat(actual).containsEntry("t", row.get("t").asDouble());
            row.get("values").properties().forEach(entry -> {
                double tolerance = row.get("abs").asDouble()
                        + row.get("rel").asDouble() * Math.abs(entry.getValue().asDouble());
                assertThat(actual.get(entry.getKey()))
                        .as("%s at t = %s", entry.getKey(), row.get("t"))
                        .isEqualTo(entry.getValue().asDouble(), within(tolerance));
            });
        }
    }

    private List<Map<String, Double>> rows() {
        String[] lines = out.toString().split("\n");
        String[] header = lines[0].split(",");
        List<Map<String, Double>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split(",", -1);
            Map<String, Double> row = new HashMap<>();
            for (int k = 2; k < fields.length; k++) {
                if (!fields[k].isEmpty()) {
                    row.put(header[k], Double.parseDouble(fields[k]));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
