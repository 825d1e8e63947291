package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.optiscope.text.Texts;

/**
 * One stage of an update as it is told slowly: a sentence, the part of the equation it is about, and what shows it on
 * the plot.
 *
 * @param title one to three words, as the rule's file has them
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
            return OptimizerCatalog.said(t == 1 ? first : later);
        }
    }

    /** Says the same of every update of every rule. */
    private record Constant(Supplier<String> text) implements Sentence {
        @Override
        public String at(int t) {
            return text.get();
        }
    }

    /** Says what there is to say of a quantity of which the rule tells nothing. */
    private record BroughtUpToDate(String symbol, String meaning) implements Sentence {
        @Override
        public String at(int t) {
            return Texts.get("optimizer.quantity-brought-up-to-date", symbol, OptimizerCatalog.said(meaning));
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

    private static final String WHERE = "where we are";

    private static final Stage HERE = saying(WHERE, Texts.later("optimizer.here"));

    private static final Stage GRADIENT =
            saying(StageFile.GRADIENT, Texts.later("optimizer.gradient"), "g").drawing(Picture.DOWNHILL, "g");

    private static final Stage UPDATE =
            saying(StageFile.LAST, Texts.later("optimizer.moves"), Rule.UPDATE).drawing(Picture.STEP, Rule.UPDATE);

    static Stage here() {
        return HERE;
    }

    static Stage gradient() {
        return GRADIENT;
    }

    /** The last stage. */
    static Stage update() {
        return UPDATE;
    }

    private static Stage saying(String title, Supplier<String> sentence, String... lit) {
        return new Stage(title, new Constant(sentence), List.of(lit), List.of());
    }

    /** The stage of a quantity of which the rule tells nothing. */
    static Stage of(Quantity quantity) {
        Sentence sentence = new BroughtUpToDate(quantity.symbol(), quantity.meaning());
        return new Stage(quantity.meaning(), sentence, List.of(quantity.key()), List.of());
    }

    /** Whether it is about where the gradient points. */
    public boolean isOfGradient() {
        return title.equals(StageFile.GRADIENT);
    }

    /** The title in the language that is spoken. */
    public String heading() {
        return switch (title) {
            case WHERE -> Texts.get("optimizer.stage-here");
            case StageFile.GRADIENT -> Texts.get("optimizer.stage-gradient");
            default -> OptimizerCatalog.said(title);
        };
    }

    /** A stage that draws nothing of its own. */
    static Stage of(String title, String sentence, String... lit) {
        return new Stage(title, new Always(sentence, sentence), List.of(lit), List.of());
    }

    /** The same, saying how far these means are too small. */
    Stage correcting(List<Bias> means, String corrections) {
        return new Stage(title, new TooSmall(means, corrections), lit, marks);
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
