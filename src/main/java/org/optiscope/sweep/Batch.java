package org.optiscope.sweep;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.optiscope.experiment.Descent;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Schedule;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;

/**
 * Runs of one optimizer from many starts at once; each ends as {@link Descent} says, bit for bit.
 *
 * <p>Blocks of {@value Block#SIZE} runs go through all their steps together: their columns stay in the second-level cache,
 * and the loops over them become vector instructions. That a run left the finite numbers is only noted on the way, by the
 * sum of its losses; those few are then run again alone, to end where they left. (A position that left stays out, since
 * every rule only adds to it.)
 */
public final class Batch {
    /** Where the runs ended: one row a start. */
    public record Ends(double[] x, double[] y, double[] loss, int[] last) {
        Ends(int size) {
            this(new double[size], new double[size], new double[size], new int[size]);
        }

        private void set(int i, Descent end) {
            x[i] = end.x();
            y[i] = end.y();
            loss[i] = end.loss();
            last[i] = end.last();
        }
    }

    private final Kernel kernel;
    private final Optimizer optimizer;
    private final Schedule schedule;
    private final Noise noise;
    private final int steps;

    public Batch(Kernel kernel, Optimizer optimizer, Noise noise, int steps) {
        this(kernel, optimizer, Schedule.NONE, noise, steps);
    }

    public Batch(Kernel kernel, Optimizer optimizer, Schedule schedule, Noise noise, int steps) {
        this.kernel = kernel;
        this.optimizer = optimizer;
        this.schedule = schedule;
        this.noise = noise;
        this.steps = steps;
    }

    /**
     * Runs from all starts, on as many processors as the calling thread's pool has.
     *
     * @param x [n] not modified
     * @param y [n] not modified
     */
    public Ends run(double[] x, double[] y) {
        Ends ends = new Ends(x.length);
        IntStream.range(0, (x.length + Block.SIZE - 1) / Block.SIZE)
                .parallel()
                .forEach(block -> run(x, y, block * Block.SIZE, Math.min(x.length, (block + 1) * Block.SIZE), ends));
        return ends;
    }

    /** Runs from the starts {@code from … to − 1}, on the calling thread. */
    public void run(double[] x, double[] y, int from, int to, Ends ends) {
        Optimizer first = schedule.at(optimizer, 1, steps);
        double[] startX = Arrays.copyOfRange(x, from, to);
        double[] startY = Arrays.copyOfRange(y, from, to);
        Block block = new Block(kernel, noise, first, steps, startX, startY, null);
        block.go(optimizer, schedule);
        for (int i = from; i < to; i++) {
            ends.set(i, block.end(i - from, optimizer, schedule, new Point(x[i], y[i])));
        }
    }
}
