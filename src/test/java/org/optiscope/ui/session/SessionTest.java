package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.scene.Change;
import org.optiscope.scene.OpeningScene;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;

/** The view-model needs no stage and no toolkit. */
class SessionTest {
    private final Experiment opening = OpeningScene.create();
    private final Session session = new Session(opening);

    @Nested
    class editing {
        @Test
        void many_changes_between_two_reads_make_one_computation_of_what_changed() {
            List<Trajectory> before = session.getTrajectories();
            for (int i = 1; i <= 50; i++) {
                session.runs().setHyperparameter(1, "learningRate", 0.001 * i, "drag");
            }

            List<Trajectory> after = session.getTrajectories();

            assertThat(after.get(1).optimizer().values().get("learningRate")).isEqualTo(0.05);
            assertThat(after.get(0)).isSameAs(before.get(0));
            assertThat(after.get(1)).isNotSameAs(before.get(1));
        }

        @Test
        void a_gesture_is_undone_at_once_and_separate_edits_one_by_one() {
            session.setStart(new Point(0, 0), "drag");
            session.setStart(new Point(1, 0), "drag");
            session.history().endGesture();
            session.setStart(new Point(2, 0), "drag");
            session.setSteps(10);

            session.undo();
            assertThat(session.getExperiment().start()).isEqualTo(new Point(2, 0));
            session.undo();
            assertThat(session.getExperiment().start()).isEqualTo(new Point(1, 0));
            session.undo();
            assertThat(session.getExperiment()).isEqualTo(opening);
            assertThat(session.history().canUndoProperty().get()).isFalse();

            session.redo();
            session.redo();
            session.redo();
            assertThat(session.getExperiment().steps()).isEqualTo(10);
            assertThat(session.history().canRedoProperty().get()).isFalse();
        }

        @Test
        void a_new_edit_after_an_undo_forgets_what_was_undone() {
            session.setSteps(10);
            session.undo();
            session.setSteps(20);

            session.redo();

            assertThat(session.getExperiment().steps()).isEqualTo(20);
        }

        @Test
        void a_gesture_that_ends_where_it_began_leaves_no_trace() {
            session.setStart(new Point(0, 0), "drag");
            session.setStart(opening.start(), "drag");

            assertThat(session.getExperiment()).isEqualTo(opening);
            assertThat(session.history().canUndoProperty().get()).isFalse();
        }

        @Test
        void what_is_refused_changes_nothing_and_is_told_until_something_is_taken() {
            session.runs().setHyperparameter(0, "beta1", 1.0, null);
            assertThat(session.getExperiment()).isEqualTo(opening);
            assertThat(session.noticeProperty().get())
                    .isEqualTo("β₁ (beta1) is 1.0; it must be at least 0 and below 1");

            session.runs().setHyperparameter(0, "beta1", 0.5, null);
            assertThat(session.noticeProperty().get()).isEmpty();
        }

        @Test
        void nesterov_with_dampening_is_refused_whichever_comes_second() {
            session.runs().setHyperparameter(3, "nesterov", true, null);
            session.runs().setHyperparameter(3, "dampening", 0.5, null);

            assertThat(session.noticeProperty().get()).contains("nesterov needs dampening 0");
            assertThat(session.getExperiment()
                            .runs()
                            .get(3)
                            .optimizer()
                            .values()
                            .get("dampening"))
                    .isEqualTo(0.0);
        }

        @Test
        void a_mistake_of_the_program_is_not_told_as_a_refusal() {
            Supplier<Optional<String>> mistake = () -> {
                throw new IllegalArgumentException("fromIndex(3) > toIndex(2)");
            };
            Change broken = scene -> {
                mistake.get();
                return scene;
            };

            assertThatThrownBy(() -> session.edit(broken)).isExactlyInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.attempt(mistake)).isExactlyInstanceOf(IllegalArgumentException.class);

            assertThat(session.noticeProperty().get()).isEmpty();
            assertThat(session.getExperiment()).isEqualTo(opening);
        }

        @Test
        void what_is_refused_by_name_is_told() {
            session.attempt(() -> {
                throw new Refusal("the seed must be a whole number, not 0.5");
            });

            assertThat(session.noticeProperty().get()).isEqualTo("the seed must be a whole number, not 0.5");
        }

