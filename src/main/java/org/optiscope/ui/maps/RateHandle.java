package org.optiscope.ui.maps;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.scene.Cursor;
import javafx.scene.Group;
import org.optiscope.figure.RatesChart;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.ui.kit.MapIds;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.session.Session;

/** A run's own learning rate on its curve; dragged, it moves the rate. */
final class RateHandle extends Group {
    private static final double MARKER_PX = 6.5;
    private static final double RIM_PX = 2;

    private final int run;
    private final int hue;

    /** @param rate the learning rate at a place of the window, in px from its left edge; nothing where there is none any more */
    RateHandle(Session session, int run, int hue, DoubleFunction<OptionalDouble> rate) {
        this.run = run;
        this.hue = hue;
        setId(MapIds.mapsRate(run));
        getChildren().add(RunStyle.rimmedMarker(hue, MARKER_PX, RIM_PX));
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(event -> {
            session.runs().select(run);
            session.history().endGesture();
            event.consume();
        });
        setOnMouseDragged(event -> {
            rate.apply(event.getSceneX())
                    .ifPresent(
                            wanted -> session.runs().setHyperparameter(run, OptimizerKind.LEARNING_RATE, wanted, this));
            event.consume();
        });
        setOnMouseReleased(event -> session.history().endGesture());
    }

    /** Whether it is of a run that looks like that. */
    boolean isOf(int number, int ofHue) {
        return run == number && hue == ofHue;
    }

    void show(RatesChart.Spot at, String label) {
        setAccessibleText(label);
        setTranslateX(at.px());
        setTranslateY(at.py());
    }
}
