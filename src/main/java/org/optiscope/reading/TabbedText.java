package org.optiscope.reading;

import java.util.List;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;

/** Tables as text that spreadsheets take: a line for each row, tabs between columns, numbers that read back to the same bits. */
public final class TabbedText {
    private static final String NEW_LINE = "\n";

    private TabbedText() {}

    /**
     * Every number of the update into row t of a run, at t = 0 what its memory begins with.
     *
     * @param variables the names of the two coordinates
     */
    public static String update(RunSpec run, Trajectory trajectory, int t, List<String> variables) {
        Optimizer.Step[] steps = {t == 0 ? null : trajectory.step(t, 0), t == 0 ? null : trajectory.step(t, 1)};
        StringBuilder text = new StringBuilder("step " + t + "\tname\t" + String.join("\t", variables));
        for (Reading reading : Reading.ofUpdate(run)) {
            text.append(NEW_LINE).append(reading.symbol()).append('\t').append(reading.name());
            for (int i = 0; i < reading.parts().size(); i++) {
                text.append('\t').append(number(reading.at(trajectory, t, i, steps[i])));
            }
        }
        return text.append(NEW_LINE).toString();
    }

    /**
     * A race as it stands.
     *
     * @param ranking the standings, the first one first
     * @param labels of all runs
     */
    public static String race(List<Race.Standing> ranking, List<String> labels) {
        StringBuilder text = new StringBuilder("run\tf\tto min\tsteps\tpath");
        for (Race.Standing standing : ranking) {
            text.append(NEW_LINE).append(labels.get(standing.run()));
            text.append('\t').append(number(standing.loss()));
            text.append('\t').append(number(standing.distance()));
            text.append('\t').append(standing.reachedAt() < 0 ? "" : Integer.toString(standing.reachedAt()));
            text.append('\t').append(number(standing.length()));
        }
        return text.append(NEW_LINE).toString();
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
