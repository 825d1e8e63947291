package org.optiscope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.SceneMap;
import org.optiscope.scene.Scene;
import org.optiscope.sweep.BasinMap;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A table or a script that is made of a scene.
 *
 * @param every of a table of the runs, each so many-th step
 * @param table what a table is of
 */
record ExportText(Scene scene, ExportFormat format, int every, ExportChoice.Table table) {
    /** So many cells a side has a table of a map. */
    private static final int CELLS = 100;

    void write(Writer out, Watch watch) throws IOException {
        switch (table) {
            case RUNS -> writeRuns(out, watch);
            case MAP -> writeMap(out, watch);
            case BASINS -> writeBasins(out, watch);
        }
    }

    private void writeMap(Writer out, Watch watch) throws IOException {
        SceneMap map = SceneMap.of(scene).orElseThrow(() -> new Refusal(Texts.get("figure.no-map")));
        if (map.isOfRates()) {
            MapCsv.write(map.rates(CELLS, watch.follower()), out);
        } else {
            MapCsv.write(map.settings(CELLS, CELLS, watch.follower()), out);
        }
    }

    private void writeBasins(Writer out, Watch watch) throws IOException {
        if (scene.run().isEmpty()) {
            throw new Refusal(Texts.get("figure.no-map"));
        }
        BasinMap.Question question = new BasinMap.Question(
                scene.experiment(),
                scene.selected(),
                scene.look().plot().plane().part(),
                CELLS,
                CELLS);
        MapCsv.write(BasinMap.compute(question, watch.follower()), out);
    }

    private void writeRuns(Writer out, Watch watch) throws IOException {
        Experiment experiment = scene.experiment();
        if (format == ExportFormat.PYTORCH) {
            out.append(TorchScript.of(experiment));
            return;
        }
        List<Trajectory> trajectories = Simulator.run(experiment);
        int rows = trajectories.stream().mapToInt(t -> 1 + t.last() / every).sum();
        int[] done = {0};
        Runnable afterRow = () -> watch.reached(Math.min(++done[0], rows), rows);
        if (format == ExportFormat.JSON) {
            TrajectoryJson.write(experiment, trajectories::get, every, out, afterRow);
        } else {
            TrajectoryCsv.write(experiment, trajectories::get, every, out, afterRow);
        }
    }

    /** The whole text, or its beginning of so many characters. */
    String beginning(int most, Watch watch) {
        Beginning beginning = new Beginning(most);
        try {
            write(beginning, watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Beginning.Full enough) {
            return beginning + "\n…";
        }
        return beginning.toString();
    }

    /** Keeps so many characters, and ends the writing with the next. */
    private static final class Beginning extends Writer {
        /** There is enough. */
        static final class Full extends RuntimeException {
            private static final long serialVersionUID = 1;

            Full() {
                super(null, null, false, false);
            }
        }

        private final StringBuilder kept = new StringBuilder();
        private final int most;

        Beginning(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] text, int from, int count) {
            kept.append(text, from, Math.min(count, most - kept.length()));
            if (kept.length() == most) {
                throw new Full();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return kept.toString();
        }
    }
}
