package org.optiscope.surface;

/** A known local or global minimum and the value there. */
public record Minimum(double x, double y, double value) {}
