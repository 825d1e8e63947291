package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.experiment.WholeFile;

class SignalTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @TempDir
    Path logs;

    private Path experiment;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "signals of POSIX");
        experiment = Files.writeString(
                logs.resolve("e.json"),
                "{\"surface\": \"rosenbrock\", \"steps\": 100000, \"runs\": ["
                        + "{\"optimizer\": \"adam\"},".repeat(999) + "{\"optimizer\": \"adam\"}]}");
    }

    /** 2, 15 and 1 are INT, TERM and HUP. */
    @ParameterizedTest
    @CsvSource({"--csv, 2", "--csv, 15", "--csv, 1", "--json, 15"})
    void that_ends_the_program_leaves_the_old_file_and_nothing_else(String format, int signal)
            throws IOException, InterruptedException {
        assumeFalse(isIgnored(signal), "a signal that ends programs; nohup has HUP ignored");
        Path out = Files.writeString(folder.resolve("out"), "old");
        endsWithout(out, signal, "simulate", experiment.toString(), format, out.toString());
    }

    private void endsWithout(Path out, int signal, String... arguments) throws IOException, InterruptedException {
        Program program = new Program(logs);
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = program.start(arguments);
            try {
                assertThat(nameOfNext(watch)).endsWith(".part");
                new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
                assertThat(Program.statusOf(process)).isEqualTo(128 + signal);
            } finally {
                process.destroyForcibly();
            }
        }
        assertThat(out).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
        assertThat(program.err()).isEmptyFile();
    }

    /** A killed program can delete nothing; a file that is still being written must not be deleted. */
    @Test
    void what_a_killed_program_left_is_gone_with_the_next_file_in_that_folder()
            throws IOException, InterruptedException {
        Path out = Files.writeString(folder.resolve("out"), "old");
        Path another = folder.resolve("another");
        Program program = new Program(logs);
        Path part;
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = program.start("simulate", experiment.toString(), "--csv", out.toString());
            try {
                part = folder.resolve(nameOfNext(watch));
                while (Files.size(part) == 0) {
                    Thread.onSpinWait();
                }
                new ProcessBuilder("/bin/kill", "-STOP", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                age(part);
                WholeFile.write(another, text -> text.write("while it is written"));
                assertThat(part).exists();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(part).exists();
        assertThat(out).hasContent("old");
        age(part);
        WholeFile.write(another, text -> text.write("after"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(out, another);
        }
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    @Test
    void that_ends_an_animation_leaves_the_old_file_and_nothing_else() throws IOException, InterruptedException {
        assumeFalse(isIgnored(15), "a signal that ends programs");
        Path opening = Files.writeString(
                logs.resolve("o.json"),
                "{\"surface\": \"rosenbrock\", \"steps\": 5000, \"runs\": [{\"optimizer\": \"adam\"}]}");
        Path out = Files.writeString(folder.resolve("out.gif"), "old");
        endsWithout(out, 15, "render", opening.toString(), "--out", out.toString(), "--force", "--seconds", "60");
    }

    /** Whether this process was started to ignore it, which its children then are too. */
    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> new BigInteger(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .anyMatch(ignored -> ignored.testBit(signal - 1));
    }

    private static String nameOfNext(WatchService watch) throws InterruptedException {
        WatchKey key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(key).as("a file that is written").isNotNull();
        WatchEvent<?> event = key.pollEvents().get(0);
        return event.context().toString();
    }
}
