package org.optiscope.scene;

import java.util.List;
import java.util.Optional;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.Stage;
import org.optiscope.surface.Domain;

/**
 * The part of the plane in which one update is explained: a square that the update's step and box fill to a third or a little
 * less. Its sizes and places are steps apart, so that updates that lie near one another are seen in the same square.
 */
public final class CloseUp {
    /** How many times as wide as the step the square is at least. */
    private static final double ROOM = 3;
    /** The next larger square is so many times as wide. */
    private static final double WIDER = Math.sqrt(2);
    /** Squares of one size lie this share of their width apart. */
    private static final double APART = 0.125;

    private static final double WIDEST = 1e12;
    /** A square narrower than this share of its coordinates would not show them apart. */
    private static final double NARROWEST = 1e-9;

    private CloseUp() {}

    /** The square for the update that is shown of the selected run, if there is one. */
    public static Optional<Domain> of(Scene scene, List<Trajectory> trajectories) {
        return scene.run().isEmpty() ? Optional.empty() : of(trajectories.get(scene.selected()), scene.playhead());
    }

    /**
     * The square for the update into row t.
     *
     * @return empty if that update goes nowhere, or so far or so little that it cannot be drawn
     */
    public static Optional<Domain> of(Trajectory trajectory, int t) {
        if (t < 1 || t > trajectory.lastFinite()) {
            return Optional.empty();
        }
        double x = trajectory.x(t - 1);
        double y = trajectory.y(t - 1);
        double left = Math.min(x, trajectory.x(t));
        double right = Math.max(x, trajectory.x(t));
        double bottom = Math.min(y, trajectory.y(t));
        double top = Math.max(y, trajectory.y(t));
        Optional<Quantity> box = box(trajectory);
        if (box.isPresent()) {
            double gradient = Math.hypot(trajectory.gradient(t - 1, 0), trajectory.gradient(t - 1, 1));
            double halfX = finite(gradient * trajectory.value(box.get(), t, 0));
            double halfY = finite(gradient * trajectory.value(box.get(), t, 1));
            left = Math.min(left, x - halfX);
            right = Math.max(right, x + halfX);
            bottom = Math.min(bottom, y - halfY);
            top = Math.max(top, y + halfY);
        }
        double width = ROOM * Math.max(right - left, top - bottom);
        if (!(width > Math.max(ROOM * Domain.NARROWEST, NARROWEST * (Math.abs(x) + Math.abs(y))) && width < WIDEST)) {
            return Optional.empty();
        }
        double side = Math.pow(WIDER, Math.ceil(Math.log(width) / Math.log(WIDER)));
        double x0 = near((left + right) / 2, side) - side / 2;
        double y0 = near((bottom + top) / 2, side) - side / 2;
        return Optional.of(new Domain(x0, x0 + side, y0, y0 + side));
    }

    private static double finite(double side) {
        return Double.isFinite(side) ? side : 0;
    }

    private static double near(double value, double side) {
        double grid = side * APART;
        return Math.rint(value / grid) * grid;
    }

    /** What the last box of an explanation is drawn from. */
    private static Optional<Quantity> box(Trajectory trajectory) {
        return trajectory.optimizer().stages().stream()
                .flatMap(stage -> stage.marks().stream())
                .filter(mark -> mark.picture() == Stage.Picture.SCALING)
                .map(Stage.Mark::drawn)
                .reduce((before, last) -> last)
                .map(key -> trajectory.optimizer().quantity(key));
    }
}
