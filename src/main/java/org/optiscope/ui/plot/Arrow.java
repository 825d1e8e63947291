package org.optiscope.ui.plot;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Rotate;

/** An arrow on the plot, moved rather than made anew; its colours are the style sheet's. */
final class Arrow extends Group {
    private static final double HEAD_PX = 11;
    private static final double HEAD_WIDTH_PX = 5;
    /** The head takes at most this share of a short arrow. */
    private static final double HEAD_SHARE = 0.7;

    private final Line casing = new Line();
    private final Line shaft = new Line();
    private final Polygon head = new Polygon(0, 0, -HEAD_PX, HEAD_WIDTH_PX, -HEAD_PX, -HEAD_WIDTH_PX);
    private final Rotate turn = new Rotate();
    private final Label label = new Label();
    private Point2D tip = Point2D.ZERO;

    Arrow(String... styleClasses) {
        getStyleClass().add("arrow");
        getStyleClass().addAll(styleClasses);
        casing.getStyleClass().add("arrow-casing");
        shaft.getStyleClass().add("arrow-shaft");
        head.getStyleClass().add("arrow-head");
        head.getTransforms().add(turn);
        label.getStyleClass().add("arrow-label");
        label.setManaged(false);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(casing, shaft, head);
        label.visibleProperty().bind(visibleProperty().and(label.textProperty().isNotEmpty()));
    }

    /** Puts the arrow from a point along a vector, all in px; no length hides it. */
    void point(Point2D from, Point2D along, String words) {
        move(from, along);
        label.setText(words);
        if (isVisible() && !words.isEmpty()) {
            label.applyCss();
            label.autosize();
        }
    }

    /** Likewise, and leaves its words as they are. */
    void move(Point2D from, Point2D along) {
        double length = along.magnitude();
        setVisible(length > 0 && Double.isFinite(length));
        if (!isVisible()) {
            return;
        }
        double headScale = Math.min(1, HEAD_SHARE * length / HEAD_PX);
        double shaftShare = Math.max(0, 1 - HEAD_PX * headScale * 0.8 / length);
        for (Line line : new Line[] {casing, shaft}) {
            line.setStartX(from.getX());
            line.setStartY(from.getY());
            line.setEndX(from.getX() + along.getX() * shaftShare);
            line.setEndY(from.getY() + along.getY() * shaftShare);
        }
        turn.setAngle(Math.toDegrees(Math.atan2(along.getY(), along.getX())));
        head.getPoints()
                .setAll(
                        0.0,
                        0.0,
                        -HEAD_PX * headScale,
                        HEAD_WIDTH_PX * headScale,
                        -HEAD_PX * headScale,
                        -HEAD_WIDTH_PX * headScale);
        tip = from.add(along);
        head.setTranslateX(tip.getX());
        head.setTranslateY(tip.getY());
    }

    /** How strongly the arrow is drawn, and its words, 0…1. */
    void setStrength(double arrow, double words) {
        setOpacity(arrow);
        label.setOpacity(words);
    }

    /** Where it points to, in px. */
    Point2D tip() {
        return tip;
    }

    /** Where it points from, in px. */
    Point2D tail() {
        return new Point2D(shaft.getStartX(), shaft.getStartY());
    }

    /** Its words, to be placed in the layer above all arrows. */
    Label label() {
        return label;
    }
}
