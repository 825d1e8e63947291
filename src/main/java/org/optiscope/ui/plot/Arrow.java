package org.optiscope.ui.plot;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** An arrow on the plot, moved rather than made anew; its colours are the style sheet's. */
final class Arrow extends Group {
    private static final double HEAD_PX = 11;
    private static final double HEAD_WIDTH_PX = 5;
    private static final double LABEL_GAP_PX = 6;

    private final Line casing = new Line();
    private final Line shaft = new Line();
    private final Polygon head = new Polygon(0, 0, -HEAD_PX, HEAD_WIDTH_PX, -HEAD_PX, -HEAD_WIDTH_PX);
    private final Label label = new Label();
    private final double labelShiftPx;

    /** @param labelShiftPx how far below the tip its words stand, so that those of arrows on one another stay apart */
    Arrow(double labelShiftPx, String... styleClasses) {
        this.labelShiftPx = labelShiftPx;
        getStyleClass().add("arrow");
        getStyleClass().addAll(styleClasses);
        casing.getStyleClass().add("arrow-casing");
        shaft.getStyleClass().add("arrow-shaft");
        head.getStyleClass().add("arrow-head");
        label.getStyleClass().add("arrow-label");
        label.setManaged(false);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(casing, shaft, head, label);
    }

    /** Puts the arrow from a point along a vector, all in px; no length hides it. */
    void point(double px, double py, double dx, double dy, String words) {
        double length = Math.hypot(dx, dy);
        setVisible(length > 0 && Double.isFinite(length));
        if (!isVisible()) {
            return;
        }
        double shaftShare = Math.max(0, 1 - HEAD_PX * 0.8 / length);
        for (Line line : new Line[] {casing, shaft}) {
            line.setStartX(px);
            line.setStartY(py);
            line.setEndX(px + dx * shaftShare);
            line.setEndY(py + dy * shaftShare);
        }
        head.getTransforms().setAll(javafx.scene.transform.Transform.rotate(Math.toDegrees(Math.atan2(dy, dx)), 0, 0));
        head.setTranslateX(px + dx);
        head.setTranslateY(py + dy);
        label.setVisible(!words.isEmpty());
        if (!words.isEmpty()) {
            if (!words.equals(label.getText())) {
                label.setText(words);
            }
            label.applyCss();
            label.autosize();
            double side = dx < 0 ? -label.getWidth() - LABEL_GAP_PX : LABEL_GAP_PX;
            label.relocate(px + dx + side, py + dy - label.getHeight() / 2 + labelShiftPx);
        }
    }
}
