package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Division;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.sweep.Follower;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** A picture of a scene: one plot, or one for each run, and charts beneath. The same scene gives the same picture. */
public final class ScenePicture {
    /** What a picture can show. */
    public enum Part {
        PLOT,
        CURVES,
        /** The update rule of the selected run, and the same with the step's numbers. */
        EQUATION,
        /** What the pane of maps shows. */
        MAP
    }

    private static final int WHITE = 0xffffffff;

    private static final double GAP_PX = 8;
    /** The share of the height that charts have under a plot. */
    private static final double CURVES_SHARE = 0.3;

    /** A plot and where it stands. */
    private record Panel(Box box, PlotFigure plot) {}

    private final Scene scene;
    private final PictureOptions options;
    /** The colours of what lies on the background. */
    private final Palette palette;

    private final List<Trajectory> trajectories;
    private final Optional<Trajectory> twin;
    private final Set<Part> parts;
    private final double width;
    private final double height;
    private final Optional<EquationFigure> equation;
    private final Optional<SceneMap> map;
    private final ChartsFigure charts;
    private List<Panel> panels;
    private double panelsHigh = Double.NaN;

    /**
     * @param width in px
     * @throws Refusal if a map is wanted of a scene that has none
     */
    public ScenePicture(Scene scene, Set<Part> parts, PictureOptions options, double width, double height) {
        this.scene = scene;
        this.options = options;
        this.parts = Set.copyOf(parts);
        this.width = width;
        this.height = height;
        boolean onPaper = options.background() == PictureOptions.Background.WHITE;
        palette = Palette.of(scene.look().window().dark() && !onPaper);
        map = parts.contains(Part.MAP) ? SceneMap.of(scene) : Optional.empty();
        if (parts.contains(Part.MAP) && map.isEmpty()) {
            throw new Refusal(Texts.get("figure.no-map"));
        }
        trajectories = scene.seen(Simulator.run(scene.experiment()));
        twin = scene.twin().map(alone -> Simulator.run(alone).get(0));
        charts = new ChartsFigure(
                scene, trajectories, twin, palette, options.background() == PictureOptions.Background.THEMED);
        equation = scene.run()
                .map(run -> new EquationFigure(
                        run,
                        scene.experiment().labels().get(scene.selected()),
                        scene.experiment().surface().variables(),
                        trajectories.get(scene.selected())));
    }

    /**
     * Draws it at the scene's step.
     *
     * @param scale how many pixels a px is wide, where the pen has pixels: the surface is as sharp as the rest
     */
    public void draw(ShapePen pen, double scale) {
        draw(pen, scale, scene.playhead());
    }

    /** Draws it at another step. Quicker from the second time on; by one thread at a time. */
    public void draw(ShapePen pen, double scale, int t) {
        drawBackground(pen);
        double below = equationHeight(pen);
        double bottom = height - below - (below > 0 && parts.size() > 1 ? GAP_PX : 0);
        double middle = plotsHeight(bottom);
        if (parts.contains(Part.PLOT)) {
            drawPlots(pen, middle, scale, t);
        }
        map.ifPresent(shown -> drawMap(pen, shown, middle, scale));
        if (parts.contains(Part.CURVES)) {
            double gap = middle > 0 ? GAP_PX : 0;
            charts.draw(new MovedPen(pen, 0, middle + gap), width, bottom - middle - gap, t);
        }
        if (parts.contains(Part.EQUATION)) {
            drawEquation(pen, height - below, below, t);
        }
    }

    /** Computes what takes long, which drawing would do as well, so that it can be followed and ended. */
    public void prepare(ShapePen pen, double scale, Follower<Object> follower) {
        double below = equationHeight(pen);
        double bottom = height - below - (below > 0 && parts.size() > 1 ? GAP_PX : 0);
        map.ifPresent(shown -> shown.compute(width - mapLeft(), plotsHeight(bottom), scale, follower));
    }

    private double plotsHeight(double bottom) {
        boolean above = parts.contains(Part.PLOT) || parts.contains(Part.MAP);
        return !above ? 0 : parts.contains(Part.CURVES) ? Math.floor(bottom * (1 - CURVES_SHARE)) : bottom;
    }

