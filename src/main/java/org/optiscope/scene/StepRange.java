package org.optiscope.scene;

import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A part of the steps, which curves show; where a run has fewer steps, the last so many of them.
 *
 * @param from the first step, may be fractional
 * @param to the last step, greater than {@code from}
 */
public record StepRange(double from, double to) {
    /** Fewer steps than these say nothing about a curve. */
    private static final double LEAST = 4;

    public StepRange {
        if (!(from >= 0 && to > from && to < Double.POSITIVE_INFINITY)) {
            throw new Refusal(Texts.get("scene.no-part", from, to));
        }
    }

    /** All steps of a run. */
    public static StepRange all(int steps) {
        return new StepRange(0, steps);
    }

    /** This part of a run with so many steps. */
    public StepRange within(int steps) {
        double length = Math.min(to - from, steps);
        double first = Math.min(from, steps - length);
        return new StepRange(first, first + length);
    }

    /** Fewer steps by that factor (more, if it is below 1), leaving the step {@code at} in its place. */
    public StepRange zoom(double at, double factor, int steps) {
        double before = to - from;
        double length = Math.min(steps, Math.max(Math.min(LEAST, steps), before / factor));
        return slide(at - (at - from) * length / before, length, steps);
    }

    /** Later steps by so many, earlier ones if negative. */
    public StepRange pan(double by, int steps) {
        return slide(from + by, to - from, steps);
    }

    private static StepRange slide(double first, double length, int steps) {
        double start = Math.max(0, Math.min(first, steps - length));
        return new StepRange(start, start + length);
    }
}
