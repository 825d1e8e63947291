package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static OptimizerKind read(String text) throws JsonException {
        return RuleFile.read(Json.parse(text, () -> "an optimizer"));
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
        OptimizerKind rule = read(RULE);
        assertThat(rule.create(Map.of("corrected", true))
                        .quantity("mHat")
                        .formula()
                        .toText())
                .isEqualTo("m/(1-beta^t)");
        assertThat(rule.create(Map.of("corrected", false))
                        .quantity("mHat")
                        .formula()
                        .toText())
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

    @Test
    void a_rule_without_an_update_is_refused() {
        String update = ",\n  \"update\": \"-learningRate*mHat\"";
        assertThat(RULE).contains(update);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(RULE.replace(update, "")))
                .withMessage("line 1, column 1: the key \"update\" is missing");
    }

    @Test
    void a_name_that_would_be_a_quantitys_value_before_is_refused_whichever_comes_first() {
        String hidden = RULE.replace("beta*mPrev", "0.5*m2Prev")
                .replace("\"key\": \"m\"", "\"key\": \"m2\"")
                .replace("m/(1", "m2/(1")
                .replace(", m)", ", m2)")
                .replace("\"key\": \"beta\"", "\"key\": \"m2Prev\"");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(hidden))
                .withMessageContaining("the name m2Prev stands for something else already");
    }

    /** What is computed first follows from the formulas, not from the order of the lines; only a circle is refused. */
    @Test
    void a_quantity_may_stand_after_those_that_need_it() throws JsonException {
        String m =
                "{\"key\": \"m\", \"symbol\": \"m\", \"meaning\": \"mean\", \"formula\": \"beta*mPrev + (1 - beta)*g\"}";
        String mHat =
                "{\"key\": \"mHat\", \"symbol\": \"m̂\", \"meaning\": \"mean, corrected\", \"formula\": \"if(corrected, m/(1 - beta^t), m)\"}";
        String turned = RULE.replace(m, "FIRST").replace(mHat, m).replace("FIRST", mHat);
        assertThat(turned).isNotEqualTo(RULE);
        assertThat(path(read(turned))).containsExactly(path(read(RULE)));
    }

    private static double[] path(OptimizerKind kind) {
        Optimizer optimizer = kind.withDefaults();
        Coordinates c = new Coordinates(optimizer, 1);
        double[] path = new double[50];
        for (int t = 1; t <= path.length; t++) {
            c.gradient()[0] = Math.cos(t);
            optimizer.stepAll(t, c);
            path[t - 1] = c.theta()[0];
        }
        return path;
    }

    @Nested
    class A_rule_that_is_legal {
        private static final String PLAIN = """
                { "id": "mine", "name": "Mine", "lineage": "newer", "source": "a lecture", "summary": "Mine.",
                  "hyperparameters": [
                    {"key": "learningRate", "symbol": "α", "default": 0.1, "slider": [1e-5, 10], "scale": "log", "meaning": "Rate: how far."} ],
                  "quantities": [], "update": "-learningRate*g" }
                """;

        private List<RuleWarning> warnings(String text) throws JsonException {
            return read(text).warnings();
        }

        @Test
        void needs_no_memory() throws JsonException {
            Optimizer plain = read(PLAIN).withDefaults();
            assertThat(plain.carried()).isEmpty();
            double theta = 0;
            double[] path = path(plain.kind());
            for (int t = 1; t <= path.length; t++) {
                theta += -0.1 * Math.cos(t);
                assertThat(path[t - 1]).isEqualTo(theta);
            }
            assertThat(plain.kind().warnings()).isEmpty();
        }

        @Test
        void may_run_away() throws JsonException {
            OptimizerKind away = read(PLAIN.replace("-learningRate*g", "learningRate*g*1e300"));
            assertThat(away.warnings()).isEmpty();
            assertThat(away.withDefaults()
                            .explain(1, 0, 1e10, new double[0], new double[0])
                            .delta())
                    .isEqualTo(Double.POSITIVE_INFINITY);
        }

        @Test
        void is_asked_about_a_quantity_or_a_hyperparameter_that_is_never_used() throws JsonException {
            assertThat(read(RULE).warnings()).isEmpty();
            assertThat(warnings(RULE.replace("-learningRate*mHat", "-learningRate*m")))
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.place()).isEqualTo("quantities[1]");
                        assertThat(warning.sentence())
                                .startsWith("mHat is never used; ")
                                .contains("\"seen\": \"shown\"");
                    });
            assertThat(warnings(RULE.replace("beta*mPrev + (1 - beta)*g", "0.9*mPrev + g")
                            .replace("beta^t", "0.9^t")))
                    .containsExactly(new RuleWarning("hyperparameters[1]", "beta is never used"));
        }

        @Test
        void is_not_asked_about_what_is_only_looked_at() throws JsonException {
            assertThat(warnings(RULE.replace("-learningRate*mHat", "-learningRate*m")
                            .replace("\"key\": \"mHat\"", "\"seen\": \"shown\", \"key\": \"mHat\"")))
                    .isEmpty();
        }

        @Test
        void is_asked_about_an_update_without_the_gradient() throws JsonException {
            assertThat(warnings(PLAIN.replace("-learningRate*g", "-learningRate*theta")))
                    .extracting(RuleWarning::place)
                    .containsExactly("update");
        }

        @ParameterizedTest
        @ValueSource(strings = {"g/m", "g/sqrt(m^2)", "g/abs(g)", "g/if(t > 1, m, 0)", "if(g == 0, g/m, 1)"})
        void is_asked_about_a_division_by_what_is_0_without_a_gradient(String quotient) throws JsonException {
            assertThat(warnings(RULE.replace("\"-learningRate*mHat\"", "\"-learningRate*(mHat + " + quotient + ")\"")))
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.place()).isEqualTo("update");
                        assertThat(warning.sentence())
                                .startsWith("it divides by ")
                                .contains("which is 0 in the first update");
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "g/(m + 1e-8)",
                    "g/max(abs(m), beta)",
                    "if(m == 0, 0, g/m)",
                    "g/theta",
                    "g/(1 - beta^t)",
                    "g/2"
                })
        void is_not_asked_about_a_division_that_cannot_fail_there(String quotient) throws JsonException {
            assertThat(warnings(RULE.replace("\"-learningRate*mHat\"", "\"-learningRate*(mHat + " + quotient + ")\"")))
                    .isEmpty();
        }

        @Test
        void a_number_called_bias_correction_is_no_switch() throws JsonException {
            Optimizer odd = read(RULE.replace("\"beta\"", "\"biasCorrection\"")
                            .replace("beta*mPrev + (1 - beta)*g", "biasCorrection*mPrev + g")
                            .replace("beta^t", "biasCorrection^t"))
                    .withDefaults();
            assertThat(odd.corrects()).isEmpty();
            assertThat(odd.twin()).isEmpty();
            assertThat(odd.corrected()).isSameAs(odd);
        }
    }

    @ParameterizedTest
    @MethodSource("org.optiscope.optimizer.OptimizerCatalog#all")
    void the_rules_of_the_catalogue_give_no_reason_to_ask(OptimizerKind kind) {
        assertThat(kind.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hyperparameters, hyperparameters", "quantities, quantities", "where, abbreviations"})
    void a_rule_of_10_000_lines_is_refused(String member, String called) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append(
                    switch (member) {
                        case "hyperparameters" ->
                            "{\"key\": \"h" + i
                                    + "\", \"default\": 1, \"slider\": [0, 1], \"scale\": \"linear\", \"meaning\": \"H.\"},\n";
                        case "quantities" ->
                            "{\"key\": \"q" + i + "\", \"symbol\": \"q\", \"meaning\": \"q\", \"formula\": \"g\"},\n";
                        default -> (i == 0 ? "" : ",\n") + "\"w" + i + "\": \"g\"";
                    });
        }
        String text = member.equals("where")
                ? RULE.replace("\"quantities\":", "\"where\": {" + lines + "},\n\"quantities\":")
                : RULE.replace("\"" + member + "\": [", "\"" + member + "\": [" + lines);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(text))
                .withMessageMatching("line \\d+, column \\d+: the rule has 1000\\d " + called + "; 100 are the most");
    }

    /** A chain of sums, each of the one before twice, is computed once a link. */
    @Test
    void a_hundred_quantities_that_double_one_another_run() throws JsonException {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 95; i++) {
            chain.append("{\"key\": \"q" + i + "\", \"symbol\": \"q\", \"meaning\": \"q\", \"formula\": \""
                    + (i == 0 ? "g" : "0.5*(q" + (i - 1) + " + q" + (i - 1) + ")") + "\"},\n");
        }
        OptimizerKind kind = read(RULE.replace("\"quantities\": [", "\"quantities\": [" + chain)
                .replace("-learningRate*mHat", "-learningRate*(mHat + q94)"));
        assertThat(kind.withDefaults()
                        .explain(
                                1,
                                0,
                                3,
                                new double[kind.withDefaults().carried().size()],
                                new double[] {1})
                        .delta())
                .isEqualTo(-0.1 * 6);
        assertThat(kind.warnings()).isEmpty();
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
                "\"update\": \"-learningRate*mHat\" | \"update\": \"\" | line 9, column 13: update: the formula is empty",
                "beta*mPrev + (1 - beta)*g | beta*mHatPrev*mHat + g | line 7, column 63: m is needed to compute itself; write mPrev",
                "-learningRate*mHat | -learningRate*nPrev | line 9, column 13: update: unknown name 'nPrev' at column 15",
                "-learningRate*mHat | -learningRate*pulledPrev | line 9, column 13: update: unknown name 'pulledPrev' at column 15",
                "-learningRate*mHat | -learningRate* | line 9, column 13: update: "
            })
    void a_fault_is_told_with_its_place(String right, String wrong, String sentence) {
        assertThat(RULE).contains(right);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> read(RULE.replace(right, wrong)))
                .withMessageContaining(sentence);
    }
}