        @Test
        void a_run_keeps_its_hue_when_others_come_and_go() {
            session.runs().remove(0);
            assertThat(session.getExperiment().runs().get(0).hue()).isEqualTo(1);

            session.runs().add(OptimizerCatalog.byId("adam").create(Map.of()));

            assertThat(session.getExperiment().runs().get(3).hue()).isZero();
            assertThat(session.selectedProperty().get()).isEqualTo(3);
        }

        @Test
        void undoing_the_last_run_leaves_no_selection_beyond_the_runs_for_whoever_listens() {
            session.runs().duplicate(3);
            List<Integer> seen = new ArrayList<>();
            session.experimentProperty().addListener(observable -> {
                session.explanation().stages();
                seen.add(session.getExperiment().runs().size()
                        - session.selectedProperty().get());
            });

            session.undo();

            assertThat(seen).isNotEmpty().allMatch(left -> left > 0);
        }

        @Test
        void a_surface_brings_its_start_and_its_domain_and_begins_anew() {
            session.playback().seek(100);
            session.display().look(new Domain(0, 1, 0, 1));

            session.setSurface(SurfaceCatalog.byId("beale"));

            assertThat(session.getExperiment().start())
                    .isEqualTo(SurfaceCatalog.byId("beale").start());
            assertThat(session.display().getPart())
                    .isEqualTo(SurfaceCatalog.byId("beale").domain());
            assertThat(session.playback().getPlayhead()).isZero();
        }

        @Test
        void a_typed_formula_keeps_start_and_domain() {
            session.setFormula(Formula.parse("x^4 + y^2"), null);

            assertThat(session.getExperiment().start()).isEqualTo(opening.start());
            assertThat(session.display().getPart()).isEqualTo(opening.surface().domain());
            assertThat(session.getTrajectories().get(0).loss(0)).isEqualTo(5.0625 + 2 * 2);
        }
    }

    @Nested
    class time {
        @Test
        void the_playhead_stays_within_the_steps_there_are() {
            session.playback().seek(400);
            session.setSteps(50);
            assertThat(session.playback().getPlayhead()).isEqualTo(50);
        }

        @Test
        void it_passes_for_the_runs_or_for_the_explanation_of_one() {
            session.togglePlaying();
            session.advance(1);
            assertThat(session.playback().getPlayhead()).isEqualTo(30);

            session.explanation().toggle();
            session.togglePlaying();
            session.advance(Explanation.STAGE_SECONDS);

            assertThat(session.playback().getPlayhead()).isEqualTo(30);
            assertThat(session.explanation().stageProperty().get()).isEqualTo(1);
        }

        @Test
        void playing_an_explanation_of_the_last_update_does_not_begin_anew() {
            session.playback().toEnd();
            session.explanation().toggle();

            session.togglePlaying();

            assertThat(session.playback().getPlayhead()).isEqualTo(500);
            assertThat(session.playback().playingProperty().get()).isTrue();
        }

        @Test
        void an_explanation_follows_the_selection_and_ends_with_the_last_run() {
            session.explanation().toggle();
            session.explanation().show(5);

            session.runs().select(1);
            assertThat(session.explanation().stageProperty().get()).isEqualTo(3);

            for (int left = 4; left > 0; left--) {
                session.runs().remove(0);
            }
            assertThat(session.explanation().isOngoing()).isFalse();
        }
    }

    @Nested
    class explaining {
        @Test
        void a_run_added_or_left_in_the_midst_of_an_explanation_is_asked_only_for_stages_it_has() {
            session.runs().add(OptimizerCatalog.byId("adam").create(Map.of()));
            session.explanation().toggle();
            session.explanation().show(Integer.MAX_VALUE);
            List<Integer> beyond = new ArrayList<>();
            session.selectedProperty().addListener(observable -> note(beyond));
            session.experimentProperty().addListener(observable -> note(beyond));

            session.runs().add(OptimizerCatalog.byId("sgd").create(Map.of()));
            session.explanation().show(Integer.MAX_VALUE);
            session.runs().remove(session.getExperiment().runs().size() - 1);
            session.explanation().show(Integer.MAX_VALUE);
            session.runs().duplicate(0);

            assertThat(session.explanation().isOngoing()).isTrue();
            assertThat(beyond).isEmpty();
        }

        private void note(List<Integer> beyond) {
            int stage = session.explanation().stageProperty().get();
            session.selectedProperty().get();
            session.getExperiment();
            if (stage >= session.explanation().stages().size()) {
                beyond.add(stage);
            }
        }
    }
}
