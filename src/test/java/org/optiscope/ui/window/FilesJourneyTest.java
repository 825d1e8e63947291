package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.JsonException;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;
import org.optiscope.ui.kit.Ids;

class FilesJourneyTest extends WindowJourney {
    @TempDir
    private Path folder;

    @Test
    void what_was_saved_opens_as_it_was() {
        Path file = folder.resolve("mine.json");
        interact(() -> {
            ExperimentFiles files = new ExperimentFiles(session, window);
            session.runs().setHyperparameter(0, "beta1", 0.5, null);
            files.save(file);
        });
        Experiment saved = session.getExperiment();
        interact(() -> {
            session.setSteps(10);
            new ExperimentFiles(session, window).open(file);
        });
        settle();

        assertThat(session.getExperiment()).isEqualTo(saved);
        press(Ids.UNDO);
        assertThat(session.getExperiment().steps()).isEqualTo(10);
    }

    @Test
    void a_saved_file_opens_as_it_was_shown() {
        Path file = folder.resolve("shown.json");
        press(Ids.VIEW_SIDE_BY_SIDE);
        interact(() -> {
            session.runs().select(1);
            session.playback().seek(120);
            session.display().stepArrowsProperty().set(true);
        });
        Scene shown = session.getScene();
        interact(() -> window.files().save(file));
        press(Ids.VIEW_OVERLAY);
        interact(() -> {
            session.load(OpeningScene.create());
            session.display().stepArrowsProperty().set(false);
            session.playback().playingProperty().set(true);
        });

        interact(() -> window.files().open(file));
        settle();

        assertThat(session.getScene()).isEqualTo(shown);
        assertThat(session.playback().playingProperty().get()).isFalse();
        assertThat(node("panel-2", Node.class).isVisible()).isTrue();
    }

    @Test
    void a_file_that_is_no_experiment_is_told_of_and_everything_stays() throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{\"surface\": \"rosenbrok\", \"runs\": []}");
        Experiment before = session.getExperiment();

        interact(() -> new ExperimentFiles(session, window).open(file));
        settle();

        assertThat(text(Ids.STATUS)).contains("bad.json").contains("line 1").contains("rosenbrock");
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void the_menu_of_files_saves_and_begins_anew() throws JsonException {
        Path file = folder.resolve("mine.json");
        interact(() -> window.files().save(file));
        interact(() -> session.setSteps(10));
        press(Ids.FILE);
        press(Ids.FILE_SAVE);
        assertThat(ExperimentFile.read(file).steps()).isEqualTo(10);

        press(Ids.FILE);
        press(Ids.FILE_NEW);
        assertThat(session.getExperiment()).isEqualTo(OpeningScene.create());
        assertThat(window.files().document().file()).isEmpty();
    }

    @Test
    void what_is_being_typed_does_not_go_into_the_experiment_that_begins() {
        clickOn("#run-1-learning-rate-value").eraseText(9).write("0.9");
        push(KeyCode.CONTROL, KeyCode.N);
        settle();
        clickOn("#" + Ids.PLAYHEAD_TEXT);
        settle();

        assertThat(session.getExperiment()).isEqualTo(OpeningScene.create());
    }

    @Test
    void the_title_names_the_file_and_has_a_star_while_the_experiment_differs_from_it() {
        ExperimentFiles files = window.files();
        assertThat(files.document().titleBinding().get()).isEqualTo("Optiscope");

        interact(() -> files.save(folder.resolve("mine.json")));
        assertThat(files.document().titleBinding().get()).isEqualTo("mine.json – Optiscope");
        assertThat(text(Ids.STATUS)).isEqualTo("Saved to mine.json.");

        interact(() -> session.setSteps(11));
        assertThat(files.document().titleBinding().get()).isEqualTo("mine.json* – Optiscope");
        interact(session::undo);
        assertThat(files.document().titleBinding().get()).isEqualTo("mine.json – Optiscope");
    }

    @Test
    void saving_again_asks_for_no_name_and_opening_answers() throws JsonException {
        Path file = folder.resolve("mine.json");
        interact(() -> {
            window.files().save(file);
            session.setSteps(12);
        });

        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();

        assertThat(ExperimentFile.read(file).steps()).isEqualTo(12);
        interact(() -> window.files().open(file));
        assertThat(text(Ids.STATUS)).isEqualTo("Opened mine.json.");
    }

    @Test
    void closing_with_changes_to_a_file_asks_and_can_be_called_off() throws JsonException {
        Path file = folder.resolve("mine.json");
        interact(() -> window.files().save(file));
        interact(() -> assertThat(window.files().mayClose()).isTrue());
        interact(() -> session.setSteps(13));

        assertThat(closedAfterChoosing("Cancel")).isFalse();
        assertThat(ExperimentFile.read(file).steps()).isNotEqualTo(13);
        assertThat(closedAfterChoosing("Save")).isTrue();
        assertThat(ExperimentFile.read(file).steps()).isEqualTo(13);
        interact(() -> session.setSteps(14));
        assertThat(closedAfterChoosing("Do not save")).isTrue();
        assertThat(ExperimentFile.read(file).steps()).isEqualTo(13);
    }

    private boolean closedAfterChoosing(String answer) {
        AtomicBoolean closed = new AtomicBoolean();
        interact(() -> {
            window.files()
                    .answerWith(question -> question.getButtonTypes().stream()
                            .filter(button -> button.getText().equals(answer))
                            .findFirst());
            closed.set(window.files().mayClose());
        });
        return closed.get();
    }

    @Test
    void a_name_without_an_ending_gets_that_of_an_experiment() {
        assertThat(ExperimentFiles.withEnding(Path.of("a", "mine"))).isEqualTo(Path.of("a", "mine.json"));
        assertThat(ExperimentFiles.withEnding(Path.of("a", "mine.txt"))).isEqualTo(Path.of("a", "mine.txt"));
    }
}
