package org.optiscope.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.optiscope.figure.Palette;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.CommonTabs;
import org.optiscope.reading.Curve;
import org.optiscope.reading.CurveInputs;
import org.optiscope.reading.CurveTab;
import org.optiscope.reading.QuantityTabs;
import org.optiscope.reading.RunTabs;
import org.optiscope.scene.CurvesLook;
import org.optiscope.scene.GuessedCurves;
import org.optiscope.scene.StepRange;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/**
 * The curves under the plot: one chart that compares all visible runs, and one with the selected run's own quantities;
 * where there is little room, one chart with the tabs of both. They share the steps that are looked at.
 *
 * <p>A moved playhead moves a line and draws nothing.
 */
public final class CurvesPane extends Region {
    private enum Stale {
        CURVES,
        DRAWING,
        PLAYHEAD
    }

    private static final double GAP_PX = 8;
    /** Narrower than this, two charts beside each other show too little. */
    private static final double ROOM_FOR_TWO_PX = 680;

    private static final int FIRST_STEPS = 20;
    private static final StepRange FIRST = new StepRange(0, FIRST_STEPS);
    /** More numbers than these are computed in the background. */
    private static final long SOON_COMPUTED = 40_000;
    /** How much thicker lines are in a lecture hall. */
    private static final double PRESENTING = 1.5;

    private final Session session;
    private final Seat seat;
    private final ObjectProperty<CurvesLook> look;
    private final Latest<List<List<Curve>>> worker = new Latest<>("curves", Latest.Overtaken.CANCELLED);
    private final ToggleButton firstSteps = new ToggleButton(Texts.get("curves.first", FIRST_STEPS));
    private final ToggleButton[] coordinates = {coordinate(0, Ids.CURVES_X), coordinate(1, Ids.CURVES_Y)};
    private final CurvePanel compared;
    private final CurvePanel own;
    private final List<CurveTab> runTabs = RunTabs.create();
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final Guessing guessing;
    private boolean atOnce;
    private boolean drawnOnce;
    /** The last step of which curves were drawn. */
    private int drawnTo = Integer.MAX_VALUE;

    /** @param seat of the window that it stands in */
    public CurvesPane(Session session, Seat seat) {
        this.session = session;
        this.seat = seat;
        look = session.display().curvesProperty();
        setId(Ids.CURVES);
        getStyleClass().add("curves-pane");
        firstSteps.setId(Ids.CURVES_FIRST);
        firstSteps.getStyleClass().add("curve-switch");
        firstSteps.setMinWidth(USE_PREF_SIZE);
        Tips.say(firstSteps, Texts.get("curves.first-tip", FIRST_STEPS));
        firstSteps.setOnAction(event ->
                edit(before -> before.withSteps(firstSteps.isSelected() ? Optional.of(FIRST) : Optional.empty())));
        guessing = new Guessing(session);
        compared = panel(CurvesLook.Chart.COMPARED, Ids.CURVES_COMPARED);
        own = panel(CurvesLook.Chart.OWN, Ids.CURVES_OWN);
        getChildren().addAll(compared, own);
        setMinSize(0, 0);
        dirty.listenBehind(
                Stale.CURVES,
                session.experimentProperty(),
                session.trajectoriesProperty(),
                session.ghost().trajectoryProperty());
        dirty.listen(
                Stale.CURVES, session.selectedProperty(), session.predictions().predictionProperty());
        dirty.listen(Stale.DRAWING, seat.darkProperty(), visibleProperty());
        seat.presentedProperty().addListener(observable -> requestLayout());
        dirty.listen(Stale.PLAYHEAD, session.playback().playheadProperty());
        look.addListener((observable, before, now) -> {
            boolean sameCurves =
                    before.tabs().equals(now.tabs()) && before.hidden().equals(now.hidden());
            dirty.mark(sameCurves ? Stale.DRAWING : Stale.CURVES);
        });
        CurveGestures.install(session, List.of(compared, own));
    }

    private void edit(UnaryOperator<CurvesLook> change) {
        look.set(change.apply(look.get()));
    }

    private CurvePanel panel(CurvesLook.Chart chart, String name) {
        return new CurvePanel(name, tab -> edit(before -> before.withTab(chart, tab.key())), this::edit);
    }

