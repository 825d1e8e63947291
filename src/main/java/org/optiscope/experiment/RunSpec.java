package org.optiscope.experiment;

import java.util.Objects;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * One run of an experiment: an optimizer with its settings, and how it is told from the others.
 *
 * @param optimizer the rule and its settings
 * @param label the user's name for it, or "" for the one that {@link Experiment#labels} gives it
 * @param visible whether it is drawn; a hidden run is still computed
 * @param hue the number of its colour, dash and marker, 0, 1, …; it stays when other runs come and go
 * @param schedule how its learning rate changes with the steps
 */
public record RunSpec(Optimizer optimizer, String label, boolean visible, int hue, Schedule schedule) {
    public RunSpec {
        Objects.requireNonNull(optimizer);
        Objects.requireNonNull(schedule);
        label = label.strip();
        if (hue < 0) {
            throw new Refusal(Texts.get("experiment.hue", hue));
        }
    }

    /** A run whose learning rate stays what it is. */
    public RunSpec(Optimizer optimizer, String label, boolean visible, int hue) {
        this(optimizer, label, visible, hue, Schedule.NONE);
    }

    public RunSpec withOptimizer(Optimizer changed) {
        return new RunSpec(changed, label, visible, hue, schedule);
    }

    public RunSpec withLabel(String changed) {
        return new RunSpec(optimizer, changed, visible, hue, schedule);
    }

    public RunSpec withVisible(boolean changed) {
        return new RunSpec(optimizer, label, changed, hue, schedule);
    }

    public RunSpec withSchedule(Schedule changed) {
        return new RunSpec(optimizer, label, visible, hue, changed);
    }
}
