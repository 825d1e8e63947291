package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.State;
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
    private final ReadOnlyObjectProperty<Boolean> equalAxes;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.OVERLAY);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObjectProperty<Point> hover = new SimpleObjectProperty<>();
    private final BooleanProperty gradientArrows = new SimpleBooleanProperty();
    private final BooleanProperty momentumArrows = new SimpleBooleanProperty();
    private final BooleanProperty stepArrows = new SimpleBooleanProperty();

    /**
     * @param store keeps the part of the plane that is shown
     * @param closeUp where the update is seen that is explained, if there is such a place
     */
    Display(Store store, Function<State, Optional<Domain>> closeUp) {
        this.store = store;
        window = store.derived(
                state -> List.of(
                        state.plane(),
                        state.closeUp(),
                        state.isExplaining()
                                ? List.of(state.experiment(), state.playhead(), state.selected())
                                : List.of()),
                state -> window(state, closeUp));
        equalAxes = store.part(State::equalAxes);
    }

    private static Domain window(State state, Function<State, Optional<Domain>> closeUp) {
        Domain whole = state.plane().window();
        return state.isExplaining()
                ? state.closeUp().window().or(() -> closeUp.apply(state)).orElse(whole)
                : whole;
    }

    /** The part of the plane that the plot shows. */
    public ReadOnlyObjectProperty<Domain> windowProperty() {
        return window;
    }

    public Domain getWindow() {
        return window.get();
    }

    /** Whether the part that is shown was chosen by the user, and not by an explanation. */
    public boolean isChosen() {
        State state = store.state();
        return !state.isExplaining() || state.closeUp().window().isPresent();
    }

    /** Shows that part of the plane. */
    public void look(Domain at) {
        store.change(state -> state.withWindow(at));
    }

    /** Shows a part that many times as large about the same middle; at the limits of magnification nothing changes. */
    public void zoom(double factor) {
        Viewport now = seen();
        look(now.zoom(now.widthPx() / 2, now.heightPx() / 2, 1 / factor));
    }

    /** Moves what is shown by these shares of its width and height, to the right and up. */
    public void pan(double right, double up) {
        Viewport now = seen();
        look(now.pan(-right * now.widthPx(), up * now.heightPx()));
    }

    /** The part that is shown, on a square of one px. */
    private Viewport seen() {
        Domain shown = getWindow();
        return new Viewport(shown.x0(), shown.x1(), shown.y0(), shown.y1(), 1, 1);
    }

    private void look(Viewport at) {
        look(new Domain(at.x0(), at.x1(), at.y0(), at.y1()));
    }

    /** Whether a unit is as long along both axes, so that a gradient crosses its contour line at a right angle. */
    public ReadOnlyObjectProperty<Boolean> equalAxesProperty() {
        return equalAxes;
    }

    public void toggleEqualAxes() {
        store.change(state -> state.withEqualAxes(!state.equalAxes()));
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
