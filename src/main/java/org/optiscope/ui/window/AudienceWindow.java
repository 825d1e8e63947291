package org.optiscope.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.optiscope.surface.Point;
import org.optiscope.ui.bar.ExplainBar;
import org.optiscope.ui.bar.TransportBar;
import org.optiscope.ui.curves.CurvesPane;
import org.optiscope.ui.inspector.EquationPane;
import org.optiscope.ui.kit.Magnifier;
import org.optiscope.ui.kit.Themes;
import org.optiscope.ui.lessons.AudiencePane;
import org.optiscope.ui.plot.PlotPane;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** The content of the window that an audience sees: the plot, what was asked for beside it, and what a lesson asks. */
final class AudienceWindow extends StackPane {
    /** How much of the window's width a question takes. */
    private static final double QUESTION_SHARE = 0.36;

    private final Presenter presenter;
    private final PlotPane plot;
    private final CurvesPane curves;
    private final EquationPane equation;
    private final AudiencePane questions;
    private final Magnifier magnifier;
    private final PresenterVeil veil;

    AudienceWindow(Session session, Seat seat, Presenter presenter) {
        this.presenter = presenter;
        getStyleClass().add("optiscope");
        Themes.install(this);
        Themes.follow(this, seat);
        plot = new PlotPane(session, seat);
        equation = new EquationPane(session);
        curves = new CurvesPane(session, seat);
        questions = new AudiencePane(session);
        VBox.setVgrow(plot, Priority.ALWAYS);
        BorderPane panes = new BorderPane(new VBox(plot, equation, new ExplainBar(session), curves));
        panes.setLeft(questions);
        panes.setBottom(new TransportBar(session, seat));
        magnifier = new Magnifier(panes);
        veil = new PresenterVeil(presenter, seat, this);
        getChildren().addAll(magnifier, veil);
        List.of(presenter.equationProperty(), presenter.chartProperty())
                .forEach(part -> part.addListener(observable -> arrange()));
        List.of(widthProperty(), heightProperty()).forEach(size -> size.addListener(observable -> arrange()));
        session.display().hoverProperty().addListener((observable, before, at) -> light(at));
        arrange();
    }

    private void arrange() {
        double factor = Presenter.magnification(getHeight());
        magnifier.factorProperty().set(factor);
        double chartPx = Arrangement.CHART_SHARE * getHeight() / factor;
        curves.setMinHeight(chartPx);
        curves.setMaxHeight(chartPx);
        questions.setPrefWidth(QUESTION_SHARE * getWidth() / factor);
        Arrangement.show(equation, presenter.equationProperty().get());
        Arrangement.show(curves, presenter.chartProperty().get());
    }

    /** Has the spot follow the mouse in the lecturer's plot, too. */
    private void light(Point at) {
        Optional.ofNullable(at)
                .flatMap(plot::at)
                .ifPresent(place -> veil.light(veil.sceneToLocal(plot.localToScene(place))));
    }

    /** Brings every pane up to date at once, for a picture that is taken without waiting for a pulse. */
    void refreshNow() {
        applyCss();
        layout();
        questions.refreshNow();
        layout();
        plot.refreshNow();
        if (curves.isVisible()) {
            curves.refreshNow();
        }
    }

    /**
     * Gives back the pictures, to be called as its window closes: it is drawn once more at its least size. JavaFX keeps the pixels of
     * canvases that are drawn nowhere, and brings them up to date only in an open window or for a snapshot.
     */
    void rest() {
        resize(minWidth(-1), minHeight(-1));
        refreshNow();
        // Without an end the picture would reach as far as the spot is.
        SnapshotParameters all = new SnapshotParameters();
        all.setViewport(new Rectangle2D(0, 0, getWidth(), getHeight()));
        snapshot(all, null);
    }

    void focusPlot() {
        plot.requestFocus();
    }

    PresenterVeil veil() {
        return veil;
    }
}
