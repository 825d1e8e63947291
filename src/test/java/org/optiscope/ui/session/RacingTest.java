package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.scene.OpeningScene;
import org.optiscope.surface.Point;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.Trial;

/** The race at the rates that are set, and at the best ones. */
class RacingTest {
    private final Experiment opening = OpeningScene.create();
    private final Session session = new Session(opening);
    private final Racing racing = session.racing();

    private Trial.Terms asked() {
        return racing.askedProperty().get().orElseThrow();
    }

    private void find() {
        racing.answer(FairRace.compute(asked(), Follower.none()));
    }

    @Test
    void nothing_is_asked_and_the_runs_race_as_they_are_until_somebody_wants_the_best_rates() {
        assertThat(racing.askedProperty().get()).isEmpty();
        assertThat(racing.trajectories()).isEqualTo(session.getTrajectories());
    }

    @Test
    void the_runs_race_at_the_rates_found_and_the_experiment_keeps_its_own() {
        racing.fairProperty().set(true);
        find();
        FairRace found = racing.foundProperty().get().orElseThrow();
        assertThat(session.getExperiment()).isEqualTo(opening);
        assertThat(racing.trajectories())
                .extracting(way -> way.loss(way.last()))
                .isEqualTo(Simulator.run(found.rated(opening)).stream()
                        .map(way -> way.loss(way.last()))
                        .toList());
    }

    @Test
    void whatever_rate_is_set_the_same_is_asked_and_what_was_found_stays() {
        racing.fairProperty().set(true);
        find();
        Trial.Terms before = asked();
        session.runs().setHyperparameter(0, "learningRate", 0.37, null);
        assertThat(asked()).isEqualTo(before);
        assertThat(racing.foundProperty().get()).isPresent();
    }

    @Test
    void another_start_target_or_setting_asks_anew_and_what_was_found_does_not_count() {
        racing.fairProperty().set(true);
        for (Runnable change : List.<Runnable>of(
                () -> session.setStart(new Point(-1, 1), null),
                () -> session.display()
                        .raceProperty()
                        .set(session.display().raceProperty().get().withTarget(0.3)),
                () -> session.runs().setHyperparameter(0, "beta1", 0.5, null),
                () -> session.setSteps(50))) {
            find();
            Trial.Terms before = asked();
            change.run();
            assertThat(asked()).isNotEqualTo(before);
            assertThat(racing.foundProperty().get()).isEmpty();
            assertThat(racing.trajectories()).isEqualTo(session.getTrajectories());
        }
    }

    @Test
    void the_rates_are_taken_as_one_change_and_given_back_by_one_undo() {
        racing.fairProperty().set(true);
        assertThat(racing.canTake()).isFalse();
        find();
        assertThat(racing.canTake()).isTrue();
        FairRace found = racing.foundProperty().get().orElseThrow();

        assertThat(racing.take()).isEqualTo(Optional.empty());
        for (int i = 0; i < opening.runs().size(); i++) {
            assertThat(session.getExperiment().runs().get(i).optimizer().learningRate())
                    .isEqualTo(found.bests().get(i).rate());
        }
        assertThat(racing.canTake()).isFalse();
        assertThat(racing.fairProperty().get()).isTrue();

        session.undo();
        assertThat(session.getExperiment()).isEqualTo(opening);
    }

    @Test
    void where_there_is_no_room_for_the_runs_a_second_time_nothing_is_asked() {
        Experiment large = opening.withSteps(Experiment.MAX_STEPS)
                .withRuns(Collections.nCopies(500, opening.runs().get(0)));
        Session full = new Session(large);
        full.racing().fairProperty().set(true);
        assertThat(full.racing().askedProperty().get()).isEmpty();
    }

    @Test
    void the_target_is_the_user_s_or_else_one_for_the_surface() {
        double usual = racing.targetProperty().get();
        assertThat(usual).isEqualTo(0.01);
        session.display()
                .raceProperty()
                .set(session.display().raceProperty().get().withTarget(0.3));
        assertThat(racing.targetProperty().get()).isEqualTo(0.3);
    }
}
