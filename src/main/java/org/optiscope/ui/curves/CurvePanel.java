package org.optiscope.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.figure.Box;
import org.optiscope.figure.CurvesFigure;
import org.optiscope.figure.Palette;
import org.optiscope.raster.ValueAxis;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveChart;
import org.optiscope.reading.CurveTab;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.StepRange;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.LayoutBoundary;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.ScreenPen;
import org.optiscope.ui.kit.SharpCanvas;
import org.optiscope.ui.kit.TextLayer;
import org.optiscope.ui.kit.Tips;

/**
 * One chart with its tabs. The curves are on a canvas that is drawn when they change; the playhead, the line under the
 * mouse and the card of values are nodes of their own above it, which move without any layout.
 */
final class CurvePanel extends Region {
    private final TabStrip strip;
    private final HBox header = new HBox();
    private final ToggleButton log = new ToggleButton(Texts.get("curves.log"));
    private final ToggleButton fitAll = new ToggleButton();
    private final SharpCanvas canvas = new SharpCanvas();
    private final TextLayer texts = new TextLayer();
    private final Region playhead = new Region();
    private final CurveHover hover;
    private final Label empty = new Label();
    private final Label font = new Label();
    private final Label symbols = new Label();
    private final GuessSheet guess;

    private CurveTab tab;
    /** The tab that the curves belong to, null until there are any. */
    private CurveTab drawn;

    private List<Curve> curves = List.of();
    private CurveChart chart;
    private Box area = new Box(0, 0, 1, 1);

