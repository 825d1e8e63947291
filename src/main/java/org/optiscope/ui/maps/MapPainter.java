package org.optiscope.ui.maps;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.optiscope.figure.SettingsPicture;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Sweeping;

/** Computes and colours the map of settings that is shown. */
final class MapPainter extends MapWorker<MapPainter.Wish, SettingsPicture> {
    /** What is asked, and what the colours are to tell. */
    record Wish(SettingsMap.Question question, boolean bySteps) {}

    MapPainter(Node pane, Runnable onPainted) {
        super("map-painter", pane, onPainted);
    }

    /** One of the same rule and hyperparameters on the same surface. */
    @Override
    boolean standsFor(SettingsPicture there, Wish wish) {
        SettingsMap.Question one = there.map().question();
        SettingsMap.Question other = wish.question;
        return one.spec().optimizer().kind() == other.spec().optimizer().kind()
                && one.across().key().equals(other.across().key())
                && one.up().key().equals(other.up().key())
                && one.terms()
                        .experiment()
                        .surface()
                        .equals(other.terms().experiment().surface());
    }

    @Override
    boolean isComplete(SettingsPicture there) {
        return there.isComplete();
    }

    @Override
    void compute(Wish wish, Optional<SettingsPicture> known, Latest.Work work, Consumer<SettingsPicture> shown) {
        Consumer<SettingsMap> painted = map -> shown.accept(SettingsPicture.of(map, wish.bySteps));
        known.filter(SettingsPicture::isComplete)
                .map(SettingsPicture::map)
                .filter(map -> map.question().equals(wish.question))
                .ifPresentOrElse(painted, () -> SettingsMap.compute(wish.question, Sweeping.follower(work, painted)));
    }

    @Override
    SettingsPicture computed(Wish wish) {
        return SettingsPicture.of(SettingsMap.compute(wish.question, Follower.none()), wish.bySteps);
    }
}
