package org.optiscope.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.optiscope.ui.bar.TopBar;
import org.optiscope.ui.bar.TransportBar;
import org.optiscope.ui.plot.PlotPane;
import org.optiscope.ui.runs.RunsPane;

/** The content of the window: where each pane stands. */
public final class MainWindow extends StackPane {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final double RUNS_PX = 276;

    private final Roles roles = new Roles();
    private final PlotPane plot;

    public MainWindow(Session session) {
        getStyleClass().add("optiscope");
        Themes.install(this);
        plot = new PlotPane(session, roles);
        RunsPane runs = new RunsPane(session);
        runs.setPrefWidth(RUNS_PX);
        SplitPane split = new SplitPane(runs, plot);
        SplitPane.setResizableWithParent(runs, false);
        TopBar top = new TopBar(session);
        BorderPane panes = new BorderPane(split, top, null, new TransportBar(session), null);
        getChildren().addAll(roles, panes);
        new Keyboard(session, this);

        session.darkProperty().addListener((observable, before, dark) -> pseudoClassStateChanged(DARK, dark));
        pseudoClassStateChanged(DARK, session.darkProperty().get());
        session.presentingProperty().addListener((observable, before, presenting) -> {
            pseudoClassStateChanged(PRESENTING, presenting);
            top.setVisible(!presenting);
            top.setManaged(!presenting);
            if (presenting) {
                split.getItems().remove(runs);
            } else {
                split.getItems().add(0, runs);
                split.setDividerPositions(RUNS_PX / Math.max(RUNS_PX, split.getWidth()));
            }
        });
        split.widthProperty().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> width, Number before, Number now) {
                if (now.doubleValue() > 2 * RUNS_PX) {
                    split.setDividerPositions(RUNS_PX / now.doubleValue());
                    split.widthProperty().removeListener(this);
                }
            }
        });
    }

    /** Brings the plot up to date at once, for a picture that is taken without waiting for a pulse. */
    public void refreshNow() {
        applyCss();
        layout();
        plot.refreshNow();
    }

    /** What has the keyboard when nothing else asks for it. */
    void focusPlot() {
        plot.requestFocus();
    }
}
