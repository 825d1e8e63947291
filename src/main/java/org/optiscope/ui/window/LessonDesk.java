package org.optiscope.ui.window;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.optiscope.scene.WindowLook;
import org.optiscope.ui.lessons.LessonPane;
import org.optiscope.ui.session.Session;

/** What the window has for lessons: the pane at the left while there is one. */
final class LessonDesk {
    private static final double PANE_PX = 430;
    private static final double LEAST_PX = 320;
    /** How much wider it is for a lecture hall. */
    private static final double PRESENTING = 1.3;

    private final Session session;
    private final Drawer drawer;
    /** Kept here, since bindings hold it only weakly. */
    private final BooleanBinding ongoing;

    private LessonPane pane;

    LessonDesk(Session session, Drawer runs) {
        this.session = session;
        ObjectProperty<WindowLook> look = session.display().windowProperty();
        drawer = new Drawer(
                () -> pane = pane(runs),
                Side.LEFT,
                PANE_PX,
                LEAST_PX,
                look,
                WindowLook.Pane.LESSON,
                new SimpleBooleanProperty(true));
        ongoing = Bindings.createBooleanBinding(
                () -> session.lessons().course().isPresent(), session.lessons().courseProperty());
        drawer.visibleProperty().bind(ongoing);
        drawer.managedProperty().bind(ongoing);
        session.lessons().courseProperty().addListener(observable -> fill());
        BooleanProperty presenting = session.display().presentingProperty();
        Runnable size = () -> drawer.setSizePx(presenting.get() ? PANE_PX * PRESENTING : PANE_PX);
        presenting.addListener(observable -> size.run());
        size.run();
    }

    private LessonPane pane(Drawer runs) {
        ToggleButton allSliders = new ToggleButton();
        allSliders.selectedProperty().bindBidirectional(runs.openProperty());
        return new LessonPane(session, allSliders);
    }

    Node drawer() {
        return drawer;
    }

    /** Whether a lesson is being gone through. */
    BooleanBinding ongoingBinding() {
        return ongoing;
    }

    private void fill() {
        if (ongoing.get()) {
            drawer.fill();
        }
    }

    void refreshNow() {
        if (pane != null) {
            pane.refreshNow();
        }
    }
}
