package org.optiscope.ui.maps;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.optiscope.experiment.Experiment;
import org.optiscope.ui.session.Session;

/**
 * What the mouse does on a map of settings: hovering shows the path, a click sets what is pointed at, the wheel zooms at the cursor, a
 * drag pans, a double click or Home shows the whole sliders.
 */
final class SettingsGestures {
    /** Scrolling this many px zooms by a factor of e. */
    private static final double SCROLL_PX = 220;

    private final Session session;
    private final SettingsView view;
    /** What the last click changed, if it changed anything, and what came of it. */
    private Map<String, Object> before = Map.of();

    private Experiment after;
    private double lastX;
    private double lastY;

    SettingsGestures(Session session, SettingsView view) {
        this.session = session;
        this.view = view;
        view.setOnMouseMoved(this::hover);
        view.setOnMouseExited(event -> point(Map.of()));
        view.visibleProperty().addListener(observable -> point(Map.of()));
        view.setOnMousePressed(event -> {
            view.requestFocus();
            lastX = event.getX();
            lastY = event.getY();
            event.consume();
        });
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::hover);
        view.setOnMouseClicked(this::click);
        view.setOnScroll(this::scroll);
        view.setOnZoom(event -> view.zoom(event.getX(), event.getY(), event.getZoomFactor()));
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.HOME) {
                view.showWhole();
                event.consume();
            }
        });
    }

    private void point(Map<String, Object> settings) {
        session.runs().preview().settingsProperty().set(settings);
    }

    private void hover(MouseEvent event) {
        point(view.settingsAt(event.getX(), event.getY()).orElse(Map.of()));
    }

    private void drag(MouseEvent event) {
        if (!event.isStillSincePress() && event.isPrimaryButtonDown()) {
            view.setCursor(Cursor.CLOSED_HAND);
            point(Map.of());
            view.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int run = session.selectedProperty().get();
        if (event.getClickCount() == 2) {
            // What the first of the two clicks set is taken back.
            if (!before.isEmpty() && session.getExperiment().equals(after)) {
                session.runs().setHyperparameters(run, before, this);
            }
            view.showWhole();
        } else if (event.getClickCount() == 1) {
            before = Map.of();
            view.settingsAt(event.getX(), event.getY()).ifPresent(settings -> {
                before = new HashMap<>(
                        session.getExperiment().runs().get(run).optimizer().values());
                before.keySet().retainAll(settings.keySet());
                session.history().endGesture();
                session.runs().setHyperparameters(run, settings, this);
                after = session.getExperiment();
            });
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            view.zoom(event.getX(), event.getY(), Math.exp(event.getDeltaY() / SCROLL_PX));
            view.settingsAt(event.getX(), event.getY());
        }
        event.consume();
    }
}
