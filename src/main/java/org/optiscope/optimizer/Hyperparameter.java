package org.optiscope.optimizer;

import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A setting of an optimizer, as the user meets it: the key in files, the symbol beside the slider, the sentence in its
 * tooltip, the values it may take.
 */
public sealed interface Hyperparameter {
    String key();

    /** As in the equations, such as {@code β₁}; for a switch, the words beside it. */
    String symbol();

    /** One sentence for a student. */
    String meaning();

    Object defaultValue();

    /** Whether a card shows it only when asked to, or when it is not at its default. */
    boolean secondary();

    /**
     * Refuses a value that this hyperparameter cannot take.
     *
     * @throws Refusal with a sentence that names the key, the value and what would be right
     */
    void check(Object value);

    /**
     * A number.
     *
     * @param min the least value allowed; excluded if {@code minExcluded}
     * @param max the first value above those allowed, never allowed itself; {@code Math.nextUp(1.0)} allows 1
     * @param sliderFrom the value at the left end of the slider
     * @param sliderTo the value at the right end of the slider; the number field reaches further
     * @param zeroAtLeft whether the left end of a logarithmic slider means exactly 0
     * @param secondary whether a card shows it only when asked to, or when it is not at its default
     */
    record Real(
            String key,
            String symbol,
            String meaning,
            Double defaultValue,
            double min,
            boolean minExcluded,
            double max,
            Scale scale,
            double sliderFrom,
            double sliderTo,
            boolean zeroAtLeft,
            boolean secondary)
            implements Hyperparameter {

        @Override
        public void check(Object value) {
            if (!(value instanceof Double number)) {
                throw new Refusal(Texts.get("optimizer.must-be-number", name(), value));
            }
            boolean fits = minExcluded ? number > min : number >= min;
            if (!fits || !(number < max)) {
                throw new Refusal(Texts.get("optimizer.out-of-range", name(), number, allowed()));
            }
        }

        /** As the card calls it, and as a file does. */
        private String name() {
            return symbol + " (" + key + ")";
        }

        /** What is allowed, in words: {@code at least 0 and below 1}. */
        public String allowed() {
            String least = minExcluded
                    ? Texts.get("optimizer.greater-than", plain(min))
                    : Texts.get("optimizer.at-least", plain(min));
            if (Double.isInfinite(max)) {
                return Texts.get("optimizer.and-finite", least);
            }
            double greatest = Math.nextDown(max);
            return greatest == Math.rint(greatest)
                    ? Texts.get("optimizer.and-at-most", least, plain(greatest))
                    : Texts.get("optimizer.and-below", least, plain(max));
        }

        /** The slider's position 0…1 for a value. */
        public double position(double value) {
            return zeroAtLeft && value < sliderFrom ? 0 : scale.position(value, sliderFrom, sliderTo);
        }

        /** The value at a slider's position 0…1. */
        public double value(double position) {
            return zeroAtLeft && position <= 0 ? 0 : scale.value(position, sliderFrom, sliderTo);
        }

        private static String plain(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e6
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /** A switch. */
    record Flag(String key, String symbol, String meaning, Boolean defaultValue) implements Hyperparameter {
        @Override
        public boolean secondary() {
            return false;
        }

        @Override
        public void check(Object value) {
            if (!(value instanceof Boolean)) {
                throw new Refusal(Texts.get("optimizer.must-be-truth", key, value));
            }
        }
    }

    /** An ε, a weight decay or the like: 0 or greater, logarithmic, 0 at the left end. */
    static Real nonNegative(
            String key, String symbol, double defaultValue, double sliderFrom, double sliderTo, String meaning) {
        return new Real(
                key,
                symbol,
                meaning,
                defaultValue,
                0,
                false,
                Double.POSITIVE_INFINITY,
                Scale.LOG,
                sliderFrom,
                sliderTo,
                true,
                false);
    }
}
