package org.optiscope.figure;

import java.awt.Shape;

/** A pen for what is taken away: it knows shapes with curves and holes too, such as typeset letters. */
public interface ShapePen extends Pen {
    /** Fills a shape by its own winding rule. */
    void fill(Shape shape, int argb);
}
