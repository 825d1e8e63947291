package org.optiscope.ui.maps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.Box;
import org.optiscope.figure.SettingsFigure;
import org.optiscope.figure.SettingsGround;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.frames.LiveLabel;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.ScreenPen;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** How the selected run ends with every pair of values of two of its hyperparameters; a ring marks those that are set. */
final class SettingsView extends MapRegion {
    private enum Stale {
        MAP,
        MARK
    }

    private static final double MARK_PX = 6.5;
    private static final double POINTER_PX = 7;
    private static final double RIM_PX = 2;

    private final Circle mark = RunStyle.rimmed(new Circle(MARK_PX), RIM_PX);
    private final Circle pointer = RunStyle.rimmed(new Circle(POINTER_PX), RIM_PX);
    private final Label settings = new LiveLabel("");
    private final Label outcome = new LiveLabel("");
    private final Label none = new Label(Texts.get("maps.no-two"));
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final MapPainter painter = new MapPainter(this, () -> dirty.mark(Stale.MAP));
    private Box area = new Box(0, 0, 1, 1);

    SettingsView(Session session, Seat seat) {
        super(session, seat, MapIds.MAPS_SETTINGS);
        getStyleClass().addAll("settings-map", "owns-home");
        setFocusTraversable(true);
        setAccessibleText(Texts.get("maps.settings-meaning"));
        mark.getStyleClass().add("map-mark");
        mark.setId(MapIds.MAPS_MARK);
        pointer.getStyleClass().add("map-pointer");
        settings.setId(MapIds.MAPS_AT);
        outcome.setId(MapIds.MAPS_OUTCOME);
        settings.getStyleClass().add("map-number");
        outcome.getStyleClass().add("map-words");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        addUnmanaged(mark, pointer, settings, outcome, none);
        dirty.listenBehind(
                Stale.MAP,
                session.experimentProperty(),
                session.racing().targetProperty(),
                session.trajectoriesProperty());
        dirty.listen(
                Stale.MAP,
                session.selectedProperty(),
                look,
                seat.darkProperty(),
                seat.presentedProperty(),
                visibleProperty());
        dirty.listen(Stale.MARK, session.runs().preview().trajectoryProperty());
        new SettingsGestures(session, this);
    }

    @Override
    MapWorker<?, ?> worker() {
        return painter;
    }

    /** The selected run and its number; nothing if there is no run. */
    private Optional<RunSpec> run() {
        return session.getScene().run();
    }

    /** What the map is of: as the session is now, since it may have changed after the map was drawn. */
    private Optional<SettingsGround> ground() {
        return run().flatMap(run -> SettingsGround.of(run.optimizer(), look.get()));
    }

    private void refresh() {
        if (!isVisible() || getWidth() <= 0 || getHeight() <= 0) {
            painter.drop();
            return;
        }
        if (dirty.clean(Stale.MAP)) {
            Optional<SettingsGround> ground = ground();
            none.setVisible(ground.isEmpty());
            canvas.setVisible(ground.isPresent());
            texts.setVisible(ground.isPresent());
            ground.ifPresentOrElse(this::draw, painter::drop);
            dirty.markQuietly(Stale.MARK);
        }
        if (dirty.clean(Stale.MARK)) {
            mark.setVisible(false);
            pointer.setVisible(false);
            settings.setText("");
            outcome.setText("");
            ground().ifPresent(this::showMarks);
        }
    }

    private void draw(SettingsGround ground) {
        double width = drawingWidth();
        double height = drawingHeight();
        area = SettingsFigure.area(width, height, fontPx());
        painter.request(new MapPainter.Wish(
                ground.question(
                        session.getScene(), session.racing().targetProperty().get(), columns(), rows()),
                look.get().bySteps()));
        ScreenPen pen = pen();
        SettingsFigure figure = new SettingsFigure(pen, seat.palette(), width, height);
        pen.draw(width, height, () -> figure.draw(ground, painter.latest()));
    }

