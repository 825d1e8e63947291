package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.Palette;
import org.optiscope.figure.SurfaceGround;
import org.optiscope.raster.Division;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.Ground;
import org.optiscope.scene.PlotView;
import org.optiscope.surface.Point;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/**
 * All plots: one with every visible run, or one for each, on the same part of the same surface.
 */
public final class PlotPane extends Region {
    private enum Stale {
        PANELS,
        BACKDROP,
        PLAYHEAD
    }

    private static final double GAP_PX = 8;
    private static final double CONTOUR_PX = 1;
    /** How much larger than the plot the numbers are drawn for a lecture hall. */
    private static final double PRESENTING = 1.4;

    private final Session session;
    private final Seat seat;
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final FieldPainter painter = new FieldPainter(() -> dirty.mark(Stale.BACKDROP));
    private final BasinPainter basins = new BasinPainter(this, () -> dirty.mark(Stale.BACKDROP));
    private final Glide glide = new Glide(() -> dirty.mark(Stale.BACKDROP));
    private final Film film = new Film(() -> dirty.mark(Stale.PLAYHEAD));
    private final List<PlotPanel> panels = new ArrayList<>();
    /** What was shown last, or was glided to. */
    private Viewport shown;
    /** The index of the run that was explained then, or −1. */
    private int explained = -1;

    private final Label empty = new Label(Texts.get("plot.empty"));

    /** @param seat of the window that it stands in */
    public PlotPane(Session session, Seat seat) {
        this.session = session;
        this.seat = seat;
        setId(Ids.PLOT);
        getStyleClass().add("plot-pane");
        setFocusTraversable(true);
        setAccessibleText(Texts.get("plot.plot"));
        empty.getStyleClass().add("plot-title");
        empty.setMouseTransparent(true);
        setMinSize(240, 140);
        dirty.listen(Stale.PANELS, session.experimentProperty(), seat.viewProperty(), session.trajectoriesProperty());
        dirty.listen(
                Stale.PANELS,
                session.ghost().trajectoryProperty(),
                session.runs().preview().trajectoryProperty());
        dirty.listen(
                Stale.PLAYHEAD,
                session.explanation().stageProperty(),
                session.display().gradientArrowsProperty());
        dirty.listen(
                Stale.PLAYHEAD,
                session.display().momentumArrowsProperty(),
                session.display().stepArrowsProperty());
        dirty.listen(
                Stale.BACKDROP,
                session.display().partProperty(),
                session.display().equalAxesProperty(),
                seat.darkProperty(),
                session.selectedProperty(),
                seat.presentedProperty());
        dirty.listen(
                Stale.BACKDROP,
                session.display().basinsProperty(),
                session.display().groundProperty());
        dirty.listen(
                Stale.PLAYHEAD,
                session.playback().playheadProperty(),
                session.predictions().predictionProperty());
        PlotGestures.install(session, this);
    }

    /** The panel at a point of this pane, or null. */
    PlotPanel panelAt(double x, double y) {
        for (PlotPanel panel : panels) {
            if (panel.getBoundsInParent().contains(x, y)) {
                return panel;
            }
        }
        return null;
    }

    /** Where on this pane a point of the plane is seen; side by side, in the selected run's plot. */
    public Optional<Point2D> at(Point point) {
        String selected = Ids.panel(session.selectedProperty().get());
        return panels.stream()
                .filter(panel -> panels.size() == 1 || selected.equals(panel.getId()))
                .findFirst()
                .map(panel -> PlotGestures.at(panel, point));
    }

    /** Brings everything up to date at once, the surface's image too; for pictures that are taken once. */
    public void refreshNow() {
        refresh();
        glide.end();
        film.end();
        dirty.markQuietly(Stale.BACKDROP);
        refresh();
        painter.paintNow();
        basins.paintNow();
        dirty.markQuietly(Stale.BACKDROP);
        refresh();
    }

