package org.optiscope.figure;

import java.util.Arrays;
import org.optiscope.raster.Chords;
import org.optiscope.raster.Polyline;

/**
 * A run's path: a line in its hue with its dash, on a casing that sets it off the surface.
 *
 * @param line in px
 * @param argb the hue
 * @param casing the colour of what surrounds it
 * @param dash strokes and gaps in px, none for a solid line; not modified
 */
public record PathFigure(Polyline line, int argb, int casing, double[] dash) {
    /** How thick casing and line are. */
    public static final double CASING_PX = 5;

    private static final double LINE_PX = 2.6;
    private static final double[] SOLID = {};

    public Pen.Stroke casingStroke() {
        return new Pen.Stroke(casing, CASING_PX, SOLID, 0, true);
    }

    /** The line, from a vertex on: its dash goes on there as if all before it had been drawn. */
    public Pen.Stroke lineStroke(int from) {
        return new Pen.Stroke(argb, LINE_PX, dash, line.length()[from], dash.length == 0);
    }

    /** Draws the casing up to step t; those of all paths lie under all lines. */
    void drawCasing(Pen pen, int t) {
        draw(pen, t, casingStroke());
    }

    /** Draws the line up to step t. */
    void drawLine(Pen pen, int t) {
        draw(pen, t, lineStroke(0));
    }

    private void draw(Pen pen, int t, Pen.Stroke stroke) {
        int count = line.vertexAt(t);
        if (count > 1) {
            double[] px = Arrays.copyOf(line.px(), count);
            double[] py = Arrays.copyOf(line.py(), count);
            pen.stroke(px, py, Chords.thin(px, py, count), stroke);
        }
    }
}
