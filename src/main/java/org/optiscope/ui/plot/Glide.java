package org.optiscope.ui.plot;

import org.optiscope.raster.Viewport;
import org.optiscope.ui.frames.Motion;

/** Moves the plot from one part of the plane to another by and by, so that the eye keeps the place. */
final class Glide {
    private static final double SECONDS = 0.45;

    private final Motion motion;
    private Viewport from;

    /** @param moved is told of each frame on the way */
    Glide(Runnable moved) {
        motion = new Motion(moved);
    }

    /** Begins to move away from what is seen. */
    void begin(Viewport here) {
        from = here;
        motion.begin(SECONDS);
    }

    /** Ends the way where it leads. */
    void end() {
        motion.end();
    }

    /** What is seen now, in a panel that should show the viewport that is given. */
    Viewport seen(Viewport wanted) {
        if (!motion.isUnderWay()) {
            return wanted;
        }
        double eased = motion.eased();
        double[] x = between(from.x0(), from.x1(), wanted.x0(), wanted.x1(), eased);
        double[] y = between(from.y0(), from.y1(), wanted.y0(), wanted.y1(), eased);
        return new Viewport(x[0], x[1], y[0], y[1], wanted.widthPx(), wanted.heightPx());
    }

    /** An interval on the way from one to another: it shrinks or grows by the same factor in each frame. */
    private static double[] between(double from0, double from1, double to0, double to1, double share) {
        double width = Math.exp(Math.log(from1 - from0) * (1 - share) + Math.log(to1 - to0) * share);
        double change = (to1 - to0) - (from1 - from0);
        boolean slides = Math.abs(change) < 1e-9 * (to1 - to0);
        double way = slides ? share : (width - (from1 - from0)) / change;
        double left = from0 + way * (to0 - from0);
        return new double[] {left, left + width};
    }
}
