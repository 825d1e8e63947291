package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Polyline;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Ending;
import org.optiscope.reading.Numbers;
import org.optiscope.reading.Twin;
import org.optiscope.scene.Scene;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.Follower;

/** A plot of a scene with all its visible runs: the surface, the paths up to the step that is shown, the heads and their key. */
public final class PlotFigure {
    private static final double CONTOUR_PX = 1;
    private static final double HEAD_PX = 7.5;
    private static final double RIM_PX = 1.8;
    private static final double TWIN_RIM_PX = 1.2;
    private static final double START_PX = 7;
    private static final double MARGIN_PX = 12;
    private static final double PADDING_PX = 8;
    private static final double MARKER_PX = 22;
    private static final double MARKER_RADIUS_PX = 4.5;
    private static final double RADIUS_PX = 6;
    /** The height of a row of the key, in sizes of the font. */
    private static final double ROW = 1.7;
    /** The numbers and the name of the axis across, likewise. */
    private static final double AXIS = 3;

    /** So that the key is as wide at almost every step. */
    private static final String LONG_NUMBER = "−1234.5678";

    private static final List<Corners.Corner> KEY_PLACES =
            List.of(Corners.Corner.UPPER_RIGHT, Corners.Corner.LOWER_RIGHT, Corners.Corner.LOWER_LEFT);

    /** A path that is drawn, and what is said of it in the key. */
    private record Drawn(String label, int hue, Trajectory trajectory, boolean isTwin, PathFigure path) {}

    private final Scene scene;
    private final PictureOptions options;
    private final Palette palette;
    private final Viewport viewport;
    private final Optional<CardFigure> card;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Integer> shown;
    private final List<Trajectory> trajectories;
    private final String title;
    /** The surface is the same at every step. */
    private SurfaceGround.Painting ground;
    /** The run whose basins are shown, if any are. */
    private final int mapped;

    private BasinMap basins;

    /**
     * @param shown the numbers of the runs that are drawn: all visible ones, or one
     * @param trajectories one a run of the scene's experiment
     * @param twin of the selected run, with its bias correction switched over, if it is to be drawn
     */
    public PlotFigure(
            Scene scene,
            List<Integer> shown,
            List<Trajectory> trajectories,
            Optional<Trajectory> twin,
            PictureOptions options,
            double widthPx,
            double heightPx) {
        this.scene = scene;
        this.options = options;
        this.shown = shown;
        this.trajectories = trajectories;
        palette = Palette.of(scene.look().window().dark());
        Domain part = scene.look().plot().plane().part();
        Viewport whole = new Viewport(part.x0(), part.x1(), part.y0(), part.y1(), widthPx, heightPx);
        viewport = scene.equalAxes() ? whole.withEqualAxes() : whole;
        List<RunSpec> runs = scene.experiment().runs();
        List<String> labels = scene.experiment().labels();
        title = shown.size() == 1
                ? labels.get(shown.get(0))
                : SurfaceCatalog.said(scene.experiment().surface().name());
        for (int i : shown) {
            int hue = runs.get(i).hue();
            drawn.add(drawn(labels.get(i), hue, trajectories.get(i), false));
            if (i == scene.selected() && twin.isPresent()) {
                drawn.add(drawn(Twin.name(labels.get(i), twin.get()), hue, twin.get(), true));
            }
        }
        int told = shown.size() == 1 ? shown.get(0) : scene.selected();
        mapped = told;
        List<String> names = scene.experiment().surface().variables();
        card = options.cards() && shown.contains(told)
                ? Optional.of(new CardFigure(trajectories.get(told), names))
                : Optional.empty();
    }

    private Drawn drawn(String label, int hue, Trajectory trajectory, boolean isTwin) {
        Polyline line = Polyline.of(trajectory.x(), trajectory.y(), trajectory.lastFinite() + 1, viewport);
        double[] dash = isTwin ? RunGlyph.ghostDash() : RunGlyph.dash(hue);
        return new Drawn(
                label, hue, trajectory, isTwin, new PathFigure(line, palette.hue(hue), palette.casing(), dash));
    }

