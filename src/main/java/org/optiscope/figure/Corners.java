package org.optiscope.figure;

import java.util.ArrayList;
import java.util.List;

/** Finds places for boxes in the corners of a plot, where they cover as little as possible of what matters. */
final class Corners {
    /** A corner. */
    enum Corner {
        UPPER_RIGHT,
        LOWER_RIGHT,
        LOWER_LEFT
    }

    private static final double MARGIN_PX = 12;

    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[][]> lines = new ArrayList<>();

    Corners(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Takes in points that should be seen; the arrays are not modified. */
    void keep(double[] px, double[] py) {
        lines.add(new double[][] {px, py});
    }

    /**
     * Takes a place for a box: in the first of the corners that covers least.
     *
     * @param below what is left free below it in the lower corners, for an axis
     */
    Box take(double boxWidth, double boxHeight, double below, List<Corner> inOrder) {
        Box best = null;
        long least = Long.MAX_VALUE;
        for (Corner corner : inOrder) {
            double x = corner == Corner.LOWER_LEFT ? MARGIN_PX : width - MARGIN_PX - boxWidth;
            double y = corner == Corner.UPPER_RIGHT ? MARGIN_PX : height - MARGIN_PX - below - boxHeight;
            Box place = new Box(x, y, boxWidth, boxHeight);
            long covered = covered(place);
            if (covered < least) {
                least = covered;
                best = place;
            }
        }
        taken.add(best);
        return best;
    }

    private long covered(Box place) {
        long covered = 0;
        for (double[][] line : lines) {
            for (int i = 0; i < line[0].length; i++) {
                boolean isIn = line[0][i] > place.x()
                        && line[0][i] < place.right()
                        && line[1][i] > place.y()
                        && line[1][i] < place.bottom();
                covered += isIn ? 1 : 0;
            }
        }
        boolean isTaken = taken.stream()
                .anyMatch(box -> box.x() < place.right()
                        && place.x() < box.right()
                        && box.y() < place.bottom()
                        && place.y() < box.bottom());
        return isTaken ? Integer.MAX_VALUE + covered : covered;
    }
}
