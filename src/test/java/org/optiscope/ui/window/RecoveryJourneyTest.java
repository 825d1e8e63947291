package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.JsonException;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

class RecoveryJourneyTest extends WindowJourney {
    @TempDir
    private Path folder;

    private Path own() {
        return new ProcessFiles(folder, "session").own();
    }

    @Test
    void an_edit_is_kept_soon_and_forgotten_when_the_program_ends_as_it_should()
            throws TimeoutException, JsonException {
        Recovery recovery = new Recovery(folder);
        interact(() -> recovery.keep(session));
        assertThat(own()).doesNotExist();

        interact(() -> session.runs().setHyperparameter(0, "beta1", 0.123, null));
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Files.exists(own()));

        assertThat(ExperimentFile.read(own())).isEqualTo(session.getExperiment());
        interact(recovery::forget);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_is_offered_and_can_be_brought_back_and_undone() throws IOException {
        Experiment before = session.getExperiment();
        Experiment lost = before.withSteps(77);
        Path left = folder.resolve("session-" + ProcessHandle.current().pid() + "-1.json");
        ExperimentFile.write(lost, left);
        Recovery recovery = new Recovery(folder);
        interact(() -> window.offer(new RecoveryBar(session, window.files(), recovery, recovery.left())));
        settle();

        press(Ids.RECOVERY_RESTORE);

        assertThat(session.getExperiment()).isEqualTo(lost);
        assertThat(left).doesNotExist();
        assertThat(own()).exists();
        assertThat(node(Ids.RECOVERY_RESTORE, Node.class).getParent().isVisible())
                .isFalse();
        press(Ids.UNDO);
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void what_comes_back_does_not_go_into_the_file_that_was_opened_meanwhile() throws IOException {
        Path file = folder.resolve("mine.json");
        interact(() -> window.files().save(file));
        Path left = folder.resolve("session-" + ProcessHandle.current().pid() + "-1.json");
        ExperimentFile.write(session.getExperiment().withSteps(77), left);
        interact(() -> window.offer(new RecoveryBar(session, window.files(), new Recovery(folder), List.of(left))));
        settle();

        press(Ids.RECOVERY_RESTORE);

        assertThat(session.getExperiment().steps()).isEqualTo(77);
        assertThat(window.files().document().file()).isEmpty();
    }

    @Test
    void declined_it_is_gone_and_the_experiment_stays() throws IOException {
        Experiment before = session.getExperiment();
        Path left = folder.resolve("session-" + ProcessHandle.current().pid() + "-1.json");
        ExperimentFile.write(before.withSteps(77), left);
        Recovery recovery = new Recovery(folder);
        interact(() -> window.offer(new RecoveryBar(session, window.files(), recovery, List.of(left))));
        settle();

        press(Ids.RECOVERY_DISCARD);

        assertThat(session.getExperiment()).isEqualTo(before);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_was_shown_comes_back_as_it_was_shown() throws TimeoutException {
        Recovery recovery = new Recovery(folder);
        interact(() -> recovery.keep(session));
        press(Ids.VIEW_SIDE_BY_SIDE);
        interact(() -> {
            session.runs().select(2);
            session.playback().seek(37);
            session.display()
                    .curvesProperty()
                    .set(session.display().curvesProperty().get().withTab(CurvesLook.Chart.COMPARED, "distance"));
        });
        Scene lost = session.getScene();
        interact(() -> recovery.write(session.getScene()));
        Path left = folder.resolve("session-" + ProcessHandle.current().pid() + "-1.json");
        move(own(), left);
        interact(() -> {
            session.load(OpeningScene.create());
            session.display().viewProperty().set(PlotView.OVERLAY);
            window.offer(new RecoveryBar(session, window.files(), recovery, List.of(left)));
        });
        settle();

        press(Ids.RECOVERY_RESTORE);

        assertThat(session.getScene()).isEqualTo(lost);
        assertThat(session.playback().getPlayhead()).isEqualTo(37);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
