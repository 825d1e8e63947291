package org.optiscope.ui.curves;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.optiscope.figure.Box;
import org.optiscope.figure.CurvesFigure;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;

/** What a chart shows of the step under the mouse: a line, a marker on each curve, and a card of their values. */
final class CurveHover {
    private static final double CARD_MARGIN_PX = 12;
    private static final double CARD_WITH_NAMES_PX = 250;

    private final Region panel;
    private final Region line = new Region();
    private final Pane markers = new Pane();
    private final HoverCard card;

    /** The chart that is drawn, and where; null until there is one. */
    private CurveChart chart;

    private Box area;
    private int step = -1;
    private boolean cardWanted;
    private double mouseX;
    private double mouseY;

    /** @param name begins the ids of its parts */
    CurveHover(Region panel, String name) {
        this.panel = panel;
        card = new HoverCard(name);
        line.getStyleClass().add("curve-hairline");
        for (Node node : List.of(line, markers)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
    }

    Node line() {
        return line;
    }

    Node markers() {
        return markers;
    }

    Node card() {
        return card;
    }

    /** Follows a chart that was drawn in that part of the panel. */
    void follow(CurveChart drawn, Box where) {
        List<Curve> before = chart == null ? List.of() : chart.curves();
        chart = drawn;
        area = where;
        if (!Curve.lookAlike(before, chart.curves())) {
            markers.getChildren()
                    .setAll(chart.curves().stream().map(CurveMarker::of).toList());
        }
        line.resizeRelocate(0, Math.floor(area.y()), 1, Math.ceil(area.height()));
        card.setCurves(
                chart.curves(), panel.getHeight() - 8, Math.floor(Math.max(area.width() / 2, CARD_WITH_NAMES_PX)));
        show();
    }

    /** Marks step t, or nothing if it is −1; {@code withCard} tells its values beside the mouse at (x, y). */
    void mark(int t, boolean withCard, double x, double y) {
        step = t;
        cardWanted = withCard;
        mouseX = x;
        mouseY = y;
        if (chart != null) {
            show();
        }
    }

    private void show() {
        boolean shown = step >= 0 && chart.isInSight(step) && !chart.curves().isEmpty();
        line.setVisible(shown);
        card.setVisible(shown && cardWanted);
        double x = CurvesFigure.px(chart, area, step);
        for (int i = 0; i < chart.curves().size(); i++) {
            double y = shown ? py(i) : Double.NaN;
            Node marker = markers.getChildren().get(i);
            marker.setVisible(y >= area.y() - 1 && y <= area.bottom() + 1);
            if (marker.isVisible()) {
                marker.setTranslateX(x);
                marker.setTranslateY(y);
            }
        }
        line.setTranslateX(Math.round(x));
        if (card.isVisible()) {
            card.show(step, nearest());
            placeCard(x);
        }
    }

    /** Beside the line, where the mouse leaves more room. */
    private void placeCard(double lineX) {
        boolean left = mouseX > panel.getWidth() / 2;
        double x = left ? lineX - CARD_MARGIN_PX - card.getWidth() : lineX + CARD_MARGIN_PX;
        double lowest = panel.getHeight() - card.getHeight() - 2;
        card.relocate(
                Math.round(Math.max(2, Math.min(x, panel.getWidth() - card.getWidth() - 2))),
                Math.round(Math.max(Math.min(2, lowest), Math.min(area.y(), lowest - 2))));
    }

    private double py(int curve) {
        return CurvesFigure.py(chart, area, chart.curves().get(curve).at(step));
    }

    /** The curves, the one that is strongest first and then those nearest to the mouse. */
    private List<Integer> nearest() {
        return IntStream.range(0, chart.curves().size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> !chart.curves().get(i).strong())
                        .thenComparing(i -> {
                            double py = py(i);
                            return Double.isNaN(py) ? Double.MAX_VALUE : Math.abs(py - mouseY);
                        }))
                .toList();
    }
}
