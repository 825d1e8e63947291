package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.scene.OpeningScene;

class HistoryTest {
    private final History history = new History();

    /** An experiment that is told from the others by its number. */
    private static Experiment experiment(int number) {
        return OpeningScene.create().withSteps(number);
    }

    @Test
    void edits_are_undone_and_redone_one_by_one() {
        history.add(experiment(1), experiment(2), null);
        history.add(experiment(2), experiment(3), null);

        assertThat(history.undo(experiment(3))).contains(experiment(2));
        assertThat(history.undo(experiment(2))).contains(experiment(1));
        assertThat(history.canUndoProperty().get()).isFalse();
        assertThat(history.undo(experiment(1))).isEmpty();

        assertThat(history.redo(experiment(1))).contains(experiment(2));
        assertThat(history.redo(experiment(2))).contains(experiment(3));
        assertThat(history.canRedoProperty().get()).isFalse();
        assertThat(history.redo(experiment(3))).isEmpty();
    }

    @Test
    void a_gesture_is_one_entry_until_it_ends() {
        history.add(experiment(1), experiment(2), "drag");
        history.add(experiment(2), experiment(3), "drag");
        history.endGesture();
        history.add(experiment(3), experiment(4), "drag");

        assertThat(history.undo(experiment(4))).contains(experiment(3));
        assertThat(history.undo(experiment(3))).contains(experiment(1));
    }

    @Test
    void a_gesture_that_comes_back_to_where_it_began_leaves_no_entry() {
        history.add(experiment(1), experiment(2), "drag");
        history.add(experiment(2), experiment(1), "drag");

        assertThat(history.canUndoProperty().get()).isFalse();
    }

    @Test
    void an_edit_after_an_undo_forgets_what_was_undone() {
        history.add(experiment(1), experiment(2), null);
        history.undo(experiment(2));
        assertThat(history.canRedoProperty().get()).isTrue();

        history.add(experiment(1), experiment(3), null);

        assertThat(history.canRedoProperty().get()).isFalse();
        assertThat(history.undo(experiment(3))).contains(experiment(1));
    }

    @Test
    void the_oldest_edits_are_forgotten() {
        int edits = History.DEPTH + 1;
        for (int i = 1; i <= edits; i++) {
            history.add(experiment(i), experiment(i + 1), null);
        }

        Experiment present = experiment(edits + 1);
        while (history.canUndoProperty().get()) {
            present = history.undo(present).orElseThrow();
        }

        assertThat(present).isEqualTo(experiment(2));
    }
}
