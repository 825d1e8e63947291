package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.raster.Division;
import org.optiscope.reading.CommonTabs;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.reading.CurveInputs;
import org.optiscope.reading.CurveTab;
import org.optiscope.reading.QuantityTabs;
import org.optiscope.reading.RunTabs;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.GuessedCurves;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.scene.StepRange;

/** A picture of a scene: one plot, or one for each run, and charts beneath. The same scene gives the same picture. */
public final class ScenePicture {
    /** What a picture can show. */
    public enum Part {
        PLOT,
        CURVES,
        /** The update rule of the selected run, and the same with the step's numbers. */
        EQUATION
    }

    private static final int WHITE = 0xffffffff;

    private static final double GAP_PX = 8;
    /** The share of the height that charts have under a plot. */
    private static final double CURVES_SHARE = 0.3;

    private static final double LINE_PX = 1.5;

    /** A plot and where it stands. */
    private record Panel(Box box, PlotFigure plot) {}

    /** A chart and what it is called. */
    private record Chart(CurveTab tab, CurveChart chart) {}

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
    private List<Chart> charts;
    private List<Panel> panels;
    private double panelsHigh = Double.NaN;

    /** @param width in px */
    public ScenePicture(Scene scene, Set<Part> parts, PictureOptions options, double width, double height) {
        this.scene = scene;
        this.options = options;
        this.parts = Set.copyOf(parts);
        this.width = width;
        this.height = height;
        boolean onPaper = options.background() == PictureOptions.Background.WHITE;
        palette = Palette.of(scene.look().window().dark() && !onPaper);
        trajectories = scene.seen(Simulator.run(scene.experiment()));
        twin = scene.twin().map(alone -> Simulator.run(alone).get(0));
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
        double rest = height - below - (below > 0 && parts.size() > 1 ? GAP_PX : 0);
        boolean both = parts.contains(Part.PLOT) && parts.contains(Part.CURVES);
        double plots = parts.contains(Part.PLOT) ? both ? Math.floor(rest * (1 - CURVES_SHARE)) : rest : 0;
        if (parts.contains(Part.PLOT)) {
            drawPlots(pen, plots, scale, t);
        }
        if (parts.contains(Part.CURVES)) {
            drawCurves(pen, plots, rest, t);
        }
        if (parts.contains(Part.EQUATION)) {
            drawEquation(pen, height - below, below, t);
        }
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
        int columns = Division.columns(shown.size(), width, high);
        int rows = (shown.size() + columns - 1) / columns;
        double panelWidth = Math.floor((width - (columns - 1) * GAP_PX) / columns);
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

    /** What the charts show is the same at every step. */
    private List<Chart> charts() {
        if (charts == null) {
            CurveInputs inputs = CurveInputs.of(scene.experiment(), trajectories, scene.selected(), twin);
            CurvesLook look = scene.look().curves();
            List<CurveTab> ofAll = new ArrayList<>(RunTabs.create());
            ofAll.addAll(CommonTabs.of(inputs, false));
            List<CurveTab> tabs = new ArrayList<>();
            tabs.add(CurveTab.find(
                    ofAll,
                    look.tabs().get(CurvesLook.Chart.COMPARED),
                    ofAll.get(0).key()));
            inputs.selected().ifPresent(run -> {
                Optimizer optimizer = run.trajectory().optimizer();
                tabs.add(CurveTab.find(
                        QuantityTabs.of(optimizer),
                        look.tabs().get(CurvesLook.Chart.OWN),
                        QuantityTabs.opening(optimizer)));
            });
            charts = tabs.stream().map(tab -> chart(tab, inputs)).toList();
        }
        return charts;
    }

    private Chart chart(CurveTab tab, CurveInputs inputs) {
        CurvesLook look = scene.look().curves();
        List<Curve> curves = new ArrayList<>(tab.source().curves(inputs, () -> false).stream()
                .filter(curve -> !tab.perCoordinate() || !look.hidden().contains(curve.coordinate()))
                .toList());
        curves.addAll(GuessedCurves.of(scene, tab.key()));
        StepRange steps = look.steps(scene.experiment().steps());
        CurveChart.Wish wish = new CurveChart.Wish(
                look.logarithmic().get(tab.key()), look.fitted().contains(tab.key()));
        CurveChart chart = CurveChart.of(curves, steps.from(), steps.to(), tab, wish);
        return new Chart(
                tab,
                GuessedCurves.axis(scene, tab.key(), curves)
                        .map(chart::withAxis)
                        .orElse(chart));
    }

    private void drawCurves(Pen pen, double top, double bottom, int t) {
        double gap = top > 0 ? GAP_PX : 0;
        int count = charts().size();
        double chartWidth = Math.floor((width - (count - 1) * GAP_PX) / count);
        for (int i = 0; i < count; i++) {
            double x = i * (chartWidth + GAP_PX);
            drawChart(new MovedPen(pen, x, top + gap), charts().get(i), chartWidth, bottom - top - gap, t);
        }
    }

    private void drawChart(Pen pen, Chart drawn, double wide, double high, int t) {
        CurveTab tab = drawn.tab();
        double line = pen.size(Pen.Type.LABEL);
        drawGround(pen, new Box(0, 0, wide, high));
        pen.text(
                tab.title(),
                tab.symbolic() ? Pen.Type.SYMBOL : Pen.Type.LABEL,
                palette.text(),
                GAP_PX,
                Pen.Across.LEFT,
                GAP_PX,
                Pen.Down.TOP);
        double head = Math.ceil(2 * line + GAP_PX / 2);
        Pen below = new MovedPen(pen, 0, head);
        CurveChart chart = drawn.chart();
        Box area = new CurvesFigure(below, palette, 1).draw(chart, wide, high - head);
        if (t >= chart.from() && t <= chart.to()) {
            double px = Math.round(CurvesFigure.px(chart, area, t));
            below.fill(new Box(px, area.y(), LINE_PX, area.height()), 0, palette.text());
        }
    }
}
