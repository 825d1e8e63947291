package org.optiscope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;

/**
 * Trajectories as CSV (RFC 4180, lines end in LF): {@code run,optimizer,t,x,y,loss,gx,gy}, then two columns for each
 * quantity. Numbers read back to the same bits.
 */
public final class TrajectoryCsv {
    private TrajectoryCsv() {}

    /**
     * Writes the header, and then run after run.
     *
     * @param trajectories gives the trajectory of a run; it is asked once for each, in order, and none is kept
     * @param every K: rows 0, K, 2K, … of each run are written, and its last one
     * @param afterRow is told of each row written
     */
    public static void write(
            Experiment experiment, IntFunction<Trajectory> trajectories, int every, Appendable out, Runnable afterRow)
            throws IOException {
        TrajectoryTable table = new TrajectoryTable(experiment, trajectories, every);
        StringBuilder header = new StringBuilder("run,optimizer,t,x,y,loss,gx,gy");
        for (String key : table.quantityKeys()) {
            header.append(',').append(key).append(".x,").append(key).append(".y");
        }
        out.append(header).append('\n');
        try {
            for (int run = 0; run < table.runs(); run++) {
                writeRun(table, table.label(run), table.trajectory(run), out, afterRow);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeRun(
            TrajectoryTable table, String label, Trajectory trajectory, Appendable out, Runnable afterRow) {
        String prefix = quoted(label) + ',' + trajectory.optimizer().kind().id() + ',';
        StringBuilder line = new StringBuilder();
        table.rows(trajectory, (t, x, y, loss, gx, gy, quantities) -> {
            line.setLength(0);
            line.append(prefix).append(t).append(',').append(x).append(',').append(y);
            line.append(',').append(loss).append(',').append(gx).append(',').append(gy);
            for (Double quantity : quantities) {
                line.append(',');
                if (quantity != null) {
                    line.append(quantity.doubleValue());
                }
            }
            append(out, line.append('\n'));
            afterRow.run();
        });
    }

    private static void append(Appendable out, CharSequence line) {
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field as it stands in a line, as RFC 4180 wants it: in quotation marks if it has to be. */
    public static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
