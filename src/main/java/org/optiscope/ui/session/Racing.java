package org.optiscope.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.reading.Race;
import org.optiscope.scene.Change;
import org.optiscope.scene.RaceLook;
import org.optiscope.scene.Scene;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.Trial;
import org.optiscope.text.Refusal;

/**
 * What the runs race for, and whether each does at its best rate. The best rates are found elsewhere, away from the application
 * thread: {@link #askedProperty} says what is asked, and {@link #answer} takes what was found.
 */
public final class Racing {
    private final Session session;
    private final BooleanProperty fair;
    private final ReadOnlyObjectProperty<Double> target;
    private final ReadOnlyObjectProperty<Optional<Trial.Terms>> asked;
    private final SimpleObjectProperty<Optional<FairRace>> answered = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectProperty<Optional<FairRace>> found;

    private List<Object> usualTargetOf = List.of();
    private double usualTarget;
    private Experiment simulated;
    private List<Trajectory> ways = List.of();

    Racing(Session session, Store store) {
        this.session = session;
        fair = store.flag(
                scene -> scene.look().race().fair(), (scene, wanted) -> scene.withRace(race -> race.withFair(wanted)));
        target = store.derived(
                scene -> List.of(
                        scene.experiment().surface(),
                        scene.experiment().start(),
                        scene.look().race().target()),
                this::target);
        asked = store.derived(Racing::asks, this::asked);
        found = store.derived(
                Racing::asks,
                scene -> answered.get()
                        .filter(race -> asked(scene)
                                .filter(terms -> terms.equals(race.terms()))
                                .isPresent()),
                answered);
    }

    /** On what the best rates depend. */
    private static List<Object> asks(Scene scene) {
        RaceLook race = scene.look().race();
        return List.of(scene.experiment(), race.target(), race.fair(), scene.seeds());
    }

    /** Whether each run races at the best rate found for it, and not at the one that is set. */
    public BooleanProperty fairProperty() {
        return fair;
    }

    /** The loss that the runs are to get below: what the user has set, or else a round one that is near the lowest known minimum. */
    public ReadOnlyObjectProperty<Double> targetProperty() {
        return target;
    }

    private double target(Scene scene) {
        return scene.look().race().target().orElseGet(() -> {
            Experiment experiment = scene.experiment();
            List<Object> of = List.of(experiment.surface(), experiment.start());
            if (!of.equals(usualTargetOf)) {
                usualTargetOf = of;
                usualTarget = Race.defaultTarget(experiment.surface(), experiment.start());
            }
            return usualTarget;
        });
    }

    /** For what the best rates are wanted; nothing while nobody wants them. Whatever rates are set, it is the same. */
    public ReadOnlyObjectProperty<Optional<Trial.Terms>> askedProperty() {
        return asked;
    }

    private Optional<Trial.Terms> asked(Scene scene) {
        Experiment experiment = scene.experiment();
        boolean canRace = !experiment.runs().isEmpty() && !Double.isNaN(target(scene)) && hasRoom(experiment);
        if (!scene.look().race().fair() || !canRace) {
            return Optional.empty();
        }
        return Optional.of(new Trial.Terms(atUsualRates(experiment), target(scene), scene.seeds()));
    }

    /** Whether there is room for the runs a second time, at other rates. */
    public static boolean hasRoom(Experiment experiment) {
        return experiment
                .tooLargeForWindow(Runtime.getRuntime().maxMemory() / 2)
                .isEmpty();
    }

    /** The experiment without what the answer does not depend on: the rates that are set, names and looks. */
    public static Experiment atUsualRates(Experiment experiment) {
        List<RunSpec> bare = new ArrayList<>();
        for (RunSpec run : experiment.runs()) {
            bare.add(new RunSpec(atUsualRate(run.optimizer()), "", true, 0, run.schedule()));
        }
        return experiment.withRuns(bare);
    }

    private static Optimizer atUsualRate(Optimizer optimizer) {
        try {
            return optimizer.with(
                    OptimizerKind.LEARNING_RATE, optimizer.kind().withDefaults().learningRate());
        } catch (Refusal refused) {
            return optimizer;
        }
    }

    /** Takes the best rates for what was asked; for anything else they are kept and not shown. */
    public void answer(FairRace race) {
        answered.set(Optional.of(race));
    }

    /** The best rates for the race at hand, once they are found; nothing while they are looked for, or not wanted. */
    public ReadOnlyObjectProperty<Optional<FairRace>> foundProperty() {
        return found;
    }

    /** One trajectory a run, at its best rate if these race and are found, and at its own if not. */
    public List<Trajectory> trajectories() {
        Optional<FairRace> race = found.get();
        if (race.isEmpty()) {
            ways = List.of();
            simulated = null;
            return session.getTrajectories();
        }
        Experiment experiment = session.getExperiment();
        Experiment rated = race.get().rated(experiment);
        if (!rated.equals(simulated)) {
            ways = Simulator.rerun(rated, ways);
            simulated = rated;
        }
        return session.getScene().seen(ways);
    }

    /** Whether the runs have other rates than the best that were found. */
    public boolean canTake() {
        return found.get()
                .filter(race -> !race.rated(session.getExperiment()).equals(session.getExperiment()))
                .isPresent();
    }

    /** Sets the rates that were found, if there are any. */
    public Optional<String> take() {
        return found.get().flatMap(race -> session.edit(Change.of(race::rated)));
    }
}
