package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/**
 * Our trajectories against PyTorch 2.13's in float64. The tolerances come with the values: a hundred times what five
 * implementations differed from a run with 60 digits.
 */
public class ReferenceTrajectoriesTest {
    private static final int STEPS = 200;

    /** Our optimizer, and the settings that its name in the reference implies. */
    private record Ours(String id, Map<String, Object> implied) {}

    private static final Map<String, Ours> OPTIMIZERS = Map.ofEntries(
            Map.entry("sgd", new Ours("sgd", Map.of())),
            Map.entry("momentum", new Ours("sgd", Map.of())),
            Map.entry("nesterov", new Ours("sgd", Map.of("nesterov", true))),
            Map.entry("adagrad", new Ours("adagrad", Map.of())),
            Map.entry("rmsprop", new Ours("rmsprop", Map.of())),
            Map.entry("rmsprop_centered", new Ours("rmsprop", Map.of())),
            Map.entry("rmsprop_momentum", new Ours("rmsprop", Map.of())),
            Map.entry("rmsprop_centered_momentum", new Ours("rmsprop", Map.of())),
            Map.entry("adam", new Ours("adam", Map.of())),
            Map.entry("amsgrad", new Ours("adam", Map.of())),
            Map.entry("adam_no_bias_correction", new Ours("adam", Map.of("biasCorrection", false))));

    private static final Map<String, String> HYPERPARAMETERS = Map.ofEntries(
            Map.entry("lr", "learningRate"),
            Map.entry("lr_decay", "learningRateDecay"),
            Map.entry("initial_accumulator_value", "initialAccumulator"),
            Map.entry("eps", "epsilon"),
            Map.entry("alpha", "decay"),
            Map.entry("weight_decay", "weightDecay"));

    private static final Map<String, String> QUANTITIES = Map.of(
            "momentum_buffer", "velocity",
            "sum", "sum",
            "square_avg", "squareAverage",
            "grad_avg", "gradientAverage",
            "exp_avg", "m",
            "exp_avg_sq", "v",
            "max_exp_avg_sq", "vMax",
            "m_hat", "mHat",
            "v_hat", "vHat");

    static Stream<Named<JsonNode>> trajectories() throws IOException {
        return read("trajectories.json", "trajectories")
                .filter(node -> OPTIMIZERS.containsKey(node.get("optimizer").textValue()))
                .map(node -> Named.of(node.get("id").textValue(), node));
    }

    private static Stream<JsonNode> read(String file, String array) throws IOException {
        try (InputStream stream = ReferenceTrajectoriesTest.class.getResourceAsStream("/reference/" + file)) {
            JsonNode all = new ObjectMapper().readTree(stream).get(array);
            return StreamSupport.stream(all.spliterator(), false).toList().stream();
        }
    }

    /** Some of the experiments behind the reference, every optimizer among them. */
    public static Stream<Experiment> some() throws IOException {
        Map<String, Experiment> last = new LinkedHashMap<>();
        trajectories()
                .forEach(named ->
                        last.put(named.getPayload().get("optimizer").textValue(), experiment(named.getPayload())));
        return last.values().stream();
    }

    private static Experiment experiment(JsonNode reference) {
        Ours ours = OPTIMIZERS.get(reference.get("optimizer").textValue());
        Map<String, Object> values = new LinkedHashMap<>(ours.implied);
        reference
                .get("hyper")
                .properties()
                .forEach(hyper -> values.put(
                        HYPERPARAMETERS.getOrDefault(hyper.getKey(), hyper.getKey()),
                        hyper.getValue().isBoolean()
                                ? (Object) hyper.getValue().booleanValue()
                                : (Object) hyper.getValue().doubleValue()));
        Optimizer optimizer = OptimizerCatalog.byId(ours.id).create(values);
        Surface surface =
                SurfaceCatalog.byId(reference.get("surface").textValue().replace('_', '-'));
        JsonNode start = reference.get("start");
        return new Experiment(
                surface,
                new Point(start.get(0).doubleValue(), start.get(1).doubleValue()),
                STEPS,
                Noise.NONE,
                List.of(new RunSpec(optimizer, "", true, 0)));
    }

    @Test
    void every_optimizer_that_we_have_is_compared() throws IOException {
        List<String> compared = new ArrayList<>();
        trajectories()
                .forEach(node -> compared.add(node.getPayload().get("optimizer").textValue()));
        assertThat(compared).hasSizeGreaterThanOrEqualTo(128).containsAll(OPTIMIZERS.keySet());
    }

    @Test
    void the_constants_of_our_surfaces_are_those_of_the_reference() {
        assertThat(SurfaceCatalog.byId("ravine").formula().parameters()).isEqualTo(Map.of("kappa", 25.0));
        assertThat(SurfaceCatalog.byId("rosenbrock").formula().parameters()).isEqualTo(Map.of("a", 1.0, "b", 100.0));
    }

    @ParameterizedTest
    @MethodSource("trajectories")
    void every_recorded_number_agrees(JsonNode reference) {
        Trajectory trajectory = Simulator.run(experiment(reference)).get(0);
        assertThat(trajectory.divergedAt()).isEmpty();
        for (JsonNode row : reference.get("records")) {
            if (row.path("sensitive").booleanValue()) {
                assertFinite(trajectory, row.get("step").intValue());
            } else {
                compare(trajectory, row);
            }
        }
    }

    private static void assertFinite(Trajectory trajectory, int t) {
        assertThat(trajectory.x(t)).isFinite();
        assertThat(trajectory.y(t)).isFinite();
        assertThat(trajectory.loss(t)).isFinite();
    }

    private static void compare(Trajectory trajectory, JsonNode row) {
        int t = row.get("step").intValue();
        JsonNode tolerances = row.get("tol");
        check("x", t, trajectory.x(t), row.get("x"), tolerances.get("xy"));
        check("y", t, trajectory.y(t), row.get("y"), tolerances.get("xy"));
        check("loss", t, trajectory.loss(t), row.get("loss"), tolerances.get("loss"));
        for (int coordinate = 0; coordinate < 2; coordinate++) {
            JsonNode gradient = row.get("grad").get(coordinate);
            check("grad", t, trajectory.gradient(t, coordinate), gradient, tolerances.get("grad"));
            for (String kind : List.of("state", "derived")) {
                for (Map.Entry<String, JsonNode> entry : row.path(kind).properties()) {
                    String name = entry.getKey();
                    double value = trajectory.value(quantity(trajectory, name), t, coordinate);
                    check(name, t, value, entry.getValue().get(coordinate), tolerances.get(name));
                }
            }
        }
    }

    private static Quantity quantity(Trajectory trajectory, String name) {
        assertThat(QUANTITIES).containsKey(name);
        return trajectory.optimizer().quantities().stream()
                .filter(quantity -> quantity.key().equals(QUANTITIES.get(name)))
                .filter(Quantity::active)
                .findFirst()
                .orElseThrow();
    }

    private static void check(String what, int t, double value, JsonNode reference, JsonNode tolerance) {
        assertThat(value)
                .as("%s at step %d", what, t)
                .isCloseTo(reference.doubleValue(), within(tolerance.doubleValue()));
    }
}
