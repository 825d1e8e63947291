package org.optiscope.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Variant;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;

/**
 * Learning rates that teach: with them an optimizer gets from a surface's start about as far as it can in the usual number of
 * steps, without leaving the map. A rate is what the surface's file says or else found by a sweep; it depends on the surface and
 * on the optimizer's {@link Variant} alone, so that everybody who asks gets the same.
 */
public final class LearningRates {
    /** Where a rate comes from. */
    public enum Source {
        FILE,
        SWEEP,
        /** No rate does anything that can be seen. */
        DEFAULT
    }

    /** @param rate the learning rate proposed */
    public record Proposal(double rate, Source source) {}

    private record Question(Surface surface, Variant variant) {}

    /** As many as the window opens with. */
    private static final int STEPS = 500;

    private static final int LOWEST_EXPONENT = -6;
    private static final int HIGHEST_EXPONENT = 3;
    private static final int[] DIGITS = {1, 2, 5};
    /** How far beyond the edges a path may go, as a share of the domain's sides. */
    private static final double MARGIN = 0.1;
    /** A path that does not get so far, as a share of the domain's diagonal, shows nothing. */
    private static final double LEAST_WAY = 0.05;
    /** Where every rate leaves the map in the end, it is enough to be on it for this share of the steps. */
    private static final double LONG_ENOUGH = 0.6;
    /** A smaller rate is preferred if this share of the descent is all that it costs. */
    private static final double NEARLY = 0.01;

    private static final int MOST_KEPT = 500;
    private static final Map<Question, Proposal> KEPT = new ConcurrentHashMap<>();

    private LearningRates() {}

    /** The rate for an optimizer, whatever its other settings are within its variant. */
    public static Proposal of(Surface surface, Optimizer optimizer) {
        Question question = new Question(surface, variant(optimizer));
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(question, LearningRates::answer);
    }

    /** The optimizer at the rate for a surface. */
    public static Optimizer rated(Optimizer optimizer, Surface surface) {
        return optimizer.with(
                OptimizerKind.LEARNING_RATE, of(surface, optimizer).rate());
    }

    /**
     * An experiment whose surface was changed, with rates for it: a run at the rate for the surface before (whatever its parameters), or at its optimizer's
     * default, takes the new surface's; one at any other rate was set by somebody, and keeps it.
     */
    public static Experiment follow(Surface before, Experiment changed) {
        Experiment rated = changed;
        for (int i = 0; i < changed.runs().size(); i++) {
            RunSpec run = changed.runs().get(i);
            Optimizer optimizer = run.optimizer();
            double rate = optimizer.learningRate();
            boolean isOwn = rate == of(before, optimizer).rate()
                    || !before.id().isEmpty()
                            && rate
                                    == of(SurfaceCatalog.byId(before.id()), optimizer)
                                            .rate();
            if (isOwn || rate == optimizer.kind().withDefaults().learningRate()) {
                rated = rated.withRun(i, run.withOptimizer(rated(optimizer, changed.surface())));
            }
        }
        return rated;
    }

    /** The variant that an optimizer is nearest to: the one with the most settings in common that not all have. */
    static Variant variant(Optimizer optimizer) {
        return optimizer.kind().variants().stream()
                .filter(variant ->
                        variant.settings().entrySet().stream().allMatch(setting -> isLike(optimizer, setting)))
                .max(Comparator.comparingInt(variant -> variant.settings().size()))
                .orElseThrow();
    }

    /** A switch is set alike; a number is used at all. */
    private static boolean isLike(Optimizer optimizer, Map.Entry<String, Object> setting) {
        Object value = optimizer.values().get(setting.getKey());
        return setting.getValue() instanceof Boolean
                ? setting.getValue().equals(value)
                : !Double.valueOf(0).equals(value);
    }

    private static Proposal answer(Question question) {
        Double told = question.surface.rates().get(question.variant.id());
        if (told != null) {
            return new Proposal(told, Source.FILE);
        }
        return sweep(question.surface, question.variant.create());
    }

    private static Proposal sweep(Surface surface, Optimizer optimizer) {
        Point start = surface.start();
        List<RunSpec> runs = new ArrayList<>();
        for (int exponent = LOWEST_EXPONENT; exponent <= HIGHEST_EXPONENT; exponent++) {
            for (int digit : DIGITS) {
                double rate = Double.parseDouble(digit + "e" + exponent);
                at(optimizer, rate).ifPresent(one -> runs.add(new RunSpec(one, "", true, 0)));
            }
        }
        List<Trajectory> ways = Simulator.run(new Experiment(surface, start, STEPS, Noise.NONE, runs));
        List<Trajectory> fit = teaching(ways, surface.domain(), 1);
        if (fit.isEmpty()) {
            fit = teaching(ways, surface.domain(), LONG_ENOUGH);
        }
        double best = fit.stream().mapToDouble(LearningRates::lateLoss).min().orElse(Double.NaN);
        double enough = best + NEARLY * (surface.value(start.x(), start.y()) - best);
        return fit.stream()
                .filter(way -> lateLoss(way) <= enough)
                .findFirst()
                .map(way -> new Proposal(way.optimizer().learningRate(), Source.SWEEP))
                .orElse(new Proposal(optimizer.learningRate(), Source.DEFAULT));
    }

    /** The optimizer at a rate; none where a rule of somebody's own does not allow it. */
    private static Optional<Optimizer> at(Optimizer optimizer, double rate) {
        try {
            return Optional.of(optimizer.with(OptimizerKind.LEARNING_RATE, rate));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    /** @param share of the steps, in which a run has to stay on the map */
    private static List<Trajectory> teaching(List<Trajectory> ways, Domain domain, double share) {
        return ways.stream()
                .filter(way -> teaches(way, domain, (int) (share * STEPS)))
                .toList();
    }

    private static boolean teaches(Trajectory way, Domain domain, int steps) {
        double marginX = MARGIN * domain.width();
        double marginY = MARGIN * domain.height();
        double farthest = 0;
        for (int t = 0; t <= way.last(); t++) {
            boolean inside = way.x(t) >= domain.x0() - marginX
                    && way.x(t) <= domain.x1() + marginX
                    && way.y(t) >= domain.y0() - marginY
                    && way.y(t) <= domain.y1() + marginY;
            if (!inside && t <= steps) {
                return false;
            }
            if (t <= Experiment.DEFAULT_STEPS) {
                farthest = Math.max(farthest, Math.hypot(way.x(t) - way.x(0), way.y(t) - way.y(0)));
            }
        }
        return way.divergedAt().isEmpty() && farthest >= LEAST_WAY * Math.hypot(domain.width(), domain.height());
    }

    /** The mean loss over the second half of the way: low for a run that is down early and stays there. */
    private static double lateLoss(Trajectory way) {
        int from = way.last() / 2;
        double sum = 0;
        for (int t = from; t <= way.last(); t++) {
            sum += way.loss(t);
        }
        return sum / (way.last() - from + 1);
    }
}
