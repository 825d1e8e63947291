package org.optiscope.ui.window;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.optiscope.scene.PlotView;
import org.optiscope.ui.session.Session;

/** What the presenter's view shows beside the plot, and the keys that arrange it; at a desk all of it is away. */
final class Presenter {
    /** A window this high has everything drawn as large as it is; higher ones magnify, by half a time or more at once. */
    private static final double DESK_PX = 540;

    private final Session session;
    private final BooleanProperty equation = new SimpleBooleanProperty();
    private final BooleanProperty chart = new SimpleBooleanProperty();
    private final BooleanProperty inspector = new SimpleBooleanProperty();
    private final BooleanProperty maps = new SimpleBooleanProperty();
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private final BooleanProperty spot = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final Map<KeyCode, Runnable> keys;

    Presenter(Session session) {
        this.session = session;
        BooleanProperty dark = session.display().darkProperty();
        keys = Map.ofEntries(
                Map.entry(KeyCode.DIGIT1, () -> arrange(PlotView.OVERLAY, false, false)),
                Map.entry(KeyCode.DIGIT2, () -> arrange(PlotView.OVERLAY, true, false)),
                Map.entry(KeyCode.DIGIT3, () -> arrange(PlotView.OVERLAY, false, true)),
                Map.entry(KeyCode.DIGIT4, () -> arrange(PlotView.SIDE_BY_SIDE, false, false)),
                Map.entry(KeyCode.N, this::selectNext),
                Map.entry(KeyCode.T, () -> toggle(dark)),
                Map.entry(KeyCode.S, this::otherView),
                Map.entry(KeyCode.I, () -> toggle(inspector)),
                Map.entry(KeyCode.C, () -> toggle(chart)),
                Map.entry(KeyCode.M, () -> toggle(maps)),
                Map.entry(KeyCode.B, () -> toggle(blank)),
                Map.entry(KeyCode.L, () -> toggle(spot)),
                Map.entry(KeyCode.K, () -> toggle(keysShown)));
        session.display().presentingProperty().addListener((observable, before, presenting) -> {
            if (!presenting) {
                List.of(equation, chart, inspector, maps, blank, spot).forEach(part -> part.set(false));
            }
        });
    }

    /** Does what the key is for in the presenter's view; returns whether it is for anything. */
    boolean press(KeyCode key) {
        Runnable action = session.display().presentingProperty().get() ? keys.get(key) : null;
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    private void arrange(PlotView view, boolean withEquation, boolean withChart) {
        session.display().viewProperty().set(view);
        equation.set(withEquation);
        chart.set(withChart);
        inspector.set(false);
        maps.set(false);
    }

    private void otherView() {
        ObjectProperty<PlotView> view = session.display().viewProperty();
        view.set(view.get() == PlotView.OVERLAY ? PlotView.SIDE_BY_SIDE : PlotView.OVERLAY);
    }

    private void selectNext() {
        int runs = session.getExperiment().runs().size();
        if (runs > 0) {
            session.runs().select((session.selectedProperty().get() + 1) % runs);
        }
    }

    private static void toggle(BooleanProperty part) {
        part.set(!part.get());
    }

    /** How many times as large all is drawn in a window of that height, in halves, so that it stays sharp. */
    static double magnification(double height) {
        return Math.max(1, Math.ceil(2 * height / DESK_PX) / 2);
    }

    ObservableBooleanValue equationProperty() {
        return equation;
    }

    ObservableBooleanValue chartProperty() {
        return chart;
    }

    ObservableBooleanValue inspectorProperty() {
        return inspector;
    }

    ObservableBooleanValue mapsProperty() {
        return maps;
    }

    /** Whether the screen is black. */
    ObservableBooleanValue blankProperty() {
        return blank;
    }

    /** Whether all but a circle under the mouse is darkened. */
    ObservableBooleanValue spotProperty() {
        return spot;
    }

    /** Whether the keys that are pressed are told on the screen. */
    ObservableBooleanValue keysShownProperty() {
        return keysShown;
    }
}
