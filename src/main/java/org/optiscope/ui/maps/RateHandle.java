package org.optiscope.ui.maps;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.Cursor;
import javafx.scene.Group;
import org.optiscope.figure.RatesChart;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.session.Session;

/** A run's own learning rate on its curve; dragged, it moves the rate. */
final class RateHandle extends Group {
    private static final double MARKER_PX = 6.5;
    private static final double RIM_PX = 2;

    private final int run;
    private final int hue;

    /** @param rate the learning rate at a place of the window, in px from its left edge */
    RateHandle(Session session, int run, int hue, DoubleUnaryOperator rate) {
        this.run = run;
        this.hue = hue;
        setId(Ids.mapsRate(run));
        getChildren().add(RunStyle.rimmedMarker(hue, MARKER_PX, RIM_PX));
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(event -> {
            session.runs().select(run);
            session.history().endGesture();
            event.consume();
        });
        setOnMouseDragged(event -> {
            session.runs()
                    .setHyperparameter(run, OptimizerKind.LEARNING_RATE, rate.applyAsDouble(event.getSceneX()), this);
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
