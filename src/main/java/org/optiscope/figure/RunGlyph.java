package org.optiscope.figure;

import org.optiscope.experiment.Hues;

/**
 * How a run is told from the others without its hue, for those who cannot tell hues apart: the dash of its path and the shape of
 * its head. A shape is [2][corners], x and y in px about (0, 0), clockwise.
 */
public final class RunGlyph {
    private static final double[][] DASHES = {
        {}, {9, 4}, {2, 4}, {12, 4, 2, 4}, {5, 3}, {16, 5}, {1, 3}, {8, 3, 2, 3, 2, 3}
    };

    private static final double[] GHOST_DASH = {2, 5};

    private RunGlyph() {}

    /** The lengths of strokes and gaps in px, none for a solid line; one array for each pattern, not to be modified. */
    public static double[] dash(int hue) {
        return DASHES[cue(hue) % DASHES.length];
    }

    /** The dash of a run's twin with its bias correction switched over. */
    public static double[] ghostDash() {
        return GHOST_DASH;
    }

    /** The second cue: runs that share a colour differ in it. */
    private static int cue(int hue) {
        return (hue + hue / Hues.COLORS) % Hues.COLORS;
    }

    /** The run's shape, about {@code radius} px around (0, 0). */
    public static double[][] shape(int hue, double radius) {
        return switch (cue(hue)) {
            case 0 -> regular(24, radius, 0);
            case 1 -> regular(4, radius * 1.2, Math.PI / 4);
            case 2 -> regular(3, radius * 1.3, 0);
            case 3 -> regular(4, radius * 1.3, 0);
            case 4 -> regular(3, radius * 1.3, Math.PI);
            case 5 -> regular(6, radius * 1.1, 0);
            case 6 -> star(4, radius * 1.45, 0.45);
            default -> regular(5, radius * 1.15, 0);
        };
    }

    private static double[][] regular(int corners, double radius, double turn) {
        double[][] shape = new double[2][corners];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            shape[0][i] = radius * Math.sin(angle);
            shape[1][i] = -radius * Math.cos(angle);
        }
        return shape;
    }

    /** A star with one point up; {@code inner} is the share of the radius at which its notches lie. */
    public static double[][] star(int points, double radius, double inner) {
        double[][] shape = new double[2][2 * points];
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * i / points;
            double r = i % 2 == 0 ? radius : radius * inner;
            shape[0][i] = r * Math.sin(angle);
            shape[1][i] = -r * Math.cos(angle);
        }
        return shape;
    }

    /** A shape with its edges moved outwards by that many px. */
    public static double[][] outset(double[][] shape, double by) {
        int corners = shape[0].length;
        double[][] larger = new double[2][corners];
        for (int i = 0; i < corners; i++) {
            int before = Math.floorMod(i - 1, corners);
            int after = (i + 1) % corners;
            double in = Math.hypot(shape[0][i] - shape[0][before], shape[1][i] - shape[1][before]);
            double out = Math.hypot(shape[0][after] - shape[0][i], shape[1][after] - shape[1][i]);
            double inX = (shape[1][i] - shape[1][before]) / in;
            double inY = -(shape[0][i] - shape[0][before]) / in;
            double outX = (shape[1][after] - shape[1][i]) / out;
            double outY = -(shape[0][after] - shape[0][i]) / out;
            double along = by / (1 + inX * outX + inY * outY);
            larger[0][i] = shape[0][i] + along * (inX + outX);
            larger[1][i] = shape[1][i] + along * (inY + outY);
        }
        return larger;
    }

    /** A shape moved by (px, py). */
    static double[][] moved(double[][] shape, double px, double py) {
        double[][] there = new double[2][shape[0].length];
        for (int i = 0; i < there[0].length; i++) {
            there[0][i] = shape[0][i] + px;
            there[1][i] = shape[1][i] + py;
        }
        return there;
    }
}
