package org.optiscope.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A hyperparameter along one side of a map, spread as on its slider.
 *
 * @param from the value at the beginning, allowed and less than {@code to}
 * @param to the value at the end
 */
public record Axis(Hyperparameter.Real hyperparameter, double from, double to) {
    /** What a narrower axis has cannot be told apart, relative to its values. */
    private static final double NARROWEST = 1e-11;

    private static final int EXACT_DIGITS = 17;

    public Axis {
        hyperparameter.check(from);
        hyperparameter.check(to);
        if (!(from < to)) {
            throw new Refusal(Texts.get("sweep.axis", hyperparameter.symbol(), from, to));
        }
    }

    /**
     * The whole slider of an optimizer's hyperparameter.
     *
     * @throws Refusal if it has none of that key, or that is a switch; the sentence names the nearest
     */
    public static Axis of(Optimizer optimizer, String key) {
        OptimizerKind kind = optimizer.kind();
        List<String> numbers = kind.hyperparameters().stream()
                .filter(Hyperparameter.Real.class::isInstance)
                .map(Hyperparameter::key)
                .toList();
        if (!numbers.contains(key)) {
            boolean isSwitch = kind.hyperparameters().stream()
                    .anyMatch(hyperparameter -> hyperparameter.key().equals(key));
            throw new Refusal(
                    isSwitch
                            ? Texts.get("sweep.switch", key, String.join(", ", numbers))
                            : Texts.get("sweep.no-hyperparameter", kind.id(), key, Nearest.suggestion(key, numbers)));
        }
        Hyperparameter.Real real = (Hyperparameter.Real) kind.hyperparameter(key);
        return new Axis(real, real.sliderFrom(), real.sliderTo());
    }

    /** The learning rates of an optimizer's slider. */
    public static Axis ofRates(Optimizer optimizer) {
        return of(optimizer, OptimizerKind.LEARNING_RATE);
    }

    public String key() {
        return hyperparameter.key();
    }

    /** The value at a place from 0, the beginning, to 1, the end. */
    public double value(double place) {
        return hyperparameter.scale().exact(place, from, to);
    }

    /** The place of a value; below 0 or above 1 if it lies outside, NaN if the scale has none for it. */
    public double place(double value) {
        return hyperparameter.scale().place(value, from, to);
    }

    /** The number with the fewest digits that lies in the same one of so many cells, evenly apart, as a place does. */
    public double rounded(double place, int cells) {
        double exact = value(place);
        for (int digits = 1; digits < EXACT_DIGITS && exact != 0; digits++) {
            double brief = new BigDecimal(exact)
                    .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                    .doubleValue();
            if (Math.floor(place(brief) * cells) == Math.floor(place * cells)) {
                return brief;
            }
        }
        return exact;
    }

    /** As many values later, in shares of its length; this one where values are not allowed. */
    public Axis shifted(double by) {
        try {
            return new Axis(hyperparameter, value(by), value(1 + by));
        } catch (Refusal outOfRange) {
            return this;
        }
    }

    /** This part of another axis, moved so that it does not reach beyond it; the other if it is no shorter. */
    public Axis within(Axis whole) {
        double low = whole.place(from);
        double high = whole.place(to);
        if (high - low >= 1) {
            return whole;
        } else if (low >= 0 && high <= 1) {
            return this;
        }
        return low < 0
                ? new Axis(hyperparameter, whole.from, whole.value(high - low))
                : new Axis(hyperparameter, whole.value(1 - (high - low)), whole.to);
    }

    /** Magnified about a place, as far as values are allowed and can be told apart; this one if that is not possible. */
    public Axis zoomed(double about, double factor) {
        double least = about - about / factor;
        double low = value(least);
        double high = value(least + 1 / factor);
        boolean isApart = high - low > NARROWEST * Math.max(Math.abs(low), Math.abs(high));
        try {
            return isApart ? new Axis(hyperparameter, low, high) : this;
        } catch (Refusal outOfRange) {
            return this;
        }
    }
}
