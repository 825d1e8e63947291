package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;

class GhostTest {
    private static final int ADAM = 0;
    private static final int RMSPROP = 1;

    private final ObjectProperty<Experiment> experiment = new SimpleObjectProperty<>(OpeningScene.create());
    private final IntegerProperty selected = new SimpleIntegerProperty(ADAM);
    private final Ghost ghost = new Ghost(experiment, selected);

    @BeforeEach
    void want() {
        ghost.wantedProperty().set(true);
    }

    @Test
    void it_is_the_selected_run_but_for_the_bias_correction() {
        Trajectory trajectory = ghost.trajectoryBinding().get().orElseThrow();

        assertThat(trajectory.optimizer())
                .isEqualTo(experiment.get().runs().get(ADAM).optimizer().with("biasCorrection", false));
    }

    @Test
    void there_is_none_that_is_not_wanted() {
        ghost.wantedProperty().set(false);
        assertThat(ghost.trajectoryBinding().get()).isEmpty();
    }

    @Test
    void a_run_that_corrects_no_bias_has_none() {
        selected.set(RMSPROP);
        assertThat(ghost.trajectoryBinding().get()).isEmpty();
    }

    @Test
    void a_hidden_run_has_none() {
        Experiment shown = experiment.get();
        experiment.set(shown.withRun(ADAM, shown.runs().get(ADAM).withVisible(false)));
        assertThat(ghost.trajectoryBinding().get()).isEmpty();
    }

    @Test
    void without_runs_there_is_none() {
        experiment.set(experiment.get().withRuns(List.of()));
        assertThat(ghost.trajectoryBinding().get()).isEmpty();
    }
}
