package org.optiscope.ui.window;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Side;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.optiscope.scene.WindowLook;
import org.optiscope.ui.inspector.InspectorPane;
import org.optiscope.ui.maps.MapsPane;
import org.optiscope.ui.rules.RulePane;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/**
 * What stands at the right of the plot: the editor of a rule, the maps, the inspector. A narrow window has room for one of them: the
 * inspector makes room for the other two, and the maps for the editor.
 */
final class RightSide extends HBox {
    private static final double INSPECTOR_PX = 372;
    private static final double INSPECTOR_LEAST_PX = 300;
    private static final double RULE_PX = 468;
    private static final double RULE_LEAST_PX = 400;
    private static final double MAPS_PX = 420;
    private static final double MAPS_LEAST_PX = 330;
    /** A narrower window shows one of them. */
    private static final double BOTH_PX = 1850;
    /** A narrower window opens with the inspector closed, so that the plot has room. */
    private static final double WIDE_PX = 1500;

    private final Drawer inspector;
    private final Drawer editor;
    private final Drawer maps;
    private InspectorPane inspectorPane;
    private RulePane rulePane;
    private MapsPane mapsPane;

    /**
     * @param window has the width
     * @param lesson whether a lesson takes room at the left
     * @param takeMap shows how the map can be taken away
     */
    RightSide(Session session, Seat seat, Region window, ObservableBooleanValue lesson, Runnable takeMap) {
        ObjectProperty<WindowLook> look = session.display().windowProperty();
        inspector = new Drawer(
                () -> inspectorPane = new InspectorPane(session),
                Side.RIGHT,
                INSPECTOR_PX,
                INSPECTOR_LEAST_PX,
                look,
                WindowLook.Pane.INSPECTOR,
                window.widthProperty()
                        .greaterThanOrEqualTo(
                                Bindings.when(lesson).then(BOTH_PX).otherwise(WIDE_PX)));
        editor = new Drawer(
                () -> rulePane = new RulePane(session),
                Side.RIGHT,
                RULE_PX,
                RULE_LEAST_PX,
                look,
                WindowLook.Pane.RULE,
                new SimpleBooleanProperty(false));
        maps = new Drawer(
                () -> mapsPane = new MapsPane(session, seat, takeMap),
                Side.RIGHT,
                MAPS_PX,
                MAPS_LEAST_PX,
                look,
                WindowLook.Pane.MAPS,
                new SimpleBooleanProperty(false));
        ObservableBooleanValue narrow = window.widthProperty().lessThan(BOTH_PX);
        inspector.makeRoomFor(List.of(WindowLook.Pane.RULE, WindowLook.Pane.MAPS), narrow);
        maps.makeRoomFor(List.of(WindowLook.Pane.RULE), narrow);
        getChildren().addAll(editor, maps, inspector);
        List.of(editor, maps).forEach(drawer -> drawer.openProperty().addListener(observable -> fillIfOpen(drawer)));
    }

    private static void fillIfOpen(Drawer drawer) {
        if (drawer.openProperty().get()) {
            drawer.fill();
        }
    }

    /** Makes what the window opens with; the rest is made when it is first opened. */
    void fill() {
        inspector.fill();
        fillIfOpen(editor);
        fillIfOpen(maps);
    }

    Drawer inspector() {
        return inspector;
    }

    Drawer editor() {
        return editor;
    }

    Drawer maps() {
        return maps;
    }

    BooleanProperty mapsProperty() {
        return maps.openProperty();
    }

    /** Ends the computing of a map; returns whether there was one. */
    boolean stopMaps() {
        return mapsPane != null && mapsPane.stop();
    }

    /** Brings every pane up to date at once. */
    void refreshNow() {
        inspectorPane.refreshNow();
        if (rulePane != null) {
            rulePane.refreshNow();
        }
        if (mapsPane != null) {
            mapsPane.refreshNow();
        }
    }
}
