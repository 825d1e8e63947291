package org.optiscope.sweep;

import java.util.stream.IntStream;
import org.optiscope.experiment.Descent;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Steps;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;

/**
 * Runs of one optimizer from many starts at once; each ends as {@link Descent} says, bit for bit.
 *
 * <p>Blocks of {@value #BLOCK} runs go through all their steps together: their columns stay in the first-level cache,
 * and the loops over them become vector instructions. That a run left the finite numbers is only noted on the way, by the
 * sum of its losses; those few are then run again alone, to end where they left. (A position that left stays out, since
 * every rule only adds to it.)
 */
public final class Batch {
    /** Not a power of two: columns a multiple of 4 KB apart would make every load wait for a store elsewhere. */
    private static final int BLOCK = 400;

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
        IntStream.range(0, (x.length + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> run(x, y, block * BLOCK, Math.min(x.length, (block + 1) * BLOCK), ends));
        return ends;
    }

    /** Runs from the starts {@code from … to − 1}, on the calling thread. */
    public void run(double[] x, double[] y, int from, int to, Ends ends) {
        Block block = new Block(x, y, from, to - from);
        block.run(optimizer, schedule, steps);
        for (int i = from; i < to; i++) {
            Descent end = block.end(i - from);
            boolean stayed = Double.isFinite(block.losses[i - from]) && !end.diverged();
            ends.set(i, stayed ? end : Descent.of(kernel, optimizer, schedule, new Point(x[i], y[i]), steps, noise));
        }
    }

    /** Runs side by side, x and y apart. */
    private final class Block extends Steps {
        private final Coordinates cx;
        private final Coordinates cy;
        private final boolean noisy = !noise.isNone();

        /** Of each run the sum of what it came through. */
        private final double[] losses;

        Block(double[] x, double[] y, int from, int size) {
            Optimizer first = schedule.at(optimizer, 1, steps);
            cx = new Coordinates(first, size);
            cy = new Coordinates(first, size);
            losses = new double[size];
            System.arraycopy(x, from, cx.theta(), 0, size);
            System.arraycopy(y, from, cy.theta(), 0, size);
        }

        /** All go on to the end; the last gradient nobody needs. */
        @Override
        protected boolean arrive(int t) {
            if (t < steps) {
                kernel.gradients(cx.theta(), cy.theta(), losses, cx.gradient(), cy.gradient(), 0, losses.length);
                if (noisy) {
                    apply(cx.gradient(), t, 0);
                    apply(cy.gradient(), t, 1);
                }
            }
            return true;
        }

        @Override
        protected void update(int t, Optimizer now) {
            now.stepAll(t, cx);
            now.stepAll(t, cy);
        }

        private void apply(double[] gradient, int t, int coordinate) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = noise.apply(gradient[i], t, coordinate);
            }
        }

        Descent end(int i) {
            double x = cx.theta()[i];
            double y = cy.theta()[i];
            return new Descent(x, y, kernel.value(x, y), steps);
        }
    }
}
