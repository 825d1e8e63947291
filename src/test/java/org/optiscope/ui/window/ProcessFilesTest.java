package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {
    @TempDir
    private Path folder;

    private ProcessFiles files;

    @BeforeEach
    void make() {
        files = new ProcessFiles(folder, "session");
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    private static long ended() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void what_an_ended_process_wrote_is_left() throws IOException, InterruptedException {
        Path left = write("session-" + ended() + "-1700000000000.json");
        assertThat(files.left()).containsExactly(left);
    }

    @Test
    void what_this_process_writes_is_not() throws IOException {
        Files.writeString(files.own(), "");
        assertThat(files.left()).isEmpty();
    }

    @Test
    void a_process_of_the_same_number_that_began_at_another_time_is_another() throws IOException {
        Path left = write("session-" + ProcessHandle.current().pid() + "-1.json");
        assertThat(files.left()).containsExactly(left);
    }

    @Test
    void the_newest_comes_first_and_other_files_do_not_count() throws IOException {
        Path older = write("session-" + ProcessHandle.current().pid() + "-1.json");
        Path newer = write("session-" + ProcessHandle.current().pid() + "-2.json");
        Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
        write("session.json");
        write("session-x-1.json");
        write("session-99999999999999999999-1.json");
        write("fonts-1-1.json");

        assertThat(files.left()).containsExactly(newer, older);
    }

    @Test
    void where_there_is_no_folder_nothing_is_left() {
        assertThat(new ProcessFiles(folder.resolve("none"), "session").left()).isEmpty();
    }
}
