package org.optiscope.ui.curves;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.optiscope.raster.Chords;
import org.optiscope.surface.Point;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.session.Session;

/** A line that is drawn in a chart: it goes from left to right, and who goes back draws what was there anew. */
final class GuessStroke {
    /** A mouse that moved no farther was clicked. */
    private static final double CLICK_PX = 4;

    private final Session session;
    private final CurvePanel panel;
    private final List<Point2D> line = new ArrayList<>();

    GuessStroke(Session session, CurvePanel panel) {
        this.session = session;
        this.panel = panel;
        int hue = session.getExperiment()
                .runs()
                .get(session.selectedProperty().get())
                .hue();
        panel.guess().stroke().getStyleClass().setAll("guess-stroke", RunStyle.styleClass(hue));
    }

    /** Goes on to where the mouse is. */
    void add(MouseEvent event) {
        Point2D at = panel.guess().inside(event.getX(), event.getY());
        line.removeIf(point -> point.getX() >= at.getX());
        line.add(at);
        panel.guess().stroke().getPoints().clear();
        line.forEach(point -> panel.guess().stroke().getPoints().addAll(point.getX(), point.getY()));
    }

    /** Whether it is no more than a click. */
    boolean isClick() {
        return line.get(line.size() - 1).distance(line.get(0)) < CLICK_PX;
    }

    /** Takes the line as a guess, if it is one. */
    void end() {
        panel.guess().stroke().getPoints().clear();
        if (isClick()) {
            return;
        }
        double[] px = line.stream().mapToDouble(Point2D::getX).toArray();
        double[] py = line.stream().mapToDouble(Point2D::getY).toArray();
        int kept = Chords.thin(px, py, px.length);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            points.add(new Point(
                    Math.max(0, panel.stepAt(px[i])),
                    panel.chart().axis().value(panel.guess().share(py[i]))));
        }
        session.predictions().guess(points);
    }
}
