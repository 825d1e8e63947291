package org.optiscope.ui;

import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.optiscope.ui.bar.ExplainBar;
import org.optiscope.ui.bar.TopBar;
import org.optiscope.ui.bar.TransportBar;
import org.optiscope.ui.curves.CurvesPane;
import org.optiscope.ui.plot.PlotPane;
import org.optiscope.ui.runs.RunsPane;

/** The content of the window: where each pane stands. */
public final class MainWindow extends StackPane {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final double RUNS_PX = 272;
    private static final double RUNS_LEAST_PX = 220;
    private static final double CURVES_PX = 214;
    private static final double CURVES_LOW_PX = 142;
    private static final double CURVES_LEAST_PX = 120;
    /** Lower windows, such as those on a projector, keep their room for the plot. */
    private static final double HIGH_PX = 850;

    private final Session session;
    private final PlotPane plot;
    private final CurvesPane curves;
    /** Kept here, since bindings are held only weakly. */
    private final BooleanBinding high = heightProperty().greaterThan(HIGH_PX);

    private final BooleanBinding roomy;

    public MainWindow(Session session) {
        this.session = session;
        getStyleClass().add("optiscope");
        Themes.install(this);
        Roles roles = new Roles();
        plot = new PlotPane(session, roles);
        Drawer runs = new Drawer(new RunsPane(session), Side.LEFT, RUNS_PX, RUNS_LEAST_PX);
        curves = new CurvesPane(session, roles);
        Drawer below = new Drawer(curves, Side.BOTTOM, CURVES_PX, CURVES_LEAST_PX);
        roomy = high.or(session.viewProperty().isEqualTo(Session.View.OVERLAY));
        fitCurves(below);
        VBox centre = new VBox(plot, new ExplainBar(session), below);
        VBox.setVgrow(plot, Priority.ALWAYS);
        TopBar top = new TopBar(session);
        getChildren().addAll(roles, new BorderPane(centre, top, null, new TransportBar(session), runs));
        new Keyboard(session, this);
        // A number that was taken gives the keyboard back, so that space plays.
        addEventHandler(ActionEvent.ACTION, event -> {
            if (event.getTarget() instanceof NumberField field && !field.isRefused()) {
                focusPlot();
            }
        });
        follow(DARK, session.darkProperty());
        follow(PRESENTING, session.presentingProperty());
        hideWhilePresenting(top, runs, below);
    }

    private void follow(PseudoClass state, javafx.beans.value.ObservableBooleanValue value) {
        value.addListener((observable, before, now) -> pseudoClassStateChanged(state, now));
        pseudoClassStateChanged(state, value.get());
    }

    private void hideWhilePresenting(Node... panes) {
        for (Node pane : panes) {
            pane.visibleProperty().bind(session.presentingProperty().not());
            pane.managedProperty().bind(pane.visibleProperty());
        }
    }

    /** Makes the curves as high as suits the window; a low one shows them only where one plot leaves room for them. */
    private void fitCurves(Drawer drawer) {
        high.addListener((observable, before, now) -> drawer.setSizePx(now ? CURVES_PX : CURVES_LOW_PX));
        roomy.addListener((observable, before, now) -> drawer.openProperty().set(now));
        drawer.setSizePx(high.get() ? CURVES_PX : CURVES_LOW_PX);
        drawer.openProperty().set(roomy.get());
    }

    /** Brings plot and curves up to date at once, for a picture that is taken without waiting for a pulse. */
    public void refreshNow() {
        applyCss();
        layout();
        plot.refreshNow();
        curves.refreshNow();
    }

    /** What has the keyboard when nothing else asks for it. */
    void focusPlot() {
        plot.requestFocus();
    }
}
