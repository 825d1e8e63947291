package org.optiscope.figure;

import java.util.List;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.Guess;
import org.optiscope.scene.Prediction;
import org.optiscope.scene.Scene;
import org.optiscope.text.Texts;

/** Draws where runs were guessed to be, in their colours; from the guessed step on, the way from each guess to its run, too. */
final class GuessFigure {
    private static final double MARK_PX = 6;
    private static final double RING_PX = 3;
    private static final double APART_PX = 10;
    private static final double GAP_PX = 2.5;
    private static final double PADDING_PX = 5;
    private static final double RADIUS_PX = 4;
    /** The height of a label, in sizes of the font. */
    private static final double ROW = 1.5;

    private static final double[] DASH = {2, 5};

    private final Pen pen;
    private final Palette palette;
    private final Viewport viewport;

    GuessFigure(Pen pen, Palette palette, Viewport viewport) {
        this.pen = pen;
        this.palette = palette;
        this.viewport = viewport;
    }

    /**
     * Draws the guesses of a scene at step t.
     *
     * @param shown the numbers of the runs that are drawn
     * @param trajectories one a run of the scene's experiment
     */
    void draw(Scene scene, List<Integer> shown, List<Trajectory> trajectories, int t) {
        scene.look().prediction().ifPresent(prediction -> {
            for (Guess guess : prediction.guesses()) {
                if (guess instanceof Guess.Place place && shown.contains(place.run())) {
                    int hue = palette.hue(
                            scene.experiment().runs().get(place.run()).hue());
                    draw(place, hue, trajectories.get(place.run()), row(prediction, trajectories.get(place.run()), t));
                }
            }
        });
    }

    /** The row of the run with which a guess is compared; −1 as long as it is hidden, or if there is none. */
    private static int row(Prediction prediction, Trajectory run, int t) {
        boolean isThere = prediction.revealed() && t >= prediction.to();
        return isThere ? run.headRow(prediction.to()) : -1;
    }

    private void draw(Guess.Place place, int argb, Trajectory run, int row) {
        double px = viewport.px(place.at().x());
        double py = viewport.py(place.at().y());
        String words = place.name();
        if (row >= 0) {
            double[] across = {px, viewport.px(run.x(row))};
            double[] down = {py, viewport.py(run.y(row))};
            pen.stroke(across, down, 2, new Pen.Stroke(argb, GAP_PX, DASH, 0, false));
            double distance = Math.hypot(place.at().x() - run.x(row), place.at().y() - run.y(row));
            words = Texts.get("figure.away", place.name(), Numbers.live(distance));
        }
        pen.disc(px, py, MARK_PX + RING_PX / 2, argb);
        pen.disc(px, py, MARK_PX - RING_PX / 2, palette.surface());
        double width = pen.width(words, Pen.Type.LABEL) + 2 * PADDING_PX;
        double height = ROW * pen.size(Pen.Type.LABEL);
        boolean isAtRight = px + APART_PX + width > viewport.widthPx();
        double left = isAtRight ? px - APART_PX - width : px + APART_PX;
        pen.fill(new Box(left, py - height / 2, width, height), RADIUS_PX, palette.card());
        pen.text(words, Pen.Type.LABEL, palette.text(), left + PADDING_PX, Pen.Across.LEFT, py, Pen.Down.MIDDLE);
    }
}
