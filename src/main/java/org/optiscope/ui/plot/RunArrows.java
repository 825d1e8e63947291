package org.optiscope.ui.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Stage;
import org.optiscope.raster.Viewport;
import org.optiscope.ui.kit.RunStyle;

/**
 * Draws the {@link UpdatePicture} of one run's last update: against the gradient, against what acts as momentum, along the step,
 * and the box of effective steps. Steps and boxes are to scale; gradients and momenta have the run's {@link ArrowScale}.
 */
final class RunArrows extends Pane {
    /** A step that is drawn shorter than this is marked with a ring. */
    private static final double SHORT_PX = 12;

    /** An arrow is at most so many times as long as the plot is wide and high. */
    private static final double FARTHEST = 2;

    private static final double RING_PX = 10;
    private static final double BALL_PX = 6;
    private static final double HEAD_PX = 10;

    private final int hue;
    private final Map<String, Arrow> arrows = new HashMap<>();
    private final StepBox box;
    /** What is passed on the way of an update, such as Nesterov's ball. */
    private final Circle passed = new Circle(BALL_PX);
    /** Where a step is too short to be seen. */
    private final Circle shortStep = new Circle(RING_PX);

    private List<Object> scaledFor = List.of();
    private ArrowScale scale;

    RunArrows(int hue) {
        this.hue = hue;
        box = new StepBox(hue);
        setManaged(false);
        setMouseTransparent(true);
        passed.getStyleClass().addAll("passed-point", RunStyle.styleClass(hue));
        shortStep.getStyleClass().addAll("short-step", RunStyle.styleClass(hue));
        for (Circle circle : List.of(passed, shortStep)) {
            circle.setManaged(false);
            circle.setVisible(false);
        }
        getChildren().addAll(box, passed, shortStep);
    }

    /** Draws the pictures of the stages up to that one, the earlier ones faded; on the way there, as far as the film is. */
    void explain(Trajectory trajectory, int t, List<Stage> stages, int stage, Film film, Viewport viewport) {
        UpdatePicture picture = UpdatePicture.explaining(trajectory, t, stages, stage);
        show(trajectory, t, picture, viewport, true);
        if (film.isUnderWay()) {
            UpdatePicture before = UpdatePicture.explaining(trajectory, t, stages, film.from());
            moveBack(trajectory, before, picture, film.share(), viewport);
        }
    }

    /** Draws the arrows that stay on while playing. */
    void follow(Trajectory trajectory, int t, boolean gradient, boolean momentum, boolean step, Viewport viewport) {
        UpdatePicture picture = UpdatePicture.following(trajectory, t, gradient, momentum, step);
        show(trajectory, t, picture, viewport, false);
    }

    private void show(Trajectory trajectory, int t, UpdatePicture picture, Viewport viewport, boolean named) {
        box.setVisible(false);
        shortStep.setVisible(false);
        arrows.values().forEach(arrow -> arrow.setVisible(false));
        picture.box().ifPresent(shown -> box.show(shown, viewport));
        passed.setVisible(picture.passed().isPresent());
        picture.passed().ifPresent(place -> {
            passed.setCenterX(viewport.px(place.getX()));
            passed.setCenterY(viewport.py(place.getY()));
            passed.setVisible(Double.isFinite(passed.getCenterX()) && Double.isFinite(passed.getCenterY()));
        });
        passed.setOpacity(1);
        shortStep.setOpacity(1);
        picture.arrows().forEach((key, vector) -> {
            Arrow arrow = arrow(key);
            Point2D along = along(vector, trajectory, viewport);
            arrow.point(tail(vector, viewport), along, named ? vector.words() : "");
            arrow.setStrength(vector.strength(), vector.strength());
            arrow.toFront();
            if (key.equals(UpdatePicture.STEP) && along.magnitude() < SHORT_PX) {
                Point2D tip = tail(vector, viewport).add(along);
                shortStep.setCenterX(tip.getX());
                shortStep.setCenterY(tip.getY());
                shortStep.setVisible(true);
            }
        });
        if (named) {
            name(trajectory, t, picture, viewport);
        }
    }

