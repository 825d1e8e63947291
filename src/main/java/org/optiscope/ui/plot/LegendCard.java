package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.RunGlyph;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;

/** The key to an overlay of paths: marker, label and present loss of each run. */
final class LegendCard extends NumberCard {
    private static final PseudoClass DIVERGED = PseudoClass.getPseudoClass("diverged");
    private static final double ROW_PX = 19;
    private static final double HEAD_PX = 14;
    private static final double MARKER_PX = 22;
    private static final double LABEL_PX = 148;
    private static final double NUMBER_PX = 110;
    /** Where the card is magnified, it must be no wider than what stands in it. */
    private static final double CHARACTER_PX = 8.2;

    private static final double LEAST_LABEL_PX = 50;
    private static final double NARROW_NUMBER_PX = 92;
    private static final double PADDING_PX = 8;
    private static final double MARKER_RADIUS_PX = 4.5;
    private static final double BAR_GAP_PX = 4;
    /** Three of the strokes and two of the gaps of a ghost's path. */
    private static final double GHOST_PX = 3 * RunGlyph.ghostDash()[0] + 2 * RunGlyph.ghostDash()[1];

    private final List<Label> names = new ArrayList<>();
    private final List<Label> losses = new ArrayList<>();
    private final ColorBar colors = new ColorBar();
    private boolean narrow;
    private double labelPx = LABEL_PX;
    private double numberPx = NUMBER_PX;

    /**
     * One row for each of these runs, ghosts among them.
     *
     * @param small whether it is only as wide as these runs need, without the colours: magnified, it would hide the paths
     */
    void setRuns(List<DrawnRun> runs, boolean small) {
        narrow = small;
        int longest = runs.stream().mapToInt(run -> run.label().length()).max().orElse(0);
        labelPx = narrow ? Math.max(LEAST_LABEL_PX, Math.min(LABEL_PX, CHARACTER_PX * longest)) : LABEL_PX;
        numberPx = narrow ? NARROW_NUMBER_PX : NUMBER_PX;
        clear();
        names.clear();
        losses.clear();
        Label head = new Label("f");
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_RIGHT);
        add(head, PADDING_PX + MARKER_PX + labelPx, PADDING_PX - 2, numberPx, HEAD_PX);
        for (DrawnRun run : runs) {
            double y = PADDING_PX + HEAD_PX + losses.size() * ROW_PX;
            double markerPx = 2 * MARKER_RADIUS_PX;
            add(
                    run.ghost() ? dotted(run.hue(), GHOST_PX) : RunStyle.marker(run.hue(), MARKER_RADIUS_PX),
                    PADDING_PX + 1,
                    y,
                    markerPx,
                    ROW_PX);
            Label name = new Label();
            name.getStyleClass().add("legend-label");
            Label loss = new Label();
            loss.getStyleClass().add("readout-number");
            loss.setAlignment(Pos.CENTER_RIGHT);
            loss.setId(run.ghost() ? Ids.ghostLoss(run.index()) : Ids.readout(run.index(), "loss"));
            add(name, PADDING_PX + MARKER_PX, y, labelPx, ROW_PX);
            add(loss, PADDING_PX + MARKER_PX + labelPx, y, numberPx, ROW_PX);
            names.add(name);
            losses.add(loss);
        }
        rename(runs);
        add(
                colors,
                PADDING_PX,
                PADDING_PX + HEAD_PX + losses.size() * ROW_PX + BAR_GAP_PX,
                width() - 2 * PADDING_PX,
                ColorBar.HEIGHT_PX);
        colors.setVisible(!narrow);
    }

    /** Takes over the names of the same runs. */
    void rename(List<DrawnRun> runs) {
        for (int i = 0; i < names.size(); i++) {
            String label = runs.get(i).label();
            if (!label.equals(names.get(i).getText())) {
                names.get(i).setText(label);
                Tips.say(names.get(i), label);
            }
        }
    }

    /** Leaves the colours out where they would make the card higher than that, in px. */
    void fit(double height) {
        colors.setVisible(!narrow && scale() * (rowsHeight() + BAR_GAP_PX + ColorBar.HEIGHT_PX) <= height);
    }

    private double rowsHeight() {
        return 2 * PADDING_PX + HEAD_PX + losses.size() * ROW_PX;
    }

    /** What the colours of the surface mean. */
    ColorBar colors() {
        return colors;
    }

    /** A piece of a ghost's path. */
    private static Line dotted(int hue, double length) {
        Line line = new Line(-length / 2, 0, length / 2, 0);
        line.getStyleClass().addAll("curve-sample", RunStyle.styleClass(hue));
        line.setStrokeWidth(2.5);
        for (double dash : RunGlyph.ghostDash()) {
            line.getStrokeDashArray().add(dash);
        }
        return line;
    }

    /** The number of the row at that height of the card, or −1. */
    int rowAt(double y) {
        int row = (int) Math.floor((y / scale() - PADDING_PX - HEAD_PX) / ROW_PX);
        return row >= 0 && row < losses.size() ? row : -1;
    }

    /** Shows step t of the runs that {@link #setRuns} was given. */
    void show(List<DrawnRun> runs, int t) {
        for (int i = 0; i < losses.size(); i++) {
            Trajectory trajectory = runs.get(i).trajectory();
            Ending ending = runs.get(i).ending(t);
            losses.get(i).pseudoClassStateChanged(DIVERGED, ending.isFinal());
            losses.get(i)
                    .setText(
                            ending.isFinal()
                                    ? ending.brief(trajectory)
                                    : Numbers.live(trajectory.loss(trajectory.row(t))));
        }
    }

    @Override
    double width() {
        return 2 * PADDING_PX + MARKER_PX + labelPx + numberPx;
    }

    @Override
    double height() {
        return rowsHeight() + (colors.isVisible() ? BAR_GAP_PX + ColorBar.HEIGHT_PX : 0);
    }
}
