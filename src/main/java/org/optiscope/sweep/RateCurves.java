package org.optiscope.sweep;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Scale;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** How every run of an experiment would end at every learning rate: where each crawls, converges, oscillates and diverges. */
public final class RateCurves {
    /** What becomes of a run. */
    public enum Manner {
        /** It gets below the target, and is below it at the end. */
        CONVERGES("converges"),
        /** It does not, and of the second half of its steps a quarter or more raise the loss. */
        OSCILLATES("oscillates"),
        /** It does not, and the loss falls all the same. */
        CRAWLS("crawls"),
        /** It leaves the finite numbers, or ends higher than it began and not below the target. */
        DIVERGES("diverges"),
        /** The rule does not allow the rate. */
        NOT_ALLOWED("not allowed");

        private final String word;

        Manner(String word) {
            this.word = word;
        }

        /** As tables in files have it. */
        public String word() {
            return word;
        }
    }

    /**
     * What is asked.
     *
     * @param terms how rates are tried, on all runs
     * @param from the least rate, greater than 0
     * @param to the greatest rate
     * @param rates how many rates, from 2, evenly apart in their logarithms
     */
    public record Question(Trial.Terms terms, double from, double to, int rates) {
        public Question {
            Refinement.requireFit(Math.max(0, rates - 1), 1);
            if (!(from > 0 && from < to && to < Double.POSITIVE_INFINITY)) {
                throw new Refusal(Texts.get("sweep.rates", from, to));
            }
        }

        public double rate(int index) {
            return index == 0 ? from : index == rates - 1 ? to : Scale.LOG.exact(index / (rates - 1.0), from, to);
        }
    }

    /** The usual rates: from what hardly moves to what diverges nearly everywhere. */
    public static final double LEAST = 1e-6;

    public static final double GREATEST = 1e3;

    /** Of the second half of the steps so many raise the loss of a run that oscillates. */
    private static final double OFTEN = 0.25;

    private final Question question;
    private final double[][] losses;
    private final double[][] steps;
    private final Manner[][] manners;
    private final int stride;

    private RateCurves(Question question, double[][] losses, double[][] steps, Manner[][] manners, int stride) {
        this.question = question;
        this.losses = losses;
        this.steps = steps;
        this.manners = manners;
        this.stride = stride;
    }

    /**
     * Computes the curves on all processors.
     *
     * @throws CancellationException if the follower does not want it to go on
     */
    public static RateCurves compute(Question question, Follower<? super RateCurves> follower) {
        int runs = question.terms.experiment().runs().size();
        int rates = question.rates;
        RateCurves curves =
                new RateCurves(question, new double[runs][rates], new double[runs][rates], new Manner[runs][rates], 1);
        new Refinement(rates, 1, follower)
                .run(
                        1,
                        (cells, from, to) -> {
                            for (int run = 0; run < runs && follower.goesOn(); run++) {
                                curves.compute(run, cells[from], follower);
                            }
                        },
                        stride -> follower.refined(
                                new RateCurves(question, curves.losses, curves.steps, curves.manners, stride)));
        return curves;
    }

    private void compute(int run, int rate, Follower<?> follower) {
        Experiment experiment = question.terms.experiment();
        RunSpec spec = experiment.runs().get(run);
        RunSpec rated;
        try {
            rated = spec.withOptimizer(spec.optimizer().with(OptimizerKind.LEARNING_RATE, question.rate(rate)));
        } catch (Refusal outOfRange) {
            set(run, rate, Trial.NOT_ALLOWED, Manner.NOT_ALLOWED);
            return;
        }
        Trial.Mean mean = new Trial.Mean();
        Manner manner = null;
        for (int seed = 0; seed < question.terms.seeds() && follower.goesOn(); seed++) {
            Trajectory way =
                    Simulator.run(experiment.withRuns(List.of(rated)).withNoise(question.terms.noise(seed)), 0);
            boolean diverged = way.divergedAt().isPresent();
            mean.add(
                    diverged ? Double.POSITIVE_INFINITY : way.loss(way.last()),
                    way.firstBelow(question.terms.target()));
            manner = manner == null || diverged ? manner(way) : manner;
        }
        set(run, rate, mean.trial(), manner);
    }

    private void set(int run, int rate, Trial trial, Manner manner) {
        losses[run][rate] = trial.loss();
        steps[run][rate] = trial.steps();
        manners[run][rate] = manner;
    }

    private Manner manner(Trajectory way) {
        int last = way.last();
        boolean below = way.loss(last) < question.terms.target();
        if (way.divergedAt().isPresent() || !below && way.loss(last) > way.loss(0)) {
            return Manner.DIVERGES;
        } else if (below) {
            return Manner.CONVERGES;
        }
        int rises = 0;
        for (int t = last / 2 + 1; t <= last; t++) {
            rises += way.loss(t) > way.loss(t - 1) ? 1 : 0;
        }
        return rises >= OFTEN * (last - last / 2) ? Manner.OSCILLATES : Manner.CRAWLS;
    }

    public Question question() {
        return question;
    }

    /** Rates so many apart are computed; 1 when all are. */
    public int stride() {
        return stride;
    }

    /** The loss of a run after the last step; infinite if it diverges, NaN if the rule does not allow the rate. */
    public double loss(int run, int rate) {
        return losses[run][rate - rate % stride];
    }

    /** The first step with a loss below the target; NaN if there is none. */
    public double steps(int run, int rate) {
        return steps[run][rate - rate % stride];
    }

    /** What becomes of it; with several seeds that of the experiment's own, unless it diverges with any. */
    public Manner manner(int run, int rate) {
        return manners[run][rate - rate % stride];
    }
}
