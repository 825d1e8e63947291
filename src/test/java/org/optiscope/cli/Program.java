package org.optiscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.optiscope.Optiscope;

/** The program in a process of its own, from the classes under test. */
final class Program {
    private static final long PATIENCE_SECONDS = 120;

    private final ProcessBuilder builder;
    private final Path folder;

    /** @param folder is the working directory, and takes what is printed */
    Program(Path folder, String... javaOptions) {
        this.folder = folder;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Optiscope.class.getName()));
        builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectError(err().toFile()).redirectOutput(out().toFile());
    }

    Path out() {
        return folder.resolve("out.log");
    }

    Path err() {
        return folder.resolve("err.log");
    }

    ProcessBuilder builder() {
        return builder;
    }

    Process start(String... arguments) throws IOException {
        builder.command().addAll(List.of(arguments));
        return builder.start();
    }

    /** The exit status. */
    int run(String... arguments) throws IOException, InterruptedException {
        return statusOf(start(arguments));
    }

    static int statusOf(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end within " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }
}
