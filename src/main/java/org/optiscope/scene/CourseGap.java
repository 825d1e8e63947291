package org.optiscope.scene;

import java.util.Optional;
import org.optiscope.experiment.Trajectory;

/**
 * How far a guessed course of the loss is from the true one, in the mean over all steps that both tell of:
 *
 * <pre>mean |log₁₀ guess − log₁₀ loss|     where all of both is above 0
 * mean |guess − loss|                 elsewhere</pre>
 *
 * @param mean at least 0
 * @param inPowers whether it is in powers of ten
 */
public record CourseGap(double mean, boolean inPowers) {
    /** Empty if there is no step of which both tell. */
    public static Optional<CourseGap> of(Guess.Course guess, Trajectory run) {
        int last = Math.min(guess.last(), run.lastFinite());
        if (last < guess.first()) {
            return Optional.empty();
        }
        boolean inPowers = true;
        for (int t = guess.first(); t <= last; t++) {
            inPowers &= guess.at(t) > 0 && run.loss(t) > 0;
        }
        double sum = 0;
        for (int t = guess.first(); t <= last; t++) {
            sum += difference(guess.at(t), run.loss(t), inPowers);
        }
        return Optional.of(new CourseGap(sum / (last - guess.first() + 1), inPowers));
    }

    private static double difference(double guess, double loss, boolean inPowers) {
        return Math.abs(inPowers ? Math.log10(guess) - Math.log10(loss) : guess - loss);
    }

    /** The difference at one step, in the same measure. */
    public double at(double guess, double loss) {
        return difference(guess, loss, inPowers);
    }
}
