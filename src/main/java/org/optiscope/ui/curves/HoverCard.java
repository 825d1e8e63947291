package org.optiscope.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import org.optiscope.figure.CurveStroke;
import org.optiscope.reading.Curve;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;

/** The values of all curves at the step under the mouse. Everything is placed by hand, so that moving lays out nothing else. */
final class HoverCard extends Region {
    private static final double PADDING_PX = 7;
    private static final double MARKER_PX = 17;
    private static final double MARKER_RADIUS_PX = 3.6;
    private static final double GAP_PX = 10;
    /** Of longer names as much is cut as it takes. */
    private static final double LEAST_NAME_PX = 48;

    /** The longest of {@link Numbers#live}. */
    private static final String WIDEST_NUMBER = "−0.00e−000";

    private final Label title = new Label();
    private final Label more = new Label();
    private final Label measure = new Label(WIDEST_NUMBER);
    private final List<Label> names = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Shape> markers = new ArrayList<>();
    private List<Curve> curves = List.of();
    /** Whether the rows are those of other curves: they are made when they are seen. */
    private boolean unfilled;

    /** Whether rows were set since they were last placed, which is only done for a card that is seen. */
    private boolean unplaced;

    private double highPx;
    private double widePx;
    private double rowPx = 16;
    private double namePx;
    private double numberPx;
    private int rows = 1;
    private int columns = 1;
    /** The rows that are told, by their curves; all of them if there is room. */
    private List<Integer> told = List.of();

    HoverCard(String panel) {
        getStyleClass().addAll("readout-card", "curve-card");
        setId(Ids.curvesCard(panel));
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        title.getStyleClass().add("readout-number");
        title.setId(getId() + "-step");
        measure.getStyleClass().add("readout-number");
        measure.setVisible(false);
        more.getStyleClass().add("legend-label");
        more.setId(getId() + "-more");
        more.setManaged(false);
        title.setManaged(false);
        measure.setManaged(false);
        getChildren().addAll(measure, title, more);
    }

    /** One row for each of these curves, as far as they fit into that many px; the last one counts those that do not. */
    void setCurves(List<Curve> shown, double highPx, double widePx) {
        unfilled |= !Curve.lookAlike(curves, shown);
        curves = shown;
        unplaced = true;
        this.highPx = highPx;
        this.widePx = widePx;
    }

    private void fill() {
        getChildren().removeAll(names);
        getChildren().removeAll(numbers);
        getChildren().removeAll(markers);
        names.clear();
        numbers.clear();
        markers.clear();
        // Curves of several runs are told by words, those of one run by symbols.
        boolean worded = curves.stream().anyMatch(curve -> curve.line() == Curve.Line.RUN);
        for (Curve curve : curves) {
            Label name = new Label(curve.label());
            name.getStyleClass().add(worded ? "legend-label" : "readout-number");
            Label number = new Label();
            number.getStyleClass().add("readout-number");
            number.setAlignment(Pos.CENTER_RIGHT);
            number.setId(getId() + "-" + (numbers.size() + 1));
            Shape marker = sample(curve);
            names.add(name);
            numbers.add(number);
            markers.add(marker);
            name.setManaged(false);
            number.setManaged(false);
            marker.setManaged(false);
        }
        getChildren().addAll(markers);
        getChildren().addAll(names);
        getChildren().addAll(numbers);
        unfilled = false;
    }

