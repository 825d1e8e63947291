package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.Reading;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.LiveLabel;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/**
 * The numbers of one run at the playhead, in columns of fixed width: loss, gradient, the optimizer's own quantities and
 * the length of the step. Built from the optimizer's declarations.
 */
final class ReadoutCard extends NumberCard {
    private static final double ROW_PX = 17;
    private static final double SYMBOL_PX = 52;
    private static final double NUMBER_PX = 84;
    private static final double PADDING_PX = 8;
    private static final int LEAST_ROWS = 3;

    private record Cell(Label label, Reading reading, int coordinate) {}

    private record InRow(Label label, int row) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<InRow> labels = new ArrayList<>();
    /** Tells how many rows have no room. */
    private final Label more = new Label();

    private int rows;
    private int shownRows;

    /** @param variables the names of the two coordinates */
    ReadoutCard(int run, Optimizer optimizer, List<String> variables) {
        head(variables.get(0), 0);
        head(variables.get(1), 1);
        rows++;
        for (Reading reading : Reading.brief(optimizer)) {
            addRow(run, reading);
        }
        more.getStyleClass().add("card-head");
        more.setManaged(false);
        more.setVisible(false);
        getChildren().add(more);
    }

    private void showMore(int missing) {
        more.setText(Texts.get("plot.more", missing));
        more.setVisible(missing > 0);
        more.resizeRelocate(
                scale() * PADDING_PX,
                scale() * (PADDING_PX + (shownRows - 1) * ROW_PX),
                scale() * (width() - 2 * PADDING_PX),
                scale() * ROW_PX);
    }

    private void head(String coordinate, int column) {
        Label head = place(new Label(coordinate), SYMBOL_PX + column * NUMBER_PX, NUMBER_PX, "card-head");
        head.setAlignment(Pos.CENTER_RIGHT);
    }

    private void addRow(int run, Reading reading) {
        Tips.say(place(new Label(reading.symbol()), 0, SYMBOL_PX, "readout-symbol"), reading.meaning());
        for (int i = 0; i < reading.parts().size(); i++) {
            Label label = place(new LiveLabel("–"), SYMBOL_PX + i * NUMBER_PX, NUMBER_PX, "readout-number");
            label.setAlignment(Pos.CENTER_RIGHT);
            label.setId(Ids.readout(run, reading.parts().get(i)));
            cells.add(new Cell(label, reading, i));
        }
        rows++;
    }

    private Label place(Label label, double x, double width, String styleClass) {
        label.getStyleClass().add(styleClass);
        labels.add(new InRow(label, rows));
        return add(label, PADDING_PX + x, PADDING_PX + rows * ROW_PX, width, ROW_PX);
    }

    /** Shows as many rows as that height in px holds, the first ones, and how many more the inspector has. */
    void fit(double height) {
        int fitting = Math.max(LEAST_ROWS, Math.min(rows, (int) ((height / scale() - 2 * PADDING_PX) / ROW_PX)));
        int whole = fitting < rows ? fitting - 1 : rows;
        if (fitting != shownRows) {
            shownRows = fitting;
            requestLayout();
            labels.forEach(one -> one.label.setVisible(one.row < whole));
        }
        showMore(rows - whole);
    }

    /** The height in px that all rows take. */
    double wholeHeight() {
        return scale() * (2 * PADDING_PX + rows * ROW_PX);
    }

    /** Shows row t of the trajectory. */
    void show(Trajectory trajectory, int t) {
        Optimizer.Step[] steps = {t == 0 ? null : trajectory.step(t, 0), t == 0 ? null : trajectory.step(t, 1)};
        for (Cell cell : cells) {
            cell.label.setText(Numbers.live(cell.reading.at(trajectory, t, cell.coordinate, steps[cell.coordinate])));
        }
    }

    @Override
    double width() {
        return 2 * PADDING_PX + SYMBOL_PX + 2 * NUMBER_PX;
    }

    @Override
    double height() {
        return 2 * PADDING_PX + (shownRows == 0 ? rows : shownRows) * ROW_PX;
    }
}
