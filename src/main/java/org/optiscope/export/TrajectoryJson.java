package org.optiscope.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.IntFunction;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.Trajectory;

/**
 * Trajectories as JSON: the experiment, then for each run its label, its optimizer, the step at which it diverged or
 * null, and its rows, a line each. Quantities are pairs, x and y, absent at t = 0; numbers read back to the same bits,
 * and those that are not finite are the texts NaN, Infinity, -Infinity.
 */
public final class TrajectoryJson {
    public static final String FORMAT = "optiscope-trajectories/1";

    /** A line for each run and each row; line ends that do not depend on the machine. */
    private static final class Lines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        /** runs[] is at depth 2, rows[] at depth 4; what lies deeper stays on its line. */
        private static final int ROWS = 4;

        private static void breakLine(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getNestingDepth() <= ROWS) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            breakLineAtTop(json);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            breakLineAtTop(json);
        }

        private static void breakLineAtTop(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getNestingDepth() == 1) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            breakLine(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            breakLine(json);
        }
    }

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
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new Lines());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeFieldName("experiment");
            json.writeRawValue(ExperimentFile.format(experiment).strip());
            json.writeArrayFieldStart("runs");
            for (int run = 0; run < table.runs(); run++) {
                writeRun(json, table, table.label(run), table.trajectory(run), afterRow);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.append('\n').flush();
    }

    private static void writeRun(
            JsonGenerator json, TrajectoryTable table, String label, Trajectory trajectory, Runnable afterRow)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("run", label);
        json.writeStringField("optimizer", trajectory.optimizer().kind().id());
        if (trajectory.divergedAt().isPresent()) {
            json.writeNumberField("divergedAt", trajectory.divergedAt().getAsInt());
        } else {
            json.writeNullField("divergedAt");
        }
        json.writeArrayFieldStart("rows");
        table.rows(trajectory, (t, x, y, loss, gx, gy, quantities) -> {
            try {
                json.writeStartObject();
                json.writeNumberField("t", t);
                json.writeNumberField("x", x);
                json.writeNumberField("y", y);
                json.writeNumberField("loss", loss);
                json.writeNumberField("gx", gx);
                json.writeNumberField("gy", gy);
                for (int i = 0; i < table.quantityKeys().size(); i++) {
                    if (quantities[2 * i] != null) {
                        json.writeArrayFieldStart(table.quantityKeys().get(i));
                        json.writeNumber(quantities[2 * i]);
                        json.writeNumber(quantities[2 * i + 1]);
                        json.writeEndArray();
                    }
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            afterRow.run();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
