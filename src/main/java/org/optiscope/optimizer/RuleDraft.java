package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule while it is being written: what stands in the fields, whether it makes sense or not. Immutable; {@link RuleCheck} tells
 * what is wrong with it, and makes the rule of it.
 *
 * @param name what it is called
 * @param settings its hyperparameters
 * @param lines its quantities and abbreviations, in the order in which they are read
 * @param update what is added to θ
 * @param rest what the rule's file says besides, such as its stages, as members of a JSON object; not modified
 */
public record RuleDraft(
        String name, List<Setting> settings, List<Line> lines, String update, Map<String, Object> rest) {
    /** Far more than a rule has, and little enough for the stack. */
    public static final int MAX_LINES = 100;

    /** As many rows of sliders as anybody moves. */
    public static final int MAX_SETTINGS = 30;

    /**
     * A hyperparameter. Fields that are blank are filled in from the others.
     *
     * @param value its default: a number; of a switch, {@code true} or {@code false}
     * @param allowed an interval, such as {@code [0, 1)}
     * @param slider what the slider reaches, such as {@code [0, 0.9999]}
     * @param scale as in files: {@code linear}, {@code log} or {@code log-complement}
     * @param zero whether the left end of a logarithmic slider means 0
     * @param secondary whether a card shows it only when asked to
     */
    public record Setting(
            String key,
            String symbol,
            String meaning,
            boolean isSwitch,
            String value,
            String allowed,
            String slider,
            String scale,
            boolean zero,
            boolean secondary) {
        /** α. */
        public boolean isLearningRate() {
            return key.equals(OptimizerKind.LEARNING_RATE);
        }

        public Setting withKey(String changed) {
            return new Setting(changed, symbol, meaning, isSwitch, value, allowed, slider, scale, zero, secondary);
        }

        public Setting withSymbol(String changed) {
            return new Setting(key, changed, meaning, isSwitch, value, allowed, slider, scale, zero, secondary);
        }

        public Setting withMeaning(String changed) {
            return new Setting(key, symbol, changed, isSwitch, value, allowed, slider, scale, zero, secondary);
        }

        public Setting withValue(String changed) {
            return new Setting(key, symbol, meaning, isSwitch, changed, allowed, slider, scale, zero, secondary);
        }

        public Setting withAllowed(String changed) {
            return new Setting(key, symbol, meaning, isSwitch, value, changed, slider, scale, zero, secondary);
        }

        public Setting withSlider(String changed) {
            return new Setting(key, symbol, meaning, isSwitch, value, allowed, changed, scale, zero, secondary);
        }

        public Setting withScale(String changed) {
            return new Setting(key, symbol, meaning, isSwitch, value, allowed, slider, changed, zero, secondary);
        }
    }

    /** Where a line is seen. */
    public enum Seen {
        /** Everywhere: in tables, curves and files. */
        FILES,
        /** In tables and curves. */
        SHOWN,
        /** In the explanation of an update. */
        TOLD,
        /** Nowhere. */
        HIDDEN,
        /** It is no quantity, but stands for its formula. */
        ABBREVIATION
    }

    /**
     * A line. Fields that are blank are filled in from the others.
     *
     * @param text {@code m = beta1*mPrev + (1 - beta1)*g}
     * @param symbol a text, or as in files a list of cases
     * @param start what the memory begins with: a number, or a formula in the hyperparameters
     * @param when the settings that it is for: a condition
     */
    public record Line(String text, Object symbol, String meaning, String start, String when, Seen seen) {
        /** A line that says no more than its formula. */
        public static Line of(String text) {
            return new Line(text, "", "", "", "", Seen.FILES);
        }

        /** Whether it stands for its formula, and is no quantity. */
        public boolean isAbbreviation() {
            return seen == Seen.ABBREVIATION;
        }

        public Line withText(String changed) {
            return new Line(changed, symbol, meaning, start, when, seen);
        }

        public Line withSymbol(String changed) {
            return new Line(text, changed, meaning, start, when, seen);
        }

        public Line withMeaning(String changed) {
            return new Line(text, symbol, changed, start, when, seen);
        }

        public Line withStart(String changed) {
            return new Line(text, symbol, meaning, changed, when, seen);
        }

        public Line withWhen(String changed) {
            return new Line(text, symbol, meaning, start, changed, seen);
        }

        public Line withSeen(Seen changed) {
            return new Line(text, symbol, meaning, start, when, changed);
        }
    }

    public RuleDraft {
        settings = List.copyOf(settings);
        lines = List.copyOf(lines);
    }

    /** A rule to begin with: descent along a running mean of the gradients. */
    public static RuleDraft beginning() {
        return DraftFile.beginning();
    }

    /** A rule as it is. */
    public static RuleDraft of(OptimizerKind rule) {
        return DraftFile.read(rule.rule().text());
    }

    /** A copy of a rule, under a name of its own; it does what the rule does until it is changed. */
    public static RuleDraft copyOf(OptimizerKind rule) {
        return DraftFile.copy(of(rule), rule);
    }

    /** The rule as the object that an experiment file holds, as far as it makes sense. */
    public Map<String, Object> json() {
        return DraftFile.members(this);
    }

    /** Under another name, and an id that follows from it. */
    public RuleDraft withName(String changed) {
        return new RuleDraft(changed, settings, lines, update, DraftFile.renamed(rest, changed));
    }

    public RuleDraft withUpdate(String changed) {
        return new RuleDraft(name, settings, lines, changed, DraftStages.without(rest, Rule.UPDATE));
    }

    /** One hyperparameter replaced. */
    public RuleDraft with(int index, Setting changed) {
        List<Setting> list = new ArrayList<>(settings);
        list.set(index, changed);
        return withSettings(list);
    }

    /** One line replaced; what was told of a formula is not told of another. */
    public RuleDraft with(int index, Line changed) {
        List<Line> list = new ArrayList<>(lines);
        Line before = list.set(index, changed);
        boolean isSame = before.text().equals(changed.text());
        return new RuleDraft(
                name,
                settings,
                list,
                update,
                isSame ? rest : DraftStages.without(rest, DraftLine.of(before).name()));
    }

    public RuleDraft withSettings(List<Setting> changed) {
        return new RuleDraft(name, changed, lines, update, rest);
    }

    public RuleDraft withLines(List<Line> changed) {
        return new RuleDraft(name, settings, changed, update, rest);
    }
}
