package org.optiscope.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Scale;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * Every run at its best learning rate for a surface, a start and a budget of steps. For each as many rates are tried: {@value #COARSE}
 * from {@value #LEAST} to {@value #GREATEST}, evenly apart in their logarithms, and {@value #FINE} between the neighbours of the best
 * of these.
 *
 * <p>The best rate is that with which the loss is first below the target; of rates as good, and where none gets there, that with the
 * lowest loss in the end. A rate with which the run diverges is never the best.
 *
 * @param terms how the rates were tried
 * @param bests one a run
 * @param crossings where another budget would give another order
 */
public record FairRace(Trial.Terms terms, List<Best> bests, List<Crossing> crossings) {
    /** How many rates are tried for each run. */
    public static final int RATES = 60;

    private static final int FINE = 14;
    private static final int COARSE = RATES - FINE;
    private static final double LEAST = 1e-6;
    private static final double GREATEST = 1e3;

    /** How much longer the runs go on to see whether their order lasts. */
    private static final int LONGER = 2;

    /**
     * A run at its best rate.
     *
     * @param rate the run's own if it diverges at all that were tried
     * @param isFound whether there is any at which it does not diverge
     */
    public record Best(double rate, Trial trial, boolean isFound) {}

    /** Two runs, by number; the leader's loss is lower after the budget, and the follower's after twice the budget. */
    public record Crossing(int leader, int follower) {}

    /**
     * Tries the rates, one run after the other.
     *
     * @throws CancellationException if the follower does not want it to go on
     */
    public static FairRace compute(Trial.Terms terms, Follower<? super FairRace> follower) {
        List<RunSpec> runs = terms.experiment().runs();
        AtomicInteger tried = new AtomicInteger();
        Best[] bests = new Best[runs.size()];
        new Refinement(runs.size(), 1, follower::goesOn)
                .run(
                        1,
                        (cells, from, to) -> bests[cells[from]] = best(terms, runs.get(cells[from]), () -> {
                            follower.reached(tried.incrementAndGet(), runs.size() * RATES);
                            return follower.goesOn();
                        }),
                        stride -> {});
        List<Best> list = List.of(bests);
        FairRace race = new FairRace(terms, list, crossings(terms, rated(terms.experiment(), list)));
        follower.refined(race);
        return race;
    }

    private static Best best(Trial.Terms terms, RunSpec run, BooleanSupplier goesOn) {
        List<Best> coarse = new ArrayList<>();
        for (int i = 0; i < COARSE; i++) {
            coarse.add(tried(terms, run, rate(i / (COARSE - 1.0)), goesOn));
        }
        int middle = coarse.indexOf(coarse.stream().min(ORDER).orElseThrow());
        List<Best> all = new ArrayList<>(coarse);
        for (int i = 1; i <= FINE; i++) {
            // Half of them on either side of the best, at places between it and its neighbours.
            double places = (i - (FINE + 1) / 2.0) / (FINE / 2.0 + 0.5);
            all.add(tried(terms, run, rate((middle + places) / (COARSE - 1.0)), goesOn));
        }
        Best best = all.stream().min(ORDER).orElseThrow();
        double own = run.optimizer().learningRate();
        return best.isFound() ? best : new Best(own, Trial.of(terms, run, run.optimizer()), false);
    }

    private static final Comparator<Best> ORDER = Comparator.comparing((Best best) -> !best.isFound())
            .thenComparing(best -> Double.isNaN(best.trial().steps()))
            .thenComparing(best -> best.trial().steps())
            .thenComparing(best -> best.trial().loss())
            .thenComparing(Best::rate);

    /** Three digits, as they can be set with a slider. */
    private static double rate(double place) {
        return Scale.LOG.value(place, LEAST, GREATEST);
    }

    private static Best tried(Trial.Terms terms, RunSpec run, double rate, BooleanSupplier goesOn) {
        if (!goesOn.getAsBoolean()) {
            throw new CancellationException();
        }
        return at(run.optimizer(), rate)
                .map(optimizer -> Trial.of(terms, run, optimizer))
                .map(trial -> new Best(rate, trial, !trial.diverged()))
                .orElse(new Best(rate, Trial.NOT_ALLOWED, false));
    }

    /** The optimizer at a rate; none where a rule of somebody's own does not allow it. */
    private static Optional<Optimizer> at(Optimizer optimizer, double rate) {
        try {
            return Optional.of(optimizer.with(OptimizerKind.LEARNING_RATE, rate));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static Experiment rated(Experiment experiment, List<Best> bests) {
        Experiment rated = experiment;
        for (int i = 0; i < bests.size(); i++) {
            RunSpec run = experiment.runs().get(i);
            if (bests.get(i).isFound()) {
                rated = rated.withRun(
                        i,
                        run.withOptimizer(run.optimizer()
                                .with(OptimizerKind.LEARNING_RATE, bests.get(i).rate())));
            }
        }
        return rated;
    }

    /** The experiment with the best rates set. */
    public Experiment experiment() {
        return rated(terms.experiment());
    }

    /** Another experiment of as many runs with the best rates set; where none was found, a run keeps its own. */
    public Experiment rated(Experiment other) {
        return rated(other, bests);
    }

    private static List<Crossing> crossings(Trial.Terms terms, Experiment rated) {
        double[] now = losses(terms, rated);
        double[] later = losses(terms, rated.withSteps(longer(rated.steps())));
        List<Crossing> crossings = new ArrayList<>();
        for (int a = 0; a < now.length; a++) {
            for (int b = 0; b < now.length; b++) {
                boolean crosses = now[a] < now[b] && later[a] > later[b];
                // Who is below the target has arrived; what is left of the loss is chance.
                boolean matters = Math.max(now[a], now[b]) >= terms.target() || later[a] >= terms.target();
                if (crosses && matters) {
                    crossings.add(new Crossing(a, b));
                }
            }
        }
        return List.copyOf(crossings);
    }

    /** In the end; infinite where a run diverges. No trajectory is kept, since there may be no room for a second set of them. */
    private static double[] losses(Trial.Terms terms, Experiment experiment) {
        Trial.Terms own = new Trial.Terms(experiment, terms.target(), 1);
        return experiment.runs().stream()
                .mapToDouble(run -> Trial.of(own, run, run.optimizer()).loss())
                .toArray();
    }

    /**
     * What is to be said of the crossings: a sentence, or nothing if there are none.
     *
     * @param shown an experiment of as many runs: what they are called, and which of them are visible
     */
    public String warning(Experiment shown) {
        List<RunSpec> runs = shown.runs();
        List<Crossing> seen = crossings.stream()
                .filter(crossing -> runs.get(crossing.leader()).visible()
                        && runs.get(crossing.follower()).visible())
                .toList();
        if (seen.isEmpty()) {
            return "";
        }
        int steps = terms.experiment().steps();
        String leader = shown.labels().get(seen.get(0).leader());
        String follower = shown.labels().get(seen.get(0).follower());
        String said = Texts.get("sweep.crossing", leader, follower, steps, longer(steps));
        return seen.size() == 1 ? said : Texts.get("sweep.crossings", said, seen.size() - 1);
    }

    /** So many steps tell whether the order depends on the budget. */
    private static int longer(int steps) {
        return Math.min(Experiment.MAX_STEPS, LONGER * steps);
    }
}
