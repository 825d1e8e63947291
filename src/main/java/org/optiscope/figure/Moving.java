package org.optiscope.figure;

import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Polyline;

/**
 * What moves on a plot: a path, drawn as far as its run has come, and its head.
 *
 * @param px [t] where its head is at step t; as long as its numbers are finite
 * @param path what is drawn, as far as it can be told apart
 * @param casing how the path's surroundings are drawn; those of all paths lie under all lines
 * @param line how the path is drawn
 * @param rim of the head, [2][corners] about (0, 0)
 * @param head likewise, on its rim
 */
public record Moving(
        String label,
        Trajectory trajectory,
        double[] px,
        double[] py,
        Polyline path,
        Pen.Stroke casing,
        Pen.Stroke line,
        double[][] rim,
        int rimArgb,
        double[][] head,
        int headArgb) {}
