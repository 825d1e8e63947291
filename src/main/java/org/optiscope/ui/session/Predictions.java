package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.optiscope.experiment.Trajectory;
import org.optiscope.scene.CourseGap;
import org.optiscope.scene.Guess;
import org.optiscope.scene.Prediction;
import org.optiscope.surface.Point;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** Predict and reveal: what comes after the step that is shown is hidden, guessed in the plot, and then played. */
public final class Predictions {
    private static final int LETTERS = 26;
    /** A line that reaches over a smaller share of the steps is a slip of the hand. */
    private static final double LEAST_SHARE = 0.1;

    private final Session session;
    private final Store store;
    private final ReadOnlyObjectProperty<Optional<Prediction>> prediction;
    private final StringProperty name = new SimpleStringProperty("");

    Predictions(Session session, Store store) {
        this.session = session;
        this.store = store;
        prediction = store.part(scene -> scene.look().prediction());
    }

    /** What is predicted, if anything is. */
    public ReadOnlyObjectProperty<Optional<Prediction>> predictionProperty() {
        return prediction;
    }

    public Optional<Prediction> prediction() {
        return prediction.get();
    }

    /** Whether a click on the plot is a guess now. */
    public boolean isGuessing() {
        return prediction()
                .filter(guessed -> guessed.inPlot() && !guessed.revealed())
                .isPresent();
    }

    /** Hides what comes after the step that is shown, or ends that. */
    public void toggle() {
        if (prediction().isPresent()) {
            end();
        } else {
            still();
            int steps = session.getExperiment().steps();
            // At the end nothing is left to predict.
            int from = session.playback().getPlayhead() < steps
                    ? session.playback().getPlayhead()
                    : 0;
            set(Optional.of(Prediction.of(from, steps, true)));
        }
    }

    /** Whose guess the next one is; a letter, if it is empty. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Guesses that the selected run will be there. */
    public void guess(Point at) {
        if (session.getExperiment().runs().isEmpty()) {
            return;
        }
        int run = session.selectedProperty().get();
        change(guessed -> guessed.with(new Guess.Place(name(guessed), run, at)));
    }

    /**
     * Guesses that the loss of the selected run will go so.
     *
     * @param points as {@link Guess.Course#points}
     * @return why that is refused, if it is
     */
    public Optional<String> guess(List<Point> points) {
        return session.attempt(() -> {
            int steps = session.getExperiment().steps();
            boolean isLong = points.size() > 1
                    && points.get(points.size() - 1).x() - points.get(0).x() >= LEAST_SHARE * steps;
            if (session.getExperiment().runs().isEmpty() || !isLong) {
                throw new Refusal(Texts.get("lessons.course-short"));
            }
            int run = session.selectedProperty().get();
            change(guessed -> guessed.with(new Guess.Course(name(guessed), run, points)));
            return Optional.empty();
        });
    }

    private String name(Prediction guessed) {
        String given = name.get();
        return given == null || given.isBlank() ? firstFree(guessed) : given.strip();
    }

    private static String firstFree(Prediction guessed) {
        Set<String> taken = guessed.guesses().stream().map(Guess::name).collect(Collectors.toSet());
        int number = 0;
        while (taken.contains(letter(number))) {
            number++;
        }
        return letter(number);
    }

    /** A, B, …, Z, A1, … */
    private static String letter(int number) {
        String letter = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? letter : letter + number / LETTERS;
    }

    /** Takes the last guess back. */
    public void takeBack() {
        change(guessed -> guessed.withGuesses(
                guessed.guesses().subList(0, Math.max(0, guessed.guesses().size() - 1))));
    }

    /** Has the guesses be for that step, or the nearest there is. */
    public void setTo(int step) {
        change(guessed -> guessed.withTo(step));
    }

    /** Shows what was hidden, from the step on that was shown. */
    public void reveal() {
        change(guessed -> guessed.withRevealed(true));
    }

    /** Shows what was hidden, and plays it as far as was guessed. */
    public void revealAndPlay() {
        prediction().ifPresent(guessed -> {
            reveal();
            session.playback()
                    .play(
                            guessed.from(),
                            guessed.to(),
                            session.playback().speedProperty().get());
        });
    }

    /** Hides it again; the guesses stay. */
    public void hide() {
        still();
        change(guessed -> guessed.withRevealed(false));
    }

    /** Ends the prediction, and forgets the guesses. */
    public void end() {
        set(Optional.empty());
    }

    /** How far a guess is from where the run is at the guessed step; empty until that is shown. */
    public OptionalDouble gap(Guess.Place guess) {
        return truth(guess)
                .map(at -> OptionalDouble.of(
                        Math.hypot(guess.at().x() - at.x(), guess.at().y() - at.y())))
                .orElse(OptionalDouble.empty());
    }

    /** How far a guessed course is from the true one; empty until that is shown. */
    public Optional<CourseGap> gap(Guess.Course guess) {
        return shown(guess).flatMap(run -> CourseGap.of(guess, run));
    }

    /** The run of a guess, once it is shown as far as was guessed. */
    Optional<Trajectory> shown(Guess guess) {
        List<Trajectory> trajectories = session.getTrajectories();
        return prediction()
                .filter(guessed -> guessed.revealed() && session.playback().getPlayhead() >= guessed.to())
                .map(guessed -> trajectories.get(guess.run()));
    }

    /** Where the run of a guess is at the guessed step; empty until that is shown. */
    Optional<Point> truth(Guess.Place guess) {
        int to = prediction().map(Prediction::to).orElse(0);
        return shown(guess).filter(run -> run.headRow(to) >= 0).map(run -> {
            int row = run.headRow(to);
            return new Point(run.x(row), run.y(row));
        });
    }

    /**
     * The last step of which curves are shown: while what was hidden is played, the one that is shown; else as far as there are any.
     */
    public int shownTo() {
        int playhead = session.playback().getPlayhead();
        return prediction()
                .filter(guessed -> guessed.revealed() && playhead < guessed.to())
                .map(guessed -> playhead)
                .orElse(Integer.MAX_VALUE);
    }

    /** The guesses as CSV, with what was true and how far from that each is, as far as that is shown. */
    public String csv() {
        return GuessCsv.of(this, session.getExperiment());
    }

    private void still() {
        session.playback().playingProperty().set(false);
        session.playback().hold();
    }

    private void change(UnaryOperator<Prediction> change) {
        set(prediction().map(change));
    }

    private void set(Optional<Prediction> other) {
        store.change(scene -> scene.withPrediction(other));
    }
}
