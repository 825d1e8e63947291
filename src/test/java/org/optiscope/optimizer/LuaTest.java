package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trajectories that Lua-Torch gave PyTorch's own tests in 2017; see {@code outside/README.md}. */
class LuaTest {
    /** The points are printed with twelve digits after the point; relative to 1 and the coordinate. */
    private static final double PRINTED = 1e-11;

    /** Lua adds Adam's ε before the correction, which differs at its first steps where ε is 1e-3. */
    private static final double OTHER_EPSILON = 5e-9;

    static Stream<Arguments> runs() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(LuaTest.class.getResourceAsStream("/outside/lua.tsv"), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(fields -> Arguments.of(fields[0], fields[1], fields[3]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void a_run_has_the_points_of_lua(String id, String settings, String points) throws IOException {
        Optimizer optimizer = OptimizerCatalog.byId(id).withDefaults();
        for (var setting : new ObjectMapper().readTree(settings).properties()) {
            JsonNode value = setting.getValue();
            Object number = value.isBoolean() ? value.asBoolean() : (Object) value.asDouble();
            optimizer = optimizer.with(setting.getKey(), number);
        }
        Coordinates c = new Coordinates(optimizer, 2);
        c.theta()[0] = 1.5;
        c.theta()[1] = 1.5;
        String[] all = points.split(" ");
        double tolerance = settings.contains("0.001") && id.equals("adam") ? OTHER_EPSILON : PRINTED;
        for (int t = 1; t <= all.length; t++) {
            double x = c.theta()[0];
            double y = c.theta()[1];
            c.gradient()[0] = -400 * x * (y - x * x) - 2 * (1 - x);
            c.gradient()[1] = 200 * x * (y - x * x);
            optimizer.stepAll(t, c);
            String[] point = all[t - 1].split(",");
            assertThat(c.theta()[0]).as("x at %s", t).satisfies(value -> close(value, point[0], tolerance));
            assertThat(c.theta()[1]).as("y at %s", t).satisfies(value -> close(value, point[1], tolerance));
        }
    }

    private static void close(double actual, String expected, double tolerance) {
        double value = Double.parseDouble(expected);
        assertThat(actual).isEqualTo(value, within(tolerance * (1 + Math.abs(value))));
    }
}
