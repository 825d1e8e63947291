package org.optiscope.ui.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.Stage;
import org.optiscope.raster.Viewport;
import org.optiscope.ui.RunStyle;

/**
 * The arrows of one run's last update, from the point where it started: against the gradient, against what acts as
 * momentum, along the step, and the box of effective steps. Steps and boxes are to scale; gradients and momenta share a
 * scale of their own, so that they can be compared and never hide the surface.
 */
final class RunArrows extends Pane {
    private static final double LONGEST_PX = 84;
    private static final double SHORTEST_PX = 13;
    private static final double LABEL_SHIFT_PX = 20;
    private static final double FADED = 0.4;

    /** What there is to draw of one update, in data units. */
    private record Vector(String key, String words, double dx, double dy, boolean toScale) {}

    private final int hue;
    private final Map<String, Arrow> arrows = new HashMap<>();
    private final Rectangle box = new Rectangle();

    RunArrows(int hue) {
        this.hue = hue;
        setManaged(false);
        setMouseTransparent(true);
        box.getStyleClass().addAll("scaling-box", RunStyle.styleClass(hue));
        box.setManaged(false);
        box.setVisible(false);
        getChildren().add(box);
    }

    /** Draws the pictures of the stages up to that one, the earlier ones faded. */
    void explain(Trajectory trajectory, int t, List<Stage> stages, int stage, Viewport viewport) {
        hide();
        if (t < 1 || t > trajectory.lastFinite()) {
            return;
        }
        List<Vector> vectors = new ArrayList<>();
        Map<String, Double> opacity = new HashMap<>();
        for (int i = 0; i <= stage && i < stages.size(); i++) {
            Stage told = stages.get(i);
            double strength = i == stage ? 1 : FADED;
            switch (told.picture()) {
                case POINT -> {}
                case SCALING -> showBox(trajectory, t, told.drawn(), viewport, strength);
                default -> {
                    vectors.removeIf(vector -> vector.key().equals(told.drawn()));
                    vectors.add(vector(trajectory, t, told));
                    opacity.put(told.drawn(), strength);
                }
            }
        }
        show(trajectory, t, vectors, viewport, true);
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
        Stage last = null;
        for (Stage stage : trajectory.optimizer().stages()) {
            if (stage.picture() == Stage.Picture.DOWNHILL && gradient
                    || stage.picture() == Stage.Picture.STEP && step) {
                vectors.removeIf(vector -> vector.key().equals(stage.drawn()));
                vectors.add(vector(trajectory, t, stage));
            } else if (stage.picture() == Stage.Picture.AGAINST) {
                last = stage;
            }
        }
        if (momentum && last != null) {
            vectors.add(vector(trajectory, t, last));
        }
        show(trajectory, t, vectors, viewport, false);
    }

    private void hide() {
        box.setVisible(false);
        arrows.values().forEach(arrow -> arrow.setVisible(false));
    }

    private static Vector vector(Trajectory trajectory, int t, Stage stage) {
        if (stage.picture() == Stage.Picture.STEP) {
            double dx = trajectory.x(t) - trajectory.x(t - 1);
            return new Vector(stage.drawn(), "Δθ", dx, trajectory.y(t) - trajectory.y(t - 1), true);
        }
        if (stage.picture() == Stage.Picture.DOWNHILL) {
            return new Vector("g", "−g", -trajectory.gradient(t - 1, 0), -trajectory.gradient(t - 1, 1), false);
        }
        Quantity quantity = quantity(trajectory.optimizer(), stage.drawn());
        return new Vector(
                stage.drawn(),
                "−" + quantity.symbol(),
                -trajectory.value(quantity, t, 0),
                -trajectory.value(quantity, t, 1),
                false);
    }

    private static Quantity quantity(Optimizer optimizer, String key) {
        return optimizer.quantities().stream()
                .filter(quantity -> quantity.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void show(Trajectory trajectory, int t, List<Vector> vectors, Viewport viewport, boolean named) {
        double fromX = viewport.px(trajectory.x(t - 1));
        double fromY = viewport.py(trajectory.y(t - 1));
        double acrossPx = viewport.widthPx() / (viewport.x1() - viewport.x0());
        double upPx = viewport.heightPx() / (viewport.y1() - viewport.y0());
        double longest = 0;
        for (Vector vector : vectors) {
            if (!vector.toScale) {
                longest = Math.max(longest, Math.hypot(vector.dx * acrossPx, vector.dy * upPx));
            }
        }
        for (Vector vector : vectors) {
            double dx = vector.dx * acrossPx;
            double dy = -vector.dy * upPx;
            double length = Math.hypot(dx, dy);
            double drawn = vector.toScale ? length : Math.max(SHORTEST_PX, LONGEST_PX * length / longest);
            double factor = length == 0 ? 0 : Math.max(SHORTEST_PX, drawn) / length;
            arrow(vector.key).point(fromX, fromY, dx * factor, dy * factor, named ? vector.words : "");
        }
    }

    private Arrow arrow(String key) {
        return arrows.computeIfAbsent(key, k -> {
            boolean gradient = k.equals("g");
            boolean step = k.equals("delta");
            String kind = gradient ? "arrow-gradient" : step ? "arrow-step" : "arrow-momentum";
            double shift = gradient ? LABEL_SHIFT_PX : step ? -LABEL_SHIFT_PX : 0;
            Arrow arrow = new Arrow(shift, kind, RunStyle.styleClass(hue));
            getChildren().add(arrow);
            return arrow;
        });
    }

    private void showBox(Trajectory trajectory, int t, String key, Viewport viewport, double strength) {
        Quantity quantity = quantity(trajectory.optimizer(), key);
        double length = Math.hypot(trajectory.gradient(t - 1, 0), trajectory.gradient(t - 1, 1));
        double halfX = length * trajectory.value(quantity, t, 0) * viewport.widthPx() / (viewport.x1() - viewport.x0());
        double halfY =
                length * trajectory.value(quantity, t, 1) * viewport.heightPx() / (viewport.y1() - viewport.y0());
        double most = 4 * Math.max(viewport.widthPx(), viewport.heightPx());
        box.setVisible(Double.isFinite(halfX) && Double.isFinite(halfY));
        if (box.isVisible()) {
            double x = Math.min(halfX, most);
            double y = Math.min(halfY, most);
            box.setX(viewport.px(trajectory.x(t - 1)) - x);
            box.setY(viewport.py(trajectory.y(t - 1)) - y);
            box.setWidth(2 * x);
            box.setHeight(2 * y);
            box.setOpacity(strength);
        }
    }
}
