package org.optiscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * Everything that determines a set of trajectories. The same experiment gives the same bits on every machine.
 *
 * @param surface what is descended
 * @param start where every run starts; both coordinates finite
 * @param steps how many updates each run makes, 1…{@value #MAX_STEPS}
 * @param noise what happens to the gradients
 * @param runs the runs, in the order in which they are shown
 */
public record Experiment(Surface surface, Point start, int steps, Noise noise, List<RunSpec> runs) {
    public static final int DEFAULT_STEPS = 200;
    public static final int MAX_STEPS = 100_000;

    /** So many runs have cards, paths and curves that can be told apart, and a window that answers at once. */
    public static final int MAX_RUNS_SHOWN = 64;

    /** What the window itself takes; of 768 MB it leaves room for twelve runs of {@value #MAX_STEPS} steps. */
    private static final long WINDOW_MEGABYTES = 80;

    private static final long MEGABYTE = 1_000_000;

    public Experiment {
        Objects.requireNonNull(surface);
        Objects.requireNonNull(noise);
        checkStart("x", start.x());
        checkStart("y", start.y());
        if (steps < 1 || steps > MAX_STEPS) {
            throw new Refusal(Texts.get("experiment.range", "steps", steps, 1, MAX_STEPS));
        }
        runs = List.copyOf(runs);
    }

    private static void checkStart(String coordinate, double value) {
        if (!Double.isFinite(value)) {
            throw new Refusal(Texts.get("experiment.start", coordinate, value));
        }
    }

    /** What the runs are called, each otherwise: see {@link RunNames}. */
    public List<String> labels() {
        return RunNames.of(runs);
    }

    /** How many numbers of 8 bytes the trajectory of a run has, unless it diverges: a row for each step and the start. */
    public long numbers(int run) {
        return (steps + 1L) * Trajectory.columns(runs.get(run).optimizer());
    }

    /**
     * Says in a sentence that a window cannot show this experiment, and what can; none if it can.
     *
     * @param memory what Java may take for objects, in bytes
     */
    public Optional<String> tooLargeForWindow(long memory) {
        if (runs.size() > MAX_RUNS_SHOWN) {
            return Optional.of(
                    Texts.get("experiment.too-many-runs", runs.size(), MAX_RUNS_SHOWN, ExperimentFile.MAX_RUNS));
        }
        long numbers = IntStream.range(0, runs.size()).mapToLong(this::numbers).sum();
        long megabytes = numbers * Double.BYTES / MEGABYTE;
        // While all runs change they are there twice, and the collector needs as much again.
        long room = (memory / MEGABYTE - WINDOW_MEGABYTES) / 3;
        return megabytes < room
                ? Optional.empty()
                : Optional.of(Texts.get("experiment.too-much-memory", megabytes, runs.size(), steps, room));
    }

    /**
     * The same, if a window can show it.
     *
     * @throws Refusal with the sentence of {@link #tooLargeForWindow} if it cannot
     */
    public Experiment requireRoom(long memory) {
        tooLargeForWindow(memory).ifPresent(sentence -> {
            throw new Refusal(sentence);
        });
        return this;
    }

    /** Another surface, from that surface's own start. */
    public Experiment withSurface(Surface changed) {
        return new Experiment(changed, changed.start(), steps, noise, runs);
    }

    public Experiment withStart(Point changed) {
        return new Experiment(surface, changed, steps, noise, runs);
    }

    public Experiment withSteps(int changed) {
        return new Experiment(surface, start, changed, noise, runs);
    }

    public Experiment withNoise(Noise changed) {
        return new Experiment(surface, start, steps, changed, runs);
    }

    public Experiment withRuns(List<RunSpec> changed) {
        return new Experiment(surface, start, steps, noise, changed);
    }

    /** One run replaced. */
    public Experiment withRun(int index, RunSpec changed) {
        List<RunSpec> list = new ArrayList<>(runs);
        list.set(index, changed);
        return withRuns(list);
    }

    /** One more run at that place, in a hue of its kind that no other has. */
    public Experiment withAdded(int index, Optimizer optimizer, String label) {
        Hues hues = new Hues();
        runs.forEach(run -> hues.take(run.hue()));
        List<RunSpec> list = new ArrayList<>(runs);
        list.add(index, new RunSpec(optimizer, label, true, hues.give(optimizer.kind())));
        return withRuns(list);
    }

    /** One run fewer; the others keep their hues. */
    public Experiment withoutRun(int index) {
        List<RunSpec> list = new ArrayList<>(runs);
        list.remove(index);
        return withRuns(list);
    }
}
