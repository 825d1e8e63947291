package org.optiscope.ui.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.Image;
import org.optiscope.figure.MapImage;
import org.optiscope.surface.Domain;
import org.optiscope.sweep.BasinMap;
import org.optiscope.sweep.Follower;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Pixels;
import org.optiscope.ui.kit.Sweeping;

/**
 * Computes maps of basins away from the application thread, from coarse to fine; whatever changes begins anew. To be used on the
 * application thread.
 */
final class BasinPainter {
    /**
     * A map as pixels.
     *
     * @param isComplete whether it is in its own resolution
     */
    record Painting(BasinMap.Question question, Image image, boolean isComplete) {
        Domain part() {
            return question.part();
        }

        private boolean isOf(BasinMap.Question other) {
            return isComplete && question.equals(other);
        }

        private boolean isOnSurfaceOf(BasinMap.Question other) {
            return question.experiment().surface().equals(other.experiment().surface());
        }
    }

    private final Sweeping worker;
    private final Runnable onPainted;
    private List<BasinMap.Question> wanted = List.of();
    /** What there is, by the panel that it is for; on the same surface a map of before stays until the new one comes. */
    private final Map<Integer, Painting> painted = new HashMap<>();

    /**
     * @param pane where the maps are shown; when it leaves its window, the work ends
     * @param onPainted called on the application thread when what {@link #of} gives has changed
     */
    BasinPainter(Node pane, Runnable onPainted) {
        this.onPainted = onPainted;
        worker = new Sweeping("basin-painter", pane, () -> request(List.of()));
    }

    /** Asks for these maps, one a panel, and no others. */
    void request(List<BasinMap.Question> questions) {
        if (questions.equals(wanted)) {
            return;
        }
        wanted = List.copyOf(questions);
        painted.entrySet()
                .removeIf(one ->
                        one.getKey() >= wanted.size() || !one.getValue().isOnSurfaceOf(wanted.get(one.getKey())));
        worker.cancel();
        List<BasinMap.Question> now = wanted;
        List<Integer> missing = IntStream.range(0, now.size())
                .filter(i -> !painted.containsKey(i) || !painted.get(i).isOf(now.get(i)))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            worker.request(work -> compute(now, missing, work));
        }
    }

    private void compute(List<BasinMap.Question> questions, List<Integer> missing, Latest.Work work) {
        for (int panel : missing) {
            BasinMap.compute(questions.get(panel), Sweeping.follower(work, map -> {
                Painting painting = painting(map);
                Platform.runLater(() -> show(questions, panel, painting));
            }));
        }
    }

    private void show(List<BasinMap.Question> questions, int panel, Painting painting) {
        if (wanted == questions) {
            painted.put(panel, painting);
            onPainted.run();
        }
    }

    private static Painting painting(BasinMap map) {
        BasinMap.Question question = map.question();
        Image image = Pixels.shared(MapImage.of(map), question.columns(), question.rows());
        return new Painting(question, image, map.stride() == 1);
    }

    /** What there is for a panel, or null. */
    Painting of(int panel) {
        return painted.get(panel);
    }

    /** Computes at once what was asked for; for pictures that are taken once. */
    void paintNow() {
        for (int panel = 0; panel < wanted.size(); panel++) {
            if (!painted.containsKey(panel) || !painted.get(panel).isOf(wanted.get(panel))) {
                painted.put(panel, painting(BasinMap.compute(wanted.get(panel), Follower.none())));
            }
        }
        worker.cancel();
    }
}
