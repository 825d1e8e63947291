package org.optiscope.scene;

/** The arrows that a path can carry at its head: against the gradient, of the momentum, and of the step taken. */
public enum ArrowKind {
    GRADIENT,
    MOMENTUM,
    STEP
}
