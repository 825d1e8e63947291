package org.optiscope.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;

/**
 * Which minimum a run arrives at from every place of a map, and with which step; {@link Minima} says when that is. A cell says exactly
 * what its run alone would, noise and schedule as the experiment has them.
 *
 * <p>Cells are numbered row · columns + column, the first row on top; the run of a cell starts in its middle.
 */
public final class BasinMap {
    /** No minimum is arrived at in the steps that there are. */
    public static final int NOWHERE = Minima.NONE;

    /** The run leaves the finite numbers before it arrives. */
    public static final int DIVERGED = -2;

    /**
     * What is asked.
     *
     * @param experiment whose surface, steps and noise count; its start does not
     * @param run the number of the run, from 0
     * @param part of the plane
     * @param columns how many cells, from 1
     */
    public record Question(Experiment experiment, int run, Domain part, int columns, int rows) {
        public Question {
            Refinement.requireFit(columns, rows);
        }

        public double x(int column) {
            return part.x0() + (column + 0.5) / columns * part.width();
        }

        public double y(int row) {
            return part.y1() - (row + 0.5) / rows * part.height();
        }
    }

    /** Is told what becomes of the runs of cells. */
    interface Fates {
        void arrived(int cell, int minimum, int step);

        /** @param isRough whether it has been by step t, but may have arrived before */
        void leftFiniteNumbers(int cell, int t, boolean isRough);
    }

    private final Question question;
    private final Minima minima;
    private final short[] ends;
    private final int[] steps;
    private final int stride;

    private BasinMap(Question question, Minima minima, short[] ends, int[] steps, int stride) {
        this.question = question;
        this.minima = minima;
        this.ends = ends;
        this.steps = steps;
        this.stride = stride;
    }

    /**
     * Computes a map on all processors.
     *
     * @throws CancellationException if the follower does not want it to go on
     */
    public static BasinMap compute(Question question, Follower<BasinMap> follower) {
        int size = question.columns * question.rows;
        short[] ends = new short[size];
        int[] steps = new int[size];
        Arrays.fill(ends, (short) NOWHERE);
        Arrays.fill(steps, -1);
        Minima minima = Minima.of(question.experiment.surface());
        BasinMap map = new BasinMap(question, minima, ends, steps, 1);
        new Refinement(question.columns, question.rows, follower)
                .run(
                        Block.SIZE,
                        (cells, from, to) -> map.compute(Arrays.copyOfRange(cells, from, to), false, follower),
                        stride -> follower.refined(new BasinMap(question, minima, ends, steps, stride)));
        return map;
    }

    /** Computes some cells side by side. */
    private void compute(int[] cells, boolean alone, Follower<?> follower) {
        Experiment experiment = question.experiment;
        RunSpec run = experiment.runs().get(question.run);
        int last = experiment.steps();
        Optimizer optimizer = run.optimizer();
        double[] x = new double[cells.length];
        double[] y = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            x[i] = question.x(cells[i] % question.columns);
            y[i] = question.y(cells[i] / question.columns);
        }
        boolean mayRepeat = experiment.noise().isNone() && run.schedule().isNone() && optimizer.isTimeless();
        Arrivals arrivals = new Arrivals(
                minima, optimizer, run.schedule(), last, alone, mayRepeat, follower::goesOn, cells, new Fates() {
                    @Override
                    public void arrived(int cell, int minimum, int step) {
                        ends[cell] = (short) minimum;
                        steps[cell] = step;
                    }

                    @Override
                    public void leftFiniteNumbers(int cell, int t, boolean isRough) {
                        if (isRough) {
                            compute(new int[] {cell}, true, follower);
                        } else {
                            ends[cell] = DIVERGED;
                            steps[cell] = t;
                        }
                    }
                });
        Optimizer first = run.schedule().at(optimizer, 1, last);
        new Block(experiment.surface().kernel(), experiment.noise(), first, last, x, y, arrivals)
                .go(optimizer, run.schedule());
    }

    public Question question() {
        return question;
    }

    /** The minima that the ends are numbers of; the known ones first. */
    public List<Minimum> minima() {
        return minima.list();
    }

    /** So many cells a side have the value of one of them; 1 when the map is complete. */
    public int stride() {
        return stride;
    }

    /** The cell that is computed and tells for this one. */
    private int cell(int column, int row) {
        return (row - row % stride) * question.columns + column - column % stride;
    }

    /** The number of the minimum that the run from a cell arrives at, {@link #NOWHERE} or {@link #DIVERGED}. */
    public int end(int column, int row) {
        return ends[cell(column, row)];
    }

    /** The step with which it arrives or diverges; −1 if it does neither. */
    public int step(int column, int row) {
        return steps[cell(column, row)];
    }
}
