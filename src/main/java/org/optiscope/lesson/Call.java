package org.optiscope.lesson;

import org.optiscope.formula.Expression;
import org.optiscope.text.Texts;

/**
 * A number that a claim asks for, such as {@code loss(adam, 451)}.
 *
 * @param text as it is written
 * @param position where it begins in its line, from 0
 * @param run the number of the run
 * @param measure what is asked of the run
 * @param argument the step, or what else the measure needs; over {@code t}
 */
record Call(String text, int position, int run, Measure measure, Expression argument) {
    double value(Outcome outcome, int t) {
        return measure.of().at(outcome, run, argument(t));
    }

    double argument(int t) {
        return argument.evaluate(java.util.Map.of(Claim.STEP, (double) t));
    }

    /** The value in words. */
    String told(double value) {
        if (measure.kind() == Measure.Kind.TRUTH) {
            return value == 1 ? Texts.get("lesson.true") : Texts.get("lesson.false");
        }
        return text(value);
    }

    static String text(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return Double.isNaN(value)
                ? Texts.get("lesson.no-number")
                : isWhole ? Long.toString((long) value) : Double.toString(value);
    }
}