    /** Finds how many rows and columns there is room for, and how much of the names. */
    private void measure() {
        applyCss();
        rowPx = Math.ceil(title.prefHeight(-1)) + 1;
        numberPx = Math.ceil(measure.prefWidth(-1));
        double name = names.stream()
                .mapToDouble(n -> Math.ceil(n.prefWidth(-1)))
                .max()
                .orElse(0);
        int fit = (int) Math.max(1, (highPx - 2 * PADDING_PX) / rowPx - 1);
        double least = MARKER_PX + Math.min(name, LEAST_NAME_PX) + GAP_PX + numberPx;
        double room = widePx - 2 * PADDING_PX + 2 * GAP_PX;
        int most = (int) Math.max(1, room / (least + 2 * GAP_PX));
        columns = Math.max(1, Math.min(most, (curves.size() + fit - 1) / fit));
        rows = Math.max(1, Math.min(fit, (curves.size() + columns - 1) / columns));
        namePx = Math.max(0, Math.min(name, room / columns - 2 * GAP_PX - MARKER_PX - GAP_PX - numberPx));
        unplaced = false;
        told = List.of();
    }

    /** The rows that there is room for: those of the curves that come first in {@code order}, in their own order. */
    private List<Integer> chosen(List<Integer> order) {
        int room = rows * columns;
        return order.size() <= room
                ? IntStream.range(0, order.size()).boxed().toList()
                : order.subList(0, room - 1).stream().sorted().toList();
    }

    /** What tells the curve from others: the head of its run, or a piece of the line itself. */
    private static Shape sample(Curve curve) {
        if (curve.line() == Curve.Line.RUN) {
            return RunStyle.marker(curve.hue(), MARKER_RADIUS_PX);
        }
        Line line = new Line(-MARKER_RADIUS_PX, 0, MARKER_PX - 2 * MARKER_RADIUS_PX, 0);
        line.getStyleClass().addAll("curve-sample", RunStyle.styleClass(curve.hue()));
        for (double length : CurveStroke.dash(curve)) {
            line.getStrokeDashArray().add(length);
        }
        line.setStrokeWidth(CurveStroke.width(curve));
        line.setOpacity(CurveStroke.opacity(curve));
        return line;
    }

    private void place() {
        double columnPx = MARKER_PX + namePx + GAP_PX + numberPx;
        title.resizeRelocate(PADDING_PX, PADDING_PX, columnPx, rowPx);
        for (int i = 0; i < names.size(); i++) {
            int row = told.indexOf(i);
            markers.get(i).setVisible(row >= 0);
            names.get(i).setVisible(row >= 0);
            numbers.get(i).setVisible(row >= 0);
            if (row >= 0) {
                double x = x(row, columnPx);
                double y = y(row);
                markers.get(i).setLayoutX(x + MARKER_RADIUS_PX + 1);
                markers.get(i).setLayoutY(y + rowPx / 2);
                names.get(i).resizeRelocate(x + MARKER_PX, y, namePx, rowPx);
                numbers.get(i).resizeRelocate(x + MARKER_PX + namePx + GAP_PX, y, numberPx, rowPx);
            }
        }
        more.setVisible(told.size() < names.size());
        more.setText(Texts.get("curves.more", names.size() - told.size()));
        more.resizeRelocate(x(told.size(), columnPx) + MARKER_PX, y(told.size()), columnPx - MARKER_PX, rowPx);
        resize(2 * PADDING_PX + columns * columnPx + (columns - 1) * 2 * GAP_PX, 2 * PADDING_PX + (rows + 1) * rowPx);
    }

    private double x(int row, double columnPx) {
        return PADDING_PX + row / rows * (columnPx + 2 * GAP_PX);
    }

    private double y(int row) {
        return PADDING_PX + (row % rows + 1) * rowPx;
    }

    /**
     * Shows the values at step t.
     *
     * @param order all curves, those first that are wanted most if there is no room for all
     */
    void show(int t, List<Integer> order) {
        if (unfilled) {
            fill();
        }
        if (unplaced) {
            measure();
        }
        List<Integer> chosen = chosen(order);
        if (!chosen.equals(told)) {
            told = chosen;
            place();
        }
        title.setText(Texts.get("curves.step", t));
        for (int i = 0; i < numbers.size(); i++) {
            Curve curve = curves.get(i);
            Ending ending = curve.ending(t);
            numbers.get(i).setText(ending.isFinal() ? ending.word() : Numbers.live(curve.at(t)));
        }
    }
}
