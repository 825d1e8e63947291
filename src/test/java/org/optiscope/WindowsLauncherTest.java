package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code bin\optiscope.bat}, interpreted by Wine, with a program in the place of java.exe that tells what it was given. Runs where
 * Wine and MinGW are ({@code apt install wine wine64 gcc-mingw-w64-x86-64}); elsewhere it says that it did not.
 */
class WindowsLauncherTest {
    private static final Path SOURCES = Path.of("src/dist");
    private static final String COMPILER = "x86_64-w64-mingw32-gcc";
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    static Path wine;

    private static Path java;
    /** A prompt that waits for its input keeps Wine's server alive; one that is about to end refuses whoever comes. */
    private static Process prompt;

    @TempDir
    Path folder;

    private Path program;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeAll
    static void prepareWine() throws IOException, InterruptedException {
        assumeTrue(isThere("wine") && isThere(COMPILER), "Wine and MinGW");
        java = wine.resolve("java.exe");
        Process compiler = new ProcessBuilder(COMPILER, "-o", java.toString(), "src/test/resources/windows/java.c")
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        // Whoever comes while the folders of Wine are being made may end without a word.
        Process boot = inWine("wine", "wineboot", "--init")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(boot.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        prompt = inWine("wine", "cmd").redirectErrorStream(true).start();
        assertThat(prompt.inputReader(StandardCharsets.ISO_8859_1).readLine()).isNotNull();
    }

    @AfterAll
    static void endPrompt() throws IOException, InterruptedException {
        if (prompt != null) {
            prompt.getOutputStream().close();
            prompt.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static ProcessBuilder inWine(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "OPTISCOPE_OPTS", "DISPLAY"));
        builder.environment().put("WINEPREFIX", wine.resolve("prefix").toString());
        builder.environment().put("WINEDEBUG", "-all");
        // Wine links its folders to this one's.
        builder.environment().put("HOME", wine.toString());
        return builder;
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
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
        Files.copy(java, home.resolve("bin/java.exe"));
        if (!release.isEmpty()) {
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"" + release + "\"\r\n");
        }
        return windows(home);
    }

    /** Wine shows the whole system as drive Z. */
    private static String windows(Path file) {
        return "Z:" + file.toString().replace('/', '\\');
    }

    private record Ended(int status, List<String> printed) {}

    /** Wine itself may fail, without a word or with its own; the script always prints something. */
    private Ended launch(String... arguments) throws IOException, InterruptedException {
        Ended ended = launchOnce(arguments);
        for (int tries = 1; tries < 3 && ended.printed().isEmpty(); tries++) {
            ended = launchOnce(arguments);
        }
        return ended;
    }

    private Ended launchOnce(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("printed.log");
        List<String> command = new ArrayList<>(List.of("wine", "cmd", "/c", "optiscope.bat"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = inWine(command.toArray(String[]::new))
                .directory(program.resolve("bin").toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end within " + PATIENCE_SECONDS + " s");
        }
        List<String> printed = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("wine: "))
                .toList();
        return new Ended(process.exitValue(), printed);
    }

    private String lib(String file) {
        return windows(program.resolve("lib")) + "\\" + file;
    }

    @Test
    void it_gives_java_its_options_and_what_was_asked_for() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("a jdk", "21.0.2"));
        environment.put("OPTISCOPE_OPTS", "-Xmx4g -Da=b");
        Ended ended = launch("simulate", "my file.json", "--csv", "-");
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
        Ended old = launch("--version");
        assertThat(old.printed())
                .containsExactly("optiscope: " + windows(folder.resolve("jdk"))
                        + "\\bin\\java.exe is older than Java 17; install Java 17 or later, or set JAVA_HOME to one.");
        assertThat(old.status()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_said_in_a_sentence() throws IOException, InterruptedException {
        Ended none = launch("check");
        assertThat(none.printed())
                .containsExactly("optiscope: no Java was found; install Java 17 or later, or set JAVA_HOME to one.");
        assertThat(none.status()).isEqualTo(1);
        environment.put("JAVA_HOME", "Z:\\nowhere");
        assertThat(launch("check").printed())
                .containsExactly("optiscope: JAVA_HOME is Z:\\nowhere, which holds no bin\\java.exe;"
                        + " set it to a Java 17 or later.");
    }
}
