package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
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
        assertThat(file).hasBinaryContent("β₁\n".getBytes(StandardCharsets.UTF_8));
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
    void what_was_begun_beside_it_has_a_short_name() throws IOException {
        Path longest = folder.resolve("ü".repeat(127) + "x");
        WholeFile.write(longest, out -> out.write("new"));
        assertThat(longest).hasContent("new");
        WholeFile.write(longest, out -> out.write("newer"));
        assertThat(longest).hasContent("newer");
        try (Stream<Path> files = files()) {
            assertThat(files).containsExactly(longest);
        }
    }

    @Nested
    class On_posix_systems {
        @BeforeEach
        void assumePosix() {
            assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"), "POSIX files");
        }

        @Test
        void permissions_and_links_stay() throws IOException {
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
        void what_is_being_written_is_never_more_open_than_the_file_that_it_replaces() throws IOException {
            Files.writeString(file, "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            WholeFile.write(file, out -> {
                try (Stream<Path> files = files()) {
                    for (Path each : files.toList()) {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                .isEqualTo("rw-------");
                    }
                }
            });
        }

        @Test
        void owner_and_group_stay_where_that_is_permitted() throws IOException {
            Files.writeString(file, "old");
            assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root gives files away");
            Files.setAttribute(file, "unix:uid", 12345);
            Files.setAttribute(file, "unix:gid", 54321);
            WholeFile.write(file, out -> out.write("new"));
            assertThat(file).hasContent("new");
            assertThat(Files.readAttributes(file, "unix:uid,gid"))
                    .containsEntry("uid", 12345)
                    .containsEntry("gid", 54321);
        }

        @Test
        void the_target_of_a_link_need_not_be_there_yet() throws IOException {
            Path places = Files.createDirectory(folder.resolve("places"));
            Path second = Files.createSymbolicLink(places.resolve("second"), Path.of("../a.txt"));
            Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("places", "second"));
            WholeFile.write(first, out -> out.write("new"));
            assertThat(first).isSymbolicLink();
            assertThat(second).isSymbolicLink();
            assertThat(file).isRegularFile().hasContent("new");
        }

        @Test
        void the_folder_of_that_target_must_be_there() throws IOException {
            Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere", "a.txt"));
            assertThatThrownBy(() -> WholeFile.write(link, out -> out.write("new")))
                    .hasMessage(link + " cannot be written; there is no folder " + folder.resolve("nowhere"));
            assertThat(link).isSymbolicLink();
        }

        @Test
        void a_link_to_itself_is_refused_and_stays() throws IOException {
            Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
            Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
            assertThatThrownBy(() -> WholeFile.write(first, out -> out.write("new")))
                    .hasMessage(first + " cannot be written; it is a link that leads back to itself");
            assertThat(first).isSymbolicLink();
            assertThat(second).isSymbolicLink();
        }

        @Test
        void a_file_that_a_process_holds_open_is_written_at_its_end() throws IOException {
            Path descriptors = Path.of("/proc/self/fd");
            assumeTrue(Files.isDirectory(descriptors), "descriptors as files");
            Files.writeString(file, "old,");
            try (var held = Files.newOutputStream(file, StandardOpenOption.APPEND);
                    Stream<Path> all = Files.list(descriptors)) {
                Path descriptor = all.filter(this::leadsToFile).findFirst().orElseThrow();
                Path link = Files.createSymbolicLink(folder.resolve("link"), descriptor);
                WholeFile.write(link, out -> out.write("new,"));
                held.write("newest".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(file).hasContent("old,new,newest");
        }

        private boolean leadsToFile(Path descriptor) {
            try {
                return Files.isSameFile(descriptor, file);
            } catch (IOException e) {
                return false;
            }
        }
    }

    @Test
    void a_device_is_written_to_and_not_replaced() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing) && !Files.isRegularFile(nothing), "a null device");
        WholeFile.write(nothing, out -> out.write("new"));
        assertThat(Files.isRegularFile(nothing)).isFalse();
    }
}
