package org.optiscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Typesetter;
import org.testfx.framework.junit5.ApplicationTest;

class QuantityTableTest extends ApplicationTest {
    /** What every part of the table's rows says in tooltips and to screen readers. */
    private List<String> said(OptimizerKind kind) {
        List<String> said = new ArrayList<>();
        interact(() -> {
            QuantityTable table = new QuantityTable(new Typesetter());
            table.show(new RunSpec(kind.withDefaults(), "", true, 0), List.of("x", "y"));
            table.getChildrenUnmodifiable().stream()
                    .flatMap(row -> ((Parent) row).getChildrenUnmodifiable().stream())
                    .forEach(part -> said.add(part.getAccessibleHelp() + " " + part.getAccessibleText()));
        });
        return said;
    }

    /** A rule whose update is the velocity's, whatever lines that are not in use stand before. */
    private static RunSpec run(String before) {
        String rule = """
                { "id": "mine", "name": "Mine", "lineage": "both", "source": "a lecture", "summary": "Mine.",
                  "hyperparameters": [
                    {"key": "learningRate", "symbol": "α", "default": 0.1, "slider": [1e-5, 10], "scale": "log", "meaning": "Rate: how far."},
                    {"key": "cubic", "switch": false, "meaning": "Cubic: of the cube."} ],
                  "quantities": [ %s
                    {"key": "velocity", "symbol": "b", "meaning": "velocity", "formula": "0.5*velocityPrev + g"} ],
                  "update": "-learningRate*if(cubic, %s, velocity)" }
                """.formatted(before, before.isEmpty() ? "2*velocity" : "cube");
        try {
            return new RunSpec(
                    OptimizerKind.read(Json.parse(rule, () -> "an optimizer")).withDefaults(), "", true, 0);
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void numbers_are_those_of_the_rule_that_is_shown_though_another_lists_the_same_quantities() {
        Surface bowl = SurfaceCatalog.byId("sphere");
        List<RunSpec> runs = List.of(run("""
                        {"key": "cube", "symbol": "c", "meaning": "cube", "formula": "g^3"},"""), run(""));
        List<Trajectory> ways = Simulator.run(new Experiment(bowl, bowl.start(), 5, Noise.NONE, runs));
        interact(() -> {
            QuantityTable table = new QuantityTable(new Typesetter());
            for (int i = 0; i < runs.size(); i++) {
                table.show(runs.get(i), List.of("x", "y"));
                table.show(ways.get(i), 3);
                Quantity velocity = runs.get(i).optimizer().quantity("velocity");
                assertThat(((Label) table.lookup("#" + Ids.inspector("velocity-x"))).getText())
                        .isEqualTo(Numbers.live(ways.get(i).value(velocity, 3, 0)));
            }
        });
    }

    @Test
    void rows_are_told_in_mathematics_not_in_code() {
        for (OptimizerKind kind : OptimizerCatalog.all()) {
            assertThat(said(kind))
                    .isNotEmpty()
                    .noneMatch(says -> says.matches("(?s).*(sqrt|beta|[*^]|learningRate).*"));
        }
    }
}
