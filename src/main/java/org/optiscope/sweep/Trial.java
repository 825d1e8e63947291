package org.optiscope.sweep;

import org.optiscope.experiment.Attempt;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * How well a setting does: alone, or on the average over several seeds of the noise.
 *
 * @param loss after the last step; infinite if the run diverges, with any of the seeds
 * @param steps the first step with a loss below the target; NaN if there is none, with any of the seeds
 */
public record Trial(double loss, double steps) {
    /** What cannot be run. */
    static final Trial NOT_ALLOWED = new Trial(Double.NaN, Double.NaN);

    /** The most seeds that are averaged over. */
    public static final int MOST_SEEDS = 1000;

    /**
     * How settings are tried.
     *
     * @param experiment whose surface, start, steps, noise and runs count
     * @param target a loss below which a run has got there
     * @param seeds over how many seeds of the noise is averaged: the experiment's own, and those after it
     */
    public record Terms(Experiment experiment, double target, int seeds) {
        public Terms {
            if (seeds < 1 || seeds > MOST_SEEDS) {
                throw new Refusal(Texts.get("experiment.range", "seeds", seeds, 1, MOST_SEEDS));
            }
            if (seeds > 1 && experiment.noise().isNone()) {
                throw new Refusal(Texts.get("sweep.no-noise"));
            }
            if (Double.isNaN(target)) {
                throw new Refusal(Texts.get("sweep.target"));
            }
        }

        /** The noise with one of the seeds, from 0. */
        Noise noise(int seed) {
            Noise noise = experiment.noise();
            return noise.withSeed(noise.seed() + seed);
        }
    }

    /** Whether the run leaves the finite numbers. */
    public boolean diverged() {
        return Double.isInfinite(loss);
    }

    /** Tries an optimizer in the place of a run's, on that run's schedule. */
    static Trial of(Terms terms, RunSpec run, Optimizer optimizer) {
        Experiment experiment = terms.experiment;
        Mean mean = new Mean();
        for (int seed = 0; seed < terms.seeds; seed++) {
            Attempt attempt = Attempt.of(
                    experiment.surface().kernel(),
                    optimizer,
                    run.schedule(),
                    experiment.start(),
                    experiment.steps(),
                    terms.noise(seed),
                    terms.target);
            mean.add(
                    attempt.end().diverged()
                            ? Double.POSITIVE_INFINITY
                            : attempt.end().loss(),
                    attempt.below());
        }
        return mean.trial();
    }

    /** Adds trials up. */
    static final class Mean {
        private double loss;
        private double steps;
        private int count;

        /** @param below −1 if the target was not reached */
        void add(double oneLoss, int below) {
            loss += oneLoss;
            steps += below < 0 ? Double.NaN : below;
            count++;
        }

        Trial trial() {
            return new Trial(loss / count, steps / count);
        }
    }
}
