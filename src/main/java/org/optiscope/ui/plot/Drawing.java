package org.optiscope.ui.plot;

import org.optiscope.experiment.Trajectory;

/**
 * What a path is drawn from. (Equality is written out as in {@link org.optiscope.raster.Viewport}.)
 *
 * @param dash strokes and gaps in px, none for a solid line; one array for each pattern
 * @param faded whether another run is being explained
 */
record Drawing(Trajectory trajectory, int hue, double[] dash, boolean faded) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Drawing that
                && trajectory == that.trajectory
                && hue == that.hue
                && dash == that.dash
                && faded == that.faded;
    }

    @Override
    public int hashCode() {
        return 31 * trajectory.hashCode() + hue;
    }
}
