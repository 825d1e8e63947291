package org.optiscope.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Slider;
import org.optiscope.experiment.Experiment;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.WindowLook;
import org.optiscope.surface.Point;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Session;

/**
 * Plays, drags and waits in a real window of 1600 × 1000, and prints what it took as one line of JSON for each scene.
 * Needs a display; {@code FrameBenchmark start} measures the time to the first painted window instead.
 */
public final class FrameBenchmark {
    private static final int WARM_UP_SECONDS = 3;
    private static final int SECONDS = 5;
    private static final int MOVES = 120;

    private final WindowUnderTest window = WindowUnderTest.open();

    private FrameBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String what = arguments.length == 0 ? "all" : arguments[0];
        if (what.startsWith("start")) {
            StartBenchmark.main(arguments);
            return;
        }
        FrameBenchmark benchmark = new FrameBenchmark();
        boolean all = what.equals("all");
        if (all || what.equals("play")) {
            benchmark.playEightRuns();
        }
        if (all || what.equals("opening")) {
            benchmark.playOpeningScene();
        }
        if (all || what.equals("length")) {
            benchmark.compareLengths();
        }
        if (all || what.equals("loop")) {
            benchmark.loop();
        }
        if (all || what.equals("maps")) {
            benchmark.playBesideMap();
        }
        if (all || what.equals("drag")) {
            benchmark.drag();
        }
        if (all || what.equals("paused")) {
            benchmark.pause();
        }
        System.exit(0);
    }

    private void playEightRuns() throws InterruptedException {
        Experiment experiment = Scenes.runs(8, 10_000);
        play("8 runs of 10,000 steps, soon after the start", experiment, PlotView.OVERLAY, 8, 0);
        for (PlotView view : PlotView.values()) {
            for (double speed : new double[] {8, 64}) {
                play("8 runs of 10,000 steps", experiment, view, speed, 0);
            }
        }
    }

    private void playOpeningScene() throws InterruptedException {
        for (PlotView view : PlotView.values()) {
            play("opening scene", OpeningScene.create(), view, 1, 0);
        }
    }

    /** The same speed on short paths and near the end of long ones. */
    private void compareLengths() throws InterruptedException {
        play("8 runs of 3,000 steps, from the start", Scenes.runs(8, 3_000), PlotView.OVERLAY, 8, 0);
        play("8 runs of 100,000 steps, from 90,000", Scenes.runs(8, 100_000), PlotView.OVERLAY, 8, 90_000);
    }

    /** Runs so short that they start over all the time. */
    private void loop() throws InterruptedException {
        play("8 runs of 1,000 steps, over and over", Scenes.runs(8, 1_000), PlotView.OVERLAY, 64, 0);
    }

    /** With a map of settings beside the plot that is computed all the time, and without. */
    private void playBesideMap() throws InterruptedException {
        ObjectProperty<WindowLook> look = window.session().display().windowProperty();
        for (boolean beside : new boolean[] {false, true}) {
            window.onToolkit(() -> look.set(look.get().withOpen(WindowLook.Pane.MAPS, beside)));
            String scene = beside ? "8 runs of 10,000 steps, beside a map" : "8 runs of 10,000 steps, without a map";
            play(scene, Scenes.runs(8, 10_000), PlotView.OVERLAY, 8, 0);
        }
    }

    private void play(String scene, Experiment experiment, PlotView view, double speed, int from)
            throws InterruptedException {
        Session session = window.session();
        window.onToolkit(() -> {
            session.playback().playingProperty().set(false);
            session.display().viewProperty().set(view);
            session.load(experiment);
            session.playback().speedProperty().set(speed);
            session.playback().seek(from);
            session.playback().playingProperty().set(true);
        });
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        window.onToolkit(() -> session.playback().seek(from));
        FrameTimes frames = window.record(SECONDS);
        window.onToolkit(() -> session.playback().playingProperty().set(false));
        System.out.printf(
                Locale.ROOT,
                "{\"scene\": \"%s\", \"view\": \"%s\", \"speed\": %.0f, %s}%n",
                scene,
                view,
                speed,
                frames);
    }

    /** Moves a slider, and then the start, of eight paths that are drawn to their ends. */
    private void drag() throws InterruptedException {
        Session session = window.session();
        Random random = new Random(1);
        for (PlotView view : PlotView.values()) {
            window.onToolkit(() -> {
                session.playback().playingProperty().set(false);
                session.display().viewProperty().set(view);
                session.load(Scenes.runs(8, 1_000));
                session.playback().toEnd();
            });
            Slider slider = (Slider) window.await(Ids.run(0, "learningRate"));
            TimeUnit.SECONDS.sleep(1);
            move("slider moved", view, () -> slider.setValue(0.4 + 0.1 * random.nextDouble()));
            move("start moved", view, () -> session.setStart(new Point(-1.5 + random.nextDouble(), 2), this));
        }
    }

    private void move(String what, PlotView view, Runnable change) throws InterruptedException {
        for (int i = 0; i < MOVES; i++) {
            window.answer(change);
        }
        double application = WindowUnderTest.applicationMillis();
        double rendering = WindowUnderTest.renderingMillis();
        Response[] responses = new Response[MOVES];
        for (int i = 0; i < MOVES; i++) {
            responses[i] = window.answer(change);
        }
        System.out.printf(
                Locale.ROOT,
                "{\"scene\": \"%s, 8 runs of 1,000 steps\", \"view\": \"%s\", %s, "
                        + "\"applicationMillis\": %.2f, \"renderingMillis\": %.2f}%n",
                what,
                view,
                Response.summary(List.of(responses)),
                (WindowUnderTest.applicationMillis() - application) / MOVES,
                (WindowUnderTest.renderingMillis() - rendering) / MOVES);
    }

    private void pause() throws InterruptedException {
        window.onToolkit(() -> window.session().playback().playingProperty().set(false));
        TimeUnit.SECONDS.sleep(5);
        System.out.printf(
                Locale.ROOT, "{\"scene\": \"paused\", \"cpuPercent\": %.2f}%n", WindowUnderTest.cpuPercent(10));
    }
}
