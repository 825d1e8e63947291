package org.optiscope.ui.plot;

import javafx.scene.control.Label;
import org.optiscope.experiment.Trajectory;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.RunStyle;

/** What a plot is of: the surface where there are several runs, or else the run. */
final class PanelTitle extends Label {
    PanelTitle() {
        getStyleClass().add("plot-title");
        setMouseTransparent(true);
    }

    /** Takes the hue of a run that has the plot for itself. */
    void setHue(PanelRuns runs) {
        getStyleClass().removeIf(name -> name.startsWith("hue-"));
        if (runs.single()) {
            getStyleClass().add(RunStyle.styleClass(runs.first().hue()));
        }
    }

    /**
     * Shows step t.
     *
     * @param tellsLoss whether a run's own plot tells its loss here, since no card does
     */
    void show(PanelRuns runs, String surface, boolean tellsLoss, int t) {
        String told = runs.single() ? told(runs, tellsLoss, t) : surface;
        if (!told.equals(getText())) {
            setText(told);
        }
    }

    private static String told(PanelRuns runs, boolean tellsLoss, int t) {
        Trajectory trajectory = runs.first().trajectory();
        String loss = tellsLoss ? "   f " + Numbers.live(trajectory.loss(trajectory.row(t))) : "";
        return runs.first().titled(t, runs.ghost()) + loss;
    }

    /**
     * Stands in the upper left corner of a panel, with a note behind it.
     *
     * @param plotWidth what of the panel is the plot, which the note does not leave
     */
    void place(double panelWidth, double plotWidth, ArrowNote behind) {
        double margin = CardPlacement.MARGIN_PX;
        resizeRelocate(margin, margin, Math.min(prefWidth(-1), panelWidth - 2 * margin), prefHeight(-1));
        double x = getLayoutX() + getWidth() + margin;
        behind.fit(plotWidth - margin - x);
        behind.relocate(x, getLayoutY() + (getHeight() - behind.getHeight()) / 2);
    }
}
