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
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.scene.StepRange;

/** A picture of a scene: one plot, or one for each run, and charts beneath. The same scene gives the same picture. */
public final class ScenePicture {
    /** What a picture can show. */
    public enum Part {
        PLOT,
        CURVES
    }

    private static final double GAP_PX = 8;
    /** The share of the height that charts have under a plot. */
    private static final double CURVES_SHARE = 0.3;

    private static final double LINE_PX = 1.5;

    private final Scene scene;
    private final Palette palette;
    private final List<Trajectory> trajectories;
    private final Optional<Trajectory> twin;
    private final Set<Part> parts;
    private final double width;
    private final double height;

    /** @param width in px */
    public ScenePicture(Scene scene, Set<Part> parts, double width, double height) {
        this.scene = scene;
        this.parts = Set.copyOf(parts);
        this.width = width;
        this.height = height;
        palette = Palette.of(scene.look().window().dark());
        trajectories = Simulator.run(scene.experiment());
        twin = scene.twin().map(alone -> Simulator.run(alone).get(0));
    }

    /** @param scale how many pixels a px is wide, where the pen has pixels: the surface is as sharp as the rest */
    public void draw(Pen pen, double scale) {
        pen.fill(new Box(0, 0, width, height), 0, palette.page());
        boolean both = parts.size() > 1;
        double plots = parts.contains(Part.PLOT) ? both ? Math.floor(height * (1 - CURVES_SHARE)) : height : 0;
        if (parts.contains(Part.PLOT)) {
            drawPlots(pen, plots, scale);
        }
        if (parts.contains(Part.CURVES)) {
            drawCurves(pen, plots);
        }
    }

    private List<Integer> visible() {
        Experiment experiment = scene.experiment();
        return IntStream.range(0, experiment.runs().size())
                .filter(i -> experiment.runs().get(i).visible())
                .boxed()
                .toList();
    }

    private void drawPlots(Pen pen, double high, double scale) {
        List<List<Integer>> panels = new ArrayList<>();
        if (scene.look().plot().view() == PlotView.SIDE_BY_SIDE && !visible().isEmpty()) {
            visible().forEach(run -> panels.add(List.of(run)));
        } else {
            panels.add(visible());
        }
        int columns = Division.columns(panels.size(), width, high);
        int rows = (panels.size() + columns - 1) / columns;
        double panelWidth = Math.floor((width - (columns - 1) * GAP_PX) / columns);
        double panelHeight = Math.floor((high - (rows - 1) * GAP_PX) / rows);
        for (int i = 0; i < panels.size(); i++) {
            double x = i % columns * (panelWidth + GAP_PX);
            double y = i / columns * (panelHeight + GAP_PX);
            PlotFigure plot = new PlotFigure(scene, panels.get(i), trajectories, twin, panelWidth, panelHeight);
            pen.within(new Box(x, y, panelWidth, panelHeight), () -> plot.draw(new MovedPen(pen, x, y), scale));
        }
    }

    private void drawCurves(Pen pen, double top) {
        CurveInputs inputs = CurveInputs.of(scene.experiment(), trajectories, scene.selected(), twin);
        CurvesLook look = scene.look().curves();
        List<CurveTab> ofAll = new ArrayList<>(RunTabs.create());
        ofAll.addAll(CommonTabs.of(inputs, false));
        List<CurveTab> charts = new ArrayList<>();
        charts.add(CurveTab.find(
                ofAll, look.tabs().get(CurvesLook.Chart.COMPARED), ofAll.get(0).key()));
        inputs.selected().ifPresent(run -> {
            Optimizer optimizer = run.trajectory().optimizer();
            charts.add(CurveTab.find(
                    QuantityTabs.of(optimizer),
                    look.tabs().get(CurvesLook.Chart.OWN),
                    QuantityTabs.opening(optimizer)));
        });
        double gap = top > 0 ? GAP_PX : 0;
        double chartWidth = Math.floor((width - (charts.size() - 1) * GAP_PX) / charts.size());
        for (int i = 0; i < charts.size(); i++) {
            double x = i * (chartWidth + GAP_PX);
            drawChart(new MovedPen(pen, x, top + gap), charts.get(i), inputs, chartWidth, height - top - gap);
        }
    }

    private void drawChart(Pen pen, CurveTab tab, CurveInputs inputs, double wide, double high) {
        CurvesLook look = scene.look().curves();
        List<Curve> curves = tab.source().curves(inputs, () -> false).stream()
                .filter(curve -> !tab.perCoordinate() || !look.hidden().contains(curve.coordinate()))
                .toList();
        StepRange steps = look.steps(scene.experiment().steps());
        CurveChart chart = CurveChart.of(
                curves,
                steps.from(),
                steps.to(),
                tab,
                new CurveChart.Wish(
                        look.logarithmic().get(tab.key()), look.fitted().contains(tab.key())));
        double line = pen.size(Pen.Type.LABEL);
        pen.fill(new Box(0, 0, wide, high), 0, palette.surface());
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
        Box area = new CurvesFigure(below, palette, 1).draw(chart, wide, high - head);
        int t = scene.playhead();
        if (t >= chart.from() && t <= chart.to()) {
            double px = Math.round(CurvesFigure.px(chart, area, t));
            below.fill(new Box(px, area.y(), LINE_PX, area.height()), 0, palette.text());
        }
    }
}
