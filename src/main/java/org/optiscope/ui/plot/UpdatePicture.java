package org.optiscope.ui.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.Stage;
import org.optiscope.text.Texts;

/**
 * What is drawn of one update, in data units, as a value: arrows from the point where it started, the box of effective steps, and
 * a place that is passed.
 *
 * @param arrows by their keys, in the order in which they lie on one another
 */
record UpdatePicture(Map<String, Vector> arrows, Optional<Box> box, Optional<Point2D> passed) {
    /** How strong what an earlier stage has drawn still is. */
    private static final double FADED = 0.4;

    static final String GRADIENT = "g";
    static final String STEP = "delta";
    static final String LEG = "leg";
    static final String AHEAD = "ahead";

    /**
     * An arrow from (x, y) along (dx, dy).
     *
     * @param from the key of the arrow that it comes from: what it shows is computed from what that one shows; "" if of none
     */
    record Vector(
            String words,
            double x,
            double y,
            double dx,
            double dy,
            boolean toScale,
            Set<String> from,
            double strength) {
        private Vector withStrength(double other) {
            return new Vector(words, x, y, dx, dy, toScale, from, other);
        }
    }

    /**
     * A box about (x, y) with these half sides.
     *
     * @param symbol what its half sides are made of
     */
    record Box(String symbol, double x, double y, double halfX, double halfY, double strength) {}

    private static final UpdatePicture NONE = new UpdatePicture(Map.of(), Optional.empty(), Optional.empty());

    private static boolean isThere(Trajectory trajectory, int t) {
        return t >= 1 && t <= trajectory.lastFinite();
    }

    /** The update into row t as it is explained up to that stage, what earlier stages have drawn faded. */
    static UpdatePicture explaining(Trajectory trajectory, int t, List<Stage> stages, int stage) {
        if (!isThere(trajectory, t)) {
            return NONE;
        }
        Sketch sketch = new Sketch(trajectory, t);
        for (int i = 0; i <= stage && i < stages.size(); i++) {
            for (Stage.Mark mark : stages.get(i).marks()) {
                sketch.add(mark, i == stage ? 1 : FADED);
            }
        }
        return sketch.picture();
    }

    /** The arrows that stay on while playing. */
    static UpdatePicture following(Trajectory trajectory, int t, boolean gradient, boolean momentum, boolean step) {
        boolean none = !(gradient || momentum || step);
        if (none || !isThere(trajectory, t)) {
            return NONE;
        }
        Sketch sketch = new Sketch(trajectory, t);
        Optional<Stage.Mark> last = Optional.empty();
        for (Stage stage : trajectory.optimizer().stages()) {
            for (Stage.Mark mark : stage.marks()) {
                if (mark.picture() == Stage.Picture.DOWNHILL && gradient
                        || mark.picture() == Stage.Picture.STEP && step) {
                    sketch.add(mark, 1);
                } else if (mark.picture() == Stage.Picture.AGAINST) {
                    last = Optional.of(mark);
                }
            }
        }
        if (momentum && last.isPresent()) {
            sketch.add(last.get(), 1);
        }
        return sketch.picture();
    }

    /** The arrow of another picture that this one's arrow comes from: itself, or the last of those that it is computed from. */
    Optional<Vector> origin(String key, UpdatePicture before) {
        if (before.arrows.containsKey(key)) {
            return Optional.of(before.arrows.get(key));
        }
        List<Vector> known = before.arrows.entrySet().stream()
                .filter(other -> arrows.get(key).from.contains(other.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** A picture while it is made. */
    private static final class Sketch {
        private final Trajectory trajectory;
        private final int t;
        private final double x;
        private final double y;
        private final Map<String, Vector> arrows = new LinkedHashMap<>();
        private Optional<Box> box = Optional.empty();
        private Optional<Point2D> passed = Optional.empty();

        Sketch(Trajectory trajectory, int t) {
            this.trajectory = trajectory;
            this.t = t;
            x = trajectory.x(t - 1);
            y = trajectory.y(t - 1);
        }

        UpdatePicture picture() {
            return new UpdatePicture(arrows, box, passed);
        }

        void add(Stage.Mark mark, double strength) {
            if (mark.picture() == Stage.Picture.SCALING) {
                Quantity quantity = trajectory.optimizer().quantity(mark.drawn());
                double length = Math.hypot(trajectory.gradient(t - 1, 0), trajectory.gradient(t - 1, 1));
                box = Optional.of(new Box(
                        quantity.symbol(),
                        x,
                        y,
                        length * trajectory.value(quantity, t, 0),
                        length * trajectory.value(quantity, t, 1),
                        strength));
            }
            vectors(mark).forEach((key, vector) -> {
                // The newest lies on top.
                arrows.remove(key);
                arrows.put(key, vector.withStrength(strength));
            });
        }

        /** The arrows of a mark; a place that is passed is noted. */
        private Map<String, Vector> vectors(Stage.Mark mark) {
            return switch (mark.picture()) {
                case DOWNHILL ->
                    Map.of(
                            GRADIENT,
                            vector(
                                    "−g",
                                    -trajectory.gradient(t - 1, 0),
                                    -trajectory.gradient(t - 1, 1),
                                    false,
                                    Set.of()));
                case AGAINST -> {
                    Quantity against = trajectory.optimizer().quantity(mark.drawn());
                    yield Map.of(
                            mark.drawn(),
                            vector(
                                    "−" + against.symbol(),
                                    -trajectory.value(against, t, 0),
                                    -trajectory.value(against, t, 1),
                                    false,
                                    against.formula().variables()));
                }
                case STEP ->
                    Map.of(
                            STEP,
                            vector(
                                    "Δθ",
                                    trajectory.x(t) - x,
                                    trajectory.y(t) - y,
                                    true,
                                    update().formula().variables()));
                case BEHIND, VIA -> passing(mark, mark.picture() == Stage.Picture.BEHIND);
                case SCALING -> Map.of();
            };
        }

        private Quantity update() {
            return trajectory.optimizer().quantities().stream()
                    .filter(quantity -> quantity.role() == Quantity.Role.UPDATE)
                    .findFirst()
                    .orElseThrow();
        }

        private Vector vector(String words, double dx, double dy, boolean toScale, Set<String> from) {
            return new Vector(words, x, y, dx, dy, toScale, from, 1);
        }

        private Map<String, Vector> passing(Stage.Mark mark, boolean behind) {
            Quantity ball = trajectory.optimizer().quantity(mark.drawn());
            if (behind && t == 1) {
                return Map.of();
            }
            double ballX = trajectory.value(ball, behind ? t - 1 : t, 0);
            double ballY = trajectory.value(ball, behind ? t - 1 : t, 1);
            passed = Optional.of(new Point2D(ballX, ballY));
            double toX = behind ? x : trajectory.x(t);
            double toY = behind ? y : trajectory.y(t);
            Map<String, Vector> legs = new LinkedHashMap<>();
            if (!behind) {
                boolean pulled = !Double.valueOf(0)
                        .equals(trajectory.optimizer().values().getOrDefault("weightDecay", 0.0));
                legs.put(LEG, vector(pulled ? "−α (g + λ θ)" : "−α g", ballX - x, ballY - y, true, Set.of(GRADIENT)));
            }
            legs.put(
                    AHEAD,
                    new Vector(
                            Texts.get("plot.look-ahead"), ballX, ballY, toX - ballX, toY - ballY, true, Set.of(), 1));
            return legs;
        }
    }
}
