package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.Stage;
import org.optiscope.raster.Viewport;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.RunStyle;

/**
 * The arrows of one run's last update, from the point where it started: against the gradient, against what acts as
 * momentum, along the step, and the box of effective steps. Steps and boxes are to scale; gradients and momenta have the
 * run's {@link ArrowScale}.
 */
final class RunArrows extends Pane {
    /** A step that is drawn shorter than this is marked with a ring. */
    private static final double SHORT_PX = 12;

    /** An arrow is at most so many times as long as the plot is wide and high. */
    private static final double FARTHEST = 2;

    private static final double RING_PX = 10;
    private static final double BALL_PX = 6;
    private static final double HEAD_PX = 10;
    private static final double FADED = 0.4;

    /** An arrow in data units, from (x, y) along (dx, dy). */
    private record Vector(String key, String words, double x, double y, double dx, double dy, boolean toScale) {}

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

    /** Draws the pictures of the stages up to that one, the earlier ones faded. */
    void explain(Trajectory trajectory, int t, List<Stage> stages, int stage, Viewport viewport) {
        hide();
        if (t < 1 || t > trajectory.lastFinite()) {
            return;
        }
        Map<String, Vector> vectors = new HashMap<>();
        Map<String, Double> opacity = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i <= stage && i < stages.size(); i++) {
            double strength = i == stage ? 1 : FADED;
            for (Stage.Mark mark : stages.get(i).marks()) {
                if (mark.picture() == Stage.Picture.SCALING) {
                    showBox(trajectory, t, mark.drawn(), viewport);
                    box.setOpacity(strength);
                }
                for (Vector vector : vectors(trajectory, t, mark, viewport)) {
                    order.remove(vector.key);
                    order.add(vector.key);
                    vectors.put(vector.key, vector);
                    opacity.put(vector.key, strength);
                }
            }
        }
        show(trajectory, t, order.stream().map(vectors::get).toList(), viewport, true);
        opacity.forEach((key, strength) -> arrows.get(key).setOpacity(strength));
    }

    /** Draws the arrows that stay on while playing. */
    void follow(Trajectory trajectory, int t, boolean gradient, boolean momentum, boolean step, Viewport viewport) {
        hide();
        boolean none = !(gradient || momentum || step);
        if (none || t < 1 || t > trajectory.lastFinite()) {
            return;
        }
        List<Vector> vectors = new ArrayList<>();
        Optional<Stage.Mark> last = Optional.empty();
        for (Stage stage : trajectory.optimizer().stages()) {
            for (Stage.Mark mark : stage.marks()) {
                if (mark.picture() == Stage.Picture.DOWNHILL && gradient
                        || mark.picture() == Stage.Picture.STEP && step) {
                    vectors.addAll(vectors(trajectory, t, mark, viewport));
                } else if (mark.picture() == Stage.Picture.AGAINST) {
                    last = Optional.of(mark);
                }
            }
        }
        if (momentum && last.isPresent()) {
            vectors.addAll(vectors(trajectory, t, last.get(), viewport));
        }
        show(trajectory, t, vectors, viewport, false);
    }

    private void hide() {
        box.setVisible(false);
        passed.setVisible(false);
        shortStep.setVisible(false);
        arrows.values().forEach(arrow -> {
            arrow.setVisible(false);
            arrow.setOpacity(1);
        });
    }

    /** The arrows of a mark; a place that is passed gets its ring. */
    private List<Vector> vectors(Trajectory trajectory, int t, Stage.Mark mark, Viewport viewport) {
        double x = trajectory.x(t - 1);
        double y = trajectory.y(t - 1);
        double toX = trajectory.x(t);
        double toY = trajectory.y(t);
        switch (mark.picture()) {
            case DOWNHILL:
                return List.of(new Vector(
                        "g", "−g", x, y, -trajectory.gradient(t - 1, 0), -trajectory.gradient(t - 1, 1), false));
            case AGAINST:
                Quantity against = trajectory.optimizer().quantity(mark.drawn());
                return List.of(new Vector(
                        mark.drawn(),
                        "−" + against.symbol(),
                        x,
                        y,
                        -trajectory.value(against, t, 0),
                        -trajectory.value(against, t, 1),
                        false));
            case STEP:
                return List.of(new Vector("delta", "Δθ", x, y, toX - x, toY - y, true));
            case BEHIND:
            case VIA:
                boolean behind = mark.picture() == Stage.Picture.BEHIND;
                Quantity ball = trajectory.optimizer().quantity(mark.drawn());
                if (behind && t == 1) {
                    return List.of();
                }
                double ballX = trajectory.value(ball, behind ? t - 1 : t, 0);
                double ballY = trajectory.value(ball, behind ? t - 1 : t, 1);
                passed.setCenterX(viewport.px(ballX));
                passed.setCenterY(viewport.py(ballY));
                passed.setVisible(Double.isFinite(passed.getCenterX()) && Double.isFinite(passed.getCenterY()));
                Vector ahead = new Vector(
                        "ahead",
                        Texts.get("plot.look-ahead"),
                        ballX,
                        ballY,
                        (behind ? x : toX) - ballX,
                        (behind ? y : toY) - ballY,
                        true);
                return behind
                        ? List.of(ahead)
                        : List.of(new Vector("leg", "−α g", x, y, ballX - x, ballY - y, true), ahead);
            default:
                return List.of();
        }
    }

    private void show(Trajectory trajectory, int t, List<Vector> vectors, Viewport viewport, boolean named) {
        ArrowLabels labels = new ArrowLabels(viewport);
        labels.keepFree(place(trajectory, t - 1, viewport), HEAD_PX);
        labels.keepFree(place(trajectory, t, viewport), HEAD_PX);
        if (box.isVisible()) {
            labels.keepFree(box.words());
        }
        for (Vector vector : vectors) {
            double dx = vector.dx * ArrowScale.acrossPx(viewport);
            double dy = -vector.dy * ArrowScale.upPx(viewport);
            double length = Math.hypot(dx, dy);
            double drawn = vector.toScale ? length : scale(trajectory, viewport).length(length);
            // What leaves the plot need not be drawn to its end, which may be 1e300 px away.
            double end = Math.min(drawn, FARTHEST * (viewport.widthPx() + viewport.heightPx()));
            double factor = length == 0 ? 0 : end / length;
            double px = viewport.px(vector.x);
            double py = viewport.py(vector.y);
            Arrow arrow = arrow(vector.key);
            arrow.point(px, py, dx * factor, dy * factor, named ? vector.words : "");
            arrow.toFront();
            if (vector.key.equals("delta") && length < SHORT_PX) {
                shortStep.setCenterX(px + dx);
                shortStep.setCenterY(py + dy);
                shortStep.setVisible(true);
            }
        }
        if (named) {
            List<Arrow> drawn = vectors.stream()
                    .map(vector -> arrow(vector.key))
                    .filter(Arrow::isVisible)
                    .toList();
            drawn.forEach(labels::keepFree);
            drawn.forEach(labels::place);
            drawn.forEach(arrow -> arrow.label().toFront());
        }
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
                case "g" -> "arrow-gradient";
                case "delta" -> "arrow-step";
                case "leg", "ahead" -> "arrow-leg";
                default -> "arrow-momentum";
            };
            Arrow arrow = new Arrow(kind, RunStyle.styleClass(hue));
            getChildren().addAll(arrow, arrow.label());
            return arrow;
        });
    }

    private void showBox(Trajectory trajectory, int t, String key, Viewport viewport) {
        Quantity quantity = trajectory.optimizer().quantity(key);
        double length = Math.hypot(trajectory.gradient(t - 1, 0), trajectory.gradient(t - 1, 1));
        box.show(
                trajectory.x(t - 1),
                trajectory.y(t - 1),
                quantity.symbol(),
                length * trajectory.value(quantity, t, 0),
                length * trajectory.value(quantity, t, 1),
                viewport);
    }
}
