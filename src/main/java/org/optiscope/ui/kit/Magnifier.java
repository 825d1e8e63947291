package org.optiscope.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content that many times as large, in the same room: type, lines and all that is in it grow together. */
public final class Magnifier extends Region {
    private final Region content;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Magnifier(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.addListener(observable -> requestLayout());
    }

    /** How many times as large. */
    public DoubleProperty factorProperty() {
        return factor;
    }

    private double shrunk(double px) {
        return px < 0 ? px : px / factor.get();
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(shrunk(height)) * factor.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(shrunk(width)) * factor.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(shrunk(height)) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(shrunk(width)) * factor.get();
    }

    /** Scale and size change together: with one before the other a plot would be painted in many times the pixels of its window. */
    @Override
    protected void layoutChildren() {
        scale.setX(factor.get());
        scale.setY(factor.get());
        content.resizeRelocate(0, 0, shrunk(getWidth()), shrunk(getHeight()));
    }
}
