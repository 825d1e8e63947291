package org.optiscope.ui.curves;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import org.optiscope.ui.Ids;
import org.optiscope.ui.Numbers;
import org.optiscope.ui.RunStyle;

/** The values of all curves at the step under the mouse. Everything is placed by hand, so that moving lays out nothing else. */
final class HoverCard extends Region {
    private static final double PADDING_PX = 7;
    private static final double MARKER_PX = 17;
    private static final double MARKER_RADIUS_PX = 3.6;
    private static final double GAP_PX = 10;
    /** The longest of {@link Numbers#live}. */
    private static final String WIDEST_NUMBER = "−0.00e−000";

    private static final String DIVERGED = "diverged";

    private final Label title = new Label();
    private final Label measure = new Label(WIDEST_NUMBER);
    private final List<Label> names = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Shape> markers = new ArrayList<>();
    private List<Curve> curves = List.of();
    /** Whether rows were set since they were last placed, which is only done for a card that is seen. */
    private boolean unplaced;

    private double roomPx;
    private double rowPx = 16;
    private double columnPx;
    private int rows = 1;

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
        title.setManaged(false);
        measure.setManaged(false);
        getChildren().addAll(measure, title);
    }

    /** One row for each of these curves, in as many columns as a height of {@code roomPx} asks for. */
    void setCurves(List<Curve> shown, double roomPx) {
        boolean sameLooks = Curve.lookAlike(curves, shown);
        curves = shown;
        unplaced = true;
        this.roomPx = roomPx;
        if (!sameLooks) {
            fill();
        }
    }

    private void fill() {
        getChildren().removeAll(names);
        getChildren().removeAll(numbers);
        getChildren().removeAll(markers);
        names.clear();
        numbers.clear();
        markers.clear();
        for (Curve curve : curves) {
            Label name = new Label(curve.label());
            name.getStyleClass().add(curve.shortLabel().isEmpty() ? "legend-label" : "readout-number");
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
    }

    private void place() {
        applyCss();
        rowPx = Math.ceil(title.prefHeight(-1)) + 1;
        int fit = (int) Math.max(1, (roomPx - 2 * PADDING_PX) / rowPx - 1);
        int columns = Math.max(1, (curves.size() + fit - 1) / fit);
        rows = Math.max(1, (curves.size() + columns - 1) / columns);
        place(columns);
        unplaced = false;
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

    private void place(int columns) {
        double name = names.stream()
                .mapToDouble(n -> Math.ceil(n.prefWidth(-1)))
                .max()
                .orElse(0);
        double number = Math.ceil(measure.prefWidth(-1));
        columnPx = MARKER_PX + name + GAP_PX + number;
        title.resizeRelocate(PADDING_PX, PADDING_PX, columnPx, rowPx);
        for (int i = 0; i < names.size(); i++) {
            double x = PADDING_PX + i / rows * (columnPx + 2 * GAP_PX);
            double y = PADDING_PX + (i % rows + 1) * rowPx;
            markers.get(i).setLayoutX(x + MARKER_RADIUS_PX + 1);
            markers.get(i).setLayoutY(y + rowPx / 2);
            names.get(i).resizeRelocate(x + MARKER_PX, y, name, rowPx);
            numbers.get(i).resizeRelocate(x + MARKER_PX + name + GAP_PX, y, number, rowPx);
        }
        resize(2 * PADDING_PX + columns * columnPx + (columns - 1) * 2 * GAP_PX, 2 * PADDING_PX + (rows + 1) * rowPx);
    }

    /** Shows the values at step t. */
    void show(int t) {
        if (unplaced) {
            place();
        }
        title.setText("step " + t);
        for (int i = 0; i < numbers.size(); i++) {
            Curve curve = curves.get(i);
            boolean gone = curve.diverged() && t >= curve.values().length - 1;
            numbers.get(i).setText(gone ? DIVERGED : Numbers.live(curve.at(t)));
        }
    }
}
