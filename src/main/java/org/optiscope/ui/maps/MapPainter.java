package org.optiscope.ui.maps;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import org.optiscope.figure.SettingsPicture;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.ui.kit.Sweeping;

/**
 * Computes the map of settings that is shown, from coarse to fine; whatever changes begins anew. To be used on the application
 * thread.
 */
final class MapPainter {
    /** What is asked, and what the colours are to tell. */
    private record Wish(SettingsMap.Question question, boolean bySteps) {}

    private final Sweeping sweeping;
    private final Runnable onPainted;
    private Optional<Wish> wanted = Optional.empty();
    private Optional<SettingsPicture> painted = Optional.empty();

    /** @param onPainted called on the application thread when what {@link #latest} gives has changed */
    MapPainter(Node pane, Runnable onPainted) {
        this.onPainted = onPainted;
        sweeping = new Sweeping("map-painter", pane, this::drop);
    }

    /** Tells whether it is at work, and how far it is. */
    Sweeping work() {
        return sweeping;
    }

    /** Asks for that map, and no other; work that was {@linkplain #stop stopped} on the same stays so. */
    void request(SettingsMap.Question question, boolean bySteps) {
        Wish wish = new Wish(question, bySteps);
        if (wanted.filter(wish::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(wish);
        painted = painted.filter(picture -> isLike(picture.map().question(), question));
        compute(wish);
    }

    /** Whether a map may stand for another until that is there: it is of the same rule and hyperparameters on the same surface. */
    private static boolean isLike(SettingsMap.Question one, SettingsMap.Question other) {
        return one.spec().optimizer().kind() == other.spec().optimizer().kind()
                && one.across().key().equals(other.across().key())
                && one.up().key().equals(other.up().key())
                && one.terms()
                        .experiment()
                        .surface()
                        .equals(other.terms().experiment().surface());
    }

    private void compute(Wish wish) {
        Optional<SettingsMap> known = painted.filter(SettingsPicture::isComplete)
                .map(SettingsPicture::map)
                .filter(map -> map.question().equals(wish.question));
        sweeping.request(work -> {
            if (known.isPresent()) {
                paint(wish, known.get());
            } else {
                SettingsMap.compute(wish.question, Sweeping.follower(work, map -> paint(wish, map)));
            }
        });
    }

    private void paint(Wish wish, SettingsMap map) {
        SettingsPicture picture = SettingsPicture.of(map, wish.bySteps);
        Platform.runLater(() -> {
            if (wanted.filter(now -> now == wish).isPresent()) {
                painted = Optional.of(picture);
                onPainted.run();
            }
        });
    }

    /** Ends the work, and leaves what there is. */
    void stop() {
        sweeping.cancel();
    }

    /** Goes on with what was stopped, from the beginning. */
    void again() {
        wanted.ifPresent(this::compute);
    }

    /** Whether the map is not there in its own resolution, and nobody works on it. */
    boolean isStopped() {
        return wanted.isPresent()
                && !sweeping.runningProperty().get()
                && painted.filter(SettingsPicture::isComplete).isEmpty();
    }

    /** Wants nothing any longer. */
    void drop() {
        wanted = Optional.empty();
        painted = Optional.empty();
        sweeping.cancel();
    }

    /** What there is, or nothing. */
    Optional<SettingsPicture> latest() {
        return painted;
    }

    /** Computes at once what was asked for; for pictures that are taken once. */
    void paintNow() {
        wanted.ifPresent(wish -> {
            sweeping.cancel();
            painted =
                    Optional.of(SettingsPicture.of(SettingsMap.compute(wish.question, Follower.none()), wish.bySteps));
        });
    }
}
