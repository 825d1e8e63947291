package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("a.txt");
    }

    private Stream<Path> files() throws IOException {
        return Files.list(folder);
    }

    @Test
    void a_new_file_holds_what_was_written_in_utf_8() throws IOException {
        WholeFile.write(file, out -> out.write("β₁\n"));
        assertThat(file).hasBinaryContent("β₁\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_fault_in_the_middle_leaves_everything_as_it_was() throws IOException {
        Files.writeString(file, "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write("x".repeat(1_000_000));
                    throw new IOException("the disk is full");
                }))
                .hasMessage(file + " cannot be written; the disk is full");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = files()) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_defect_in_the_middle_leaves_everything_as_it_was() throws IOException {
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        try (Stream<Path> files = files()) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void the_old_file_is_there_until_the_new_one_is_whole() throws IOException {
        Files.writeString(file, "old");
        WholeFile.write(file, out -> {
            out.write("new");
            out.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
    }

    @Test
    void permissions_and_links_stay() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, out -> out.write("new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_device_is_written_to_and_not_replaced() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing) && !Files.isRegularFile(nothing), "a null device");
        WholeFile.write(nothing, out -> out.write("new"));
        assertThat(Files.isRegularFile(nothing)).isFalse();
    }
}
