package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Twin;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;

class GhostTest {
    private static final int ADAM = 0;
    private static final int RMSPROP = 1;

    private final Experiment opening = OpeningScene.create();
    private final Store store = new Store(Scene.of(opening));
    private final Ghost ghost = new Ghost(store);

    private void show(Experiment experiment) {
        store.change(scene -> scene.withExperiment(experiment));
    }

    @BeforeEach
    void want() {
        ghost.wantedProperty().set(true);
    }

    @Test
    void it_is_the_selected_run_but_for_the_bias_correction() {
        Trajectory trajectory = ghost.trajectoryProperty().get().orElseThrow();

        assertThat(trajectory.optimizer())
                .isEqualTo(opening.runs().get(ADAM).optimizer().with("biasCorrection", false));
    }

    @Test
    void beside_an_uncorrected_run_it_is_the_corrected_one() {
        RunSpec adam = opening.runs().get(ADAM);
        RunSpec uncorrected = adam.withOptimizer(adam.optimizer().with("biasCorrection", false));
        show(opening.withRun(ADAM, uncorrected));

        assertThat(ghost.trajectoryProperty().get().orElseThrow().optimizer()).isEqualTo(adam.optimizer());
    }

    @Test
    void its_name_says_what_it_is_beside_its_run() {
        Trajectory uncorrected = ghost.trajectoryProperty().get().orElseThrow();
        assertThat(Twin.name("Adam", uncorrected)).isEqualTo("Adam, uncorrected");
        assertThat(Twin.name("Mine", uncorrected)).isEqualTo("Mine, uncorrected");

        RunSpec adam = opening.runs().get(ADAM);
        Experiment switched =
                opening.withRun(ADAM, adam.withOptimizer(adam.optimizer().with("biasCorrection", false)));
        show(switched);
        Trajectory corrected = ghost.trajectoryProperty().get().orElseThrow();
        assertThat(Twin.name(switched.labels().get(ADAM), corrected)).isEqualTo("Adam, corrected");
    }

    @Test
    void there_is_none_that_is_not_wanted() {
        ghost.wantedProperty().set(false);
        assertThat(ghost.trajectoryProperty().get()).isEmpty();
    }

    @Test
    void a_run_that_cannot_correct_its_bias_has_none() {
        store.change(scene -> scene.withSelected(RMSPROP));
        assertThat(ghost.trajectoryProperty().get()).isEmpty();
    }

    @Test
    void a_hidden_run_has_none() {
        show(opening.withRun(ADAM, opening.runs().get(ADAM).withVisible(false)));
        assertThat(ghost.trajectoryProperty().get()).isEmpty();
    }

    @Test
    void without_runs_there_is_none() {
        show(opening.withRuns(List.of()));
        assertThat(ghost.trajectoryProperty().get()).isEmpty();
    }
}