    private ToggleButton coordinate(int coordinate, String id) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add("curve-switch");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> edit(before -> before.withCoordinate(coordinate, button.isSelected())));
        return button;
    }

    /** Brings the curves up to date at once, however long they take; for pictures that are taken once. */
    public void refreshNow() {
        atOnce = true;
        dirty.markQuietly(Stale.CURVES);
        refresh();
        atOnce = false;
    }

    private void refresh() {
        if (!isVisible() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (dirty.clean(Stale.CURVES)) {
            computeCurves();
            dirty.markQuietly(Stale.DRAWING);
        }
        if (dirty.clean(Stale.DRAWING)) {
            draw();
        }
        dirty.clean(Stale.PLAYHEAD);
        // What was hidden is played: its curves grow with it.
        int shownTo = session.predictions().shownTo();
        if (shownTo != drawnTo) {
            draw();
        }
        compared.moveTo(session.playback().getPlayhead());
        own.moveTo(session.playback().getPlayhead());
    }

    /** In a lecture hall one chart is large enough, two are not. */
    private boolean isNarrow() {
        return getWidth() < ROOM_FOR_TWO_PX || seat.isPresented();
    }

    private void nameCoordinates() {
        List<String> names = session.getExperiment().surface().variables();
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i].setText(names.get(i));
            coordinates[i].setSelected(!look.get().hidden().contains(i));
            Tips.say(coordinates[i], Texts.get("curves.coordinate", names.get(i)));
        }
    }

    private void computeCurves() {
        nameCoordinates();
        CurveInputs inputs = CurveInputs.of(
                session.getExperiment(),
                session.getTrajectories(),
                session.selectedProperty().get(),
                session.ghost().trajectoryProperty().get());
        List<CurveTab> quantityTabs = inputs.selected()
                .map(run -> QuantityTabs.of(run.trajectory().optimizer()))
                .orElse(List.of());
        List<CurveTab> left = new ArrayList<>(runTabs);
        left.addAll(CommonTabs.of(inputs, isNarrow()));
        if (isNarrow()) {
            left.addAll(quantityTabs);
        }
        own.setVisible(!isNarrow() && !quantityTabs.isEmpty());
        compared.setTabs(
                left,
                CurveTab.find(
                        left, chosen(CurvesLook.Chart.COMPARED), runTabs.get(0).key()));
        if (own.isVisible()) {
            Optimizer optimizer = inputs.selected().orElseThrow().trajectory().optimizer();
            own.setTabs(
                    quantityTabs,
                    CurveTab.find(quantityTabs, chosen(CurvesLook.Chart.OWN), QuantityTabs.opening(optimizer)));
        }
        placeControls();
        List<CurvePanel> panels = own.isVisible() ? List.of(compared, own) : List.of(compared);
        List<CurveTab> tabs = panels.stream().map(CurvePanel::tab).toList();
        boolean soon = inputs.work() < SOON_COMPUTED;
        if (atOnce || soon || !drawnOnce) {
            worker.cancel();
            show(panels, tabs, curves(tabs, inputs, () -> false));
        } else {
            worker.request(work -> curves(tabs, inputs, work::isCancelled), computed -> show(panels, tabs, computed));
        }
        drawnOnce = true;
    }

    private static List<List<Curve>> curves(List<CurveTab> tabs, CurveInputs inputs, BooleanSupplier cancelled) {
        return tabs.stream().map(tab -> tab.source().curves(inputs, cancelled)).toList();
    }

    private void show(List<CurvePanel> panels, List<CurveTab> tabs, List<List<Curve>> computed) {
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).setCurves(tabs.get(i), wanted(tabs.get(i), computed.get(i)));
        }
        dirty.mark(Stale.DRAWING);
    }

    /** The switches of x and y stand in the chart that has curves of both. */
    private void placeControls() {
        List<ToggleButton> both = List.of(coordinates);
        List<ToggleButton> left = new ArrayList<>(List.of(firstSteps));
        boolean inOwn = own.isVisible() && own.tab().perCoordinate();
        if (!inOwn) {
            own.setControls(List.of());
        }
        if (compared.tab().perCoordinate()) {
            left.addAll(0, both);
        }
        compared.setControls(left);
        if (inOwn) {
            own.setControls(both);
        }
    }

    /** Without those of a coordinate that is switched off, and with what was guessed. */
    private List<Curve> wanted(CurveTab tab, List<Curve> curves) {
        List<Curve> all = new ArrayList<>(curves);
        all.removeIf(curve -> tab.perCoordinate() && look.get().hidden().contains(curve.coordinate()));
        all.addAll(GuessedCurves.of(session.getScene(), tab.key()));
        return all;
    }

    /** The tab that the user chose of a chart; null until then. */
    private String chosen(CurvesLook.Chart chart) {
        return look.get().tabs().get(chart);
    }

    private void draw() {
        drawnTo = session.predictions().shownTo();
        double magnification = seat.isPresented() ? PRESENTING : 1;
        Palette palette = seat.palette();
        StepRange range = look.get().steps(session.getExperiment().steps());
        firstSteps.setSelected(look.get().steps().equals(Optional.of(FIRST)));
        for (CurvePanel panel : List.of(compared, own)) {
            if (panel.isVisible()) {
                panel.draw(look.get(), range, palette, magnification, guessing);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        boolean two = !isNarrow();
        double width = two ? Math.floor((getWidth() - 3 * GAP_PX) / 2) : getWidth() - 2 * GAP_PX;
        double height = Math.max(0, getHeight() - GAP_PX);
        compared.resizeRelocate(GAP_PX, 0, Math.max(0, width), height);
        own.resizeRelocate(2 * GAP_PX + width, 0, Math.max(0, width), height);
        compared.layout();
        own.layout();
        dirty.markQuietly(Stale.CURVES);
        refresh();
    }
}
