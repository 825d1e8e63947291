package org.optiscope.scene;

/** How the paths are laid out. */
public enum PlotView {
    OVERLAY,
    SIDE_BY_SIDE
}
