package org.optiscope.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;

/**
 * Keeps the experiment in a file of this process, a second after each edit, and finds what a process that was killed has
 * left. It is a convenience: what cannot be read or written is left alone.
 */
final class Recovery {
    static final Duration DELAY = Duration.seconds(1);

    /** {@code session-PROCESS-START.json}: a process of the same number that began later is another. */
    private static final Pattern NAME = Pattern.compile("session-(\\d+)-(\\d+)\\.json");

    private final Path folder;
    private final Path file;
    private final PauseTransition pause = new PauseTransition(DELAY);
    private Experiment kept;

    Recovery(Path folder) {
        this.folder = folder;
        ProcessHandle self = ProcessHandle.current();
        file = folder.resolve("session-" + self.pid() + "-" + start(self) + ".json");
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Keeps what the session becomes from now on. */
    void keep(Session session) {
        kept = session.getExperiment();
        pause.setOnFinished(event -> write(session.getExperiment()));
        session.experimentProperty().addListener(observable -> {
            if (pause.getStatus() != PauseTransition.Status.RUNNING) {
                pause.playFromStart();
            }
        });
    }

    /** Keeps an experiment now. */
    void write(Experiment experiment) {
        if (experiment.equals(kept)) {
            return;
        }
        kept = experiment;
        try {
            Files.createDirectories(folder);
            ExperimentFile.write(experiment, file);
        } catch (IOException e) {
            // The next edit tries again.
        }
    }

    /** Removes what was kept: the program ends as it should. */
    void forget() {
        pause.stop();
        delete(file);
    }

    /** What processes that are no longer there have left, the newest first. */
    List<Path> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Recovery::isLeft)
                    .sorted(Comparator.comparing(Recovery::modified).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isLeft(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1)));
        return process.filter(ProcessHandle::isAlive)
                .filter(alive -> start(alive) == Long.parseLong(name.group(2)))
                .isEmpty();
    }

    static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Removes what was left, once it was taken or declined. */
    void delete(List<Path> files) {
        files.forEach(Recovery::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is offered once more.
        }
    }
}
