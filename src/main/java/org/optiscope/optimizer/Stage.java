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

    /** The same, saying how far these means are too small. */
    Stage correcting(List<Bias> means, String corrections) {
        return new Stage(title, new TooSmall(means, corrections), lit, marks);
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

    /** The same in other words, of the first update and of the later ones. */
    Stage saying(String first, String later) {
        return new Stage(title, new Always(first, later), lit, marks);
    }
}
