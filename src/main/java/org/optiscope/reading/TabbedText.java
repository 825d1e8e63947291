package org.optiscope.reading;

import java.util.List;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.text.Texts;

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
        Optimizer.Step[] steps = steps(trajectory, t);
        StringBuilder text = new StringBuilder(Texts.get("reading.table-update", t, String.join("\t", variables)));
        for (Reading reading : Reading.ofUpdate(run)) {
            text.append(NEW_LINE).append(row(reading, trajectory, t, steps));
        }
        return text.append(NEW_LINE).toString();
    }

    /** One row of {@link #update}: symbol, name and a number for each coordinate. */
    public static String row(Reading reading, Trajectory trajectory, int t) {
        return row(reading, trajectory, t, steps(trajectory, t));
    }

    private static Optimizer.Step[] steps(Trajectory trajectory, int t) {
        return new Optimizer.Step[] {t == 0 ? null : trajectory.step(t, 0), t == 0 ? null : trajectory.step(t, 1)};
    }

    private static String row(Reading reading, Trajectory trajectory, int t, Optimizer.Step[] steps) {
        StringBuilder text = new StringBuilder(reading.symbol()).append('\t').append(reading.name());
        for (int i = 0; i < reading.parts().size(); i++) {
            text.append('\t').append(number(reading.at(trajectory, t, i, steps[i])));
        }
        return text.toString();
    }

    /**
     * A race as it stands.
     *
     * @param ranking the standings, the first one first
     * @param labels of all runs
     */
    public static String race(List<Race.Standing> ranking, List<String> labels) {
        StringBuilder text = new StringBuilder(Texts.get("reading.table-race"));
        for (Race.Standing standing : ranking) {
            text.append(NEW_LINE).append(row(standing, labels.get(standing.run())));
        }
        return text.append(NEW_LINE).toString();
    }

    /** One row of {@link #race}: the run's label and its numbers. */
    public static String row(Race.Standing standing, String label) {
        return String.join(
                "\t",
                label,
                number(standing.loss()),
                number(standing.distance()),
                standing.reachedAt() < 0 ? "" : Integer.toString(standing.reachedAt()),
                number(standing.length()));
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
