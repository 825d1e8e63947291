package org.optiscope.ui.window;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.optiscope.text.Texts;

/**
 * Exceptions that nobody caught: each is written to a file, with the experiment at that moment, and told in one sentence;
 * the window goes on. May be called on any thread.
 */
class FaultLog {
    /** A fault that comes with every frame must not fill the disk. */
    private static final int MOST_ENTRIES = 50;

    private static final long MOST_BYTES = 1_000_000;

    private final Path file;
    private final Supplier<String> experiment;
    private final Consumer<String> tell;
    private int entries;
    /** As the process ends, JavaFX's threads fall over each other. */
    private volatile boolean ending;

    /**
     * @param experiment the experiment at the moment, as a file would hold it
     * @param tell takes the sentence for the user
     */
    FaultLog(Path file, Supplier<String> experiment, Consumer<String> tell) {
        this.file = file;
        this.experiment = experiment;
        this.tell = tell;
    }

    /** Takes every exception that no thread has caught, and those that JavaFX catches and prints. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true, "ending"));
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> report(fault));
        System.setErr(listeningTo(System.err));
    }

    /** What is printed goes where it went; what is a stack trace is a fault too. */
    PrintStream listeningTo(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8) {
            @Override
            public void println(Object printed) {
                if (printed instanceof Throwable fault) {
                    report(fault);
                }
                super.println(printed);
            }
        };
    }

    synchronized void report(Throwable fault) {
        if (ending) {
            return;
        }
        String written = "";
        if (entries++ < MOST_ENTRIES) {
            try {
                write(fault);
                written = " " + Texts.get("window.fault-written", file);
            } catch (IOException | RuntimeException e) {
                written = " " + Texts.get("window.fault-not-written", file);
            }
        }
        tell.accept(Texts.get("window.fault", fault.getClass().getSimpleName()) + written);
    }

    private void write(Throwable fault) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + ", Java "
                    + System.getProperty("java.version") + ", " + System.getProperty("os.name") + ", thread "
                    + Thread.currentThread().getName() + "\n" + trace + experiment.get() + "\n");
        }
    }
}
