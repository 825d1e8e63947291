package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.reading.RuleReading.Use;

class RuleReadingTest {
    private static RuleReading reading(RuleDraft draft) {
        return RuleReading.of(draft, RuleCheck.of(draft, Map.of()));
    }

    private static RuleDraft lines(String... lines) {
        return RuleDraft.beginning()
                .withLines(List.of(lines).stream().map(Line::of).toList());
    }

    @Test
    void a_line_is_written_as_the_inspector_writes_it() {
        assertThat(reading(RuleDraft.beginning()).line(0).orElseThrow())
                .isEqualTo(new RuleReading.Written(
                        "m_{t} = \\beta m_{t-1} + (1 - \\beta) g_{t}", "m = beta*mPrev + (1-beta)*g"));
        assertThat(reading(RuleDraft.beginning()).update().orElseThrow().tex())
                .isEqualTo("\\theta_{t} = \\theta_{t-1} - \\alpha m_{t}");
    }

    @Test
    void the_update_of_a_copy_is_written_as_that_of_the_original() {
        var adam = OptimizerCatalog.byId("adam").withDefaults();
        assertThat(reading(RuleDraft.copyOf(adam.kind())).update().orElseThrow().tex())
                .contains("\\mathrm{root}");
        var signum = OptimizerCatalog.byId("signum").withDefaults();
        assertThat(reading(RuleDraft.copyOf(signum.kind()))
                        .update()
                        .orElseThrow()
                        .tex())
                .isEqualTo(UpdateEquation.of(signum).tex(TexSymbols.of(signum)));
    }

    @Test
    void what_a_line_is_for_is_told() {
        RuleReading reading = reading(
                lines("m = beta*mPrev + g", "k = 1 - beta^t", "p = pPrev + beta", "x1 = g", "broken = (", "u = m/k*p"));
        assertThat(List.of(reading.use(0), reading.use(1), reading.use(2), reading.use(3), reading.use(4)))
                .containsExactly(Use.MEMORY, Use.NEVER_USED, Use.NEVER_USED, Use.NEVER_USED, Use.NONE);
        RuleReading used = reading(lines("m = beta*mPrev + g", "k = 1 - beta^t", "p = pPrev + beta", "u = m/k*p")
                .withUpdate("-learningRate*u"));
        assertThat(List.of(used.use(0), used.use(1), used.use(2), used.use(3)))
                .containsExactly(Use.MEMORY, Use.SHARED, Use.SHARED_MEMORY, Use.NONE);
        assertThat(used.summary()).isEqualTo("Memory: m, p. The same for both coordinates: k.");
        assertThat(reading(lines("u = g").withUpdate("-learningRate*u")).summary())
                .isEqualTo("The rule remembers nothing: each update knows only the gradient at its own point.");
    }

    @Test
    void the_names_that_a_formula_may_use_are_listed() {
        assertThat(reading(RuleDraft.beginning()).names())
                .contains("g (gradient)", "learningRate", "beta", "m")
                .contains("mPrev");
    }

    @Test
    void a_condition_is_told_in_a_few_words() {
        RuleDraft draft = RuleDraft.beginning();
        Line line = draft.lines().get(0);
        assertThat(reading(draft).condition(0)).isEmpty();
        assertThat(reading(draft.withLines(List.of(line.withWhen("beta != 0")))).condition(0))
                .isEqualTo("when beta != 0");
        assertThat(reading(draft.withLines(List.of(line.withWhen("beta != 0 and learningRate > 0"))))
                        .condition(0))
                .isEqualTo("when beta != 0 and learningR…");
    }
}
