package org.optiscope.ui.plot;

import javafx.animation.AnimationTimer;
import org.optiscope.raster.Viewport;

/** Moves the plot from one part of the plane to another by and by, so that the eye keeps the place. */
final class Glide extends AnimationTimer {
    private static final double NANOS = 0.45e9;

    private final Runnable moved;
    private Viewport from;
    private long start = -1;
    private double share = 1;

    /** @param moved is told of each frame on the way */
    Glide(Runnable moved) {
        this.moved = moved;
    }

    /** Begins to move away from what is seen. */
    void begin(Viewport here) {
        from = here;
        share = 0;
        start = -1;
        start();
    }

    /** Ends the way where it leads. */
    void end() {
        share = 1;
        stop();
    }

    boolean isUnderWay() {
        return share < 1;
    }

    /** What is seen now, in a panel that should show the viewport that is given. */
    Viewport seen(Viewport wanted) {
        if (!isUnderWay()) {
            return wanted;
        }
        double eased = share * share * (3 - 2 * share);
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

    @Override
    public void handle(long now) {
        if (start < 0) {
            start = now;
        }
        share = Math.min(1, (now - start) / NANOS);
        if (!isUnderWay()) {
            stop();
        }
        moved.run();
    }
}
