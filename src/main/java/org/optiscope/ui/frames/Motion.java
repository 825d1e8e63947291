package org.optiscope.ui.frames;

import javafx.animation.AnimationTimer;

/** A way that something goes by and by, beginning and ending smoothly; while nothing is under way, no frames are asked for. */
public final class Motion extends AnimationTimer {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Runnable moved;
    private double nanos;
    private long start = -1;
    private double share = 1;

    /** @param moved is told of each frame on the way */
    public Motion(Runnable moved) {
        this.moved = moved;
    }

    /** Begins anew, and arrives after that time. */
    public void begin(double seconds) {
        nanos = seconds * NANOS_PER_SECOND;
        share = 0;
        start = -1;
        start();
    }

    /** Ends the way where it leads; nobody is told. */
    public void end() {
        share = 1;
        stop();
    }

    public boolean isUnderWay() {
        return share < 1;
    }

    /** How much of the way is behind, 0…1: slow at first and in the end. */
    public double eased() {
        return share * share * (3 - 2 * share);
    }

    @Override
    public void handle(long now) {
        if (start < 0) {
            start = now;
        }
        share = Math.min(1, (now - start) / nanos);
        if (!isUnderWay()) {
            stop();
        }
        moved.run();
    }
}
