package org.optiscope.ui.kit;

import java.util.List;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.optiscope.experiment.Hues;

/**
 * How a run is told from the others, twice over: by its hue, and, for those who cannot tell hues apart, by the dash of
 * its path and the shape of its head.
 */
public final class RunStyle {
    private static final double[][] DASHES = {
        {}, {9, 4}, {2, 4}, {12, 4, 2, 4}, {5, 3}, {16, 5}, {1, 3}, {8, 3, 2, 3, 2, 3}
    };

    /** The dash of a run's twin with its bias correction switched over. */
    public static final double[] GHOST_DASH = {2, 5};

    private RunStyle() {}

    /** The style class that gives a node the run's colour, as {@code -run-hue}. */
    public static String styleClass(int hue) {
        return "hue-" + hue % Roles.HUES;
    }

    /** The lengths of strokes and gaps in px; none for a solid line. */
    public static double[] dash(int hue) {
        return DASHES[cue(hue) % DASHES.length];
    }

    /** The second cue: runs that share a colour differ in it. */
    private static int cue(int hue) {
        return (hue + hue / Hues.COLORS) % Hues.COLORS;
    }

    /** The run's shape, about {@code radius} px around (0, 0), coloured by the style sheet. */
    public static Shape marker(int hue, double radius) {
        Shape shape = shape(hue, radius);
        shape.getStyleClass().addAll("run-marker", styleClass(hue));
        return shape;
    }

    /** The same with a rim around it, {@code rim} px wide, which sets it off what it lies on. */
    public static Shape rimmedMarker(int hue, double radius, double rim) {
        Polygon shape = shape(hue, radius);
        outset(shape.getPoints(), rim / 2);
        shape.getStyleClass().addAll("run-marker", styleClass(hue));
        return rimmed(shape, rim);
    }

    /**
     * Gives a shape a rim, which lies half on it and half around it. One that lies around it, as JavaFX has them too, is
     * found by subtracting areas, each time it is painted.
     */
    public static <S extends Shape> S rimmed(S shape, double rim) {
        shape.setStrokeWidth(rim);
        shape.getStyleClass().add("rimmed");
        return shape;
    }

    /** Moves the edges of a polygon, whose corners go round clockwise, outwards by that many px. */
    private static void outset(List<Double> points, double by) {
        double[] old = points.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < old.length; i += 2) {
            int before = Math.floorMod(i - 2, old.length);
            int after = (i + 2) % old.length;
            double in = Math.hypot(old[i] - old[before], old[i + 1] - old[before + 1]);
            double out = Math.hypot(old[after] - old[i], old[after + 1] - old[i + 1]);
            double inX = (old[i + 1] - old[before + 1]) / in;
            double inY = -(old[i] - old[before]) / in;
            double outX = (old[after + 1] - old[i + 1]) / out;
            double outY = -(old[after] - old[i]) / out;
            double along = by / (1 + inX * outX + inY * outY);
            points.set(i, old[i] + along * (inX + outX));
            points.set(i + 1, old[i + 1] + along * (inY + outY));
        }
    }

    private static Polygon shape(int hue, double radius) {
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

    private static Polygon regular(int corners, double radius, double turn) {
        Polygon polygon = new Polygon();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            polygon.getPoints().addAll(radius * Math.sin(angle), -radius * Math.cos(angle));
        }
        return polygon;
    }

    /** A star with one point up; {@code inner} is the share of the radius at which its notches lie. */
    public static Polygon star(int points, double radius, double inner) {
        Polygon polygon = new Polygon();
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * i / points;
            double r = i % 2 == 0 ? radius : radius * inner;
            polygon.getPoints().addAll(r * Math.sin(angle), -r * Math.cos(angle));
        }
        return polygon;
    }
}
