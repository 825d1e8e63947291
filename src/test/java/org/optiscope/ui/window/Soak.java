package org.optiscope.ui.window;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.BufferOverflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.optiscope.export.ExportChoice;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.SceneFile;
import org.optiscope.surface.Domain;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.session.Session;

/**
 * A seeded robot that presses every control, key and gesture at random for some minutes, and tells what became of the
 * program: exceptions, memory and threads. {@code .ci/soak} runs it in a real window.
 */
public final class Soak {
    /** The part of the time after which memory and threads are taken as what they should be. */
    private static final double WARM_UP = 0.5;
    /** In which the pictures of the lessons are drawn. */
    private static final long PAGE_MILLIS = 4000;
    /** After that threads of the program that have nothing to do have ended. */
    private static final long IDLE_MILLIS = 6000;

    private static final double MOST_GROWTH = 1.2;
    /** The size in which memory is compared in a real window: pictures are as large as the window. */
    private static final double WIDTH = 1366;

    private static final double HEIGHT = 768;
    /**
     * The size of the screen, and of the window while memory is compared: off-screen, the pixels of windows lie in the heap, in arrays as
     * large as the window has ever been.
     */
    private static final int SCREEN_WIDTH_PX = 1600;

    private static final int SCREEN_HEIGHT_PX = 1000;
    /** JavaFX frees a picture some frames after the collection that found it unused: so many find nothing more at the end. */
    private static final int COLLECTIONS = 8;

    private static final long ANSWER_SECONDS = 60;
    private static final long MEGABYTE = 1 << 20;

