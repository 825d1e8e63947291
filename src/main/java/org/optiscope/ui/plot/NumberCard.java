package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A card of numbers on a plot, at a scale: its texts are set in a font of that size. Scaled as pictures are, they would be
 * painted as outlines, letter by letter, and not as sharp.
 *
 * <p>Its parts are placed by hand and unmanaged, so that a changed number lays out nothing but itself.
 */
abstract class NumberCard extends Region {
    private static final double FONT_PX = 12;

    /** A part, and where it is at scale 1, in px. */
    private record Part(Node node, double x, double y, double width, double height) {}

    private final List<Part> parts = new ArrayList<>();
    private double scale = 1;

    NumberCard() {
        getStyleClass().add("readout-card");
        setFont();
    }

    final void setScale(double wanted) {
        if (wanted != scale) {
            scale = wanted;
            setFont();
            parts.forEach(this::place);
        }
    }

    private void setFont() {
        setStyle("-fx-font-size: " + scale * FONT_PX + "px");
    }

    final double scale() {
        return scale;
    }

    /** Puts a part in a place, in px at scale 1; a shape's centre in the middle of it. */
    final <N extends Node> N add(N node, double x, double y, double width, double height) {
        Part part = new Part(node, x, y, width, height);
        node.setManaged(false);
        parts.add(part);
        getChildren().add(node);
        place(part);
        return node;
    }

    final void clear() {
        parts.clear();
        getChildren().clear();
    }

    private void place(Part part) {
        double left = Math.round(scale * part.x);
        double top = Math.round(scale * part.y);
        if (part.node instanceof Region region) {
            region.resizeRelocate(
                    left,
                    top,
                    Math.round(scale * (part.x + part.width)) - left,
                    Math.round(scale * (part.y + part.height)) - top);
        } else {
            part.node.setScaleX(scale);
            part.node.setScaleY(scale);
            part.node.setTranslateX(scale * (part.x + part.width / 2));
            part.node.setTranslateY(scale * (part.y + part.height / 2));
        }
    }

    /** Its height in px at scale 1. */
    abstract double height();

    /** Its width in px at scale 1. */
    abstract double width();

    @Override
    protected final double computePrefWidth(double height) {
        return Math.round(scale * width());
    }

    @Override
    protected final double computePrefHeight(double width) {
        return Math.round(scale * height());
    }
}
