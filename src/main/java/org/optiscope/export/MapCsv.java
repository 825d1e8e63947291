package org.optiscope.export;

import java.io.IOException;
import java.util.List;
import org.optiscope.experiment.RunSpec;
import org.optiscope.surface.Minimum;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.RateCurves;
import org.optiscope.sweep.SettingsMap;

/** Maps as CSV, one line a cell, row by row from the top; what there is no number for is empty. Numbers read back to the same bits. */
public final class MapCsv {
    private MapCsv() {}

    /** {@code x,y,end,minimumX,minimumY,steps}; the end is the number of the minimum, from 1, or a word. */
    public static void write(BasinMap map, Appendable out) throws IOException {
        BasinMap.Question question = map.question();
        out.append("x,y,end,minimumX,minimumY,steps\n");
        for (int row = 0; row < question.rows(); row++) {
            for (int column = 0; column < question.columns(); column++) {
                int end = map.end(column, row);
                String place = ",,";
                String word = end == BasinMap.NOWHERE ? "nowhere" : "diverged";
                if (end >= 0) {
                    Minimum minimum = map.minima().get(end);
                    place = "," + minimum.x() + "," + minimum.y();
                    word = Integer.toString(end + 1);
                }
                String steps = end == BasinMap.NOWHERE ? "" : Integer.toString(map.step(column, row));
                out.append(question.x(column) + "," + question.y(row) + "," + word + place + "," + steps + "\n");
            }
        }
    }

    /** The two hyperparameters, then {@code loss,steps}; the loss is Infinity where the run diverges, and empty where the settings are not allowed. */
    public static void write(SettingsMap map, Appendable out) throws IOException {
        SettingsMap.Question question = map.question();
        String across = question.across().key();
        String up = question.up().key();
        out.append(across + "," + up + ",loss,steps\n");
        for (int row = 0; row < question.rows(); row++) {
            for (int column = 0; column < question.columns(); column++) {
                var settings = question.settings(column, row);
                out.append(settings.get(across) + "," + settings.get(up) + "," + number(map.loss(column, row)) + ","
                        + number(map.steps(column, row)) + "\n");
            }
        }
    }

    /** {@code run,optimizer,learningRate,loss,steps,manner}, run after run. */
    public static void write(RateCurves curves, Appendable out) throws IOException {
        out.append("run,optimizer,learningRate,loss,steps,manner\n");
        List<RunSpec> runs = curves.question().terms().experiment().runs();
        for (int run = 0; run < runs.size(); run++) {
            String prefix =
                    prefix(curves.question().terms().experiment().labels().get(run), runs.get(run));
            for (int i = 0; i < curves.question().rates(); i++) {
                out.append(prefix + curves.question().rate(i) + "," + number(curves.loss(run, i)) + ","
                        + number(curves.steps(run, i)) + ","
                        + curves.manner(run, i).word() + "\n");
            }
        }
    }

    /** {@code run,optimizer,learningRate,loss,steps,rates}: each run at its best of so many rates. */
    public static void write(FairRace race, Appendable out) throws IOException {
        out.append("run,optimizer,learningRate,loss,steps,rates\n");
        List<RunSpec> runs = race.terms().experiment().runs();
        for (int run = 0; run < runs.size(); run++) {
            FairRace.Best best = race.bests().get(run);
            out.append(prefix(race.terms().experiment().labels().get(run), runs.get(run)) + best.rate() + ","
                    + number(best.trial().loss()) + "," + number(best.trial().steps()) + "," + FairRace.RATES + "\n");
        }
    }

    private static String prefix(String label, RunSpec run) {
        return TrajectoryCsv.quoted(label) + "," + run.optimizer().kind().id() + ",";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
