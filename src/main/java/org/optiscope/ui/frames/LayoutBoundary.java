package org.optiscope.ui.frames;

import javafx.scene.layout.Region;

/**
 * Gives its one child all its room, and keeps what changes in the child from laying out the rest of the window: without
 * it, a number that changes sixty times a second would measure every pane as often.
 */
public final class LayoutBoundary extends Region {
    /** {@code -Doptiscope.layoutBoundary=false} lets changes of the child lay out what is around it. */
    private static final String SWITCH = "layoutBoundary";

    private final Region child;

    public LayoutBoundary(Region child) {
        this.child = child;
        child.setManaged(!Switches.isOn(SWITCH));
        getChildren().add(child);
        setMinSize(0, 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return child.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return child.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return child.minHeight(width);
    }

    @Override
    protected void layoutChildren() {
        child.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
