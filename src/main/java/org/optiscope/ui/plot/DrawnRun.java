package org.optiscope.ui.plot;

import org.optiscope.experiment.Trajectory;

/**
 * A run as a panel draws it.
 *
 * @param index its place among all runs, 0, 1, …
 */
record DrawnRun(int index, String label, int hue, Trajectory trajectory) {
    /** What is told of a run that left the finite numbers by step t, or "". */
    String verdict(int t) {
        if (trajectory.divergedAt().isEmpty() || t < trajectory.last()) {
            return "";
        }
        return trajectory.last() == 0 ? "f is undefined at the start" : "diverged at step " + trajectory.last();
    }
}
