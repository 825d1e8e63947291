package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.optimizer.OptimizerCatalog;

class TexSymbolsTest {
    @ParameterizedTest
    @CsvSource({
        "α, \\alpha",
        "β₁, \\beta_{1}",
        "m̂, \\hat{m}",
        "v, v",
        "Σg², \\Sigma g^{2}",
        "Δθ, \\Delta \\theta",
        "s₀, s_{0}",
        "1−β₁ᵗ, 1-\\beta_{1}^{t}",
        "η⁺, \\eta^{+}",
        "μₜ₊₁, \\mu_{t+1}",
        "ρ∞, \\rho_{\\infty }",
        "ŝ, \\hat{s}",
        "ḡ, \\bar{g}"
    })
    void symbols_become_tex(String symbol, String tex) {
        assertThat(TexSymbols.tex(symbol)).isEqualTo(tex);
    }

    @Test
    void quantities_have_the_step_they_belong_to() {
        assertThat(TexSymbols.of(OptimizerCatalog.byId("adam").withDefaults()))
                .containsEntry("mHat", "\\hat{m}_{t}")
                .containsEntry("mPrev", "m_{t-1}")
                .containsEntry("beta1", "\\beta_{1}")
                .containsEntry("theta", "\\theta_{t-1}");
        assertThat(TexSymbols.of(OptimizerCatalog.byId("adagrad").withDefaults()))
                .containsEntry("sum", "\\Sigma g^{2}")
                .containsEntry("sumPrev", "(\\Sigma g^{2})_{t-1}");
    }

    @Test
    void a_symbol_that_says_its_step_has_another_one_step_before() {
        assertThat(TexSymbols.of(OptimizerCatalog.byId("nadam").withDefaults()))
                .containsEntry("muProduct", "P_{t}")
                .containsEntry("muProductPrev", "P_{t-1}")
                .containsEntry("mu", "\\mu_{t}");
    }

    @Test
    void the_rule_of_adam_reads_as_in_the_paper() {
        var adam = OptimizerCatalog.byId("adam").withDefaults();
        assertThat(UpdateEquation.of(adam).moved().toTex(TexSymbols.of(adam)))
                .isEqualTo("\\theta_{t-1} - \\alpha \\frac{\\hat{m}_{t}}{\\sqrt{\\hat{v}_{t}} + \\varepsilon}");
    }
}
