package org.optiscope.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/** On which screen a window is, and where there is room for another. */
final class Screens {
    /** How much of a screen a window takes that is not all over it. */
    private static final double SHARE = 0.7;

    private Screens() {}

    /** Whether the middle of a window is on any of these screens. */
    static boolean isOn(Stage stage, List<Rectangle2D> screens) {
        return holding(stage, screens).isPresent();
    }

    private static Optional<Rectangle2D> holding(Stage stage, List<Rectangle2D> screens) {
        double x = stage.getX() + stage.getWidth() / 2;
        double y = stage.getY() + stage.getHeight() / 2;
        return screens.stream().filter(screen -> screen.contains(x, y)).findFirst();
    }

    /** The screen that a window is on; the first one, if it is on none. */
    static Rectangle2D of(Stage stage, List<Rectangle2D> screens) {
        return holding(stage, screens).orElse(screens.get(0));
    }

    /** A screen that a window is not on, if there is one. */
    static Optional<Rectangle2D> beside(Stage stage, List<Rectangle2D> screens) {
        Rectangle2D own = of(stage, screens);
        return screens.stream().filter(screen -> !screen.equals(own)).findFirst();
    }

    /** The middle of a screen. */
    static Rectangle2D windowed(Rectangle2D screen) {
        double width = SHARE * screen.getWidth();
        double height = SHARE * screen.getHeight();
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }

    /** Puts a window there. */
    static void put(Stage stage, Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }
}
