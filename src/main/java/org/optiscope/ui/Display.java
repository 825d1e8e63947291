package org.optiscope.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;

/** How the experiment is shown; none of it changes what is computed. */
public final class Display {
    /** How the paths are laid out. */
    public enum View {
        OVERLAY,
        SIDE_BY_SIDE
    }

    private final Store store;
    private final ReadOnlyObjectProperty<Domain> window;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.OVERLAY);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObjectProperty<Point> hover = new SimpleObjectProperty<>();
    private final BooleanProperty gradientArrows = new SimpleBooleanProperty();
    private final BooleanProperty momentumArrows = new SimpleBooleanProperty();
    private final BooleanProperty stepArrows = new SimpleBooleanProperty();

    /** @param store keeps the part of the plane that is shown */
    Display(Store store) {
        this.store = store;
        window = store.part(State::window);
    }

    /** The part of the plane that the plot shows. */
    public ReadOnlyObjectProperty<Domain> windowProperty() {
        return window;
    }

    public Domain getWindow() {
        return window.get();
    }

    /** Shows that part of the plane. */
    public void look(Domain at) {
        store.change(state -> state.withWindow(at));
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The presenter's view: large type, panes away. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** The point under the mouse, or null. */
    public ObjectProperty<Point> hoverProperty() {
        return hover;
    }

    /** Whether each path shows an arrow against its gradient; likewise the two that follow. */
    public BooleanProperty gradientArrowsProperty() {
        return gradientArrows;
    }

    public BooleanProperty momentumArrowsProperty() {
        return momentumArrows;
    }

    public BooleanProperty stepArrowsProperty() {
        return stepArrows;
    }
}
