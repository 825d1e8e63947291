package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;

class FilesJourneyTest extends WindowJourney {
    @TempDir
    private Path folder;

    @Test
    void what_was_saved_opens_as_it_was() {
        Path file = folder.resolve("mine.json");
        interact(() -> {
            ExperimentFiles files = new ExperimentFiles(session, window);
            session.setHyperparameter(0, "beta1", 0.5, null);
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
    void a_file_that_is_no_experiment_is_told_of_and_everything_stays() throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{\"surface\": \"rosenbrok\", \"runs\": []}");
        Experiment before = session.getExperiment();

        interact(() -> new ExperimentFiles(session, window).open(file));
        settle();

        assertThat(text(Ids.STATUS)).contains("bad.json").contains("line 1").contains("rosenbrock");
        assertThat(session.getExperiment()).isEqualTo(before);
    }
}
