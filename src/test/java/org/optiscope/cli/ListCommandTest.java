package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.raster.ColorMap;

class ListCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int list(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "list";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Cli.run(all, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void optimizers_are_a_line_each() {
        assertThat(list("optimizers")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(1 + OptimizerCatalog.all().size());
        assertThat(lines.get(0)).matches("ID +NAME +LINEAGE +MEMORY +SUMMARY");
        assertThat(lines).anyMatch(line -> line.matches("sgd +SGD +.* 0 .*\\."));
        assertThat(lines).anyMatch(line -> line.matches("adam +Adam +.* 2 .*\\."));
    }

    @Test
    void optimizers_as_json_tell_all_that_is_declared() throws Exception {
        assertThat(list("optimizers", "--json")).isZero();
        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all).hasSameSizeAs(OptimizerCatalog.all());
        for (JsonNode node : all) {
            OptimizerKind kind = OptimizerCatalog.byId(node.get("id").textValue());
            assertThat(node.get("hyperparameters")).hasSameSizeAs(kind.hyperparameters());
            assertThat(node.get("quantities")).hasSameSizeAs(kind.withDefaults().quantities());
            for (JsonNode hyperparameter : node.get("hyperparameters")) {
                for (String key : List.of("key", "symbol", "default", "allowed", "meaning")) {
                    assertThat(hyperparameter.path(key).asText()).isNotBlank();
                }
            }
        }
    }

    @Test
    void color_maps_are_listed_in_their_order() throws Exception {
        assertThat(list("colormaps")).isZero();
        assertThat(out.toString().lines().skip(1).map(line -> line.split(" ")[0]))
                .isEqualTo(ColorMap.all().stream().map(ColorMap::id).toList());
        out.getBuffer().setLength(0);
        assertThat(list("colormaps", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString())).hasSameSizeAs(ColorMap.all());
    }

    @Test
    void lessons_are_listed_in_their_order() throws Exception {
        assertThat(list("lessons")).isZero();
        assertThat(out.toString().lines().skip(1).map(line -> line.split(" ")[0]))
                .containsExactlyElementsOf(LessonCatalog.ids());
        out.getBuffer().setLength(0);
        assertThat(list("lessons", "--json")).isZero();
        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all).hasSameSizeAs(LessonCatalog.ids());
        assertThat(all.get(0).get("steps").get(0).textValue()).isNotBlank();
    }

    @Test
    void what_cannot_be_listed_is_wrong_usage() {
        assertThat(list("planets")).isEqualTo(2);
        assertThat(err.toString())
                .contains("colormaps", "lessons", "optimizers", "surfaces")
                .hasLineCount(1);
    }
}