    int columns() {
        return (int) Math.max(1, Math.round(area.width() * Rendering.scale(this)));
    }

    int rows() {
        return (int) Math.max(1, Math.round(area.height() * Rendering.scale(this)));
    }

    private void showMarks(SettingsGround ground) {
        RunSpec run = run().orElseThrow();
        Map<String, Object> pointed =
                session.runs().preview().settingsProperty().get();
        String hue = RunStyle.styleClass(run.hue());
        mark.getStyleClass().setAll("map-mark", "rimmed", hue);
        place(mark, ground, run.optimizer().values());
        Map<String, Object> told = run.optimizer().values();
        Optional<Trajectory> way = Optional.of(
                session.getTrajectories().get(session.selectedProperty().get()));
        if (isPointed(ground, pointed)) {
            place(pointer, ground, pointed);
            told = pointed;
            way = session.runs().preview().trajectoryProperty().get();
        }
        settings.setText(Outcome.settings(List.of(ground.across(), ground.up()), told));
        outcome.setText(way.map(one -> Outcome.of(
                        one,
                        session.getExperiment(),
                        session.racing().targetProperty().get()))
                .orElse(Texts.get("maps.not-allowed")));
    }

    /** Whether settings that are pointed at are those of this map. */
    private static boolean isPointed(SettingsGround ground, Map<String, Object> pointed) {
        return pointed.containsKey(ground.across().key())
                && pointed.containsKey(ground.up().key());
    }

    private void place(Circle circle, SettingsGround ground, Map<String, Object> values) {
        double x = ground.across().place((Double) values.get(ground.across().key()));
        double y = ground.up().place((Double) values.get(ground.up().key()));
        boolean inSight = x >= 0 && x <= 1 && y >= 0 && y <= 1;
        circle.setVisible(inSight);
        if (inSight) {
            circle.setTranslateX(area.x() + x * area.width());
            circle.setTranslateY(area.bottom() - y * area.height());
        }
    }

    /** The settings at a place of this view, if it is one of the map. */
    Optional<Map<String, Object>> settingsAt(double px, double py) {
        double x = (px - area.x()) / area.width();
        double y = (area.bottom() - py) / area.height();
        boolean inside = x >= 0 && x < 1 && y >= 0 && y < 1;
        Optional<SettingsGround> pointed = ground().filter(ground -> inside);
        setCursor(pointed.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        return pointed.map(ground -> ground.settings(x, y, columns(), rows()));
    }

    /** Shows another part of the sliders: what becomes of the part that is seen, and of the whole. */
    private void look(BinaryOperator<SettingsGround> part) {
        run().ifPresent(run -> ground().ifPresent(ground -> {
            SettingsGround whole = ground.whole(run.optimizer());
            look.set(look.get().withPlane(part.apply(ground, whole).plane(whole)));
        }));
    }

    /** Magnifies about a place of this view. */
    void zoom(double px, double py, double factor) {
        if (settingsAt(px, py).isPresent()) {
            double x = (px - area.x()) / area.width();
            double y = (area.bottom() - py) / area.height();
            look((ground, whole) -> ground.zoomed(x, y, factor, whole));
        }
    }

    /** Moves what is seen by so many px. */
    void pan(double px, double py) {
        look((ground, whole) -> ground.shifted(-px / area.width(), py / area.height(), whole));
    }

    /** Shows the whole sliders. */
    void showWhole() {
        look((ground, whole) -> whole);
    }

    @Override
    void redraw() {
        dirty.markQuietly(Stale.MAP);
        refresh();
    }

    @Override
    protected void layoutChildren() {
        settings.resizeRelocate(PADDING_PX, linesTop(), linesWidth(), LINE_PX);
        outcome.resizeRelocate(PADDING_PX, linesTop() + LINE_PX, linesWidth(), LINE_PX);
        none.resizeRelocate(PADDING_PX, PADDING_PX, linesWidth(), 3 * LINE_PX);
        super.layoutChildren();
    }
}
