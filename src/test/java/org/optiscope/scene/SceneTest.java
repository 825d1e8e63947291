package org.optiscope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.reading.RaceColumn;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

class SceneTest {
    private static final Domain PART = new Domain(-1, 0, 0, 1);

    private final Experiment opening = OpeningScene.create().withSteps(50);
    private final Scene scene = Scene.of(opening);

    @Nested
    class What_does_not_exist {
        @Test
        void is_replaced_by_the_nearest_that_does() {
            assertThat(scene.withSelected(99).selected()).isEqualTo(3);
            assertThat(scene.withSelected(-1).selected()).isZero();
            assertThat(scene.withPlayhead(51).playhead()).isEqualTo(50);
            assertThat(scene.withPlayhead(-1).playhead()).isZero();
            assertThat(scene.withStage(99).look().stage())
                    .isEqualTo(scene.stages().size() - 1);
        }

        @Test
        void is_gone_when_the_experiment_loses_it() {
            Scene last = scene.withSelected(3).withPlayhead(50).withStage(2);
            Scene fewer = last.withExperiment(opening.withoutRun(3).withSteps(10));

            assertThat(fewer.selected()).isEqualTo(2);
            assertThat(fewer.playhead()).isEqualTo(10);
        }

        @Test
        void is_not_explained_where_there_is_no_run() {
            Scene none = scene.withExperiment(opening.withRuns(List.of())).withStage(0);

            assertThat(none.isExplaining()).isFalse();
            assertThat(none.run()).isEmpty();
            assertThat(none.selected()).isZero();
        }
    }

    @Test
    void what_is_selected_or_guessed_of_a_run_stays_with_it_when_others_come_and_go() {
        Prediction guessed = Prediction.of(10, 40, true)
                .with(new Guess.Place("Anna", 1, new Point(0, 1)))
                .with(new Guess.Place("Ben", 2, new Point(2, 3)));
        Scene before = scene.withSelected(2).withPrediction(Optional.of(guessed));

        Scene fewer = before.withExperiment(opening.withoutRun(1));
        assertThat(fewer.selected()).isEqualTo(1);
        assertThat(fewer.run()).isEqualTo(before.run());
        assertThat(fewer.look().prediction().orElseThrow().guesses())
                .containsExactly(new Guess.Place("Ben", 1, new Point(2, 3)));

        Scene more =
                before.withExperiment(opening.withAdded(0, opening.runs().get(0).optimizer(), ""));
        assertThat(more.run()).isEqualTo(before.run());
        assertThat(more.look().prediction().orElseThrow().guesses())
                .containsExactly(
                        new Guess.Place("Anna", 2, new Point(0, 1)), new Guess.Place("Ben", 3, new Point(2, 3)));
    }

    @Test
    void the_first_update_is_explained_where_no_step_was_made() {
        assertThat(scene.withStage(0).playhead()).isEqualTo(1);
    }

    @Test
    void the_close_up_of_an_explanation_is_forgotten_with_it() {
        Scene explaining = scene.withPlayhead(5).withStage(1).withPart(PART);

        assertThat(explaining.look().plot().closeUp().part()).contains(PART);
        assertThat(explaining.look().plot().plane())
                .isEqualTo(scene.look().plot().plane());
        assertThat(explaining.withStage(Look.NO_STAGE).look().plot())
                .isEqualTo(scene.look().plot());
    }

    @Test
    void another_surface_is_shown_whole_and_has_a_target_of_its_own() {
        Scene seen = scene.withPart(PART).withRace(race -> race.withTarget(0.5));
        Scene other = seen.withExperiment(opening.withSurface(SurfaceCatalog.byId("beale")));

        assertThat(other.look().plot().plane().part())
                .isEqualTo(SurfaceCatalog.byId("beale").domain());
        assertThat(other.look().race().target()).isEmpty();
        assertThat(seen.withExperiment(opening.withStart(new Point(1, 1))).look())
                .isEqualTo(seen.look());
    }

    @Test
    void another_experiment_is_opened_in_the_same_kind_of_view() {
        Scene seen = scene.withSelected(2)
                .withPlayhead(9)
                .withPart(PART)
                .withPlot(plot -> plot.withView(PlotView.SIDE_BY_SIDE).withArrow(ArrowKind.STEP, true))
                .withWindow(window -> window.withDark(true));
        Scene opened = seen.withOpened(opening);

        assertThat(opened.selected()).isZero();
        assertThat(opened.playhead()).isZero();
        assertThat(opened.look().plot().plane())
                .isEqualTo(new Plane(opening.surface().domain(), false));
        assertThat(opened.look().plot().view()).isEqualTo(PlotView.SIDE_BY_SIDE);
        assertThat(opened.look().plot().arrows()).containsExactly(ArrowKind.STEP);
        assertThat(opened.look().window()).isEqualTo(seen.look().window());
    }

    @Test
    void a_race_sorted_twice_by_a_column_is_sorted_the_other_way_round() {
        RaceLook steps = RaceLook.OPENING.withSorted(RaceColumn.STEPS);

        assertThat(steps).isEqualTo(new RaceLook(OptionalDouble.empty(), RaceColumn.STEPS, false, false));
        assertThat(steps.withSorted(RaceColumn.STEPS).greatestFirst()).isTrue();
        assertThat(steps.withSorted(RaceColumn.STEPS).withSorted(RaceColumn.LOSS))
                .isEqualTo(RaceLook.OPENING);
    }

    @Nested
    class A_part_of_the_steps {
        private final CurvesLook curves = CurvesLook.OPENING.withSteps(Optional.of(new StepRange(20, 60)));

        @Test
        void is_the_last_part_of_a_shorter_run() {
            assertThat(curves.steps(100)).isEqualTo(new StepRange(20, 60));
            assertThat(curves.steps(50)).isEqualTo(new StepRange(10, 50));
            assertThat(curves.steps(30)).isEqualTo(new StepRange(0, 30));
            assertThat(CurvesLook.OPENING.steps(30)).isEqualTo(new StepRange(0, 30));
        }

        @Test
        void keeps_the_step_in_its_place_about_which_it_is_zoomed() {
            StepRange half = new StepRange(20, 60).zoom(30, 2, 100);

            assertThat(half).isEqualTo(new StepRange(25, 45));
            assertThat(half.zoom(30, 0.5, 100)).isEqualTo(new StepRange(20, 60));
            assertThat(half.zoom(30, 1e9, 100).to() - half.zoom(30, 1e9, 100).from())
                    .isEqualTo(4);
            assertThat(half.zoom(30, 1e-9, 100)).isEqualTo(StepRange.all(100));
        }

        @Test
        void stays_within_the_run_when_it_is_moved() {
            assertThat(new StepRange(20, 60).pan(-30, 100)).isEqualTo(new StepRange(0, 40));
            assertThat(new StepRange(20, 60).pan(70, 100)).isEqualTo(new StepRange(60, 100));
        }

        @Test
        void must_be_a_part() {
            assertThatThrownBy(() -> new StepRange(3, 3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new StepRange(-1, 3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new StepRange(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