    private void name(Trajectory trajectory, int t, UpdatePicture picture, Viewport viewport) {
        ArrowLabels labels = new ArrowLabels(viewport);
        if (!picture.arrows().isEmpty()) {
            labels.keepFree(place(trajectory, t - 1, viewport), HEAD_PX);
            labels.keepFree(place(trajectory, t, viewport), HEAD_PX);
        }
        if (box.isVisible()) {
            labels.keepFree(box.words());
        }
        List<Arrow> drawn = picture.arrows().keySet().stream()
                .map(this::arrow)
                .filter(Arrow::isVisible)
                .toList();
        drawn.forEach(labels::keepFree);
        drawn.forEach(labels::place);
        drawn.forEach(arrow -> arrow.label().toFront());
    }

    /**
     * Moves what is drawn back to where it is on the way from another picture; words stay where they will be.
     *
     * @param share how much of the way is behind
     */
    private void moveBack(
            Trajectory trajectory, UpdatePicture before, UpdatePicture picture, double share, Viewport viewport) {
        picture.arrows().forEach((key, vector) -> {
            Optional<UpdatePicture.Vector> origin = picture.origin(key, before);
            Point2D tail = tail(vector, viewport);
            Point2D along = along(vector, trajectory, viewport);
            Arrow arrow = arrow(key);
            if (origin.isPresent()) {
                arrow.move(
                        between(tail(origin.get(), viewport), tail, share),
                        turned(along(origin.get(), trajectory, viewport), along, share));
            } else {
                arrow.move(tail, along.multiply(share));
            }
            UpdatePicture.Vector same = before.arrows().get(key);
            double strength = same == null ? vector.strength() : between(same.strength(), vector.strength(), share);
            arrow.setStrength(strength, same == null ? share : strength);
        });
        if (before.passed().isEmpty()) {
            passed.setOpacity(share);
        }
        shortStep.setOpacity(share);
        picture.box().ifPresent(to -> box.move(before.box(), to, share, viewport));
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    private static Point2D between(Point2D from, Point2D to, double share) {
        return new Point2D(between(from.getX(), to.getX(), share), between(from.getY(), to.getY(), share));
    }

    /** A vector on the way to another: it turns the shorter way round while it grows or shrinks. */
    private static Point2D turned(Point2D from, Point2D to, double share) {
        double angle = Math.atan2(from.getY(), from.getX());
        double turn = Math.IEEEremainder(Math.atan2(to.getY(), to.getX()) - angle, 2 * Math.PI);
        double length = between(from.magnitude(), to.magnitude(), share);
        double now = angle + share * turn;
        return new Point2D(length * Math.cos(now), length * Math.sin(now));
    }

    private static Point2D tail(UpdatePicture.Vector vector, Viewport viewport) {
        return new Point2D(viewport.px(vector.x()), viewport.py(vector.y()));
    }

    /** Where an arrow points to from its tail, in px. */
    private Point2D along(UpdatePicture.Vector vector, Trajectory trajectory, Viewport viewport) {
        double dx = vector.dx() * ArrowScale.acrossPx(viewport);
        double dy = -vector.dy() * ArrowScale.upPx(viewport);
        double length = Math.hypot(dx, dy);
        double drawn = vector.toScale() ? length : scale(trajectory, viewport).length(length);
        // What leaves the plot need not be drawn to its end, which may be 1e300 px away.
        double end = Math.min(drawn, FARTHEST * (viewport.widthPx() + viewport.heightPx()));
        double factor = length == 0 ? 0 : end / length;
        return new Point2D(dx * factor, dy * factor);
    }

    private static Point2D place(Trajectory trajectory, int row, Viewport viewport) {
        return new Point2D(viewport.px(trajectory.x(row)), viewport.py(trajectory.y(row)));
    }

    private ArrowScale scale(Trajectory trajectory, Viewport viewport) {
        List<Object> wanted = List.of(trajectory, viewport);
        if (!wanted.equals(scaledFor)) {
            scaledFor = wanted;
            scale = ArrowScale.of(trajectory, viewport);
        }
        return scale;
    }

    private Arrow arrow(String key) {
        return arrows.computeIfAbsent(key, k -> {
            String kind = switch (k) {
                case UpdatePicture.GRADIENT -> "arrow-gradient";
                case UpdatePicture.STEP -> "arrow-step";
                case UpdatePicture.LEG, UpdatePicture.AHEAD -> "arrow-leg";
                default -> "arrow-momentum";
            };
            Arrow arrow = new Arrow(kind, RunStyle.styleClass(hue));
            getChildren().addAll(arrow, arrow.label());
            return arrow;
        });
    }
}
