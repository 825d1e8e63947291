package org.optiscope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;

/**
 * A lesson: steps, each with something to see. Immutable.
 *
 * @param title its name
 * @param opening what it shows, in a few sentences
 * @param steps at least one
 */
public record Lesson(String title, List<Piece> opening, List<LessonStep> steps) {
    public Lesson {
        Objects.requireNonNull(title);
        opening = List.copyOf(opening);
        steps = List.copyOf(steps);
    }

    /** How many claims its steps make. */
    public int claims() {
        return steps.stream().mapToInt(step -> step.claims().size()).sum();
    }

    /** Evaluates every claim of every step; empty if all of them are true. */
    public List<FalseClaim> falseClaims() {
        List<FalseClaim> found = new ArrayList<>();
        List<Trajectory> atHand = List.of();
        for (LessonStep step : steps) {
            if (!step.claims().isEmpty()) {
                atHand = Simulator.rerun(step.scene().experiment(), atHand);
                Outcome outcome = new Outcome(step.scene().experiment(), atHand);
                for (Claim claim : step.claims()) {
                    claim.evaluate(outcome).ifPresent(found::add);
                }
            }
        }
        return found;
    }
}
