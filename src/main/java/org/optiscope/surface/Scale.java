package org.optiscope.surface;

/** How values become shades: evenly, or by the logarithm of the height above the lowest. */
public enum Scale {
    LINEAR,
    LOG
}
