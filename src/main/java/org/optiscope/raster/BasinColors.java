package org.optiscope.raster;

/**
 * Colours of basins: a hue for each minimum, pale enough for paths to be seen on it, the darker the later it is arrived at. The hues of
 * the first minima are farthest apart; they are turned by the golden angle from one to the next, in OKLab.
 */
public final class BasinColors {
    /** Where nothing is arrived at. */
    public static final int NOWHERE = 0xFF9A9A9A;

    /** Where runs leave the finite numbers. */
    public static final int DIVERGED = 0xFF000000;

    private static final double FIRST_HUE = 250;
    private static final double GOLDEN_ANGLE = 137.50776405003785;
    private static final double FASTEST = 0.93;
    private static final double SLOWEST = 0.5;
    private static final double CHROMA = 0.075;

    private BasinColors() {}

    /**
     * The colour of a place.
     *
     * @param minimum its number, from 0
     * @param speed from 0, at the very end, to 1, at once
     */
    public static int argb(int minimum, double speed) {
        double hue = Math.toRadians(FIRST_HUE + minimum * GOLDEN_ANGLE);
        double lightness = SLOWEST + speed * (FASTEST - SLOWEST);
        double chroma = CHROMA * (1.3 - 0.5 * speed);
        return OkLab.argb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    }

    /** How bright a step is among so many: evenly in the root, since most runs are quick. */
    public static double speed(int step, int steps) {
        return 1 - Math.sqrt((double) step / steps);
    }
}
