package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Interprets scripts for Windows, with a program in the place of java.exe that tells what it was given. Runs where Wine and MinGW are
 * ({@code apt install wine wine64 gcc-mingw-w64-x86-64}); elsewhere the test that starts it says that it did not run.
 */
final class Wine implements AutoCloseable {
    private static final String COMPILER = "x86_64-w64-mingw32-gcc";
    private static final long PATIENCE_SECONDS = 300;

    private final Path folder;
    private final Path java;
    /** A prompt that waits for its input keeps Wine's server alive; one that is about to end refuses whoever comes. */
    private final Process prompt;

    private Wine(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        java = folder.resolve("java.exe");
        Process compiler = new ProcessBuilder(COMPILER, "-o", java.toString(), "src/test/resources/windows/java.c")
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        // Whoever comes while the folders of Wine are being made may end without a word.
        Process boot = process("wine", "wineboot", "--init")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(boot.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        prompt = process("wine", "cmd").redirectErrorStream(true).start();
        String greeting = assertTimeoutPreemptively(
                Duration.ofSeconds(PATIENCE_SECONDS), prompt.inputReader(StandardCharsets.ISO_8859_1)::readLine);
        assertThat(greeting).isNotNull();
    }

    /** @param folder for its files, empty */
    static Wine start(Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere("wine") && isThere(COMPILER), "Wine and MinGW");
        return new Wine(folder);
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private ProcessBuilder process(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "OPTISCOPE_OPTS", "DISPLAY"));
        builder.environment().put("WINEPREFIX", folder.resolve("prefix").toString());
        builder.environment().put("WINEDEBUG", "-all");
        // Wine links its folders to this one's.
        builder.environment().put("HOME", folder.toString());
        return builder;
    }

    /** The program in the place of java.exe. */
    Path java() {
        return java;
    }

    /** Wine shows the whole system as drive Z. */
    static String windows(Path file) {
        return "Z:" + file.toString().replace('/', '\\');
    }

    record Ended(int status, List<String> printed) {}

    /** Wine itself may fail, without a word or with its own; the scripts always print something. */
    Ended run(Path directory, Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        Ended ended = runOnce(directory, environment, script, arguments);
        for (int tries = 1; tries < 3 && ended.printed().isEmpty(); tries++) {
            ended = runOnce(directory, environment, script, arguments);
        }
        return ended;
    }

    private Ended runOnce(Path directory, Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        Path log = folder.resolve("printed.log");
        List<String> command = new ArrayList<>(List.of("wine", "cmd", "/c", script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = process(command.toArray(String[]::new))
                .directory(directory.toFile())
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

    @Override
    public void close() {
        try {
            prompt.getOutputStream().close();
            prompt.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            prompt.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
