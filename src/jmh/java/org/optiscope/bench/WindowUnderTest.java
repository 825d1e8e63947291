package org.optiscope.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.optiscope.scene.OpeningScene;
import org.optiscope.ui.frames.FrameTimer;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.session.Session;
import org.optiscope.ui.window.MainWindow;
import org.optiscope.ui.window.Player;

/** The program's window, and a clock on its frames. */
final class WindowUnderTest {
    private static final double MILLIS = 1e-6;
    private static final String APPLICATION = "JavaFX Application Thread";
    private static final String RENDERING = "QuantumRenderer";

    private final Session session;
    private final Scene scene;

    private WindowUnderTest(Session session, Scene scene) {
        this.session = session;
        this.scene = scene;
    }

    static WindowUnderTest open() {
        CompletableFuture<WindowUnderTest> opened = new CompletableFuture<>();
        Rendering.tune();
        Platform.startup(() -> {
            FrameTimer.installOnGtk();
            Session session = new Session(OpeningScene.create());
            Themes.follow(session.display());
            Stage stage = new Stage();
            Scene scene = new Scene(new MainWindow(session));
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1600);
            stage.setHeight(1000);
            stage.show();
            Player.attach(session);
            opened.complete(new WindowUnderTest(session, scene));
        });
        return opened.join();
    }

    Session session() {
        return session;
    }

    Scene scene() {
        return scene;
    }

    void onToolkit(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            task.run();
            done.complete(null);
        });
        done.join();
    }

    /** The node of that id, as soon as the window has it. */
    Node await(String id) throws InterruptedException {
        Node[] found = new Node[1];
        while (found[0] == null) {
            TimeUnit.MILLISECONDS.sleep(50);
            onToolkit(() -> found[0] = scene.lookup("#" + id));
        }
        return found[0];
    }

    /** Calls back from the rendering thread when all that was handed to it up to the end of this pulse is painted. */
    static void whenPainted(Runnable then) {
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(then)));
    }

    /** The share of one processor that this process takes. */
    static double cpuPercent(int seconds) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(seconds);
        return 100e-9 * (system.getProcessCpuTime() - before) / seconds;
    }

    /** Milliseconds of processor time that the application thread has taken. */
    static double applicationMillis() {
        return threadMillis(APPLICATION);
    }

    /** Milliseconds of processor time that the rendering thread has taken. */
    static double renderingMillis() {
        return threadMillis(RENDERING);
    }

    private static double threadMillis(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(name)) {
                return threads.getThreadCpuTime(thread.getThreadId()) * MILLIS;
            }
        }
        return Double.NaN;
    }

    /** Watches the frames of so many seconds: those in which the player may move, not every one that JavaFX begins. */
    FrameTimes record(int seconds) throws InterruptedException {
        DoubleStream.Builder intervals = DoubleStream.builder();
        DoubleStream.Builder work = DoubleStream.builder();
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            private long last;
            private long lastNow;

            @Override
            public void handle(long now) {
                long begun = System.nanoTime();
                if (now - lastNow < Player.SHORTEST_FRAME_SECONDS * 1e9) {
                    return;
                }
                lastNow = now;
                if (last != 0) {
                    intervals.add((begun - last) * MILLIS);
                }
                last = begun;
                whenPainted(() -> {
                    if (!stopped.isDone()) {
                        work.add((System.nanoTime() - begun) * MILLIS);
                    }
                });
            }
        };
        long from = System.nanoTime();
        double application = applicationMillis();
        double rendering = renderingMillis();
        onToolkit(timer::start);
        double cpuPercent = cpuPercent(seconds);
        onToolkit(timer::stop);
        double watched = (System.nanoTime() - from) * 1e-9;
        application = applicationMillis() - application;
        rendering = renderingMillis() - rendering;
        whenPainted(() -> stopped.complete(null));
        stopped.join();
        double[] frames = intervals.build().toArray();
        return new FrameTimes(
                frames,
                work.build().toArray(),
                watched,
                cpuPercent,
                application / frames.length,
                rendering / frames.length);
    }

    /** Makes a change, at any moment between two frames, and waits until it is painted, and all that follows it. */
    Response answer(Runnable change) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(30 + System.nanoTime() % 17);
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            long begun = System.nanoTime();
            change.run();
            long changed = System.nanoTime();
            AnimationTimer twice = new AnimationTimer() {
                private long frame;
                private volatile long painted;

                @Override
                public void handle(long now) {
                    if (frame == 0) {
                        frame = System.nanoTime();
                        whenPainted(() -> painted = System.nanoTime());
                        return;
                    }
                    stop();
                    whenPainted(() -> answer.complete(new Response(
                            (changed - begun) * MILLIS,
                            (frame - changed) * MILLIS,
                            (painted - frame) * MILLIS,
                            (System.nanoTime() - painted) * MILLIS)));
                }
            };
            twice.start();
        });
        return answer.join();
    }
}
