package org.optiscope.ui.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.optiscope.figure.Palette;
import org.optiscope.scene.PlotView;

/**
 * From where a window is watched, a desk or the last row of a hall, and what follows from that. Each window has its own: all of them show
 * one session, but not equally large, nor in the same light.
 */
public final class Seat {
    private final ObservableBooleanValue presented;
    private final BooleanProperty dark;
    private final ObjectProperty<PlotView> view;

    private Seat(ObservableBooleanValue presented, BooleanProperty dark, ObjectProperty<PlotView> view) {
        this.presented = presented;
        this.dark = dark;
        this.view = view;
    }

    /** Of the window with all the controls: as the scene says, which may have it be the presenter's view. */
    public static Seat atDesk(Display display) {
        return new Seat(display.presentingProperty(), display.darkProperty(), display.viewProperty());
    }

    /**
     * Of a window that is for the hall alone. It begins as the scene has it; from then on its theme is its own, and its view until the
     * scene, such as that of a lesson's next step, asks for another.
     */
    public static Seat inHall(Display display) {
        ObjectProperty<PlotView> view =
                new SimpleObjectProperty<>(display.viewProperty().get());
        display.viewProperty().addListener((observable, before, now) -> view.set(now));
        BooleanProperty dark = new SimpleBooleanProperty(display.darkProperty().get());
        return new Seat(new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(), dark, view);
    }

    /** Whether it is far from the screen: type is large then, and panes are away. */
    public ObservableBooleanValue presentedProperty() {
        return presented;
    }

    public boolean isPresented() {
        return presented.get();
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** All runs in one plot, or each in its own. */
    public ObjectProperty<PlotView> viewProperty() {
        return view;
    }

    /** The colours of figures; in a light hall those that a projector leaves something of. */
    public Palette palette() {
        boolean projected = isPresented() && !dark.get();
        return projected ? Palette.projected() : Palette.of(dark.get());
    }
}
