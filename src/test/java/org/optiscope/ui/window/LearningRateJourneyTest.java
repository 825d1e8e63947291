package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.LearningRates;
import org.optiscope.ui.kit.Ids;

class LearningRateJourneyTest extends WindowJourney {
    private Object setting(int run, String key) {
        return session.getExperiment().runs().get(run).optimizer().values().get(key);
    }

    @Test
    void on_a_typed_surface_the_card_says_where_the_rate_comes_from_and_pytorchs_is_one_click_away() {
        type(Ids.FORMULA, "x^2 + 3*y^2");
        double found = LearningRates.of(
                        session.getExperiment().surface(),
                        session.getExperiment().runs().get(0).optimizer())
                .rate();
        assertThat(setting(0, "learningRate")).isEqualTo(found);
        assertThat(node("run-1-rate-source", Button.class).getText()).isEqualTo("from a sweep; PyTorch: 0.001");

        press("run-1-rate-source");
        assertThat(setting(0, "learningRate")).isEqualTo(0.001);
        assertThat(lookup("#run-1-rate-source").queryAll()).isEmpty();
        press(Ids.UNDO);
        assertThat(setting(0, "learningRate")).isEqualTo(found);
    }

    @Test
    void another_surface_brings_its_rates_but_for_those_that_were_set() {
        type("run-2-learning-rate-value", "0.03");
        interact(() -> session.setSurface(SurfaceCatalog.byId("beale")));

        assertThat(setting(0, "learningRate"))
                .isEqualTo(LearningRates.of(
                                SurfaceCatalog.byId("beale"),
                                OptimizerCatalog.byId("adam").withDefaults())
                        .rate());
        assertThat(setting(1, "learningRate")).isEqualTo(0.03);
        press(Ids.UNDO);
        assertThat(setting(0, "learningRate")).isEqualTo(0.1);
    }
}
