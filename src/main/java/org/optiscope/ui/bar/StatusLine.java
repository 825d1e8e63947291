package org.optiscope.ui.bar;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.LayoutBoundary;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Session;

/** One line: what was refused and why, or else what was done, the surface under the mouse, or a hint. */
final class StatusLine extends StackPane {
    private final Session session;
    private final Label label = new Label(Texts.get("bar.hint"));
    private final double[] gradient = new double[2];

    StatusLine(Session session) {
        this.session = session;
        getStyleClass().add("status-line");
        label.setId(Ids.HOVER);
        label.getStyleClass().add("status");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setTextAlignment(TextAlignment.RIGHT);
        label.setWrapText(true);
        getChildren().add(new LayoutBoundary(label));
        session.display().hoverProperty().addListener(observable -> show());
        session.experimentProperty().addListener(observable -> show());
    }

    private void show() {
        Point point = session.display().hoverProperty().get();
        if (point == null) {
            label.setText(hint());
        } else {
            Surface surface = session.getExperiment().surface();
            List<String> names = surface.variables();
            double f = surface.gradient(point.x(), point.y(), gradient);
            label.setText(names.get(0) + " " + pad(point.x()) + "  " + names.get(1) + " " + pad(point.y()) + "  f "
                    + pad(f) + "\n∇f (" + pad(gradient[0]) + ", " + pad(gradient[1]) + ")");
        }
    }

    /** Where f has no value at the start, it says so and where to click. */
    private String hint() {
        Surface surface = session.getExperiment().surface();
        Point start = session.getExperiment().start();
        Point proposed = surface.start();
        if (Double.isFinite(surface.value(start.x(), start.y()))) {
            return Texts.get("bar.hint");
        }
        return Double.isFinite(surface.value(proposed.x(), proposed.y()))
                ? Texts.get("bar.no-value-as-at", Numbers.exact(proposed.x()), Numbers.exact(proposed.y()))
                : Texts.get("bar.no-value");
    }

    private static String pad(double value) {
        String text = Numbers.live(value);
        return " ".repeat(Math.max(0, 9 - text.length())) + text;
    }
}
