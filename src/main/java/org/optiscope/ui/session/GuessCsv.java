package org.optiscope.ui.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.export.TrajectoryCsv;
import org.optiscope.scene.CourseGap;
import org.optiscope.scene.Guess;
import org.optiscope.surface.Point;

/** Guesses as CSV: a line for each place, and one for each step of a guessed course of the loss. */
final class GuessCsv {
    private static final String HEADER = "guess,run,t,x,y,trueX,trueY,distance,loss,trueLoss,lossDifference\n";
    /** What a place fills: x, y, where the run was, and how far away. */
    private static final int PLACE_CELLS = 5;

    private static final Optional<Double> NOTHING = Optional.empty();

    private final Predictions predictions;
    private final Experiment experiment;
    private final StringBuilder csv = new StringBuilder(HEADER);

    private GuessCsv(Predictions predictions, Experiment experiment) {
        this.predictions = predictions;
        this.experiment = experiment;
    }

    static String of(Predictions predictions, Experiment experiment) {
        GuessCsv table = new GuessCsv(predictions, experiment);
        predictions
                .prediction()
                .ifPresent(prediction -> prediction.guesses().forEach(guess -> {
                    if (guess instanceof Guess.Place place) {
                        table.add(place, prediction.to());
                    } else if (guess instanceof Guess.Course course) {
                        table.add(course);
                    }
                }));
        return table.csv.toString();
    }

    private void add(Guess.Place place, int to) {
        Optional<Point> truth = predictions.truth(place);
        Optional<Double> distance = truth.map(at -> predictions.gap(place).getAsDouble());
        add(
                place,
                to,
                List.of(
                        Optional.of(place.at().x()),
                        Optional.of(place.at().y()),
                        truth.map(Point::x),
                        truth.map(Point::y),
                        distance,
                        NOTHING,
                        NOTHING,
                        NOTHING));
    }

    private void add(Guess.Course course) {
        Optional<Trajectory> run = predictions.shown(course);
        Optional<CourseGap> gap = predictions.gap(course);
        for (int t = course.first(); t <= course.last(); t++) {
            int row = t;
            double guessed = course.at(t);
            Optional<Double> loss =
                    run.filter(known -> row <= known.lastFinite()).map(known -> known.loss(row));
            Optional<Double> difference = loss.flatMap(value -> gap.map(measured -> measured.at(guessed, value)));
            List<Optional<Double>> numbers = new ArrayList<>(Collections.nCopies(PLACE_CELLS, NOTHING));
            numbers.addAll(List.of(Optional.of(guessed), loss, difference));
            add(course, t, numbers);
        }
    }

    private void add(Guess guess, int t, List<Optional<Double>> numbers) {
        List<String> cells = new ArrayList<>();
        cells.add(TrajectoryCsv.quoted(guess.name()));
        cells.add(TrajectoryCsv.quoted(experiment.labels().get(guess.run())));
        cells.add(Integer.toString(t));
        numbers.forEach(number -> cells.add(number.map(Object::toString).orElse("")));
        csv.append(String.join(",", cells)).append('\n');
    }
}
