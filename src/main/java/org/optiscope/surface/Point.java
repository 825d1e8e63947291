package org.optiscope.surface;

/** A place in the plane of x and y. */
public record Point(double x, double y) {}
