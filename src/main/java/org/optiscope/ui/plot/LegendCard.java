package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
    private static final double LABEL_PX = 140;
    private static final double NUMBER_PX = 118;
    /** Where the card is magnified, it must be no wider than what stands in it. */
    private static final double CHARACTER_PX = 8.2;

    /** The width of a digit. */
    private static final double DIGIT_PX = 7.2;

    private static final double LEAST_LABEL_PX = 50;
    private static final double NARROW_NUMBER_PX = 92;
    private static final double PADDING_PX = 8;
    private static final double MARKER_RADIUS_PX = 4.5;
    private static final double BAR_GAP_PX = 4;
    /** Three of the strokes and two of the gaps of a ghost's path. */
    private static final double GHOST_PX = 3 * RunGlyph.ghostDash()[0] + 2 * RunGlyph.ghostDash()[1];

    /** Between two columns of rows. */
    private static final double COLUMN_GAP_PX = 14;

    /** What one run's row is made of. */
    private record Row(Node marker, Label name, Label symbol, Label loss) {}

    private final List<Row> rows = new ArrayList<>();
    private final ColorBar colors = new ColorBar();
    private boolean narrow;
    private int columns = 1;
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
        rows.clear();
        runs.forEach(run -> rows.add(row(run)));
        rename(runs);
        arrange();
    }

    private static Row row(DrawnRun run) {
        Label name = new Label();
        name.getStyleClass().add("legend-label");
        Label loss = new Label();
        loss.getStyleClass().add("readout-number");
        loss.setAlignment(Pos.CENTER_RIGHT);
        loss.setId(run.ghost() ? Ids.ghostLoss(run.index()) : Ids.readout(run.index(), "loss"));
        Node marker = run.ghost() ? dotted(run.hue(), GHOST_PX) : RunStyle.marker(run.hue(), MARKER_RADIUS_PX);
        return new Row(marker, name, head(Pos.CENTER_LEFT), loss);
    }

    /** Puts its rows into that many columns, one after the other. */
    void setColumns(int wanted) {
        if (wanted != columns) {
            columns = wanted;
            arrange();
        }
    }

    private void arrange() {
        clear();
        int high = rowsIn(columns);
        for (int i = 0; i < rows.size(); i++) {
            double left = PADDING_PX + i / high * (columnWidth() + COLUMN_GAP_PX);
            double number = left + MARKER_PX + labelPx;
            double y = PADDING_PX + headPx(columns) + i % high * ROW_PX;
            Row row = rows.get(i);
            add(row.marker, left + 1, y, 2 * MARKER_RADIUS_PX, ROW_PX);
            add(row.name, left + MARKER_PX, y, labelPx, ROW_PX);
            if (columns > 1) {
                add(row.symbol, number, y, numberPx, ROW_PX);
            }
            add(row.loss, number, y, numberPx, ROW_PX);
        }
        if (columns == 1) {
            add(head(Pos.CENTER_RIGHT), PADDING_PX + MARKER_PX + labelPx, PADDING_PX - 2, numberPx, HEAD_PX);
        }
        add(colors, PADDING_PX, rowsHeight(1) - PADDING_PX + BAR_GAP_PX, width() - 2 * PADDING_PX, ColorBar.HEIGHT_PX);
        colors.setVisible(!narrow);
    }

    private static Label head(Pos where) {
        Label head = new Label("f");
        head.getStyleClass().add("card-head");
        head.setAlignment(where);
        return head;
    }

    /** Above the numbers in one column it is told once what they are, else in every row: that is lower. */
    private static double headPx(int wanted) {
        return wanted == 1 ? HEAD_PX : 0;
    }

    /** Takes over the names of the same runs. */
    void rename(List<DrawnRun> runs) {
        for (int i = 0; i < rows.size(); i++) {
            String label = runs.get(i).label();
            Label name = rows.get(i).name;
            if (!label.equals(name.getText())) {
                name.setText(label);
                Tips.say(name, label);
            }
        }
    }

    /** Leaves the colours out where they would make the card higher than that, in px. */
    void fit(double height) {
        colors.setVisible(!narrow && scale() * (rowsHeight(1) + BAR_GAP_PX + ColorBar.HEIGHT_PX) <= height);
    }

    /** The number of rows in the first of so many columns. */
    private int rowsIn(int wanted) {
        return Math.max(1, (rows.size() + wanted - 1) / wanted);
    }

    /** Whether one more column than so many makes it lower. */
    boolean isLowerWithOneMoreThan(int wanted) {
        return rowsIn(wanted + 1) < rowsIn(wanted);
    }

    private double columnWidth() {
        return MARKER_PX + labelPx + numberPx;
    }

    /** The height of its rows in so many columns, in px at scale 1. */
    double rowsHeight(int wanted) {
        return 2 * PADDING_PX + headPx(wanted) + rowsIn(wanted) * ROW_PX;
    }

    /** Its width in so many columns, in px at scale 1. */
    double width(int wanted) {
        return 2 * PADDING_PX + wanted * columnWidth() + (wanted - 1) * COLUMN_GAP_PX;
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

    /** The number of the row at that place of the card, or −1. */
    int rowAt(double x, double y) {
        int high = rowsIn(columns);
        int down = (int) Math.floor((y / scale() - PADDING_PX - headPx(columns)) / ROW_PX);
        int across = (int) Math.floor((x / scale() - PADDING_PX) / (columnWidth() + COLUMN_GAP_PX));
        int row = Math.max(0, Math.min(columns - 1, across)) * high + down;
        return down >= 0 && down < high && row < rows.size() ? row : -1;
    }

    /** Shows step t of the runs that {@link #setRuns} was given. */
    void show(List<DrawnRun> runs, int t) {
        for (int i = 0; i < rows.size(); i++) {
            Trajectory trajectory = runs.get(i).trajectory();
            Ending ending = runs.get(i).ending(t);
            Label loss = rows.get(i).loss;
            loss.pseudoClassStateChanged(DIVERGED, ending.isFinal());
            rows.get(i).symbol.setVisible(!ending.isFinal());
            loss.setText(
                    ending.isFinal() ? told(ending, trajectory) : Numbers.live(trajectory.loss(trajectory.row(t))));
        }
    }

    /** Where the step has no room, the word alone: half a number would be read as another. */
    private String told(Ending ending, Trajectory trajectory) {
        String brief = ending.brief(trajectory);
        return brief.length() * DIGIT_PX <= numberPx ? brief : ending.word();
    }

    @Override
    double width() {
        return width(columns);
    }

    @Override
    double height() {
        return rowsHeight(columns) + (colors.isVisible() ? BAR_GAP_PX + ColorBar.HEIGHT_PX : 0);
    }
}
