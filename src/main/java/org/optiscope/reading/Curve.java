package org.optiscope.reading;

import java.util.Arrays;
import java.util.List;

/**
 * One curve over the steps.
 *
 * @param label what it is called where its values are read
 * @param shortLabel what stands at its end in the chart, or "" for nothing
 * @param run the number of its run, from 0
 * @param hue the hue of its run
 * @param line how it is told from others of the same hue
 * @param coordinate 0 for x and whatever concerns both, 1 for y, which is drawn lighter
 * @param strong whether it stands out, as that of the selected run
 * @param diverged whether its run left the finite numbers at the end
 * @param values [t] not to be modified; NaN where there is none
 */
public record Curve(
        String label,
        String shortLabel,
        int run,
        int hue,
        Line line,
        int coordinate,
        boolean strong,
        boolean diverged,
        double[] values) {

    /** How a curve is stroked. */
    public enum Line {
        /** As the path of its run. */
        RUN,
        SOLID,
        DASHED,
        DOTTED,
        /** The twin with its bias correction switched over. */
        GHOST,
        /** Drawn by who guesses how a curve will go. */
        GUESS
    }

    /** Whether these curves are drawn and named alike, one by one, whatever their values. */
    public static boolean lookAlike(List<Curve> some, List<Curve> others) {
        return some.stream()
                .map(Curve::look)
                .toList()
                .equals(others.stream().map(Curve::look).toList());
    }

    private List<Object> look() {
        return List.of(label, shortLabel, hue, line, coordinate);
    }

    /** The same without what comes after step t. */
    Curve upTo(int t) {
        return t >= values.length - 1
                ? this
                : new Curve(
                        label,
                        shortLabel,
                        run,
                        hue,
                        line,
                        coordinate,
                        strong,
                        false, // not yet
                        Arrays.copyOf(values, Math.max(0, t + 1)));
    }

    /** What has become of the run by step t, as far as the curve knows. */
    public Ending ending(int t) {
        if (!diverged || t < values.length - 1) {
            return Ending.NONE;
        }
        return values.length == 1 ? Ending.UNDEFINED : Ending.DIVERGED;
    }

    /** The value at step t, NaN where there is none. */
    public double at(int t) {
        return t >= 0 && t < values.length ? values[t] : Double.NaN;
    }
}
