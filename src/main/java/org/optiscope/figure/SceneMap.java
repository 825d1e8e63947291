package org.optiscope.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.optiscope.experiment.Experiment;
import org.optiscope.reading.Race;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.Scene;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.Follower;
import org.optiscope.sweep.RateCurves;
import org.optiscope.sweep.SettingsMap;
import org.optiscope.sweep.Trial;

/**
 * The map that a scene's pane of maps shows, on a page of its own: of the settings that are seen, or of the learning rates of all runs.
 * To be used by one thread at a time.
 */
public final class SceneMap {
    private final Scene scene;
    private final Trial.Terms terms;
    /** Nothing where the map is of learning rates. */
    private final Optional<SettingsGround> ground;

    private SettingsMap settings;
    private RateCurves rates;
    private Optional<FairRace> race = Optional.empty();

    private SceneMap(Scene scene, Optional<SettingsGround> ground) {
        this.scene = scene;
        this.ground = ground;
        Experiment experiment = scene.experiment();
        OptionalDouble chosen = scene.look().race().target();
        double target = chosen.orElseGet(() -> Race.defaultTarget(experiment.surface(), experiment.start()));
        terms = new Trial.Terms(experiment, target, scene.seeds());
    }

    /** The map of a scene; nothing where that has no run, or the selected one not two hyperparameters. */
    public static Optional<SceneMap> of(Scene scene) {
        MapsLook look = scene.look().maps();
        if (look.kind() == MapsLook.Kind.RATES) {
            return scene.run().map(any -> new SceneMap(scene, Optional.empty()));
        }
        return scene.run()
                .flatMap(run -> SettingsGround.of(run.optimizer(), look))
                .map(ground -> new SceneMap(scene, Optional.of(ground)));
    }

    /** What a map of settings tells of so many cells. */
    public SettingsMap settings(int columns, int rows, Follower<Object> follower) {
        SettingsGround seen = ground.orElseThrow();
        SettingsMap.Question question =
                new SettingsMap.Question(terms, scene.selected(), seen.across(), seen.up(), columns, rows);
        if (settings == null || !settings.question().equals(question)) {
            settings = SettingsMap.compute(question, follower);
        }
        return settings;
    }

    /** What becomes of all runs at so many rates. */
    public RateCurves rates(int count, Follower<Object> follower) {
        RateCurves.Question question =
                new RateCurves.Question(terms, RateCurves.LEAST, RateCurves.GREATEST, Math.max(2, count));
        if (rates == null || !rates.question().equals(question)) {
            rates = RateCurves.compute(question, follower);
            race = scene.look().race().fair() ? Optional.of(FairRace.compute(terms, follower)) : Optional.empty();
        }
        return rates;
    }

    /** Whether it is of learning rates, and not of settings. */
    public boolean isOfRates() {
        return ground.isEmpty();
    }

    /**
     * Computes what it takes to draw it in that size.
     *
     * @param scale how many cells a px has, but at the most one, and as far as a map has so many
     * @throws java.util.concurrent.CancellationException if the follower does not want it to go on
     */
    public void compute(double width, double height, double scale, Follower<Object> follower) {
        if (isOfRates()) {
            rates((int) width, follower);
            return;
        }
        Box cells = MapFigure.cells(width, height);
        double most = Math.sqrt(SettingsMap.MOST_CELLS / (cells.width() * cells.height()));
        double fine = Math.min(Math.min(scale, 1), most);
        settings((int) Math.max(1, cells.width() * fine), (int) Math.max(1, cells.height() * fine), follower);
    }

    /** Draws it, and computes it before if that was not done. */
    public void draw(Pen pen, Palette palette, double width, double height, double scale) {
        compute(width, height, scale, Follower.none());
        boolean bySteps = scene.look().maps().bySteps();
        if (isOfRates()) {
            new RatesFigure(pen, palette, rates, bySteps, width, height).draw(race);
        } else {
            new MapFigure(pen, palette, width, height).draw(settings, bySteps);
        }
    }
}