    /** What was found. */
    record Report(
            int actions,
            List<String> faults,
            long heapBefore,
            long heapAfter,
            List<String> threadsBefore,
            List<String> threadsAfter) {
        /** What is not as it should be, in sentences. */
        List<String> failures() {
            List<String> failures = new ArrayList<>(faults);
            if (heapAfter > MOST_GROWTH * heapBefore) {
                failures.add(
                        "the live heap grew from " + heapBefore / MEGABYTE + " to " + heapAfter / MEGABYTE + " MB");
            }
            List<String> left = new ArrayList<>(threadsAfter);
            threadsBefore.forEach(left::remove);
            if (threadsAfter.size() > threadsBefore.size()) {
                failures.add("there are " + threadsAfter.size() + " threads where there were " + threadsBefore.size()
                        + ": " + String.join(", ", left) + " came");
            }
            return failures;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d actions, %d exceptions, live heap %d MB before and %d MB after, threads %d and %d, resident %s",
                    actions,
                    faults.size(),
                    heapBefore / MEGABYTE,
                    heapAfter / MEGABYTE,
                    threadsBefore.size(),
                    threadsAfter.size(),
                    resident());
        }
    }

    private final MainWindow window;
    private final boolean real;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final SoakActions actions;

    private Soak(MainWindow window, long seed, boolean real) {
        this.window = window;
        this.real = real;
        // A window manager's button that closes the window may come to lie under the mouse, as when full screen ends.
        onFx(() -> {
            window.getScene().getWindow().addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, Event::consume);
            return null;
        });
        actions = new SoakActions(window, new Random(seed), real);
    }

    /**
     * Runs the robot in a window that is shown. To be called on another thread than the application's.
     *
     * @param real whether the window is on a screen
     */
    static Report run(MainWindow window, Duration length, long seed, boolean real) {
        return new Soak(window, seed, real).run(length);
    }

    private Report run(Duration length) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        FaultLog log = new FaultLog(Path.of("target", "soak.log"), () -> "after " + actions.latest(), faults::add) {
            @Override
            synchronized void report(Throwable fault) {
                if (real || !isOfMonoclesPixels(fault)) {
                    super.report(fault);
                }
            }
        };
        var printed = System.err;
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> log.report(fault));
        System.setErr(log.listeningTo(printed));
        try {
            return press(length);
        } finally {
            System.setErr(printed);
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /**
     * Whether the off-screen toolkit has spoiled its own picture. Monocle 17 sets the limit of a window's pixels to what it has
     * copied of them; JavaFX, which uses the same memory again for a larger window, looks at the capacity alone and then finds too
     * little room. The next frame is whole again. A window system copies the pixels itself.
     */
    private static boolean isOfMonoclesPixels(Throwable fault) {
        return (fault instanceof IllegalArgumentException || fault instanceof BufferOverflowException)
                && Stream.of(fault.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals("com.sun.javafx.tk.quantum.UploadingPainter"));
    }

    private Report press(Duration length) {
        long start = System.nanoTime();
        long heap = 0;
        List<String> threads = List.of();
        int count = 0;
        while (System.nanoTime() - start < length.toNanos() && faults.isEmpty()) {
            if (heap == 0 && System.nanoTime() - start > WARM_UP * length.toNanos()) {
                makeAll();
                heap = liveHeap();
                threads = threads();
            }
            actions.next();
            count++;
        }
        Report report = new Report(count, List.copyOf(faults), heap, liveHeap(), threads, threads());
        dump();
        return report;
    }

    /**
     * The names of the threads but for those that come and go: of the common pool, and those that end when there is nothing to do, for which nothing is done
     * for some time.
     */
    private List<String> threads() {
        actions.closeAll();
        onFx(() -> {
            window.exports().close();
            window.session().playback().playingProperty().set(false);
            return null;
        });
        actions.rest(IDLE_MILLIS);
        Thread[] all = new Thread[2 * Thread.activeCount()];
        int count = Thread.enumerate(all);
        return Stream.of(all)
                .limit(count)
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool.commonPool"))
                .sorted()
                .toList();
    }

    /** Opens what is made when it is first opened, and stays: it may be pressed after the first measurement only. */
    private void makeAll() {
        actions.closeAll();
        fire(Ids.run(0, "edit")); // the editor of rules, which typesets
        onFx(() -> {
            window.lessons().choose();
            return null;
        });
        actions.rest(PAGE_MILLIS);
        onFx(() -> {
            window.lessons().close();
            window.lessons().open("06-adam-is-both");
            window.session().display().basinsProperty().set(true);
            window.session().racing().fairProperty().set(true);
            window.right().mapsProperty().set(true);
            window.settings().open();
            window.settings().close();
            copyMap();
            // Something that can be written, to a file that need not be replaced.
            Files.deleteIfExists(ExportChoice.USUAL.format().named(SoakActions.FILE));
            window.exports().sheet().choose(ExportChoice.USUAL);
            window.exports().open();
            return null;
        });
        actions.rest(PAGE_MILLIS);
        List.of(Ids.EXPORT_COPY, Ids.EXPORT_SAVE).forEach(this::fire);
        onFx(() -> {
            window.exports().close();
            var maps = window.session().display().mapsProperty();
            maps.set(maps.get().withKind(MapsLook.Kind.RATES));
            return null;
        });
        actions.rest(PAGE_MILLIS);
        onFx(() -> {
            window.session().display().presentingProperty().set(true);
            press(KeyCode.DIGIT2, false);
            press(KeyCode.C, true); // the picture
            return null;
        });
        actions.rest(PAGE_MILLIS);
        // Each arrangement has pictures of its own, and each theme styles.
        for (KeyCode key : List.of(
                KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.T, KeyCode.DIGIT3, KeyCode.T, KeyCode.DIGIT1)) {
            onFx(() -> {
                window.audience().open();
                window.audience().press(key);
                return null;
            });
            actions.rest(PAGE_MILLIS);
        }
        onFx(() -> {
            window.audience().close();
            return null;
        });
    }

    /** @param held whether the keys Shift and Control are */
    private void press(KeyCode key, boolean held) {
        Event.fireEvent(window, new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, held, held, false, false));
    }

    /** Has the map copied from its menu. */
    private void copyMap() {
        window.lookup("#" + MapIds.MAPS_SETTINGS)
                .fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, null));
        for (Window menu : List.copyOf(Window.getWindows())) {
            if (menu instanceof ContextMenu copies) {
                copies.getItems().stream()
                        .filter(item -> MapIds.MAPS_COPY.equals(item.getId()))
                        .forEach(MenuItem::fire);
                copies.hide();
            }
        }
    }

    /** Presses a button, if it is there, and gives what follows its time. */
    private void fire(String button) {
        onFx(() -> {
            if (window.lookup("#" + button) instanceof Button pressed) {
                pressed.fire();
            }
            return null;
        });
        actions.rest(PAGE_MILLIS);
    }

    /** Writes what lives in the heap to the file that {@code -Dsoak.dump} names, to look for what grows. */
    private static void dump() {
        String file = System.getProperty("soak.dump");
        if (file != null) {
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpHeap(file, true);
            } catch (IOException e) {
                System.out.println("no heap dump: " + e);
            }
        }
    }

    /** The heap in use after a collection, with the opening scene in the window: whatever was done leaves no more. */
    private long liveHeap() {
        actions.closeAll();
        onFx(() -> {
            Session session = window.session();
            window.audience().close();
            window.lessons().close();
            session.lessons().end();
            session.predictions().end();
            session.explanation().stop();
            session.display().presentingProperty().set(false);
            session.display().basinsProperty().set(false);
            session.display().mapsProperty().set(MapsLook.OPENING);
            session.racing().fairProperty().set(false);
            window.right().mapsProperty().set(false);
            session.load(OpeningScene.create());
            session.display().viewProperty().set(PlotView.OVERLAY);
            actions.resize(real ? WIDTH : SCREEN_WIDTH_PX, real ? HEIGHT : SCREEN_HEIGHT_PX);
            return null;
        });
        // Another theme empties JavaFX's cache of styles, which a run of minutes has not filled by its middle.
        for (boolean dark : new boolean[] {true, false}) {
            onFx(() -> {
                window.session().display().darkProperty().set(dark);
                return null;
            });
            actions.rest(500);
        }
        long least = Long.MAX_VALUE;
        int inVain = 0;
        for (int i = 0; inVain < COLLECTIONS; i++) {
            // Another picture of the surface has JavaFX drop what it still holds of pictures that are gone.
            double nudge = 1e-3 * (1 + i % COLLECTIONS);
            onFx(() -> {
                Domain home = window.session().getExperiment().surface().domain();
                window.session().display().look(new Domain(home.x0(), home.x1() + nudge, home.y0(), home.y1()));
                return null;
            });
            actions.rest(250);
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            inVain = used < least - MEGABYTE ? 0 : inVain + 1;
            least = Math.min(least, used);
        }
        return least;
    }

    /** What the process takes of the machine's memory now and took at the most, where the system tells. */
    private static String resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return String.join(
                    ", ",
                    lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                            .map(line -> line.replaceAll("\\s+", " "))
                            .toList());
        } catch (IOException e) {
            return "not told";
        }
    }

    /** Computes something on the application thread; a window that gives no answer for a minute is a failure. */
    static <T> T onFx(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window gave no answer for " + ANSWER_SECONDS + " s", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<MainWindow> shown() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage)
                .map(shown -> shown.getScene().getRoot().lookup(".optiscope"))
                .filter(node -> node instanceof MainWindow)
                .map(node -> (MainWindow) node)
                .findFirst();
    }

    /**
     * Opens the program's window and runs the robot in it, off-screen with {@code -Dsoak.offscreen=true}. Arguments: minutes, 2
     * unless given, and a seed.
     */
    public static void main(String[] arguments) {
        double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 2;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        boolean offscreen = Boolean.getBoolean("soak.offscreen");
        if (offscreen) {
            Headless.useHeadlessToolkit(SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
        }
        Thread robot = new Thread(() -> soak(minutes, seed, !offscreen), "soak");
        robot.setDaemon(true);
        robot.start();
        OptiscopeApplication.open(() -> SceneFile.of(OpeningScene.create()), Optional.empty());
        System.out.println("soak FAILED: the window was closed");
        System.exit(1);
    }

    private static void soak(double minutes, long seed, boolean real) {
        int status = 1;
        try {
            MainWindow window = null;
            while (window == null) {
                Thread.sleep(500);
                try {
                    window = onFx(() -> shown().orElse(null));
                } catch (IllegalStateException notYet) {
                    // The toolkit is starting.
                }
            }
            Thread.sleep(2000);
            Report report = run(window, Duration.ofMillis((long) (minutes * 60_000)), seed, real);
            System.out.println("soak, seed " + seed + ", " + minutes + " minutes: " + report);
            report.failures().forEach(failure -> System.out.println("soak FAILED: " + failure));
            status = report.failures().isEmpty() ? 0 : 1;
        } catch (Throwable e) {
            System.out.println("soak FAILED, seed " + seed + ": " + e);
        }
        System.exit(status);
    }
}
