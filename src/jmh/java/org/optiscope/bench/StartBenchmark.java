package org.optiscope.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.optiscope.scene.OpeningScene;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.window.OptiscopeApplication;

/** Time from starting Java until the first window is painted: the program's, and an empty one of JavaFX beside it. */
final class StartBenchmark {
    private static final int STARTS = 9;
    private static final String PAINTED = "painted";
    /** Where {@code ./mvnw package} puts the program. */
    private static final Path LIBRARIES = Path.of("target", "optiscope", "lib");

    private static final List<String> EMPTY = List.of(
            "--add-modules", "javafx.controls", "--add-exports", "javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED");

    private StartBenchmark() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "start-program" -> program(scene -> true);
            case "start-plot" -> program(scene -> scene.lookup("#" + Ids.PLOT) != null);
            case "start-empty" -> Application.launch(EmptyApplication.class);
            default -> compare();
        }
    }

    private static void program(Predicate<Scene> done) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> exitWhenPainted(window, done));
            }
        });
        OptiscopeApplication.open(OpeningScene.made(), Optional.empty());
    }

    /** What any JavaFX program costs. */
    public static final class EmptyApplication extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1600, 1000));
            stage.show();
            exitWhenPainted(stage, scene -> true);
        }
    }

    private static void exitWhenPainted(Window window, Predicate<Scene> done) {
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (done.test(window.getScene())) {
                window.getScene().removePostLayoutPulseListener(listener[0]);
                WindowUnderTest.whenPainted(() -> {
                    System.out.println(PAINTED);
                    Runtime.getRuntime().halt(0);
                });
            }
        };
        window.getScene().addPostLayoutPulseListener(listener[0]);
    }

    /**
     * Starts them in turn: an empty window, and the program until its window and until its plot is painted; for the first time,
     * and with the archive of classes that its launcher has the first time leave behind. The first round only warms the file
     * cache.
     */
    private static void compare() throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("java.io.tmpdir"), "optiscope-start.jsa");
        Files.deleteIfExists(archive);
        String[] write = {"-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"};
        String[] read = {"-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"};
        start("start-plot", asLaunched(write));
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (int i = -1; i < STARTS; i++) {
            note(millis, i, "empty", start("start-empty", EMPTY));
            note(millis, i, "firstWindow", start("start-program", asLaunched()));
            note(millis, i, "firstPlot", start("start-plot", asLaunched()));
            note(millis, i, "laterWindow", start("start-program", asLaunched(read)));
            note(millis, i, "laterPlot", start("start-plot", asLaunched(read)));
        }
        Files.delete(archive);
        double empty = median(millis.get("empty"));
        System.out.println(millis.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "\"%sMillis\": %.0f, \"%sRatio\": %.2f",
                        entry.getKey(),
                        median(entry.getValue()),
                        entry.getKey(),
                        median(entry.getValue()) / empty))
                .collect(Collectors.joining(", ", "{\"scene\": \"start\", ", "}")));
    }

    private static void note(Map<String, double[]> millis, int round, String what, double taken) {
        millis.computeIfAbsent(what, key -> new double[STARTS])[Math.max(0, round)] = taken;
    }

    /** The options that the program's launcher gives. */
    private static List<String> asLaunched(String... further) {
        List<String> options = new ArrayList<>(List.of("@" + LIBRARIES.resolve("java.options")));
        if (Runtime.version().feature() >= 24) {
            options.add("@" + LIBRARIES.resolve("java-24.options"));
        }
        options.addAll(List.of(further));
        return options;
    }

    private static double median(double[] values) {
        return FrameTimes.quantile(Arrays.stream(values).sorted().toArray(), 0.5);
    }

    private static double start(String mode, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (System.getProperty("prism.order") != null) {
            command.add("-Dprism.order=" + System.getProperty("prism.order"));
        }
        command.addAll(List.of("--module-path", LIBRARIES.resolve("javafx").toString()));
        command.addAll(options);
        String classes = LIBRARIES.resolve("*") + File.pathSeparator + System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, FrameBenchmark.class.getName(), mode));
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && line.startsWith("[")) {
                line = lines.readLine();
            }
            double millis = (System.nanoTime() - from) * 1e-6;
            process.waitFor();
            if (!PAINTED.equals(line)) {
                throw new IOException("the window was not painted: " + line);
            }
            return millis;
        }
    }
}
