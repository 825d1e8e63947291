package org.optiscope.optimizer;

import java.util.List;

/**
 * One stage of an update as it is told slowly: a sentence, the part of the equation it is about, and what shows it on
 * the plot.
 *
 * @param title one to three words
 * @param sentence what happens in this stage, for a student
 * @param lit the keys of the quantities the stage is about; {@code g} is the gradient
 * @param picture what is drawn
 * @param drawn the key of the quantity that is drawn, for the pictures that draw one; else ""
 */
public record Stage(String title, String sentence, List<String> lit, Picture picture, String drawn) {
    /** What a stage draws, always from the point before the update. */
    public enum Picture {
        /** The point itself. */
        POINT,
        /** An arrow against the gradient. */
        DOWNHILL,
        /** An arrow against a quantity that acts like a gradient, such as m or a velocity. */
        AGAINST,
        /** A box whose half sides are the steps that a gradient of the present length would make along each axis. */
        SCALING,
        /** An arrow along the displacement, to scale. */
        STEP
    }

    static Stage here() {
        return new Stage(
                "where we are",
                "The update starts at this point; it knows its gradient and what it remembers, nothing else.",
                List.of(),
                Picture.POINT,
                "");
    }

    static Stage gradient() {
        return new Stage(
                "gradient",
                "The gradient g points uphill, across the contour line; downhill is against it.",
                List.of("g"),
                Picture.DOWNHILL,
                "g");
    }

    static Stage against(String title, String sentence, String quantity) {
        return new Stage(title, sentence, List.of(quantity), Picture.AGAINST, quantity);
    }

    static Stage scaling(String title, String sentence, String... lit) {
        return new Stage(title, sentence, List.of(lit), Picture.SCALING, "effectiveStep");
    }

    static Stage update(String sentence) {
        return new Stage("update", sentence, List.of("delta"), Picture.STEP, "delta");
    }
}
