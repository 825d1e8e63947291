package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin\optiscope.bat}, interpreted by {@link Wine}. */
class WindowsLauncherTest {
    private static final Path SOURCES = Path.of("src/dist");

    @TempDir
    static Path wineFolder;

    private static Wine wine;

    @TempDir
    Path folder;

    private Path program;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeAll
    static void startWine() throws IOException, InterruptedException {
        wine = Wine.start(wineFolder);
    }

    @AfterAll
    static void endWine() {
        if (wine != null) {
            wine.close();
        }
    }

    @BeforeEach
    void install() throws IOException {
        program = Files.createDirectories(folder.resolve("my programs/optiscope"));
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("lib"));
        Files.copy(SOURCES.resolve("bin/optiscope.bat"), program.resolve("bin/optiscope.bat"));
    }

    /** A folder with that java.exe, and the file that a JDK tells its version in unless that is empty. */
    private String jdk(String name, String release) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.copy(wine.java(), home.resolve("bin/java.exe"));
        if (!release.isEmpty()) {
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"" + release + "\"\r\n");
        }
        return Wine.windows(home);
    }

    private Wine.Ended launch(String... arguments) throws IOException, InterruptedException {
        return wine.run(program.resolve("bin"), environment, "optiscope.bat", arguments);
    }

    private String lib(String file) {
        return Wine.windows(program.resolve("lib")) + "\\" + file;
    }

    @Test
    void it_gives_java_its_options_and_what_was_asked_for() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("a jdk", "21.0.2"));
        environment.put("OPTISCOPE_OPTS", "-Xmx4g -Da=b");
        Wine.Ended ended = launch("simulate", "my file.json", "--csv", "-");
        assertThat(ended.printed())
                .containsExactly(
                        "--module-path",
                        lib("javafx"),
                        "@" + lib("java.options"),
                        "-Xmx4g",
                        "-Da=b",
                        "-cp",
                        lib("*"),
                        "org.optiscope.Optiscope",
                        "simulate",
                        "my file.json",
                        "--csv",
                        "-");
        assertThat(ended.status()).isZero();
    }

    @Test
    void it_ends_as_the_program_ends() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("jdk", "17"));
        environment.put("FAKE_STATUS", "3");
        assertThat(launch("check").status()).isEqualTo(3);
    }

    @Test
    void a_newer_java_gets_the_options_that_it_knows() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("jdk", "25"));
        assertThat(launch().printed()).contains("@" + lib("java-24.options"));
    }

    @Test
    void the_java_of_the_path_is_asked_for_its_version_where_no_file_tells_it()
            throws IOException, InterruptedException {
        environment.put("WINEPATH", jdk("jdk", "") + "\\bin");
        environment.put("FAKE_VERSION", "17");
        assertThat(launch("--version").printed()).endsWith("org.optiscope.Optiscope", "--version");
        environment.put("FAKE_VERSION", "1.8");
        Wine.Ended old = launch("--version");
        assertThat(old.printed())
                .containsExactly("optiscope: " + Wine.windows(folder.resolve("jdk"))
                        + "\\bin\\java.exe is older than Java 17; install Java 17 or later, or set JAVA_HOME to one.");
        assertThat(old.status()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_said_in_a_sentence() throws IOException, InterruptedException {
        Wine.Ended none = launch("check");
        assertThat(none.printed())
                .containsExactly("optiscope: no Java was found; install Java 17 or later, or set JAVA_HOME to one.");
        assertThat(none.status()).isEqualTo(1);
        environment.put("JAVA_HOME", "Z:\\nowhere");
        assertThat(launch("check").printed())
                .containsExactly("optiscope: JAVA_HOME is Z:\\nowhere, which holds no bin\\java.exe;"
                        + " set it to a Java 17 or later.");
    }
}
