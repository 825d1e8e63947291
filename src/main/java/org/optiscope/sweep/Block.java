package org.optiscope.sweep;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.optiscope.experiment.Descent;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Steps;
import org.optiscope.formula.Kernel;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.FusedRule;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Point;

/**
 * Runs of one optimizer side by side, x and y apart, so that the loops over them become vector instructions. Where a goal is given, runs
 * leave as soon as nothing more is to be learnt of them, and those that stay close up.
 */
final class Block extends Steps {
    /**
     * So many runs stay in the second-level cache, which keeps up with their divisions; fewer would have more of their runs in the scalar beginnings
     * and ends of loops. Not a power of two: columns a multiple of 4 KB apart would make every load wait for a store elsewhere.
     */
    static final int SIZE = 1200;

    /** Fewer than that are soon done, and their loops are no vector instructions. */
    private static final int FEWEST_FUSED = 32;

    private final Kernel kernel;
    private final Noise noise;
    private final boolean noisy;
    private final int steps;
    /** Gradient and update in one; null if they stay apart. */
    private final FusedRule fused;
    /** Whether this block takes it. */
    private final boolean isFused;
    /** Null if all are to go on to the end. */
    private final Goal goal;

    private Coordinates cx;
    private Coordinates cy;
    /** Of each run the sum of what it came through; one that left the finite numbers makes it so for good. */
    private final double[] losses;
    /** Whether gradients and losses at this row are only taken with the update that follows. */
    private boolean isBehind;
    /** How many have been made, of all runs. */
    private long updates;

    /** What becomes of the runs. */
    interface Goal {
        /** Looks at row t of all runs, and says whether any is to go on. */
        boolean look(Block block, int t);
    }

    Block(Kernel kernel, Noise noise, Optimizer first, int steps, double[] x, double[] y, Goal goal) {
        this.kernel = kernel;
        this.noise = noise;
        this.steps = steps;
        this.goal = goal;
        noisy = !noise.isNone();
        fused = noisy || x.length < FEWEST_FUSED ? null : first.on(kernel);
        isFused = fused != null && fused.isNext();
        cx = new Coordinates(first, x.length);
        cy = new Coordinates(first, x.length);
        losses = new double[x.length];
        System.arraycopy(x, 0, cx.theta(), 0, x.length);
        System.arraycopy(y, 0, cy.theta(), 0, x.length);
    }

    /** Some of the runs of another, from a state that they had. */
    Block(Block of, Coordinates[] state, int[] which, int count, Goal goal) {
        kernel = of.kernel;
        noise = of.noise;
        noisy = of.noisy;
        fused = null;
        isFused = false;
        steps = of.steps;
        this.goal = goal;
        cx = state[0].only(which, count);
        cy = state[1].only(which, count);
        losses = new double[count];
    }

    /** Goes through all steps. */
    void go(Optimizer optimizer, Schedule schedule) {
        long start = System.nanoTime();
        run(optimizer, schedule, steps);
        if (fused != null && updates > 0) {
            fused.took(isFused, (System.nanoTime() - start) / (double) updates);
        }
    }

    /** The last gradient nobody needs, if nobody looks. */
    @Override
    protected boolean arrive(int t) {
        isBehind = isFused && t < steps;
        if (!isBehind && (t < steps || goal != null)) {
            kernel.gradients(cx.theta(), cy.theta(), losses, cx.gradient(), cy.gradient(), 0, size());
            if (noisy) {
                noise.applyAll(cx.gradient(), t, 0);
                noise.applyAll(cy.gradient(), t, 1);
            }
        }
        return goal == null || goal.look(this, t);
    }

    @Override
    protected void update(int t, Optimizer now) {
        updates += size();
        if (isBehind) {
            now.stepAll(t, fused, cx, cy, losses);
        } else {
            now.stepAll(t, cx);
            now.stepAll(t, cy);
        }
    }

    /** How many runs go on. */
    int size() {
        return cx.size();
    }

    /** [size] the array itself, not to be modified. */
    double[] x() {
        return cx.theta();
    }

    double[] y() {
        return cy.theta();
    }

    /** Whether the losses of a run were all finite, and its position is. A position that left stays out, since every rule only adds to it. */
    boolean isFinite(int i) {
        double x = x()[i];
        double y = y()[i];
        boolean wasFinite = Double.isFinite(losses[i]) && Double.isFinite(x) && Double.isFinite(y);
        return wasFinite && (!isBehind || Double.isFinite(kernel.value(x, y)));
    }

    /** Begins the sums of losses anew, so that they cannot leave the finite numbers by themselves. */
    void forgetLosses() {
        Arrays.fill(losses, 0, size(), 0);
    }

    /**
     * How far the runs are from the nearest minimum each; not a number for those that left the finite numbers, and else only for those whose
     * numbers are enormous.
     */
    void distances(Minima minima, double[] distances) {
        minima.distances(x(), y(), losses, distances, size());
    }

    /**
     * A copy of the state of x and of y.
     *
     * @param into an earlier one, which is taken if it has room, or null
     */
    Coordinates[] copy(Coordinates[] into) {
        if (into != null && into[0].size() == size()) {
            into[0].copy(cx);
            into[1].copy(cy);
            return into;
        }
        int[] all = IntStream.range(0, size()).toArray();
        return new Coordinates[] {cx.only(all, all.length), cy.only(all, all.length)};
    }

    /** Whether a run is where it was, with the same memory. */
    boolean isAs(Coordinates[] before, int i) {
        return cx.isAs(before[0], i) && cy.isAs(before[1], i);
    }

    /** Only those go on; their losses are those of the first so many, to be begun anew. */
    void keep(int[] which, int count) {
        cx = cx.only(which, count);
        cy = cy.only(which, count);
    }

    /** Where a run is after the last step, or how it ended before. */
    Descent end(int i, Optimizer optimizer, Schedule schedule, Point start) {
        double x = x()[i];
        double y = y()[i];
        Descent end = new Descent(x, y, kernel.value(x, y), steps);
        boolean stayed = Double.isFinite(losses[i]) && !end.diverged();
        return stayed ? end : Descent.of(kernel, optimizer, schedule, start, steps, noise);
    }
}