    private void refresh() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        boolean arranged = dirty.clean(Stale.PANELS);
        boolean onto = dirty.clean(Stale.BACKDROP) || arranged || explainedRun() != explained;
        dirty.clean(Stale.PLAYHEAD);
        if (arranged) {
            arrange();
        }
        if (panels.isEmpty()) {
            return;
        }
        if (onto) {
            drawBackdrops();
            panels.forEach(panel -> panel.drawPaths(palette()));
        }
        film.follow(session);
        panels.forEach(this::moveTo);
    }

    private void moveTo(PlotPanel panel) {
        int t = session.playback().getPlayhead();
        Explanation explanation = session.explanation();
        boolean explaining = explanation.isOngoing();
        int stage = explanation.stageProperty().get();
        boolean before = explaining && stage < explanation.stages().size() - 1;
        panel.moveTo(t, before ? t - 1 : t, explaining && !before ? film.share() : 1);
        panel.showGuesses(session.predictions().prediction(), t);
        if (explaining) {
            panel.explain(session.selectedProperty().get(), explanation.stages(), stage, t, film);
        } else {
            panel.follow(
                    session.display().gradientArrowsProperty().get(),
                    session.display().momentumArrowsProperty().get(),
                    session.display().stepArrowsProperty().get(),
                    t);
        }
    }

    private void drawBackdrops() {
        Experiment experiment = session.getExperiment();
        double magnification = seat.isPresented() ? PRESENTING : 1;
        panels.forEach(panel -> panel.setMagnification(magnification));
        lookAtWindow();
        double scale = Rendering.scale(this);
        Viewport seen = panels.get(0).viewport();
        Viewport device = seen.resized(
                Math.max(1, Math.round(seen.widthPx() * scale)), Math.max(1, Math.round(seen.heightPx() * scale)));
        Ground ground = session.display().groundProperty().get();
        painter.request(SurfaceGround.Request.of(experiment.surface(), device, ground, palette(), CONTOUR_PX * scale));
        boolean mapped =
                session.display().basinsProperty().get() && !experiment.runs().isEmpty();
        int selected = session.selectedProperty().get();
        basins.request(
                mapped
                        ? panels.stream()
                                .map(panel -> panel.question(experiment, selected))
                                .toList()
                        : List.of());
        for (PlotPanel panel : panels) {
            panel.setExplained(explained);
            panel.drawBackdrop(painter.latest(), basins.of(panels.indexOf(panel)), experiment, palette());
            panel.setSelected(session.selectedProperty().get());
        }
    }

    private Palette palette() {
        return seat.palette();
    }

    private int explainedRun() {
        return session.explanation().isOngoing() ? session.selectedProperty().get() : -1;
    }

    /** Takes the part of the plane into view that is to be shown; by and by where an explanation leads there. */
    private void lookAtWindow() {
        Viewport wanted = wanted(panels.get(0));
        boolean begins = !session.display().isChosen();
        boolean ends = explained >= 0 && explainedRun() < 0;
        boolean sameSize =
                shown != null && shown.widthPx() == wanted.widthPx() && shown.heightPx() == wanted.heightPx();
        if (!sameSize || !wanted.equals(shown) && !begins && !ends) {
            glide.end();
        } else if (!wanted.equals(shown)) {
            glide.begin(panels.get(0).viewport());
        }
        explained = explainedRun();
        shown = wanted;
        panels.forEach(this::look);
    }

    private Viewport wanted(PlotPanel panel) {
        return panel.viewportOf(
                session.display().getPart(),
                session.display().equalAxesProperty().get());
    }

    /** Has a panel show what is to be seen now. */
    void look(PlotPanel panel) {
        panel.setViewport(glide.seen(wanted(panel)));
    }

    private void arrange() {
        Experiment experiment = session.getExperiment();
        List<Trajectory> trajectories = session.getTrajectories();
        List<String> labels = experiment.labels();
        List<DrawnRun> visible = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (experiment.runs().get(i).visible()) {
                visible.add(DrawnRun.of(experiment, i, labels.get(i), trajectories.get(i), DrawnRun.Kind.RUN));
            }
        }
        int selected = session.selectedProperty().get();
        Optional<DrawnRun> ghost = DrawnRun.accompanying(session);
        boolean sideBySide = seat.viewProperty().get() == PlotView.SIDE_BY_SIDE;
        int count = sideBySide ? Math.max(1, visible.size()) : 1;
        while (panels.size() > count) {
            getChildren().remove(panels.remove(panels.size() - 1));
        }
        while (panels.size() < count) {
            PlotPanel panel = new PlotPanel();
            panels.add(panel);
            getChildren().add(panel);
        }
        boolean apart = sideBySide && !visible.isEmpty();
        for (int i = 0; i < count; i++) {
            PlotPanel panel = panels.get(i);
            panel.setId(apart ? Ids.panel(visible.get(i).index()) : null);
            panel.setRuns(experiment, apart ? List.of(visible.get(i)) : visible, ghost, sideBySide);
        }
        getChildren().remove(empty);
        if (visible.isEmpty()) {
            getChildren().add(empty);
        }
        place();
    }

    private void place() {
        int count = Math.max(1, panels.size());
        int columns = Division.columns(count, getWidth(), getHeight());
        int rows = (count + columns - 1) / columns;
        double width = (getWidth() - (columns + 1) * GAP_PX) / columns;
        double height = (getHeight() - (rows + 1) * GAP_PX) / rows;
        for (int i = 0; i < panels.size(); i++) {
            double x = GAP_PX + i % columns * (width + GAP_PX);
            double y = GAP_PX + i / columns * (height + GAP_PX);
            panels.get(i)
                    .resizeRelocate(
                            Math.round(x),
                            Math.round(y),
                            Math.max(1, Math.floor(width)),
                            Math.max(1, Math.floor(height)));
        }
        empty.autosize();
        empty.relocate((getWidth() - empty.getWidth()) / 2, getHeight() / 2);
    }

    @Override
    protected void layoutChildren() {
        place();
        dirty.markQuietly(Stale.BACKDROP);
        refresh();
    }
}
