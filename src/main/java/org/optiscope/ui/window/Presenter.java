package org.optiscope.ui.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.optiscope.scene.PlotView;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** What the presenter's view of a window shows beside the plot, and the keys that arrange it; at a desk all of it is away. */
final class Presenter {
    /** A window this high has everything drawn as large as it is; higher ones magnify, by half a time or more at once. */
    private static final double DESK_PX = 540;

    /** What stands beside the plot, on the keys 1 to 4. */
    enum Layout {
        PLOT(KeyCode.DIGIT1, PlotView.OVERLAY, false, false),
        EQUATION(KeyCode.DIGIT2, PlotView.OVERLAY, true, false),
        CHART(KeyCode.DIGIT3, PlotView.OVERLAY, false, true),
        SIDE_BY_SIDE(KeyCode.DIGIT4, PlotView.SIDE_BY_SIDE, false, false);

        private final KeyCode key;
        private final PlotView view;
        private final boolean withEquation;
        private final boolean withChart;

        Layout(KeyCode key, PlotView view, boolean withEquation, boolean withChart) {
            this.key = key;
            this.view = view;
            this.withEquation = withEquation;
            this.withChart = withChart;
        }

        KeyCode key() {
            return key;
        }
    }

    private final Session session;
    private final Seat seat;
    private final BooleanProperty equation = new SimpleBooleanProperty();
    private final BooleanProperty chart = new SimpleBooleanProperty();
    private final BooleanProperty inspector = new SimpleBooleanProperty();
    private final BooleanProperty maps = new SimpleBooleanProperty();
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private final BooleanProperty spot = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final Map<KeyCode, Runnable> keys;

    /**
     * @param seat of the window
     * @param hasPanes whether the window has an inspector and maps
     */
    Presenter(Session session, Seat seat, boolean hasPanes) {
        this.session = session;
        this.seat = seat;
        keys = new EnumMap<>(Map.of(
                KeyCode.N, this::selectNext,
                KeyCode.T, () -> toggle(seat.darkProperty()),
                KeyCode.S, this::otherView,
                KeyCode.C, () -> toggle(chart),
                KeyCode.B, () -> toggle(blank),
                KeyCode.L, () -> toggle(spot),
                KeyCode.K, () -> toggle(keysShown)));
        for (Layout layout : Layout.values()) {
            keys.put(layout.key(), () -> arrange(layout));
        }
        if (hasPanes) {
            keys.put(KeyCode.I, () -> toggle(inspector));
            keys.put(KeyCode.M, () -> toggle(maps));
        }
        seat.presentedProperty().addListener((observable, before, presented) -> {
            if (!presented) {
                List.of(equation, chart, inspector, maps, blank, spot).forEach(part -> part.set(false));
            }
        });
    }

    /** Does what the key is for in the presenter's view; returns whether it is for anything. */
    boolean press(KeyCode key) {
        Runnable action = seat.isPresented() ? keys.get(key) : null;
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    void arrange(Layout layout) {
        seat.viewProperty().set(layout.view);
        equation.set(layout.withEquation);
        chart.set(layout.withChart);
        inspector.set(false);
        maps.set(false);
    }

    /** Whether the window is arranged so. */
    boolean isArranged(Layout layout) {
        return seat.viewProperty().get() == layout.view
                && equation.get() == layout.withEquation
                && chart.get() == layout.withChart;
    }

    private void otherView() {
        ObjectProperty<PlotView> view = seat.viewProperty();
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
    BooleanProperty blankProperty() {
        return blank;
    }

    /** Whether all but a circle under the mouse is darkened. */
    BooleanProperty spotProperty() {
        return spot;
    }

    /** Whether the keys that are pressed are told on the screen. */
    ObservableBooleanValue keysShownProperty() {
        return keysShown;
    }
}
