package org.optiscope.raster;

/**
 * Leaves out those points of a line that a straight one between its others passes as good as through. A stroke costs by
 * the point, and a smooth curve of a thousand steps needs some dozens.
 */
public final class Chords {
    /** How far from the new line a point left out may lie: no eye tells it, nor does antialiasing much. */
    private static final double TOLERANCE_PX = 0.1;

    private Chords() {}

    /**
     * Moves the points that are kept to the front of the arrays and returns how many they are: the first, the last, and
     * those where the line must turn. The tips of sharp turns are among them.
     *
     * @param px [≥ count] finite
     * @param py [≥ count] finite
     */
    public static int thin(double[] px, double[] py, int count) {
        if (count < 3) {
            return count;
        }
        int kept = 1;
        Fan fan = new Fan(px[0], py[0]);
        for (int i = 1; i < count; i++) {
            if (!fan.passes(px[i], py[i])) {
                px[kept] = px[i - 1];
                py[kept++] = py[i - 1];
                fan = new Fan(px[i - 1], py[i - 1]);
            }
            fan.narrow(px[i], py[i]);
        }
        px[kept] = px[count - 1];
        py[kept++] = py[count - 1];
        return kept;
    }

    /** The directions in which a straight line from a point passes all that came after it. */
    private static final class Fan {
        private final double x;
        private final double y;
        private boolean open = true;
        private double leftX;
        private double leftY;
        private double rightX;
        private double rightY;
        private double reached;

        Fan(double x, double y) {
            this.x = x;
            this.y = y;
        }

        boolean passes(double px, double py) {
            double dx = px - x, dy = py - y;
            boolean within = open || leftX * dy - leftY * dx <= 0 && rightX * dy - rightY * dx >= 0;
            return within && dx * dx + dy * dy >= reached;
        }

        /** Takes a point that it passes, or the first one. */
        void narrow(double px, double py) {
            double dx = px - x, dy = py - y, square = dx * dx + dy * dy;
            reached = square;
            if (square <= TOLERANCE_PX * TOLERANCE_PX) {
                return;
            }
            double along = Math.sqrt(square - TOLERANCE_PX * TOLERANCE_PX);
            double lx = dx * along - dy * TOLERANCE_PX, ly = dy * along + dx * TOLERANCE_PX;
            double rx = dx * along + dy * TOLERANCE_PX, ry = dy * along - dx * TOLERANCE_PX;
            if (open || leftX * ly - leftY * lx < 0) {
                leftX = lx;
                leftY = ly;
            }
            if (open || rightX * ry - rightY * rx > 0) {
                rightX = rx;
                rightY = ry;
            }
            open = false;
        }
    }
}
