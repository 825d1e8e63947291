package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;

/** What a file of formulas says is what runs, and what is wrong with it is told by line and column. */
class RuleFileTest {
    private static final String RULE = """
            { "id": "mine", "name": "Mine", "lineage": "newer", "source": "a lecture", "summary": "Mine.",
              "hyperparameters": [
                {"key": "learningRate", "symbol": "α", "default": 0.1, "slider": [1e-5, 10], "scale": "log", "meaning": "Rate: how far."},
                {"key": "beta", "symbol": "β", "default": 0.5, "below": 1, "slider": [0, 0.99], "scale": "log-complement", "meaning": "Decay: how slowly."},
                {"key": "corrected", "switch": true, "meaning": "Corrected: divides by 1−βᵗ."} ],
              "quantities": [
                {"key": "m", "symbol": "m", "meaning": "mean", "formula": "beta*mPrev + (1 - beta)*g"},
                {"key": "mHat", "symbol": "m̂", "meaning": "mean, corrected", "formula": "if(corrected, m/(1 - beta^t), m)"} ],
              "update": "-learningRate*mHat" }
            """;

    private static Rule read(String text) throws JsonException {
        return RuleFile.read(Json.parse(text, "an optimizer"));
    }

    @Test
    void a_rule_does_what_its_formulas_say() throws JsonException {
        Optimizer rule = read(RULE).withDefaults();
        Coordinates c = new Coordinates(rule, 3);
        double m = 0;
        double theta = 0;
        for (int t = 1; t <= 20; t++) {
            m = 0.5 * m + 0.5 * t;
            theta += -0.1 * (m * (1 / (1 - Math.pow(0.5, t))));
            c.gradient()[2] = t;
            rule.stepAll(t, c);
            assertThat(c.memory(0)[2]).isEqualTo(m);
            assertThat(c.theta()[2]).isEqualTo(theta);
        }
    }

    @Test
    void a_switch_is_folded_in_what_is_shown() throws JsonException {
        Rule rule = read(RULE);
        assertThat(rule.create(Map.of("corrected", true)).quantity("mHat").formula())
                .isEqualTo("m/(1-beta^t)");
        assertThat(rule.create(Map.of("corrected", false)).quantity("mHat").formula())
                .isEqualTo("m");
    }

    @Test
    void memory_and_what_is_shared_are_found_in_the_formulas() throws JsonException {
        Optimizer rule = read(RULE).withDefaults();
        assertThat(rule.carried()).extracting(Quantity::key).containsExactly("m");
        assertThat(rule.sharedSize()).isEqualTo(1);
        assertThat(OptimizerCatalog.byId("nadam").withDefaults().quantities())
                .filteredOn(quantity -> quantity.role() == Quantity.Role.SHARED)
                .extracting(Quantity::key)
                .containsExactly("mu", "muNext", "muProduct", "correction2");
    }

    @Test
    void without_stages_each_quantity_is_one() throws JsonException {
        assertThat(read(RULE).withDefaults().stages())
                .extracting(Stage::title)
                .isEqualTo(List.of("where we are", "gradient", "mean", "mean, corrected", "update"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1 - beta)*g | (1 - beta)*q | line 7, column 63: quantities[0].formula: unknown name 'q' at column 25",
                "beta*mPrev + (1 - beta)*g | m + g | line 7, column 63: m is needed to compute itself; write mPrev",
                "beta*mPrev + (1 - beta)*g | mHat + g | line 7, column 63: m is needed to compute itself; write mPrev",
                "if(corrected, m/(1 - beta^t), m) | if(corrected, m | line 8, column 78: quantities[1].formula: the bracket",
                "\"key\": \"mHat\" | \"key\": \"beta\" | line 8, column 13: the name beta stands for something else already",
                "\"key\": \"mHat\" | \"key\": \"delta\" | line 8, column 13: the key delta belongs to the update",
                "\"key\": \"learningRate\" | \"key\": \"rate\" | line 2, column 22: the hyperparameter learningRate is missing",
                "\"lineage\": \"newer\" | \"lineage\": \"new\" | line 1, column 44: lineage is \"new\"; it must be \"plain\"",
                "\"default\": 0.5 | \"default\": 1.5 | β (beta) is 1.5; it must be at least 0 and below 1",
                "\"update\" | \"updates\" | unknown key \"updates\"",
                "\"update\" | \"variants\": [{\"id\": \"z\", \"name\": \"Z\", \"lineage\": \"newer\", \"settings\": {\"nope\": 1}}], \"update\" | line 9, column 82: there is no hyperparameter nope; there are learningRate, beta, corrected",
                "\"update\" | \"variants\": [{\"id\": \"z\", \"name\": \"Z\", \"lineage\": \"newer\", \"settings\": {\"beta\": 2}}], \"update\" | β (beta) is 2.0; it must be at least 0 and below 1",
                "\"update\": \"-learningRate*mHat\" | \"update\": \"\" | line 9, column 13: update: the formula is empty"
            })
    void a_fault_is_told_with_its_place(String right, String wrong, String sentence) {
        assertThat(RULE).contains(right);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(RULE.replace(right, wrong)))
                .withMessageContaining(sentence);
    }
}
