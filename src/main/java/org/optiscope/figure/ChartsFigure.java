package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.CommonTabs;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.reading.CurveInputs;
import org.optiscope.reading.CurveTab;
import org.optiscope.reading.QuantityTabs;
import org.optiscope.reading.RunTabs;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.GuessedCurves;
import org.optiscope.scene.Scene;
import org.optiscope.scene.StepRange;

/** The charts of a scene, side by side: one of all runs, and one of the selected run. */
final class ChartsFigure {
    private static final double GAP_PX = 8;
    private static final double LINE_PX = 1.5;

    /** A chart and what it is called. */
    private record Chart(CurveTab tab, CurveChart chart) {}

    private final Scene scene;
    private final List<Trajectory> trajectories;
    private final Optional<Trajectory> twin;
    private final Palette palette;
    private final boolean grounded;
    private List<Chart> charts;

    /**
     * @param trajectories one a run of the scene's experiment
     * @param twin of the selected run, if it is to be drawn
     * @param grounded whether each lies on a ground of its own
     */
    ChartsFigure(
            Scene scene, List<Trajectory> trajectories, Optional<Trajectory> twin, Palette palette, boolean grounded) {
        this.scene = scene;
        this.trajectories = trajectories;
        this.twin = twin;
        this.palette = palette;
        this.grounded = grounded;
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

    void draw(Pen pen, double width, double high, int t) {
        int count = charts().size();
        double chartWidth = Math.floor((width - (count - 1) * GAP_PX) / count);
        for (int i = 0; i < count; i++) {
            double x = i * (chartWidth + GAP_PX);
            drawChart(new MovedPen(pen, x, 0), charts().get(i), chartWidth, high, t);
        }
    }

    private void drawChart(Pen pen, Chart drawn, double wide, double high, int t) {
        CurveTab tab = drawn.tab();
        double line = pen.size(Pen.Type.LABEL);
        if (grounded) {
            pen.fill(new Box(0, 0, wide, high), 0, palette.surface());
        }
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
