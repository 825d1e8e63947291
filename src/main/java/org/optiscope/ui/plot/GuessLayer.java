package org.optiscope.ui.plot;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Guess;
import org.optiscope.scene.Prediction;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.RunStyle;

/** Where runs were guessed to be, in their colours; once they are there, the way from each guess to its run, and how long it is. */
final class GuessLayer extends Pane {
    private static final double MARK_PX = 6;
    private static final double APART_PX = 9;

    /** What is shown, so that a frame in which nothing of it changes costs nothing. */
    private List<Object> shown = List.of();

    GuessLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Shows the guesses of these runs at step t. */
    void show(List<DrawnRun> runs, Optional<Prediction> prediction, Viewport viewport, int t) {
        boolean isThere = prediction
                .filter(guessed -> guessed.revealed() && t >= guessed.to())
                .isPresent();
        List<Object> wanted = List.of(
                prediction,
                isThere,
                viewport,
                runs.stream().map(DrawnRun::trajectory).toList());
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        getChildren().clear();
        prediction.ifPresent(guessed -> {
            for (Guess guess : guessed.guesses()) {
                if (guess instanceof Guess.Place place) {
                    runs.stream()
                            .filter(run -> run.index() == place.run())
                            .forEach(run -> add(place, run, isThere ? guessed.to() : -1, viewport));
                }
            }
        });
    }

    /** @param at the step at which the run is shown, or −1 if it is not yet */
    private void add(Guess.Place guess, DrawnRun run, int at, Viewport viewport) {
        double px = viewport.px(guess.at().x());
        double py = viewport.py(guess.at().y());
        String words = guess.name();
        Trajectory trajectory = run.trajectory();
        int row = at < 0 ? -1 : trajectory.headRow(at);
        if (row >= 0) {
            Line gap = new Line(px, py, viewport.px(trajectory.x(row)), viewport.py(trajectory.y(row)));
            gap.getStyleClass().addAll("guess-gap", RunStyle.styleClass(run.hue()));
            getChildren().add(gap);
            double distance =
                    Math.hypot(guess.at().x() - trajectory.x(row), guess.at().y() - trajectory.y(row));
            words = Texts.get("plot.away", words, Numbers.live(distance));
        }
        Circle mark = new Circle(px, py, MARK_PX);
        mark.getStyleClass().addAll("guess-mark", RunStyle.styleClass(run.hue()));
        Label label = new Label(words);
        label.getStyleClass().add("guess-label");
        label.setManaged(false);
        getChildren().addAll(mark, label);
        label.applyCss();
        label.autosize();
        boolean isAtRight = px + APART_PX + label.getWidth() > viewport.widthPx();
        label.relocate(isAtRight ? px - APART_PX - label.getWidth() : px + APART_PX, py - label.getHeight() / 2);
    }
}
