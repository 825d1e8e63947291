package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.optiscope.json.JsonException;

/** An experiment file may bring an optimizer of its own. */
class OwnOptimizerTest {
    private static final String OWN = """
            { "surface": "rosenbrock", "steps": 50, "runs": [
              { "optimizer": { "id": "mine", "name": "Mine", "lineage": "newer", "source": "a lecture", "summary": "Mine.",
                  "hyperparameters": [
                    {"key": "learningRate", "symbol": "α", "default": 0.001, "slider": [1e-5, 10], "scale": "log", "meaning": "Rate: how far."},
                    {"key": "mu", "symbol": "μ", "default": 0.5, "below": 1, "slider": [0, 0.99], "scale": "log-complement", "meaning": "Momentum: how much."} ],
                  "quantities": [
                    {"key": "b", "symbol": "b", "meaning": "velocity", "formula": "mu*bPrev + g"} ],
                  "update": "-learningRate*b" },
                "learningRate": 0.0005, "mu": 0.9 },
              { "optimizer": "sgd", "learningRate": 0.0005, "momentum": 0.9 } ] }
            """;

    @Test
    void it_runs_as_its_formulas_say() throws JsonException {
        var trajectories = Simulator.run(ExperimentFile.parse(OWN));
        assertThat(trajectories.get(0).x()).containsExactly(trajectories.get(1).x());
        assertThat(trajectories.get(0).loss(50))
                .isNotEqualTo(trajectories.get(0).loss(0));
    }

    @Test
    void it_is_written_back_whole_and_reads_back_to_an_equal_one() throws JsonException {
        Experiment experiment = ExperimentFile.parse(OWN);
        String text = ExperimentFile.format(experiment);
        assertThat(text).contains("mu*bPrev + g").contains("\"optimizer\": \"sgd\"");
        assertThat(ExperimentFile.parse(text)).isEqualTo(experiment);
        assertThat(ExperimentFile.format(ExperimentFile.parse(text))).isEqualTo(text);
    }

    @Test
    void what_is_wrong_with_it_is_told_with_its_place() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> ExperimentFile.parse(OWN.replace("mu*bPrev + g", "mu*bPrev + h")))
                .withMessageContaining(
                        "line 7, column 71: runs[0].optimizer.quantities[0].formula: unknown name 'h' at column 12");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> ExperimentFile.parse(OWN.replace("\"key\": \"mu\"", "\"key\": \"label\"")))
                .withMessageContaining("a run has a label already");
    }

    @Test
    void a_quantity_that_the_settings_leave_out_but_others_need_is_told() {
        String partly = OWN.replace("\"meaning\": \"velocity\"", "\"when\": \"mu > 0.95\", \"meaning\": \"velocity\"");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> ExperimentFile.parse(partly))
                .withMessageContaining("line 2")
                .withMessageContaining("b is needed, but it is not computed with these settings");
    }

    @Test
    void a_rule_of_thousands_of_quantities_and_abbreviations_that_grow_without_end_are_refused() {
        String line = "{\"key\": \"b\", \"symbol\": \"b\", \"meaning\": \"velocity\", \"formula\": \"mu*bPrev + g\"}";
        assertThat(OWN).contains(line);
        StringBuilder lines = new StringBuilder(line);
        StringBuilder doubled = new StringBuilder("\"where\": {\"a0\": \"g\"");
        for (int i = 1; i <= 5_000; i++) {
            lines.append(",\n").append(line.replace("\"b\", \"symbol", "\"b" + i + "\", \"symbol"));
        }
        for (int i = 1; i <= 60; i++) {
            doubled.append(", \"a" + i + "\": \"a" + (i - 1) + " + a" + (i - 1) + "\"");
        }
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> ExperimentFile.parse(OWN.replace(line, lines)))
                .withMessageContaining("the rule has 5001 quantities; 100 are the most");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> ExperimentFile.parse(OWN.replace("\"quantities\":", doubled + "}, \"quantities\":")))
                .withMessageContaining("the formula is too large");
    }
}
