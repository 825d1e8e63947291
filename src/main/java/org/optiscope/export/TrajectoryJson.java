package org.optiscope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.Trajectory;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;

/**
 * Trajectories as JSON: the experiment, then for each run its label, its optimizer, the step at which it diverged or
 * null, and its rows, a line each. Quantities are pairs, x and y, absent at t = 0; numbers read back to the same bits,
 * and those that are not finite are the texts NaN, Infinity, -Infinity.
 */
public final class TrajectoryJson {
    public static final String FORMAT = "optiscope-trajectories/1";

    private TrajectoryJson() {}

    /**
     * Writes the experiment, and then run after run.
     *
     * @param trajectories gives the trajectory of a run; it is asked once for each, in order, and none is kept
     * @param every K: rows 0, K, 2K, … of each run are written, and its last one
     * @param afterRow is told of each row written
     */
    public static void write(
            Experiment experiment, IntFunction<Trajectory> trajectories, int every, Writer out, Runnable afterRow)
            throws IOException {
        TrajectoryTable table = new TrajectoryTable(experiment, trajectories, every);
        JsonWriter json = new JsonWriter(out, JsonLayout.ROWS);
        try {
            json.beginObject().member("format", FORMAT);
            json.key("experiment").written(ExperimentFile.format(experiment).strip());
            json.key("runs").beginArray();
            for (int run = 0; run < table.runs(); run++) {
                writeRun(json, table, table.label(run), table.trajectory(run), afterRow);
            }
            json.end().end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.append('\n').flush();
    }

    private static void writeRun(
            JsonWriter json, TrajectoryTable table, String label, Trajectory trajectory, Runnable afterRow)
            throws IOException {
        json.beginObject().member("run", label);
        json.member("optimizer", trajectory.optimizer().kind().id());
        OptionalInt divergedAt = trajectory.divergedAt();
        json.member("divergedAt", divergedAt.isPresent() ? divergedAt.getAsInt() : null);
        json.key("rows").beginArray();
        table.rows(trajectory, (t, x, y, loss, gx, gy, quantities) -> {
            try {
                json.beginObject().member("t", t).member("x", x).member("y", y);
                json.member("loss", loss).member("gx", gx).member("gy", gy);
                for (int i = 0; i < table.quantityKeys().size(); i++) {
                    if (quantities[2 * i] != null) {
                        json.key(table.quantityKeys().get(i)).beginArray();
                        json.value(quantities[2 * i])
                                .value(quantities[2 * i + 1])
                                .end();
                    }
                }
                json.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            afterRow.run();
        });
        json.end().end();
    }
}
