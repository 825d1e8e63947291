package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.OpeningScene;

/** The selected run with settings that somebody points at. */
class PreviewTest {
    private static final Map<String, Object> POINTED = Map.of("beta1", 0.5, "learningRate", 0.02);

    private final Experiment opening = OpeningScene.create();
    private final Session session = new Session(opening);
    private final Preview preview = session.runs().preview();

    @Test
    void it_is_what_the_run_would_be_with_these_settings_and_changes_nothing() {
        preview.settingsProperty().set(POINTED);
        Trajectory way = preview.trajectoryProperty().get().orElseThrow();
        assertThat(session.getExperiment()).isEqualTo(opening);

        session.runs().setHyperparameters(0, POINTED, null);
        Trajectory run = Simulator.run(session.getExperiment(), 0);
        assertThat(way.x()).isEqualTo(run.x());
        assertThat(way.y()).isEqualTo(run.y());
        session.undo();
        assertThat(session.getExperiment()).isEqualTo(opening);
    }

    @Test
    void its_words_name_the_settings_in_the_order_of_the_sliders() {
        preview.settingsProperty().set(POINTED);
        assertThat(preview.words()).isEqualTo("α 0.02, β₁ 0.5");
    }

    @Test
    void a_run_without_such_settings_or_settings_that_are_not_allowed_have_none() {
        preview.settingsProperty().set(Map.of("beta1", 2.0));
        assertThat(preview.trajectoryProperty().get()).isEmpty();
        preview.settingsProperty().set(POINTED);
        session.runs().select(3);
        assertThat(preview.trajectoryProperty().get()).isEmpty();
    }
}
