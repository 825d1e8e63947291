package org.optiscope.sweep;

import java.util.Map;
import java.util.concurrent.CancellationException;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * How a run ends for every pair of values of two of its hyperparameters. A cell says exactly what the run with these settings would.
 *
 * <p>The first row is on top, where the values of the upright axis are largest; a cell has the values in its middle.
 */
public final class SettingsMap {
    /**
     * What is asked.
     *
     * @param terms how settings are tried
     * @param run the number of the run, from 0
     * @param across the hyperparameter from left to right
     * @param up the one from the bottom to the top, another one
     * @param columns how many cells, from 1
     */
    public record Question(Trial.Terms terms, int run, Axis across, Axis up, int columns, int rows) {
        public Question {
            Refinement.requireFit(columns, rows);
            if (across.key().equals(up.key())) {
                throw new Refusal(Texts.get("sweep.twice", across.key()));
            }
        }

        public RunSpec spec() {
            return terms.experiment().runs().get(run);
        }

        /** The settings at a cell, by key. */
        public Map<String, Object> settings(int column, int row) {
            return Map.of(
                    across.key(), across.value((column + 0.5) / columns), up.key(), up.value(1 - (row + 0.5) / rows));
        }
    }

    /** A map has no more cells than these. */
    public static final int MOST_CELLS = Refinement.MOST_CELLS;

    private static final int AT_ONCE = 32;

    private final Question question;
    private final double[] losses;
    private final double[] steps;
    private final int stride;

    private SettingsMap(Question question, double[] losses, double[] steps, int stride) {
        this.question = question;
        this.losses = losses;
        this.steps = steps;
        this.stride = stride;
    }

    /**
     * Computes a map on all processors.
     *
     * @throws CancellationException if the follower does not want it to go on
     */
    public static SettingsMap compute(Question question, Follower<? super SettingsMap> follower) {
        int size = question.columns * question.rows;
        SettingsMap map = new SettingsMap(question, new double[size], new double[size], 1);
        new Refinement(question.columns, question.rows, follower)
                .run(
                        AT_ONCE,
                        (cells, from, to) -> {
                            for (int i = from; i < to && follower.goesOn(); i++) {
                                map.set(cells[i]);
                            }
                        },
                        stride -> follower.refined(new SettingsMap(question, map.losses, map.steps, stride)));
        return map;
    }

    private void set(int cell) {
        Trial trial = trial(cell % question.columns, cell / question.columns);
        losses[cell] = trial.loss();
        steps[cell] = trial.steps();
    }

    private Trial trial(int column, int row) {
        Optimizer optimizer;
        try {
            optimizer = question.spec().optimizer().with(question.settings(column, row));
        } catch (Refusal outOfRange) {
            return Trial.NOT_ALLOWED;
        }
        return Trial.of(question.terms, question.spec(), optimizer);
    }

    public Question question() {
        return question;
    }

    /** So many cells a side have the value of one of them; 1 when the map is complete. */
    public int stride() {
        return stride;
    }

    private int cell(int column, int row) {
        return (row - row % stride) * question.columns + column - column % stride;
    }

    /** The loss after the last step; infinite if the run diverges, NaN if the rule does not allow these settings. */
    public double loss(int column, int row) {
        return losses[cell(column, row)];
    }

    /** The first step with a loss below the target; NaN if there is none. */
    public double steps(int column, int row) {
        return steps[cell(column, row)];
    }
}
