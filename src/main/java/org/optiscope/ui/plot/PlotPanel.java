package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.BasinGround;
import org.optiscope.figure.Palette;
import org.optiscope.optimizer.Stage;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.Prediction;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Minimum;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.BasinMap;
import org.optiscope.ui.kit.RunStyle;

/** One plot: the surface, the paths of one or more runs on it, their heads, and their numbers. */
final class PlotPanel extends Region {
    private static final double START_PX = 7;
    private static final double START_RIM_PX = 2;
    /** A head that passes under the legend is seen through it. */
    private static final double LEGEND_OVER_HEAD = 0.45;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Backdrop backdrop = new Backdrop();
    private final PathLayer pathLayer = new PathLayer();
    private final PanelPaths paths = new PanelPaths(pathLayer);
    private final RunHeads heads = new RunHeads();
    private final GuessLayer guesses = new GuessLayer();
    private final Circle start = RunStyle.rimmed(new Circle(START_PX), START_RIM_PX);
    private final PanelTitle title = new PanelTitle();
    private final Label axisFont = new Label();
    private final LegendCard legend = new LegendCard();
    private final ArrowNote arrowNote = new ArrowNote();
    private final Rectangle clip = new Rectangle();

    private final CardPlacement placement = new CardPlacement(this, title, axisFont);
    /** The index of the run that is explained, or −1. */
    private int explained = -1;

    private ReadoutSide readout;
    /** Whether it is seen from the last row of a hall. */
    private boolean presented;

    private List<Object> builtFor = List.of();
    private PanelRuns runs = PanelRuns.NONE;
    private String surfaceName = "";
    private List<Point2D> spots = List.of();
    private Viewport viewport = new Viewport(0, 1, 0, 1, 1, 1);

    PlotPanel() {
        getStyleClass().add("plot-panel");
        start.getStyleClass().add("start-marker");
        axisFont.getStyleClass().add("axis-label");
        axisFont.setVisible(false);
        for (Node node : List.of(backdrop, start, axisFont, legend)) {
            node.setManaged(false);
        }
        start.setMouseTransparent(true);
        setClip(clip);
        // A head, or an arrow to one out of sight, lies on the title.
        getChildren().addAll(axisFont, backdrop, pathLayer, start, title, heads, legend, guesses, arrowNote);
    }

    /** The part of the plane shown, and where on the panel. */
    Viewport viewport() {
        return viewport;
    }

    /** Room that the surface takes, in px: all but the border. */
    private double innerWidth() {
        Insets insets = getInsets();
        return Math.max(1, getWidth() - insets.getLeft() - insets.getRight());
    }

    private double innerHeight() {
        Insets insets = getInsets();
        return Math.max(1, getHeight() - insets.getTop() - insets.getBottom());
    }

    /**
     * Which runs are shown: one with its read-outs, or several with a legend.
     *
     * @param twin drawn beside its run, dotted and in the same hue, if that run is shown here
     */
    void setRuns(Experiment experiment, List<DrawnRun> shown, Optional<DrawnRun> twin, boolean sideBySide) {
        runs = PanelRuns.of(shown, twin, sideBySide, experiment.surface().variables());
        surfaceName = SurfaceCatalog.said(experiment.surface().name());
        runs.ghost().ifPresent(beside -> heads.setGhostHue(beside.hue()));
        List<Object> look = runs.look();
        if (look.equals(builtFor)) {
            legend.rename(runs.listed());
            return;
        }
        builtFor = look;
        build();
    }

    private void build() {
        showLegend();
        title.setHue(runs);
        if (runs.single()) {
            legend.setRuns(List.of(), presented);
            DrawnRun run = runs.first();
            // Of many numbers on small panels none could be read there.
            showReadout(
                    presented
                            ? null
                            : new ReadoutSide(
                                    placement,
                                    new ReadoutCard(
                                            run.index(), run.trajectory().optimizer(), runs.variables())));
        } else {
            showReadout(null);
            legend.setRuns(runs.listed(), presented);
        }
        heads.setRuns(runs.shown());
        placeCards();
    }

    /** Fades the runs other than that one, and leaves the plot to it; −1 fades none. */
    void setExplained(int run) {
        explained = run;
        showLegend();
    }

    private void showLegend() {
        legend.setVisible(!runs.single() && !runs.isEmpty() && explained < 0);
    }

    /** Shows the pictures of the stages up to that one, of the run of that index; on the way there, as far as the film is. */
    void explain(int run, List<Stage> stages, int stage, int t, Film film) {
        heads.explain(runs.shown(), run, stages, stage, t, film, viewport);
        arrowNote.setWanted(!runs.single() || runs.first().index() == run);
    }

    /** Shows the arrows that stay on while playing. */
    void follow(boolean gradient, boolean momentum, boolean step, int t) {
        heads.follow(runs.shown(), gradient, momentum, step, t, viewport);
        arrowNote.setWanted((gradient || momentum || step) && !runs.isEmpty());
    }

    /** Shows what was guessed of the runs here. */
    void showGuesses(Optional<Prediction> prediction, int t) {
        heads.setTargetTold(prediction.filter(guessed -> !guessed.revealed()).isEmpty());
        guesses.show(runs.shown(), prediction, viewport, t);
    }