    /**
     * Draws it at a step.
     *
     * @param scale how many pixels of the picture a px is wide, so that the surface is as sharp as the rest
     */
    public void draw(Pen pen, double scale, int t) {
        drawGround(pen, scale);
        drawn.forEach(path -> path.path().drawCasing(pen, t));
        drawn.forEach(path -> path.path().drawLine(pen, t));
        drawStart(pen);
        drawn.forEach(path -> drawHead(pen, path, t));
        new GuessFigure(pen, palette, viewport).draw(scene, shown, trajectories, t);
        if (options.title()) {
            drawTitle(pen);
        }
        Corners corners = corners();
        if (options.legend()) {
            drawKey(pen, corners, t);
        }
        card.ifPresent(numbers -> numbers.draw(pen, palette, corners, viewport.heightPx(), t));
    }

    /** The corners, free of whole paths and minima, so that nothing in them moves from step to step. */
    private Corners corners() {
        Corners corners = new Corners(viewport.widthPx(), viewport.heightPx());
        drawn.forEach(
                path -> corners.keep(path.path().line().px(), path.path().line().py()));
        List<Minimum> minima = scene.experiment().surface().minima();
        corners.keep(
                minima.stream().mapToDouble(minimum -> viewport.px(minimum.x())).toArray(),
                minima.stream().mapToDouble(minimum -> viewport.py(minimum.y())).toArray());
        return corners;
    }

    /** Draws what is the same at every step, for those who draw the rest themselves. */
    void drawStill(Pen pen, double scale) {
        drawGround(pen, scale);
        if (options.title()) {
            drawTitle(pen);
        }
    }

    /** What is left to draw: the start, and the paths with their heads. */
    ScenePicture.StillPanel still(Box box) {
        double px = viewport.px(scene.experiment().start().x());
        double py = viewport.py(scene.experiment().start().y());
        return new ScenePicture.StillPanel(
                box, px, py, drawn.stream().map(this::moving).toList());
    }

    private Moving moving(Drawn path) {
        Trajectory trajectory = path.trajectory();
        int rows = trajectory.lastFinite() + 1;
        double[] px = new double[rows];
        double[] py = new double[rows];
        for (int t = 0; t < rows; t++) {
            px[t] = viewport.px(trajectory.x(t));
            py[t] = viewport.py(trajectory.y(t));
        }
        double[][] shape = path.isTwin() ? RunGlyph.shape(0, HEAD_PX * 2 / 3) : RunGlyph.shape(path.hue(), HEAD_PX);
        int hue = palette.hue(path.hue());
        return new Moving(
                path.label(),
                trajectory,
                px,
                py,
                path.path().line(),
                path.path().casingStroke(),
                path.path().lineStroke(0),
                RunGlyph.outset(shape, RIM_PX),
                path.isTwin() ? hue : palette.rim(),
                shape,
                path.isTwin() ? palette.surface() : hue);
    }

    private void drawGround(Pen pen, double scale) {
        Experiment experiment = scene.experiment();
        Viewport device = viewport.resized(
                Math.max(1, Math.round(viewport.widthPx() * scale)),
                Math.max(1, Math.round(viewport.heightPx() * scale)));
        SurfaceGround.Request request = SurfaceGround.Request.of(
                experiment.surface(), device, scene.look().plot().ground(), palette, CONTOUR_PX * scale);
        if (ground == null || !ground.request().sameAs(request)) {
            ground = new SurfaceGround().paint(request);
        }
        Box all = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        pen.image(ground.argb(), ground.width(), ground.height(), all);
        if (scene.look().plot().basins() && mapped < experiment.runs().size()) {
            if (basins == null) {
                basins = BasinMap.compute(BasinGround.question(experiment, mapped, viewport), Follower.none());
            }
            pen.image(
                    MapImage.of(basins),
                    basins.question().columns(),
                    basins.question().rows(),
                    all);
        }
        AxesFigure axes = new AxesFigure(pen, palette, viewport);
        axes.drawAxes(experiment.surface().variables(), options.title());
        axes.drawMinima(experiment.surface().minima());
    }

