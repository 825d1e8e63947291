package org.optiscope.ui.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.ui.session.Session;

/**
 * What the mouse does on the plots: a click or drag puts the start there, the wheel zooms at the cursor, a drag with
 * another button pans, a double click shows the whole domain, and hovering reads the surface.
 */
final class PlotGestures {
    /** Scrolling this many px zooms by a factor of e. */
    private static final double SCROLL_PX = 220;

    private final Session session;
    private final PlotPane pane;
    private PlotPanel pressed;
    /** Before the last click moved it; null if the last one did something else. */
    private Point startBefore;

    private Point2D hovered;
    private double lastX;
    private double lastY;

    /** Has the pane listen to the mouse from now on. */
    static void install(Session session, PlotPane pane) {
        new PlotGestures(session, pane);
    }

    private PlotGestures(Session session, PlotPane pane) {
        this.session = session;
        this.pane = pane;
        pane.setCursor(Cursor.CROSSHAIR);
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
        pane.setOnMouseReleased(this::release);
        pane.setOnMouseMoved(event -> hover(plotAt(event.getX(), event.getY()), event));
        pane.setOnMouseExited(event -> {
            session.display().hoverProperty().set(null);
            hovered = null;
        });
        session.display().partProperty().addListener(observable -> Platform.runLater(this::hoverAgain));
        pane.setOnScroll(this::scroll);
        pane.setOnZoom(event -> zoom(event.getX(), event.getY(), event.getZoomFactor()));
    }

    /** The panel whose plot is at a point of the pane, or null. */
    private PlotPanel plotAt(double x, double y) {
        PlotPanel panel = pane.panelAt(x, y);
        return panel != null && panel.isPlot(x - panel.getLayoutX(), y - panel.getLayoutY()) ? panel : null;
    }

    /** Where in its pane a panel shows a point of the plane. */
    static Point2D at(PlotPanel panel, Point point) {
        return panel.localToParent(
                panel.getInsets().getLeft() + panel.viewport().px(point.x()),
                panel.getInsets().getTop() + panel.viewport().py(point.y()));
    }

    private Point pointAt(PlotPanel panel, double x, double y) {
        Viewport viewport = panel.viewport();
        double left = panel.getLayoutX() + panel.getInsets().getLeft();
        double top = panel.getLayoutY() + panel.getInsets().getTop();
        return new Point(viewport.x(x - left), viewport.y(y - top));
    }

    private void press(MouseEvent event) {
        pressed = pane.panelAt(event.getX(), event.getY());
        lastX = event.getX();
        lastY = event.getY();
        pane.requestFocus();
        if (pressed == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Point moved = startBefore;
        startBefore = null;
        int run = pressed.runAt(event.getX() - pressed.getLayoutX(), event.getY() - pressed.getLayoutY());
        if (run >= 0) {
            session.runs().select(run);
            pressed = null;
        } else if (pressed.isEdgeArrowAt(event.getX() - pressed.getLayoutX(), event.getY() - pressed.getLayoutY())) {
            session.showAll();
            pressed = null;
        } else if (session.predictions().isGuessing()
                && pressed.isPlot(event.getX() - pressed.getLayoutX(), event.getY() - pressed.getLayoutY())) {
            session.predictions().guess(startAt(event));
            pressed = null;
        } else if (event.getClickCount() == 2) {
            if (moved != null) {
                session.setStart(moved, this);
                session.display().fit();
            }
            pressed = null;
        } else {
            session.history().endGesture();
            startBefore = session.getExperiment().start();
            session.setStart(startAt(event), this);
        }
    }

    /** The point under the mouse, in as few digits as tell it from its neighbours a hundredth of a pixel away. */
    private Point startAt(MouseEvent event) {
        Viewport viewport = pressed.viewport();
        Point point = pointAt(pressed, event.getX(), event.getY());
        return new Point(
                round(point.x(), (viewport.x1() - viewport.x0()) / viewport.widthPx()),
                round(point.y(), (viewport.y1() - viewport.y0()) / viewport.heightPx()));
    }

    private static double round(double value, double pixel) {
        int decimals = 2 - (int) Math.floor(Math.log10(pixel));
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private void drag(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        if (event.isPrimaryButtonDown()) {
            session.setStart(startAt(event), this);
        } else {
            look(pressed.viewport().pan(event.getX() - lastX, event.getY() - lastY));
            pane.setCursor(Cursor.CLOSED_HAND);
        }
        lastX = event.getX();
        lastY = event.getY();
        hover(pressed, event);
    }

    private void release(MouseEvent event) {
        pane.setCursor(Cursor.CROSSHAIR);
        pressed = null;
    }

    private void hover(PlotPanel panel, MouseEvent event) {
        hovered = new Point2D(event.getX(), event.getY());
        session.display().hoverProperty().set(panel == null ? null : pointAt(panel, event.getX(), event.getY()));
    }

    /** Another part of the plane has moved under the mouse. */
    private void hoverAgain() {
        PlotPanel panel = hovered == null ? null : plotAt(hovered.getX(), hovered.getY());
        if (panel != null) {
            pane.look(panel);
            session.display().hoverProperty().set(pointAt(panel, hovered.getX(), hovered.getY()));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getX(), event.getY(), Math.exp(event.getDeltaY() / SCROLL_PX));
        }
        event.consume();
    }

    private void zoom(double x, double y, double factor) {
        PlotPanel panel = plotAt(x, y);
        if (panel != null) {
            double left = panel.getLayoutX() + panel.getInsets().getLeft();
            double top = panel.getLayoutY() + panel.getInsets().getTop();
            look(panel.viewport().zoom(x - left, y - top, factor));
        }
    }

    private void look(Viewport viewport) {
        session.display().look(new Domain(viewport.x0(), viewport.x1(), viewport.y0(), viewport.y1()));
    }
}
