package org.optiscope.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.ArrowKind;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.Ground;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.RaceLook;
import org.optiscope.scene.Scene;
import org.optiscope.scene.WindowLook;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;

/** How the experiment is shown, the parts of the scene's look as properties; none of it changes what is computed. */
public final class Display {
    private final Store store;
    private final ReadOnlyObjectProperty<Domain> part;
    private final ReadOnlyObjectProperty<Boolean> equalAxes;
    private final ObjectProperty<PlotView> view;
    private final ObjectProperty<CurvesLook> curves;
    private final ObjectProperty<RaceLook> race;
    private final ObjectProperty<MapsLook> maps;
    private final ObjectProperty<WindowLook> window;
    private final BooleanProperty dark;
    private final BooleanProperty presenting;
    private final BooleanProperty basins;
    private final Habits habits;
    private final ObjectProperty<Ground> ground;
    private final BooleanProperty gradientArrows;
    private final BooleanProperty momentumArrows;
    private final BooleanProperty stepArrows;
    /** Where the mouse is belongs to no scene. */
    private final ObjectProperty<Point> hover = new SimpleObjectProperty<>();

    /**
     * @param store keeps the scene
     * @param closeUp where the update is seen that is explained, if there is such a place
     */
    Display(Store store, Function<Scene, Optional<Domain>> closeUp) {
        this.store = store;
        habits = new Habits(store);
        part = store.derived(
                scene -> List.of(
                        scene.look().plot().plane(),
                        scene.look().plot().closeUp(),
                        scene.isExplaining()
                                ? List.of(scene.experiment(), scene.playhead(), scene.selected())
                                : List.of()),
                scene -> part(scene, closeUp));
        equalAxes = store.part(Scene::equalAxes);
        view = store.value(
                scene -> scene.look().plot().view(), (scene, other) -> scene.withPlot(plot -> plot.withView(other)));
        curves = store.value(scene -> scene.look().curves(), (scene, other) -> scene.withCurves(before -> other));
        race = store.value(scene -> scene.look().race(), (scene, other) -> scene.withRace(before -> other));
        maps = store.value(scene -> scene.look().maps(), (scene, other) -> scene.withMaps(before -> other));
        window = store.value(scene -> scene.look().window(), (scene, other) -> scene.withWindow(before -> other));
        dark = store.flag(
                scene -> scene.look().window().dark(),
                (scene, wanted) -> scene.withWindow(look -> look.withDark(wanted)));
        presenting = store.flag(
                scene -> scene.look().window().presenting(),
                (scene, wanted) -> scene.withWindow(look -> look.withPresenting(wanted)));
        basins = store.flag(
                scene -> scene.look().plot().basins(),
                (scene, shown) -> scene.withPlot(plot -> plot.withBasins(shown)));
        ground = store.value(
                scene -> scene.look().plot().ground(),
                (scene, other) -> scene.withPlot(plot -> plot.withGround(other)));
        gradientArrows = arrows(ArrowKind.GRADIENT);
        momentumArrows = arrows(ArrowKind.MOMENTUM);
        stepArrows = arrows(ArrowKind.STEP);
    }

    private BooleanProperty arrows(ArrowKind kind) {
        return store.flag(
                scene -> scene.look().plot().arrows().contains(kind),
                (scene, shown) -> scene.withPlot(plot -> plot.withArrow(kind, shown)));
    }

    private static Domain part(Scene scene, Function<Scene, Optional<Domain>> closeUp) {
        Domain whole = scene.look().plot().plane().part();
        return scene.isExplaining()
                ? scene.look()
                        .plot()
                        .closeUp()
                        .part()
                        .or(() -> closeUp.apply(scene))
                        .orElse(whole)
                : whole;
    }

    /** The part of the plane that the plot shows. */
    public ReadOnlyObjectProperty<Domain> partProperty() {
        return part;
    }

    public Domain getPart() {
        return part.get();
    }

    /** Whether the part that is shown was chosen by the user, and not by an explanation. */
    public boolean isChosen() {
        Scene scene = store.scene();
        return !scene.isExplaining() || scene.look().plot().closeUp().part().isPresent();
    }

    /** Shows that part of the plane. */
    public void look(Domain at) {
        store.change(scene -> scene.withPart(at));
    }

    /** Shows the surface's whole domain. */
    public void fit() {
        look(store.scene().experiment().surface().domain());
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
        Domain shown = getPart();
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
        store.change(scene -> scene.withEqualAxes(!scene.equalAxes()));
    }

    public ObjectProperty<PlotView> viewProperty() {
        return view;
    }

    /** How the curves are shown. */
    public ObjectProperty<CurvesLook> curvesProperty() {
        return curves;
    }

    /** How the race is ranked, and for which loss. */
    public ObjectProperty<RaceLook> raceProperty() {
        return race;
    }

    /** What the pane of maps shows. */
    public ObjectProperty<MapsLook> mapsProperty() {
        return maps;
    }

    /** What the window shows around the plot; theme and presenter's view of it are {@code dark} and {@code presenting}. */
    public ObjectProperty<WindowLook> windowProperty() {
        return window;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the window with all the controls is the presenter's view: large type, panes away. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether the plot tells in the place of the surface where runs arrive from every start. */
    public BooleanProperty basinsProperty() {
        return basins;
    }
    /** What of all this is the user's own, to be kept for the next start. */
    public Habits habits() {
        return habits;
    }

    /** How the surface under the paths is coloured. */
    public ObjectProperty<Ground> groundProperty() {
        return ground;
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