    /** The run whose head or row of the legend is at that place of the panel, or −1. */
    int runAt(double x, double y) {
        if (legend.isVisible() && legend.getBoundsInParent().contains(x, y)) {
            int row = legend.rowAt(x - legend.getLayoutX(), y - legend.getLayoutY());
            return row < 0 ? -1 : runs.listed().get(row).index();
        }
        if (!isPlot(x, y)) {
            return runs.first().index();
        }
        return heads.runAt(
                runs.shown(), x - getInsets().getLeft(), y - getInsets().getTop());
    }

    /** Whether that place of the panel is on the plot, and not on the card beside it. */
    boolean isPlot(double x, double y) {
        return readout == null || !readout.getBoundsInParent().contains(x, y);
    }

    /** Whether at that place of the panel an arrow points to a run out of sight. */
    boolean isEdgeArrowAt(double x, double y) {
        return heads.isEdgeArrowAt(x - getInsets().getLeft(), y - getInsets().getTop());
    }

    private void showReadout(ReadoutSide card) {
        getChildren().remove(readout);
        readout = card;
        if (card != null) {
            getChildren().add(getChildren().indexOf(legend), card);
        }
    }

    /** What is asked for a map of basins on this panel: of its own run, or else of the selected one. */
    BasinMap.Question question(Experiment experiment, int selected) {
        return BasinGround.question(experiment, runs.single() ? runs.first().index() : selected, viewport);
    }

    /** How large the numbers are, 1 at a desk and more in a lecture hall. */
    void setMagnification(double factor) {
        placement.setMagnification(factor);
        if (presented != factor > 1) {
            presented = factor > 1;
            build();
        }
    }

    void setSelected(int run) {
        pseudoClassStateChanged(SELECTED, runs.single() && runs.first().index() == run);
        heads.setSelected(runs.shown(), run);
    }

    /** A part of the plane in the panel's present size; with equal axes, more than that part along one of them. */
    Viewport viewportOf(Domain window, boolean equalAxes) {
        double width = innerWidth();
        double height = innerHeight();
        if (readout != null) {
            CardPlacement.Division division = readout.divide(width, height);
            width = division.plotWidth();
            height = division.plotHeight();
        }
        Viewport whole = new Viewport(window.x0(), window.x1(), window.y0(), window.y1(), width, height);
        return equalAxes ? whole.withEqualAxes() : whole;
    }

    /** Takes that part of the plane into view. */
    void setViewport(Viewport shown) {
        viewport = shown;
    }

    void drawBackdrop(
            FieldPainter.Painting painting, BasinPainter.Painting basins, Experiment experiment, Palette palette) {
        backdrop.draw(painting, basins, experiment.surface(), viewport, axisFont.getFont(), palette);
        (readout == null ? legend.colors() : readout.colors())
                .show(painting.ground().levels(), painting.ground().colors(), basins != null);
        start.setCenterX(viewport.px(experiment.start().x()));
        start.setCenterY(viewport.py(experiment.start().y()));
        spots = new ArrayList<>(List.of(new Point2D(start.getCenterX(), start.getCenterY())));
        for (Minimum minimum : experiment.surface().minima()) {
            spots.add(new Point2D(viewport.px(minimum.x()), viewport.py(minimum.y())));
        }
    }

    /** Takes over new trajectories or a new viewport; {@link #moveTo} then shows them. */
    void drawPaths(Palette palette) {
        if (!paths.draw(runs.drawings(explained), viewport, palette)) {
            return;
        }
        if (readout == null) {
            placement.choose(legend, paths.drawn(), spots);
        }
        placeCards();
    }

    /**
     * Shows step t.
     *
     * @param drawn the step at which heads are drawn: the one before while the update into step t is explained
     * @param share 1, or how much of their way from the step before is behind the heads
     */
    void moveTo(int t, int drawn, double share) {
        pathLayer.moveTo(share < 1 ? drawn - 1 : drawn);
        Trajectory ghost = runs.ghost().map(DrawnRun::trajectory).orElse(null);
        heads.moveTo(runs.shown(), ghost, drawn, share, viewport);
        title.show(runs, surfaceName, readout == null, t);
        if (readout != null) {
            Trajectory trajectory = runs.first().trajectory();
            readout.card().show(trajectory, trajectory.row(t));
        } else {
            legend.show(runs.listed(), t);
            legend.setOpacity(heads.isAnyIn(heads.parentToLocal(legend.getBoundsInParent())) ? LEGEND_OVER_HEAD : 1);
        }
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double left = insets.getLeft();
        double top = insets.getTop();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        for (Node layer : List.of(backdrop, start, guesses, heads)) {
            layer.setLayoutX(left);
            layer.setLayoutY(top);
        }
        pathLayer.resizeRelocate(left, top, innerWidth(), innerHeight());
        double plotWidth = readout == null
                ? getWidth()
                : left + readout.divide(innerWidth(), innerHeight()).plotWidth();
        title.place(getWidth(), plotWidth, arrowNote);
        placeCards();
    }

    private void placeCards() {
        if (readout == null) {
            placement.place(legend);
        } else {
            readout.place(getInsets().getLeft(), getInsets().getTop(), innerWidth(), innerHeight());
        }
    }
}
