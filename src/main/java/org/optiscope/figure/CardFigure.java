package org.optiscope.figure;

import java.util.List;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.Reading;
import org.optiscope.text.Texts;

/** The numbers of one run at a step, in columns of fixed width, on a card in a corner of its plot. */
final class CardFigure {
    private static final double MARGIN_PX = 12;
    private static final double PADDING_PX = 8;
    private static final double RADIUS_PX = 6;
    /** The height of a row and the width of a number, in sizes of the font. */
    private static final double ROW = 1.4;

    private static final double NUMBER = 6.6;
    private static final double GAP = 0.8;
    /** The axis across the plot has its numbers and its name below, in sizes of the font. */
    private static final double AXIS = 3;

    private static final List<Corners.Corner> PLACES =
            List.of(Corners.Corner.LOWER_RIGHT, Corners.Corner.LOWER_LEFT, Corners.Corner.UPPER_RIGHT);

    private final Trajectory trajectory;
    private final List<String> variables;
    private final List<Reading> readings;

    /** @param variables the names of the two coordinates */
    CardFigure(Trajectory trajectory, List<String> variables) {
        this.trajectory = trajectory;
        this.variables = variables;
        readings = Reading.brief(trajectory.optimizer());
    }

    /** Draws as many rows of row t as a plot of that height in px has room for, and says how many more there are. */
    void draw(Pen pen, Palette palette, Corners corners, double heightPx, int t) {
        double size = pen.size(Pen.Type.SYMBOL);
        double row = ROW * size;
        int room = (int) ((heightPx - 2 * MARGIN_PX - AXIS * size - 2 * PADDING_PX) / row) - 1;
        boolean all = room >= readings.size();
        int shown = all ? readings.size() : room - 1;
        double symbols = readings.stream()
                .mapToDouble(reading -> pen.width(reading.symbol(), Pen.Type.SYMBOL))
                .max()
                .orElse(0);
        double width = 2 * PADDING_PX + symbols + (2 * NUMBER + GAP) * size;
        if (shown < 1) {
            return;
        }
        double height = 2 * PADDING_PX + (shown + (all ? 1 : 2)) * row;
        Box card = corners.take(width, height, AXIS * size, PLACES);
        double left = card.x();
        pen.fill(card, RADIUS_PX, palette.card());
        double[] ends = {left + width - PADDING_PX - NUMBER * size, left + width - PADDING_PX};
        double middle = card.y() + PADDING_PX + row / 2;
        for (int i = 0; i < ends.length; i++) {
            write(pen, variables.get(i), palette.axis(), ends[i], Pen.Across.RIGHT, middle);
        }
        Optimizer.Step[] steps = new Optimizer.Step[2];
        int at = trajectory.row(t);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = at == 0 ? null : trajectory.step(at, i);
        }
        for (Reading reading : readings.subList(0, shown)) {
            middle += row;
            write(pen, reading.symbol(), palette.axis(), left + PADDING_PX, Pen.Across.LEFT, middle);
            for (int i = 0; i < reading.parts().size(); i++) {
                String number = Numbers.live(reading.at(trajectory, at, i, steps[i]));
                write(pen, number, palette.text(), ends[i], Pen.Across.RIGHT, middle);
            }
        }
        if (!all) {
            String more = Texts.get("figure.more", readings.size() - shown);
            write(pen, more, palette.axis(), left + PADDING_PX, Pen.Across.LEFT, middle + row);
        }
    }

    private static void write(Pen pen, String text, int argb, double px, Pen.Across across, double middle) {
        pen.text(text, Pen.Type.SYMBOL, argb, px, across, middle, Pen.Down.MIDDLE);
    }
}
