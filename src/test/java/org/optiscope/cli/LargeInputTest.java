package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is more than memory holds, in virtual machines that have little. */
class LargeInputTest {
    private static final String LONG_RUN = "{\"optimizer\": \"adam\"}";

    @TempDir
    Path folder;

    private Path longRuns(int runs) throws IOException {
        return Files.writeString(
                folder.resolve("e.json"),
                "{\"surface\": \"rosenbrock\", \"steps\": 100000, \"runs\": ["
                        + String.join(",", Collections.nCopies(runs, LONG_RUN))
                        + "]}");
    }

    @Test
    void twelve_runs_of_100000_steps_are_written_with_64_MB() throws IOException, InterruptedException {
        Program program = new Program(folder, "-Xmx64m", "-XX:+UseParallelGC");
        assertThat(program.run("simulate", longRuns(12).toString(), "--every", "50000"))
                .as(Files.readString(program.err()))
                .isZero();
        assertThat(program.out()).content().hasLineCount(1 + 12 * 3);
    }

    @Test
    void one_run_that_memory_does_not_hold_is_refused_before_anything_is_written()
            throws IOException, InterruptedException {
        Program program = new Program(folder, "-Xmx14m", "-XX:+UseParallelGC");
        Path out = folder.resolve("o.csv");
        assertThat(program.run("simulate", longRuns(1).toString(), "--csv", out.toString()))
                .isEqualTo(Cli.INPUT_WRONG);
        assertThat(Files.readString(program.err()))
                .matches("optiscope: a run of 100001 rows × 11 columns × 8 bytes takes 9 MB, and Java has \\d MB left; "
                        + "more is given by OPTISCOPE_OPTS, as in OPTISCOPE_OPTS=-Xmx4g\\R");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_that_memory_does_not_hold_is_told_in_a_sentence() throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("many.json"),
                "{\"surface\": \"rosenbrock\", \"runs\": [" + "{},".repeat(500_000) + "{}]}");
        Program program = new Program(folder, "-Xmx24m", "-XX:+UseParallelGC");
        assertThat(program.run("simulate", file.toString())).isEqualTo(Cli.INPUT_WRONG);
        assertThat(Files.readString(program.err()))
                .isEqualToNormalizingNewlines(
                        "optiscope: " + file + ": the file holds more than fits the memory that Java has\n");
    }

    @Test
    void a_window_on_thousands_of_runs_is_refused() throws IOException, InterruptedException {
        Program program = new Program(folder);
        program.builder().environment().remove("DISPLAY");
        Path file = longRuns(1000);
        assertThat(program.run(file.toString())).isEqualTo(Cli.INPUT_WRONG);
        assertThat(Files.readString(program.err()))
                .isEqualToNormalizingNewlines(
                        "optiscope: " + file + ": the experiment has 1000 runs and the window shows "
                                + "at most 64; optiscope simulate takes 10000\n");
    }
}
