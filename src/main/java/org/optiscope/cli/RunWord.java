package org.optiscope.cli;

import java.util.List;
import org.optiscope.scene.Scene;
import org.optiscope.text.Nearest;
import org.optiscope.text.Refusal;

/** Which run of an experiment an option names. */
final class RunWord {
    private RunWord() {}

    /**
     * The index of the run of that number, from 1, or of that label.
     *
     * @param run null for the one that is selected
     * @throws Refusal if there is none
     */
    static int number(String run, Scene scene) {
        if (run == null) {
            return Math.max(0, scene.selected());
        }
        List<String> labels = scene.experiment().labels();
        if (labels.contains(run)) {
            return labels.indexOf(run);
        } else if (run.matches("[0-9]{1,6}") && Integer.parseInt(run) >= 1 && Integer.parseInt(run) <= labels.size()) {
            return Integer.parseInt(run) - 1;
        }
        throw new Refusal("there is no run " + run + "; "
                + (run.matches("[0-9]+") ? "there are " + labels.size() : Nearest.suggestion(run, labels)));
    }
}
