package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.List;

/**
 * One stage of an update as it is told slowly: a sentence, the part of the equation it is about, and what shows it on
 * the plot.
 *
 * @param title one to three words
 * @param sentence what happens in this stage, for a student
 * @param lit the keys of the quantities the stage is about; {@code g} is the gradient
 * @param marks what the stage adds to the plot
 */
public record Stage(String title, Sentence sentence, List<String> lit, List<Mark> marks) {
    /** Says what happens in an update; a value, so that stages can be compared. */
    public sealed interface Sentence {
        /** @param t the number of the update, 1, 2, … */
        String at(int t);
    }

    /** Says the same of every update but, where that is another, the first. */
    private record Always(String first, String later) implements Sentence {
        @Override
        public String at(int t) {
            return t == 1 ? first : later;
        }
    }

    /** Says how far these means are too small. */
    private record TooSmall(List<Bias> means, String corrections) implements Sentence {
        @Override
        public String at(int t) {
            return Bias.sentence(means, corrections, t);
        }
    }

    /**
     * Something drawn.
     *
     * @param drawn the key of the quantity that is drawn
     */
    public record Mark(Picture picture, String drawn) {}

    /** How a quantity is drawn, always from the point before the update. */
    public enum Picture {
        /** An arrow against the gradient. */
        DOWNHILL,
        /** An arrow against a quantity that acts like a gradient, such as m or a velocity. */
        AGAINST,
        /** A box whose half sides are the steps that a gradient of the present length would make along each axis. */
        SCALING,
        /** A ring at a place that the update before passed, and a line from it to the point, to scale. */
        BEHIND,
        /** A ring at a place that the update passes, and the two legs to and from it, to scale. */
        VIA,
        /** An arrow along the displacement, to scale. */
        STEP
    }

    private static final String BIAS_CORRECTION = "bias correction";
    private static final Mark M_HAT = new Mark(Picture.AGAINST, "mHat");

    private static final Stage HERE = of(
            "where we are",
            "The update starts at this point; it knows its gradient and what it remembers, nothing else.");

    private static final Stage GRADIENT = of(
                    "gradient", "The gradient g points uphill, across the contour line; downhill is against it.", "g")
            .drawing(Picture.DOWNHILL, "g");

    static Stage here() {
        return HERE;
    }

    static Stage gradient() {
        return GRADIENT;
    }

    /** A stage that draws nothing of its own. */
    static Stage of(String title, String sentence, String... lit) {
        return new Stage(title, new Always(sentence, sentence), List.of(lit), List.of());
    }

    static Stage against(String title, String sentence, String quantity) {
        return of(title, sentence, quantity).drawing(Picture.AGAINST, quantity);
    }

    /** @param lit the last one is the effective step, from which the box is drawn */
    static Stage scaling(String title, String sentence, String... lit) {
        return of(title, sentence, lit).drawing(Picture.SCALING, lit[lit.length - 1]);
    }

    /** Tells how far m is still too small; m̂ takes its place. */
    static Stage correction(double beta1) {
        return new Stage(
                BIAS_CORRECTION,
                new TooSmall(List.of(new Bias("m", beta1)), "1−β₁ᵗ"),
                List.of("mHat", "correction1"),
                List.of(M_HAT));
    }

    /**
     * Tells how far m and a second moment are still too small; m̂ takes m's place.
     *
     * @param second the key of the second moment, which is its symbol too
     */
    static Stage correction(double beta1, String second, double beta2) {
        return new Stage(
                BIAS_CORRECTION,
                new TooSmall(List.of(new Bias("m", beta1), new Bias(second, beta2)), "1−β₁ᵗ and 1−β₂ᵗ"),
                List.of("mHat", second + "Hat", "correction1", "correction2"),
                List.of(M_HAT));
    }

    static Stage update(String sentence) {
        return of("update", sentence, "delta").drawing(Picture.STEP, "delta");
    }

    /** The same, with one thing more on the plot. */
    Stage drawing(Picture picture, String quantity) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(picture, quantity));
        return new Stage(title, sentence, lit, List.copyOf(more));
    }

    /** The same, with the box of the effective step, corrected now. */
    Stage withEffectiveStep() {
        List<String> more = new ArrayList<>(lit);
        more.add("effectiveStep");
        return new Stage(title, sentence, List.copyOf(more), marks).drawing(Picture.SCALING, "effectiveStep");
    }

    /** The same in other words, of the first update and of the later ones. */
    Stage saying(String first, String later) {
        return new Stage(title, new Always(first, later), lit, marks);
    }
}
