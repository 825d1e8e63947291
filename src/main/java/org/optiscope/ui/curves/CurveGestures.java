package org.optiscope.ui.curves;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.optiscope.reading.CurveChart;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.StepRange;
import org.optiscope.ui.session.Session;

/**
 * What the mouse does on the charts: hovering reads, a click or drag seeks, the wheel zooms the steps at the cursor, a
 * drag with another button pans, a double click shows all steps. While the loss is to be predicted, a drag draws it.
 */
final class CurveGestures {
    /** Scrolling this many px zooms by a factor of e. */
    private static final double SCROLL_PX = 160;

    private final Session session;
    private final List<CurvePanel> panels;
    private final Guessing guessing;
    private CurvePanel pressed;
    private double lastX;
    /** The guess that is being drawn, or null. */
    private GuessStroke stroke;

    /** Has the charts listen to the mouse from now on. */
    static void install(Session session, List<CurvePanel> panels) {
        new CurveGestures(session, panels);
    }

    private CurveGestures(Session session, List<CurvePanel> panels) {
        this.session = session;
        this.panels = panels;
        guessing = new Guessing(session);
        for (CurvePanel panel : panels) {
            panel.setOnMousePressed(event -> press(panel, event));
            panel.setOnMouseDragged(event -> drag(panel, event));
            panel.setOnMouseReleased(event -> release());
            panel.setOnMouseMoved(event -> hover(panel, event));
            panel.setOnMouseExited(event -> panels.forEach(p -> p.hover(-1, false, 0, 0)));
            panel.setOnScroll(event -> scroll(panel, event));
        }
    }

    private void press(CurvePanel panel, MouseEvent event) {
        pressed = panel.isChartAt(event.getX(), event.getY()) ? panel : null;
        lastX = event.getX();
        if (pressed == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean hasRun = !session.getExperiment().runs().isEmpty();
        if (hasRun && guessing.isOf(panel.drawn())) {
            stroke = new GuessStroke(session, panel);
            stroke.add(event);
        } else if (event.getClickCount() == 2) {
            show(Optional.empty());
            pressed = null;
        } else {
            session.playback().seek(step(panel, event));
        }
    }

    private void drag(CurvePanel panel, MouseEvent event) {
        if (pressed != panel) {
            return;
        }
        if (stroke != null) {
            stroke.add(event);
        } else if (event.isPrimaryButtonDown()) {
            session.playback().seek(step(panel, event));
            hover(panel, event);
        } else {
            CurveChart chart = panel.chart();
            pan((lastX - event.getX()) * (chart.to() - chart.from()) / panel.chartWidth());
        }
        lastX = event.getX();
    }

    private void release() {
        if (stroke != null) {
            stroke.end();
        }
        stroke = null;
        pressed = null;
    }

    private void show(Optional<StepRange> steps) {
        ObjectProperty<CurvesLook> look = session.display().curvesProperty();
        look.set(look.get().withSteps(steps));
    }

    private void pan(double by) {
        int steps = session.getExperiment().steps();
        CurvesLook look = session.display().curvesProperty().get();
        if (look.steps().isPresent()) {
            show(Optional.of(look.steps(steps).pan(by, steps)));
        }
    }

    private void zoom(double at, double factor) {
        int steps = session.getExperiment().steps();
        StepRange zoomed = session.display().curvesProperty().get().steps(steps).zoom(at, factor, steps);
        show(zoomed.to() - zoomed.from() < steps ? Optional.of(zoomed) : Optional.empty());
    }

    /** The step under the mouse, of those in sight the nearest. */
    private static int step(CurvePanel panel, MouseEvent event) {
        CurveChart chart = panel.chart();
        double step = Math.max(chart.from(), Math.min(panel.stepAt(event.getX()), chart.to()));
        return (int) Math.max(Math.ceil(chart.from()), Math.min(Math.rint(step), Math.floor(chart.to())));
    }

    private void hover(CurvePanel panel, MouseEvent event) {
        boolean inside = panel.isChartAt(event.getX(), event.getY());
        panel.setCursor(inside ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        for (CurvePanel each : panels) {
            each.hover(inside ? step(panel, event) : -1, each == panel, event.getX(), event.getY());
        }
    }

    private void scroll(CurvePanel panel, ScrollEvent event) {
        if (!panel.isChartAt(event.getX(), event.getY())) {
            return;
        }
        if (event.getDeltaY() != 0) {
            zoom(panel.stepAt(event.getX()), Math.exp(event.getDeltaY() / SCROLL_PX));
        }
        event.consume();
    }
}
