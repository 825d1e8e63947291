package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultLogTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private FaultLog log;

    @BeforeEach
    void make() {
        log = new FaultLog(folder.resolve("state").resolve("optiscope.log"), () -> "{the experiment}", told::add);
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("state").resolve("optiscope.log"));
    }

    @Test
    void a_fault_is_told_in_a_sentence_and_written_with_its_trace_and_the_experiment() throws IOException {
        log.report(new IllegalStateException("no such row"));

        assertThat(told).singleElement().asString().contains("IllegalStateException", "optiscope.log");
        assertThat(written()).contains("no such row", "FaultLogTest.java", "{the experiment}");
    }

    @Test
    void what_is_printed_as_a_trace_is_a_fault_and_other_lines_are_not() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = log.listeningTo(out);

        err.println("a line");
        new IllegalStateException("painting failed").printStackTrace(err);

        assertThat(told).hasSize(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("a line").contains("painting failed");
    }

    @Test
    void a_fault_in_every_frame_does_not_fill_the_disk() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            log.report(new IllegalStateException("again"));
        }
        assertThat(written().split("the experiment", -1)).hasSize(51);
    }

    @Test
    void where_nothing_can_be_written_that_is_said_too() throws IOException {
        Files.writeString(folder.resolve("state"), "a file, no folder");
        log.report(new IllegalStateException());
        assertThat(told).singleElement().asString().contains("could not be written");
    }

    /** The ways in which the program's code runs on the application thread. */
    private enum Way {
        EVENT(fault -> Platform.runLater(fault)),
        ANIMATION(fault -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                fault.run();
            }
        }.start()),
        LAYOUT(fault -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Region() {
                private boolean failed;

                @Override
                protected void layoutChildren() {
                    if (!failed) {
                        failed = true;
                        Platform.runLater(stage::hide);
                        fault.run();
                    }
                }
            }));
            stage.show();
        });

        private final Consumer<Runnable> run;

        Way(Consumer<Runnable> run) {
            this.run = run;
        }
    }

    @ParameterizedTest
    @EnumSource
    void wherever_on_the_application_thread_it_happens_it_is_heard_of(Way way) throws InterruptedException {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // Another test has started it.
        }
        Platform.setImplicitExit(false);
        CountDownLatch heard = new CountDownLatch(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> heard.countDown());
        try {
            Platform.runLater(() -> way.run.accept(() -> {
                throw new IllegalStateException("on purpose");
            }));
            assertThat(heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
