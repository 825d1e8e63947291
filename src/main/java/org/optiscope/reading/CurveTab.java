package org.optiscope.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A tab of the curves pane: a family of curves that share an axis.
 *
 * @param key tells it from others, in camel case
 * @param title a few symbols
 * @param meaning a sentence for a student
 * @param spread how values are spread over the axis if the user does not say
 * @param perCoordinate whether there is a curve for x and one for y
 * @param nothing what to say if there is no curve
 * @param frame the axis, where it is always the same
 * @param source makes the curves
 */
public record CurveTab(
        String key,
        String title,
        String meaning,
        Spread spread,
        boolean perCoordinate,
        String nothing,
        Optional<Frame> frame,
        Source source) {

    /**
     * An axis that keeps still whatever the values are: logarithmic, with a line to compare with. The greatest value of each curve is
     * marked.
     */
    public record Frame(double least, double greatest, double line) {}

    CurveTab(
            String key,
            String title,
            String meaning,
            Spread spread,
            boolean perCoordinate,
            String nothing,
            Source source) {
        this(key, title, meaning, spread, perCoordinate, nothing, Optional.empty(), source);
    }

    /** The tab of that key; where there is none, the one of the other key, or else the first. */
    public static CurveTab find(List<CurveTab> tabs, String key, String otherwise) {
        return tabs.stream()
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .or(() ->
                        tabs.stream().filter(tab -> tab.key().equals(otherwise)).findFirst())
                .orElse(tabs.get(0));
    }

    /** What suits the values. */
    public enum Spread {
        /** Powers of ten; of values with both signs only where a linear axis would leave most in a corner. */
        LOG,
        LINEAR,
        /** Linear, or logarithmic where that would leave most values in a corner. */
        AS_FITS
    }

    /** Whether the title is made of symbols, which want a font that places the hat of m̂. */
    public boolean symbolic() {
        return title.chars().noneMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Makes curves from what there is. */
    public interface Source {
        /**
         * @param cancelled tells that the curves are no longer wanted; what is returned then does not matter
         */
        List<Curve> curves(CurveInputs inputs, BooleanSupplier cancelled);
    }
}
