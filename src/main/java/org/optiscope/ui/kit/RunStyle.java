package org.optiscope.ui.kit;

import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.optiscope.figure.Palette;
import org.optiscope.figure.RunGlyph;

/** How a node is told to belong to a run: by the run's hue, which the style sheet gives it, and by its {@link RunGlyph}. */
public final class RunStyle {
    private RunStyle() {}

    /** The style class that gives a node the run's colour, as {@code -run-hue}. */
    public static String styleClass(int hue) {
        return "hue-" + hue % Palette.HUES;
    }

    /** The run's shape, about {@code radius} px around (0, 0), coloured by the style sheet. */
    public static Shape marker(int hue, double radius) {
        Shape shape = polygon(RunGlyph.shape(hue, radius));
        shape.getStyleClass().addAll("run-marker", styleClass(hue));
        return shape;
    }

    /** The same with a rim around it, {@code rim} px wide, which sets it off what it lies on. */
    public static Shape rimmedMarker(int hue, double radius, double rim) {
        Polygon shape = polygon(RunGlyph.outset(RunGlyph.shape(hue, radius), rim / 2));
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

    private static Polygon polygon(double[][] shape) {
        Polygon polygon = new Polygon();
        for (int i = 0; i < shape[0].length; i++) {
            polygon.getPoints().addAll(shape[0][i], shape[1][i]);
        }
        return polygon;
    }
}