    private void drawTitle(Pen pen) {
        double row = ROW * pen.size(Pen.Type.LABEL);
        double wide = pen.width(title, Pen.Type.LABEL) + 2 * PADDING_PX;
        pen.fill(new Box(MARGIN_PX, MARGIN_PX, wide, row), RADIUS_PX, palette.card());
        write(pen, title, palette.text(), MARGIN_PX + PADDING_PX, Pen.Across.LEFT, MARGIN_PX + row / 2);
    }

    private void drawStart(Pen pen) {
        double px = viewport.px(scene.experiment().start().x());
        double py = viewport.py(scene.experiment().start().y());
        pen.disc(px, py, START_PX + 1, palette.rim());
        pen.disc(px, py, START_PX - 1, palette.start());
    }

    private void drawHead(Pen pen, Drawn path, int t) {
        int row = path.trajectory().headRow(t);
        if (row < 0) {
            return;
        }
        double px = viewport.px(path.trajectory().x(row));
        double py = viewport.py(path.trajectory().y(row));
        boolean inside = px > -HEAD_PX
                && px < viewport.widthPx() + HEAD_PX
                && py > -HEAD_PX
                && py < viewport.heightPx() + HEAD_PX;
        if (inside) {
            drawMarker(pen, path, px, py, HEAD_PX, RIM_PX);
        }
    }

    private void drawMarker(Pen pen, Drawn path, double px, double py, double radius, double rim) {
        int hue = palette.hue(path.hue());
        if (path.isTwin()) {
            pen.disc(px, py, radius * 2 / 3 + Math.max(rim, TWIN_RIM_PX), hue);
            pen.disc(px, py, radius * 2 / 3, palette.surface());
            return;
        }
        double[][] shape = RunGlyph.shape(path.hue(), radius);
        double[][] around = RunGlyph.moved(RunGlyph.outset(shape, rim), px, py);
        double[][] inside = RunGlyph.moved(shape, px, py);
        pen.fill(around[0], around[1], around[0].length, palette.rim());
        pen.fill(inside[0], inside[1], inside[0].length, hue);
    }

    /** Draws, in the upper right corner if it is free, whose path is whose, with the present values of f. */
    private void drawKey(Pen pen, Corners corners, int t) {
        double row = ROW * pen.size(Pen.Type.LABEL);
        double labels = 0;
        double values = pen.width(LONG_NUMBER, Pen.Type.LABEL);
        for (Drawn path : drawn) {
            labels = Math.max(labels, pen.width(path.label(), Pen.Type.LABEL));
            values = Math.max(values, pen.width(value(path, t), Pen.Type.LABEL));
        }
        double width = 4 * PADDING_PX + MARKER_PX + labels + values;
        double height = 2 * PADDING_PX + (drawn.size() + 1) * row;
        Box key = corners.take(width, height, AXIS * pen.size(Pen.Type.LABEL), KEY_PLACES);
        double left = key.x();
        pen.fill(key, RADIUS_PX, palette.card());
        double right = left + width - PADDING_PX;
        double middle = key.y() + PADDING_PX + row / 2;
        write(pen, "f", palette.axis(), right, Pen.Across.RIGHT, middle);
        for (Drawn path : drawn) {
            middle += row;
            drawMarker(pen, path, left + PADDING_PX + MARKER_RADIUS_PX + 1, middle, MARKER_RADIUS_PX, 0);
            write(pen, path.label(), palette.text(), left + PADDING_PX + MARKER_PX, Pen.Across.LEFT, middle);
            write(pen, value(path, t), palette.text(), right, Pen.Across.RIGHT, middle);
        }
    }

    private static void write(Pen pen, String text, int argb, double px, Pen.Across across, double middle) {
        pen.text(text, Pen.Type.LABEL, argb, px, across, middle, Pen.Down.MIDDLE);
    }

    private String value(Drawn path, int t) {
        Ending ending =
                Ending.of(path.trajectory(), t, scene.experiment().surface().domain());
        return ending.isFinal()
                ? ending.brief(path.trajectory())
                : Numbers.live(path.trajectory().loss(path.trajectory().row(t)));
    }
}
