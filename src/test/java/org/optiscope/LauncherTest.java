package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code bin/optiscope}, as it starts Java. */
class LauncherTest {
    private static final Path SOURCES = Path.of("src/dist");
    private static final long PATIENCE_SECONDS = 120;
    /** What a piece of a packed archive holds, but for the last. */
    private static final int PIECE = 12 << 20;

    /** So that the launcher believes in a window; nothing listens there. */
    private static final String DEAD_DISPLAY = "203.0.113.1:70000";

    @TempDir
    Path folder;

    private Path home;
    private ProcessBuilder builder;

    @BeforeEach
    void copyScripts() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
        home = folder.resolve("a b ü");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib/javafx"));
        Files.copy(SOURCES.resolve("bin/optiscope"), home.resolve("bin/optiscope"));
        for (String options : List.of("java.options", "java-24.options")) {
            Files.copy(
                    SOURCES.resolve("lib").resolve(options), home.resolve("lib").resolve(options));
        }
        builder = new ProcessBuilder().directory(folder.toFile());
        builder.environment().put("DISPLAY", DEAD_DISPLAY);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("OPTISCOPE_OPTS"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(log().toFile());
    }

    private Path log() {
        return folder.resolve("printed.log");
    }

    /** Starts it, and gives its exit status. */
    private int launch(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("bin/optiscope").toString()));
        command.addAll(List.of(arguments));
        Process process = builder.command(command).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end within " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    private List<String> cached() throws IOException {
        Path cache = folder.resolve("cache/optiscope");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString().replaceAll("[0-9]+", "N"))
                    .sorted()
                    .toList();
        }
    }

    @Nested
    class In_a_folder_with_a_space_and_an_umlaut {
        @BeforeEach
        void fillWithTheProgram() throws IOException {
            Path lib = home.resolve("lib");
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path file = Path.of(entry).toAbsolutePath();
                String name = file.getFileName().toString();
                if (name.endsWith(".jar")) {
                    Path place = name.startsWith("javafx-") ? lib.resolve("javafx") : lib;
                    Files.createSymbolicLink(place.resolve(name), file);
                } else if (name.equals("classes")) {
                    pack(file, lib.resolve("optiscope.jar"));
                }
            }
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        }

        private void pack(Path classes, Path jar) throws IOException {
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    entries.putNextEntry(
                            new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, entries);
                }
            }
        }

        /** Where an archive of classes cannot be made there, as with Java 17, the first start and all later ones failed. */
        @Test
        void the_window_is_drawn_at_the_first_start_and_at_the_second() throws IOException, InterruptedException {
            for (int start = 1; start <= 2; start++) {
                assertThat(launch()).as(Files.readString(log())).isZero();
                assertThat(log())
                        .content()
                        .startsWith("optiscope: there is no display")
                        .hasLineCount(1);
                assertThat(folder.resolve("optiscope.png")).isNotEmptyFile();
                Files.delete(folder.resolve("optiscope.png"));
            }
        }
    }

    /** With a Java that only notes how it was started, a line each time. */
    @Nested
    class Starts_java {
        private static final String NOTE = "note='window'; for a in \"$@\"; do case $a in"
                + " -XX:ArchiveClassesAtExit=*) note=\"$note, makes archive\"; made=${a#*=} ;;"
                + " -XX:SharedArchiveFile=*) note=\"$note, reads archive\"; reads=yes ;;"
                + " -version) note=\"$note, trial\" ;; esac; done; echo \"$note\" >>\"$NOTES\"";

        private static final String MAKES_ARCHIVE = "[ -z \"${made:-}\" ] || { rm -f \"$made\"; echo x >\"$made\"; }";

        @BeforeEach
        void useItsOwnJava() {
            builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
            builder.environment().put("NOTES", folder.resolve("notes").toString());
        }

        private void java(String... lines) throws IOException {
            Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
            Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
            Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
            assertThat(java.toFile().setExecutable(true)).isTrue();
        }

        private List<String> notes() throws IOException {
            Path notes = folder.resolve("notes");
            List<String> lines = Files.readAllLines(notes);
            Files.delete(notes);
            return lines;
        }

        @Test
        void without_an_archive_where_it_does_not_start_with_the_option_that_makes_one()
                throws IOException, InterruptedException {
            java(NOTE, "[ -z \"${made:-}\" ] || exit 1");
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, makes archive, trial", "window");
            assertThat(cached()).containsExactly("classes-N.jsa.fails");
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window");
            assertThat(log()).isEmptyFile();
        }

        @Test
        void without_an_archive_where_none_comes_of_the_option() throws IOException, InterruptedException {
            java(NOTE);
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, makes archive, trial", "window");
        }

        @Test
        void with_an_archive_from_the_second_time_on_tried_out_once() throws IOException, InterruptedException {
            java(NOTE, MAKES_ARCHIVE);
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, makes archive, trial", "window, makes archive");
            assertThat(cached()).containsExactly("classes-N.jsa");
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, reads archive, trial", "window, reads archive");
            assertThat(launch("list", "surfaces")).isZero();
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, reads archive", "window, reads archive");
            assertThat(cached()).containsExactly("classes-N.jsa", "classes-N.jsa.works");
        }

        @Test
        void with_a_new_archive_after_one_that_it_does_not_start_with() throws IOException, InterruptedException {
            java(NOTE, MAKES_ARCHIVE, "[ -z \"${reads:-}\" ] || kill -ABRT $$");
            assertThat(launch()).isZero();
            notes();
            assertThat(launch()).isZero();
            assertThat(notes())
                    .containsExactly(
                            "window, reads archive, trial", "window, makes archive, trial", "window, makes archive");
            assertThat(log()).isEmptyFile();
        }

        @Test
        void without_an_archive_for_a_command_that_comes_first() throws IOException, InterruptedException {
            java(NOTE, MAKES_ARCHIVE);
            assertThat(launch("list", "surfaces")).isZero();
            assertThat(notes()).containsExactly("window");
            assertThat(cached()).isEmpty();
        }

        @Test
        void once_when_the_window_ends_with_an_error() throws IOException, InterruptedException {
            java(NOTE, MAKES_ARCHIVE, "case $note in *trial) ;; *) exit 134 ;; esac");
            assertThat(launch()).isEqualTo(134);
            assertThat(notes()).containsExactly("window, makes archive, trial", "window, makes archive");
        }

        /** As {@code ./mvnw -Pdist verify} lays it out. */
        private void packJava(String... lines) throws IOException {
            java(lines);
            Files.move(home.resolve("lib"), home.resolve("app"));
            Files.createDirectories(home.resolve("lib"));
            Files.move(home.resolve("app"), home.resolve("lib/app"));
            Files.delete(home.resolve("lib/app/javafx"));
            Files.move(folder.resolve("jdk"), home.resolve("lib/runtime"));
            for (String jar : List.of("b.jar", "a-c.jar", "ab.jar", "Z.jar")) {
                Files.createFile(home.resolve("lib/app").resolve(jar));
            }
            builder.environment().put("JAVA_HOME", folder.resolve("none").toString());
        }

        private void packArchive(byte[]... packed) throws IOException {
            for (int piece = 0; piece < packed.length; piece++) {
                Files.write(home.resolve("lib/app/classes.jsa." + piece + ".gz"), packed[piece]);
            }
        }

        private byte[] zipped(String text) throws IOException {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(zipped)) {
                out.write(text.getBytes(StandardCharsets.US_ASCII));
            }
            return zipped.toByteArray();
        }

        @Test
        void with_the_java_that_was_packed_and_jars_in_one_order_everywhere() throws IOException, InterruptedException {
            packJava("for a in \"$@\"; do case $a in *.jar*) echo \"$a\" ;; --module-path) echo no ;; esac; done");
            assertThat(launch("list")).isZero();
            String app = home.resolve("lib/app").toString() + "/";
            assertThat(log()).hasContent(app + "Z.jar:" + app + "a-c.jar:" + app + "ab.jar:" + app + "b.jar");
        }

        /** It is of the very Java that reads it, so that only what was unpacked is not tried out before. */
        @Test
        void with_the_archive_that_was_packed_from_the_first_time_on() throws IOException, InterruptedException {
            String whole = "r".repeat(PIECE) + "s".repeat(PIECE) + "t";
            packJava(NOTE, "[ -z \"${reads:-}\" ] || cmp -s \"$HELD\"/classes-*.jsa \"$WHOLE\"");
            builder.environment().put("HELD", folder.resolve("cache/optiscope").toString());
            builder.environment()
                    .put(
                            "WHOLE",
                            Files.writeString(folder.resolve("whole"), whole).toString());
            packArchive(zipped("r".repeat(PIECE)), zipped("s".repeat(PIECE)), zipped("t"));
            assertThat(launch()).isZero();
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, reads archive", "window, reads archive");
            assertThat(cached()).containsExactly("classes-N.jsa", "classes-N.jsa.works");
        }

        /** As Debian's package lays it out, which is known by its place. */
        @Test
        void with_the_archive_that_was_unpacked_when_it_was_installed_and_nothing_of_the_users_own()
                throws IOException, InterruptedException {
            packJava(NOTE);
            packArchive(zipped("classes"));
            Path script = home.resolve("bin/optiscope");
            Path installed = Files.writeString(folder.resolve("classes.jsa"), "classes");
            String elsewhere = Files.readString(script)
                    .replace("/var/cache/optiscope/classes.jsa", "'" + installed + "'")
                    .replace(
                            "= /opt/optiscope/lib/app ]",
                            "= '" + home.toRealPath().resolve("lib/app") + "' ]");
            Files.writeString(script, elsewhere);
            assertThat(launch()).isZero();
            assertThat(notes()).containsExactly("window, reads archive");
            assertThat(cached()).isEmpty();
        }

        @Test
        void without_the_archive_that_was_packed_where_it_is_damaged() throws IOException, InterruptedException {
            packJava(NOTE);
            packArchive(Arrays.copyOf(zipped("r".repeat(PIECE)), 12), zipped("classes"));
            assertThat(launch("list")).isZero();
            assertThat(notes()).containsExactly("window");
            assertThat(cached()).isEmpty();
            assertThat(log()).isEmptyFile();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "C", "POSIX", "xx_XX.UTF-8"})
        void in_a_locale_of_utf_8_where_none_is_set_or_it_is_not_installed(String language)
                throws IOException, InterruptedException {
            builder.environment().put("LANG", language);
            java("echo \"$LC_ALL\"; printf '%s|' \"$@\"");
            assertThat(launch("simulate", "ü β.json", "")).isZero();
            assertThat(log()).content().startsWith("C.UTF-8\n").endsWith("|simulate|ü β.json||");
        }

        @Test
        void in_the_locale_that_is_set_and_installed() throws IOException, InterruptedException {
            java("echo \"${LC_ALL:-none} $LANG\"");
            assertThat(launch("list")).isZero();
            assertThat(log()).hasContent("none C.UTF-8");
        }
    }
}