    /**
     * @param name begins the ids of its parts
     * @param onChosen called with a tab that the user chose
     * @param edit changes how the curves are shown
     */
    CurvePanel(String name, Consumer<CurveTab> onChosen, Consumer<UnaryOperator<CurvesLook>> edit) {
        setId(name);
        hover = new CurveHover(this, name);
        guess = new GuessSheet(name);
        getStyleClass().add("curve-panel");
        strip = new TabStrip(onChosen);
        HBox.setHgrow(strip, Priority.ALWAYS);
        log.setId(Ids.curvesLog(name));
        Tips.say(log, Texts.get("curves.log-tip"));
        log.setOnAction(event -> onDrawn(edit, look -> look.withLogarithmic(drawn.key(), log.isSelected())));
        fitAll.setId(Ids.curvesFitAll(name));
        Icons.show(fitAll, Feather.MAXIMIZE_2, Texts.get("curves.fit-all"));
        fitAll.setOnAction(event -> onDrawn(edit, look -> look.withFitted(drawn.key(), fitAll.isSelected())));
        for (ToggleButton button : List.of(fitAll, log)) {
            button.getStyleClass().add("curve-switch");
            button.setMinWidth(USE_PREF_SIZE);
        }
        header.getStyleClass().add("curve-header");
        header.getChildren().addAll(strip, fitAll, log);
        canvas.setId(Ids.curvesChart(name));
        playhead.setId(Ids.curvesPlayhead(name));
        playhead.getStyleClass().add("curve-playhead");
        empty.getStyleClass().add("muted");
        font.getStyleClass().add("axis-label");
        symbols.getStyleClass().add("curve-symbol");
        font.setVisible(false);
        symbols.setVisible(false);
        for (Node node : List.of(canvas, playhead, empty, guess, font, symbols)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren()
                .addAll(
                        font,
                        symbols,
                        canvas,
                        texts,
                        empty,
                        guess,
                        hover.line(),
                        playhead,
                        hover.markers(),
                        new LayoutBoundary(header),
                        hover.card());
        setMinSize(0, 0);
    }

    /** The tabs, and which of them is shown. */
    void setTabs(List<CurveTab> tabs, CurveTab shown) {
        tab = shown;
        strip.show(tabs, shown.key());
    }

    /** What stands between the tabs and the switch of the axis. */
    void setControls(List<? extends Node> controls) {
        List<Node> all = new ArrayList<>();
        all.add(strip);
        all.addAll(controls);
        all.add(fitAll);
        all.add(log);
        if (!header.getChildren().equals(all)) {
            header.getChildren().setAll(all);
        }
    }

    /** Changes how the curves are shown, if any are there yet. */
    private void onDrawn(Consumer<UnaryOperator<CurvesLook>> edit, UnaryOperator<CurvesLook> change) {
        if (drawn != null) {
            edit.accept(change);
        }
    }

    CurveTab tab() {
        return tab;
    }

    CurveChart chart() {
        return chart;
    }

    /** The tab whose curves are drawn; null until there are any. */
    CurveTab drawn() {
        return drawn;
    }

    GuessSheet guess() {
        return guess;
    }

    /** The curves of a tab; until they are there, those of the tab before stay. */
    void setCurves(CurveTab of, List<Curve> shown) {
        drawn = of;
        curves = shown;
    }

    /** Draws the curves over these steps. */
    void draw(CurvesLook look, StepRange range, Palette palette, double magnification, Guessing guessing) {
        if (drawn == null) {
            return;
        }
        boolean fitted = look.fitted().contains(drawn.key());
        CurveChart.Wish wish = new CurveChart.Wish(look.logarithmic().get(drawn.key()), fitted);
        chart = guessing.shown(CurveChart.of(curves, range.from(), range.to(), drawn, wish), drawn);
        log.setSelected(chart.axis().scale() != ValueAxis.Scale.LINEAR);
        fitAll.setSelected(fitted);
        // Whole pixels: of one that a canvas covers in part only a part is cleared.
        double top = Math.ceil(header.getHeight());
        double width = Math.max(1, Math.floor(getWidth() - 2));
        double height = Math.max(1, Math.floor(getHeight() - top - 2));
        canvas.fit(width, height);
        ScreenPen pen = new ScreenPen(canvas.getGraphicsContext2D(), texts, font.getFont(), symbols.getFont());
        CurvesFigure figure = new CurvesFigure(pen, palette, magnification);
        pen.draw(width, height, () -> area = figure.draw(chart, width, height));
        canvas.relocate(1, top);
        texts.relocate(1, top);
        area = new Box(area.x() + 1, area.y() + top, area.width(), area.height());
        empty.setText(curves.isEmpty() ? drawn.nothing() : "");
        empty.autosize();
        empty.relocate(
                area.x() + (area.width() - empty.getWidth()) / 2, area.y() + (area.height() - empty.getHeight()) / 2);
        guess.show(guessing.hint(drawn), area);
        playhead.resizeRelocate(0, Math.floor(area.y()), 1.5, Math.ceil(area.height()));
        hover.follow(chart, area);
    }

    void moveTo(int t) {
        if (chart == null) {
            return;
        }
        playhead.setVisible(chart.isInSight(t));
        if (playhead.isVisible()) {
            playhead.setTranslateX(Math.round(CurvesFigure.px(chart, area, t)));
        }
    }

    /** Whether that place belongs to the chart rather than to the tabs. */
    boolean isChartAt(double x, double y) {
        return chart != null && y >= header.getHeight() && x >= 0 && x <= getWidth();
    }

    /** The step at that place, fractional, also where it is out of sight. */
    double stepAt(double x) {
        return chart.from() + (x - area.x()) / area.width() * (chart.to() - chart.from());
    }

    /** How many px the steps in sight take. */
    double chartWidth() {
        return area.width();
    }

    /** Marks step t, or nothing if it is −1; {@code withCard} tells its values beside the mouse at (x, y). */
    void hover(int t, boolean withCard, double x, double y) {
        hover.mark(t, withCard, x, y);
    }

    @Override
    protected void layoutChildren() {
        Node boundary = header.getParent();
        boundary.resizeRelocate(1, 1, Math.max(0, getWidth() - 2), header.prefHeight(-1));
    }
}
