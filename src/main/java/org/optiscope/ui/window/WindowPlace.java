package org.optiscope.ui.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where on the screens a window opens that was somewhere before. */
final class WindowPlace {
    private WindowPlace() {}

    /**
     * The place, whole on the screen that shows most of it; none if no screen shows any, as when it was on one that is gone.
     *
     * @param screens the room that each leaves for windows
     */
    static Optional<Rectangle2D> of(Rectangle2D last, List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen -> shown(last, screen) > 0)
                .max(Comparator.comparingDouble(screen -> shown(last, screen)))
                .map(screen -> whole(last, screen));
    }

    /** How much of it a screen shows, in square px. */
    private static double shown(Rectangle2D place, Rectangle2D screen) {
        double width = Math.min(place.getMaxX(), screen.getMaxX()) - Math.max(place.getMinX(), screen.getMinX());
        double height = Math.min(place.getMaxY(), screen.getMaxY()) - Math.max(place.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static Rectangle2D whole(Rectangle2D place, Rectangle2D screen) {
        double width = Math.min(place.getWidth(), screen.getWidth());
        double height = Math.min(place.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.max(screen.getMinX(), Math.min(place.getMinX(), screen.getMaxX() - width)),
                Math.max(screen.getMinY(), Math.min(place.getMinY(), screen.getMaxY() - height)),
                width,
                height);
    }
}