    /** A map stands at the right of the plots. */
    private double mapLeft() {
        return parts.contains(Part.PLOT) ? Math.ceil((width + GAP_PX) / 2) : 0;
    }

    private double plotsWidth() {
        return map.isPresent() ? mapLeft() - GAP_PX : width;
    }

    private void drawMap(Pen pen, SceneMap shown, double high, double scale) {
        Box box = new Box(mapLeft(), 0, width - mapLeft(), high);
        drawGround(pen, box);
        Pen there = new MovedPen(pen, box.x(), box.y());
        pen.within(box, () -> shown.draw(there, palette, box.width(), high, scale));
    }

    /**
     * A plot of a picture whose start and paths others draw.
     *
     * @param box where it stands; what follows is in px from its upper left corner
     */
    public record StillPanel(Box box, double startX, double startY, List<Moving> moving) {}

    /** Draws the plots without what moves, and tells what that is. */
    public List<StillPanel> drawStill(ShapePen pen, double scale) {
        drawBackground(pen);
        List<StillPanel> still = new ArrayList<>();
        for (Panel panel : panels(height)) {
            Box box = panel.box();
            pen.within(box, () -> panel.plot().drawStill(new MovedPen(pen, box.x(), box.y()), scale));
            still.add(panel.plot().still(box));
        }
        return still;
    }

    private void drawBackground(Pen pen) {
        Box all = new Box(0, 0, width, height);
        switch (options.background()) {
            case THEMED -> pen.fill(all, 0, palette.page());
            case WHITE -> pen.fill(all, 0, WHITE);
            case NONE -> {}
        }
    }

    /** Draws what a chart or an equation lies on; where the background is not the theme's, it lies on that. */
    private void drawGround(Pen pen, Box box) {
        if (options.background() == PictureOptions.Background.THEMED) {
            pen.fill(box, 0, palette.surface());
        }
    }

    private double equationHeight(Pen pen) {
        if (!parts.contains(Part.EQUATION)) {
            return 0;
        }
        double natural = equation.map(figure -> figure.height(pen, width)).orElse(0.0);
        return parts.size() == 1 ? height : Math.min(natural, Math.floor(height / 2));
    }

    private void drawEquation(ShapePen pen, double top, double high, int t) {
        Box box = new Box(0, top, width, high);
        drawGround(pen, box);
        equation.ifPresent(figure -> {
            double spare = Math.max(0, Math.floor((high - figure.height(pen, width)) / 2));
            pen.within(box, () -> figure.draw(pen, palette, 0, top + spare, width, t));
        });
    }

    private List<Integer> visible() {
        Experiment experiment = scene.experiment();
        return IntStream.range(0, experiment.runs().size())
                .filter(i -> experiment.runs().get(i).visible())
                .boxed()
                .toList();
    }

    private void drawPlots(Pen pen, double high, double scale, int t) {
        if (high != panelsHigh) {
            panels = panels(high);
            panelsHigh = high;
        }
        for (Panel panel : panels) {
            Box box = panel.box();
            Pen there = new MovedPen(pen, box.x(), box.y());
            pen.within(box, () -> panel.plot().draw(there, scale, t));
        }
    }

    private List<Panel> panels(double high) {
        List<List<Integer>> shown = new ArrayList<>();
        if (scene.look().plot().view() == PlotView.SIDE_BY_SIDE && !visible().isEmpty()) {
            visible().forEach(run -> shown.add(List.of(run)));
        } else {
            shown.add(visible());
        }
        int columns = Division.columns(shown.size(), plotsWidth(), high);
        int rows = (shown.size() + columns - 1) / columns;
        double panelWidth = Math.floor((plotsWidth() - (columns - 1) * GAP_PX) / columns);
        double panelHeight = Math.floor((high - (rows - 1) * GAP_PX) / rows);
        List<Panel> made = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            double x = i % columns * (panelWidth + GAP_PX);
            double y = i / columns * (panelHeight + GAP_PX);
            made.add(new Panel(
                    new Box(x, y, panelWidth, panelHeight),
                    new PlotFigure(scene, shown.get(i), trajectories, twin, options, panelWidth, panelHeight)));
        }
        return made;
    }
}
