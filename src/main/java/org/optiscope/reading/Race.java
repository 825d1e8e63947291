package org.optiscope.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.optiscope.experiment.Trajectory;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

/**
 * How the runs compare at a step. What needs a walk along a trajectory is found once a trajectory, so that asking for a
 * step costs the same wherever it is.
 */
public final class Race {
    /** What runs can be ranked by; the least first. */
    enum Measure {
        LOSS(Standing::loss),
        DISTANCE(Standing::distance),
        STEPS(standing -> standing.reachedAt() < 0 ? Double.NaN : standing.reachedAt()),
        LENGTH(Standing::length);

        private final ToDoubleFunction<Standing> of;

        Measure(ToDoubleFunction<Standing> of) {
            this.of = of;
        }
    }

    /**
     * Where a run stands at a step.
     *
     * @param run its number, from 0
     * @param distance to the nearest known minimum; NaN if none is known
     * @param reachedAt the first step, up to this one, with a loss below the target; −1 if there is none
     * @param length of the path up to here
     * @param divergedAt the step at which it left the finite numbers, if that has come; else −1
     */
    public record Standing(int run, double loss, double distance, int reachedAt, double length, int divergedAt) {
        public boolean diverged() {
            return divergedAt >= 0;
        }

        /** Why there are no numbers any more. */
        Ending ending() {
            return !diverged() ? Ending.NONE : divergedAt == 0 ? Ending.UNDEFINED : Ending.DIVERGED;
        }
    }

    /** The target lies this share of the way from the lowest value known to another one. */
    private static final double CLOSE = 0.01;

    private static final int SAMPLES = 101;

    private final List<Trajectory> trajectories;
    private final Reading distance;
    private final Map<Trajectory, double[]> lengths = new IdentityHashMap<>();
    private final int[] reached;

    /** @param before a race whose trajectories may be among these, or null */
    public Race(List<Trajectory> trajectories, List<Minimum> minima, double target, Race before) {
        this.trajectories = trajectories;
        distance = Reading.distance(minima);
        reached = new int[trajectories.size()];
        for (int i = 0; i < reached.length; i++) {
            Trajectory trajectory = trajectories.get(i);
            double[] known = before == null ? null : before.lengths.get(trajectory);
            lengths.put(trajectory, known == null ? lengths(trajectory) : known);
            reached[i] = trajectory.firstBelow(target);
        }
    }

    /** A round number a little above the lowest known minimum, 0.01 if that is not large; where none is known, about a hundredth of the way up from the lowest sample to the start. */
    public static double defaultTarget(Surface surface, Point start) {
        if (!surface.minima().isEmpty()) {
            double minimum = surface.minima().get(0).value();
            return roundest(minimum + CLOSE / 2, minimum + Math.max(1.5 * CLOSE, CLOSE / 2 * Math.abs(minimum)));
        }
        double lowest = Double.POSITIVE_INFINITY;
        Domain domain = surface.domain();
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double value = surface.value(
                        domain.x0() + domain.width() * i / (SAMPLES - 1),
                        domain.y0() + domain.height() * j / (SAMPLES - 1));
                lowest = value < lowest ? value : lowest;
            }
        }
        double climb = surface.value(start.x(), start.y()) - lowest;
        double close = CLOSE * (Double.isFinite(climb) && climb > 0 ? climb : 1);
        double target = roundest(lowest + close / 2, lowest + 2 * close);
        return Double.isFinite(target) ? target : CLOSE;
    }

    /** The multiple of the greatest step, 1, 2 or 5 times a power of ten, from {@code least} to {@code most}; the latter if there is none. */
    private static double roundest(double least, double most) {
        if (!(most > least && Double.isFinite(most - least))) {
            return most;
        }
        int exponent = (int) Math.ceil(Math.log10(Math.max(Math.abs(least), Math.abs(most)))) + 1;
        int finest = (int) Math.floor(Math.log10(most - least)) - 1;
        for (; exponent >= finest; exponent--) {
            for (int mantissa : new int[] {5, 2, 1}) {
                BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
                BigDecimal multiple = new BigDecimal(least)
                        .divide(step, 0, RoundingMode.CEILING)
                        .multiply(step);
                if (multiple.doubleValue() <= most) {
                    return multiple.doubleValue();
                }
            }
        }
        return most;
    }

    private static double[] lengths(Trajectory trajectory) {
        double[] sums = new double[trajectory.last() + 1];
        for (int t = 1; t < sums.length; t++) {
            sums[t] = sums[t - 1] + trajectory.stepLength(t);
        }
        return sums;
    }

    public int size() {
        return trajectories.size();
    }

    /** How a run stands at a step. */
    public Standing standing(int run, int playhead) {
        Trajectory trajectory = trajectories.get(run);
        int t = trajectory.row(playhead);
        int divergedAt = trajectory.divergedAt().orElse(Integer.MAX_VALUE);
        int finite = Math.max(0, trajectory.headRow(t));
        return new Standing(
                run,
                trajectory.loss(t),
                distance.at(trajectory, t, 0, null),
                reached[run] <= t ? reached[run] : -1,
                lengths.get(trajectory)[finite],
                divergedAt <= t ? divergedAt : -1);
    }

    /** All runs at a step, the least first, or the greatest; diverged ones and those without a number always last. */
    public List<Standing> ranked(int playhead, Measure by, boolean greatestFirst) {
        List<Standing> standings = new ArrayList<>();
        for (int run = 0; run < size(); run++) {
            standings.add(standing(run, playhead));
        }
        Comparator<Standing> byNumber = Comparator.comparingDouble(by.of);
        standings.sort(Comparator.comparing(Standing::diverged)
                .thenComparing(standing -> Double.isNaN(by.of.applyAsDouble(standing)))
                .thenComparing(greatestFirst ? byNumber.reversed() : byNumber));
        return standings;
    }
}
