package org.optiscope.optimizer;

import org.optiscope.text.Refusal;

/**
 * A setting of an optimizer, as the user meets it: the key in files, the symbol beside the slider, the sentence in its
 * tooltip, the values it may take. The key is also the name of the record component that holds it.
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
                throw new Refusal(name() + " must be a number, not " + value);
            }
            boolean fits = minExcluded ? number > min : number >= min;
            if (!fits || !(number < max)) {
                throw new Refusal(name() + " is " + number + "; it must be " + allowed());
            }
        }

        /** As the card calls it, and as a file does. */
        private String name() {
            return symbol + " (" + key + ")";
        }

        /** What is allowed, in words: {@code at least 0 and below 1}. */
        public String allowed() {
            String least = (minExcluded ? "greater than " : "at least ") + plain(min);
            if (Double.isInfinite(max)) {
                return least + " and finite";
            }
            double greatest = Math.nextDown(max);
            return least
                    + (greatest == Math.rint(greatest)
                            ? " and at most " + plain(greatest)
                            : " and below " + plain(max));
        }

        /** The same, out of the way until it is asked for. */
        Real asSecondary() {
            return new Real(
                    key,
                    symbol,
                    meaning,
                    defaultValue,
                    min,
                    minExcluded,
                    max,
                    scale,
                    sliderFrom,
                    sliderTo,
                    zeroAtLeft,
                    true);
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
                throw new Refusal(key + " must be true or false, not " + value);
            }
        }
    }

    /** A learning rate or the like: greater than 0, logarithmic. */
    static Real positive(
            String key, String symbol, double defaultValue, double sliderFrom, double sliderTo, String meaning) {
        return new Real(
                key,
                symbol,
                meaning,
                defaultValue,
                0,
                true,
                Double.POSITIVE_INFINITY,
                Scale.LOG,
                sliderFrom,
                sliderTo,
                false,
                false);
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

    /** A decay rate such as β₁: in [0, 1), logarithmic in its distance from 1. */
    static Real decay(String key, String symbol, double defaultValue, String meaning) {
        return new Real(key, symbol, meaning, defaultValue, 0, false, 1, Scale.LOG_COMPLEMENT, 0, 0.9999, false, false);
    }

    /** A momentum: as a decay rate, but 1 is allowed, which is a ball without friction. */
    static Real momentum(String symbol, double defaultValue, String meaning) {
        return new Real(
                "momentum",
                symbol,
                meaning,
                defaultValue,
                0,
                false,
                Math.nextUp(1.0),
                Scale.LOG_COMPLEMENT,
                0,
                0.9999,
                false,
                false);
    }

    /** A share such as ν: in [0, 1], both ends included. */
    static Real share(String key, String symbol, double defaultValue, String meaning) {
        return new Real(
                key, symbol, meaning, defaultValue, 0, false, Math.nextUp(1.0), Scale.LINEAR, 0, 1, false, false);
    }

    /** β₁ of Adam and its descendants. */
    static Real beta1(double defaultValue) {
        return decay(
                "beta1",
                "β₁",
                defaultValue,
                "First-moment decay: how slowly old gradients are forgotten; 0.9 remembers about the last ten.");
    }

    /** β₂ of Adam and its descendants. */
    static Real beta2(double defaultValue) {
        return decay(
                "beta2",
                "β₂",
                defaultValue,
                "Second-moment decay: how slowly old squared gradients are forgotten; 0.999"
                        + " remembers about a thousand.");
    }

    /** α, which every optimizer has; 0 is allowed, a run that stands still, but is not on the slider. */
    static Real learningRate(double defaultValue) {
        return new Real(
                "learningRate",
                "α",
                "Learning rate: how far one update goes; too small crawls, too large overshoots or diverges.",
                defaultValue,
                0,
                false,
                Double.POSITIVE_INFINITY,
                Scale.LOG,
                1e-5,
                10,
                false,
                false);
    }

    /** λ as an L2 penalty on the position. */
    static Real weightDecay() {
        return nonNegative(
                        "weightDecay",
                        "λ",
                        0,
                        1e-6,
                        1,
                        "Weight decay: adds λ·θ to the gradient, which pulls the point towards the origin.")
                .asSecondary();
    }

    /** λ outside the scaled gradient. */
    static Real decoupledWeightDecay(double defaultValue) {
        return nonNegative(
                "weightDecay",
                "λ",
                defaultValue,
                1e-6,
                1,
                "Weight decay: takes the share α·λ off the position in every update, whatever the gradient's scale.");
    }

    /** ε, outside the root. */
    static Real epsilon(double defaultValue) {
        return nonNegative(
                "epsilon",
                "ε",
                defaultValue,
                1e-12,
                1,
                "Epsilon: added to the denominator so that it is never zero; a large one damps small coordinates.");
    }
}
