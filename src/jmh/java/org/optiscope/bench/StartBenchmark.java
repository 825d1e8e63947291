package org.optiscope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.optiscope.ui.OpeningScene;
import org.optiscope.ui.OptiscopeApplication;

/** Time from starting Java until the first window is painted: the program's, and an empty one of JavaFX beside it. */
final class StartBenchmark {
    private static final int STARTS = 9;
    private static final String PAINTED = "painted";

    private StartBenchmark() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "start-program" -> program();
            case "start-empty" -> Application.launch(EmptyApplication.class);
            default -> compare();
        }
    }

    private static void program() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(StartBenchmark::exitWhenPainted);
            }
        });
        OptiscopeApplication.open(OpeningScene.create());
    }

    /** What any JavaFX program costs. */
    public static final class EmptyApplication extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1600, 1000));
            stage.show();
            exitWhenPainted(stage);
        }
    }

    private static void exitWhenPainted(Window window) {
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            window.getScene().removePostLayoutPulseListener(listener[0]);
            WindowUnderTest.whenPainted(() -> {
                System.out.println(PAINTED);
                Runtime.getRuntime().halt(0);
            });
        };
        window.getScene().addPostLayoutPulseListener(listener[0]);
    }

    /** Starts both in turn; the first pair only warms the file cache. */
    private static void compare() throws IOException, InterruptedException {
        double[] program = new double[STARTS];
        double[] empty = new double[STARTS];
        for (int i = -1; i < STARTS; i++) {
            double emptyMillis = start("start-empty");
            double programMillis = start("start-program");
            if (i >= 0) {
                empty[i] = emptyMillis;
                program[i] = programMillis;
            }
        }
        Arrays.sort(program);
        Arrays.sort(empty);
        System.out.printf(
                Locale.ROOT,
                "{\"scene\": \"start\", \"programMedianMillis\": %.0f, \"programBestMillis\": %.0f, "
                        + "\"emptyMedianMillis\": %.0f, \"emptyBestMillis\": %.0f, \"ratioOfMedians\": %.2f}%n",
                program[STARTS / 2],
                program[0],
                empty[STARTS / 2],
                empty[0],
                program[STARTS / 2] / empty[STARTS / 2]);
    }

    private static double start(String mode) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (System.getProperty("prism.order") != null) {
            command.add("-Dprism.order=" + System.getProperty("prism.order"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FrameBenchmark.class.getName(), mode));
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            double millis = (System.nanoTime() - from) * 1e-6;
            process.waitFor();
            if (!PAINTED.equals(line)) {
                throw new IOException("the window was not painted: " + line);
            }
            return millis;
        }
    }
}
