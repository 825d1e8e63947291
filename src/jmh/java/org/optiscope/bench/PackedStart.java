package org.optiscope.bench;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Time from starting the packed program of {@code target/dist} until something of it is on the screen, and the processor time that it
 * took until then: the very first start, a later one, the very first of the package if that is installed, and an empty window of JavaFX on
 * the same Java with the same options. Needs an X server with a black screen of 1600 × 1000 and nothing else on it, and Linux.
 */
public final class PackedStart {
    private static final int ROUNDS = 9;
    private static final Path PROGRAM = Path.of("target", "dist", "optiscope");
    /** Where Debian's package puts it; looked at only if it is there. */
    private static final Path INSTALLED = Path.of("/opt/optiscope/bin/optiscope");

    private static final Path APP = PROGRAM.resolve("lib/app");
    /** A place that both windows paint, wherever the system puts them. */
    private static final int SEEN_X = 800;

    private static final int SEEN_Y = 500;
    private static final int LOOKS_EVERY_MILLIS = 2;
    private static final double MILLIS = 1e-6;
    private static final int MILLIS_PER_TICK = 10;

    private final Robot eye = new Robot();
    private final Map<String, List<double[]>> taken = new LinkedHashMap<>();

    private PackedStart() throws AWTException {}

    /** What any JavaFX program costs. */
    public static final class EmptyWindow extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1600, 1000));
            stage.show();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, AWTException {
        if (arguments.length > 0) {
            Application.launch(EmptyWindow.class);
            return;
        }
        new PackedStart().compare();
        System.exit(0);
    }

    private void compare() throws IOException, InterruptedException {
        Path user = Files.createTempDirectory("packed-start");
        List<String> program = List.of(PROGRAM.resolve("bin/optiscope").toString());
        for (int round = 0; round < ROUNDS; round++) {
            empty(user);
            start("first", program, user);
            start("later", program, user);
            start("empty", emptyWindow(), user);
            if (Files.isExecutable(INSTALLED)) {
                empty(user);
                start("installed, first", List.of(INSTALLED.toString()), user);
            }
        }
        empty(user);
        double[] usual = {median("empty", 0), median("empty", 1)};
        taken.keySet()
                .forEach(what -> System.out.printf(
                        Locale.ROOT,
                        "%s: %.0f ms, %.2f × empty; processor %.0f ms, %.2f × empty%n",
                        what,
                        median(what, 0),
                        median(what, 0) / usual[0],
                        median(what, 1),
                        median(what, 1) / usual[1]));
    }

    private static List<String> emptyWindow() {
        List<String> command = new ArrayList<>(
                List.of(PROGRAM.resolve("lib/runtime/bin/java").toString(), "@" + APP.resolve("java.options")));
        if (Runtime.version().feature() >= 24) {
            command.add("@" + APP.resolve("java-24.options"));
        }
        // Where there is no graphics processor the program asks for this.
        command.addAll(List.of("-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(PackedStart.class.getName(), "empty"));
        return command;
    }

    private void start(String what, List<String> command, Path user) throws IOException, InterruptedException {
        while (isPainted()) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")) {
            builder.environment().put(folder, user.toString());
        }
        long from = System.nanoTime();
        Process process = builder.start();
        while (!isPainted()) {
            if (!process.isAlive()) {
                throw new IOException(command + " ended before anything was painted");
            }
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
        double millis = (System.nanoTime() - from) * MILLIS;
        double processor = processorMillis(process.pid());
        process.destroyForcibly().waitFor();
        taken.computeIfAbsent(what, key -> new ArrayList<>()).add(new double[] {millis, processor});
    }

    private boolean isPainted() {
        return !eye.getPixelColor(SEEN_X, SEEN_Y).equals(Color.BLACK);
    }

    /** Its own time and that of the processes that it has waited for. */
    private static double processorMillis(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 11; field < 15; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private double median(String what, int figure) {
        return FrameTimes.quantile(
                taken.get(what).stream()
                        .mapToDouble(both -> both[figure])
                        .sorted()
                        .toArray(),
                0.5);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
