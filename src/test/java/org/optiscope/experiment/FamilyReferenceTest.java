package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

/** Adadelta, AdamW, Adamax, NAdam, RAdam and Rprop against recorded runs of PyTorch in double precision. */
class FamilyReferenceTest {
    private static final Map<String, String> IDS = Map.of(
            "adadelta", "adadelta",
            "adamw", "adamw",
            "adamw_amsgrad", "adamw",
            "adamax", "adamax",
            "nadam", "nadam",
            "radam", "radam",
            "rprop", "rprop");

    private static final Map<String, String> HYPERPARAMETERS = Map.of(
            "lr", "learningRate",
            "eps", "epsilon",
            "weight_decay", "weightDecay",
            "momentum_decay", "momentumDecay",
            "eta_minus", "etaMinus",
            "eta_plus", "etaPlus",
            "step_size_min", "stepMin",
            "step_size_max", "stepMax");

    private static final Map<String, String> QUANTITIES = Map.ofEntries(
            Map.entry("square_avg", "squareAverage"),
            Map.entry("acc_delta", "accumulatedDelta"),
            Map.entry("exp_avg", "m"),
            Map.entry("exp_avg_sq", "v"),
            Map.entry("max_exp_avg_sq", "vMax"),
            Map.entry("exp_inf", "u"),
            Map.entry("step_size", "stepSize"),
            Map.entry("prev", "usedGradient"),
            Map.entry("mu_product", "muProduct"),
            Map.entry("m_hat", "mHat"),
            Map.entry("v_hat", "vHat"),
            Map.entry("rho_t", "rho"),
            Map.entry("rect", "rectification"));

    static Stream<JsonNode> trajectories() throws IOException {
        try (InputStream stream = FamilyReferenceTest.class.getResourceAsStream("/reference/trajectories.json")) {
            return StreamSupport.stream(
                            new JsonMapper()
                                    .readTree(stream)
                                    .get("trajectories")
                                    .spliterator(),
                            false)
                    .filter(reference ->
                            IDS.containsKey(reference.get("optimizer").textValue()));
        }
    }

    @Test
    void the_data_set_is_complete() throws IOException {
        assertThat(trajectories()).hasSize(61);
    }

    @ParameterizedTest
    @MethodSource("trajectories")
    void every_recorded_step_agrees_with_pytorch(JsonNode reference) {
        Trajectory run = run(reference);
        for (JsonNode row : reference.get("records")) {
            int t = row.get("step").intValue();
            if (row.path("sensitive").booleanValue()) {
                assertThat(run.x(t)).as("x at %d", t).isFinite();
                assertThat(run.y(t)).as("y at %d", t).isFinite();
                continue;
            }
            JsonNode tolerance = row.get("tol");
            check(reference, t, "x", run.x(t), row.get("x"), tolerance.get("xy"));
            check(reference, t, "y", run.y(t), row.get("y"), tolerance.get("xy"));
            check(reference, t, "loss", run.loss(t), row.get("loss"), tolerance.get("loss"));
            for (int i = 0; i < 2; i++) {
                check(reference, t, "grad", run.gradient(t, i), row.get("grad").get(i), tolerance.get("grad"));
                for (String group : List.of("state", "derived")) {
                    for (Map.Entry<String, JsonNode> entry : row.path(group).properties()) {
                        JsonNode value = entry.getValue();
                        double ours = run.value(quantity(run.optimizer(), entry.getKey()), t, i);
                        check(
                                reference,
                                t,
                                entry.getKey(),
                                ours,
                                value.isArray() ? value.get(i) : value,
                                tolerance.get(entry.getKey()));
                    }
                }
            }
        }
    }

    private static void check(JsonNode of, int t, String what, double ours, JsonNode theirs, JsonNode tolerance) {
        assertThat(ours)
                .as("%s of %s at step %d", what, of.get("id").textValue(), t)
                .isEqualTo(theirs.doubleValue(), within(tolerance.doubleValue()));
    }

    private static Trajectory run(JsonNode reference) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> setting : reference.get("hyper").properties()) {
            JsonNode value = setting.getValue();
            Object ours = value.isBoolean() ? (Object) value.booleanValue() : (Object) value.doubleValue();
            settings.put(HYPERPARAMETERS.getOrDefault(setting.getKey(), setting.getKey()), ours);
        }
        String id = IDS.get(reference.get("optimizer").textValue());
        Optimizer optimizer = OptimizerCatalog.byId(id).create(settings);
        JsonNode records = reference.get("records");
        JsonNode start = reference.get("start");
        return Simulator.run(new Experiment(
                        SurfaceCatalog.byId(reference.get("surface").textValue().replace('_', '-')),
                        new Point(start.get(0).doubleValue(), start.get(1).doubleValue()),
                        records.get(records.size() - 1).get("step").intValue(),
                        Noise.NONE,
                        List.of(new RunSpec(optimizer, "", true, 0))))
                .get(0);
    }

    private static Quantity quantity(Optimizer optimizer, String reference) {
        String key = QUANTITIES.get(reference);
        return optimizer.quantities().stream()
                .filter(quantity -> quantity.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
