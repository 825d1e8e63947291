package org.optiscope.scene;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Stage;
import org.optiscope.surface.Domain;

/**
 * All that is on screen: the experiment and how it is shown. It is always canonical: what the look names but the experiment has
 * not (a run, a step, a stage of an update) is replaced by the nearest that exists.
 */
public record Scene(Experiment experiment, Look look) {
    public Scene {
        Objects.requireNonNull(experiment);
        look = canonical(experiment, look);
    }

    /** The beginning of an experiment, with its whole domain in view. */
    public static Scene of(Experiment experiment) {
        return new Scene(experiment, Look.of(experiment.surface().domain()));
    }

    private static Look canonical(Experiment experiment, Look look) {
        int selected = between(0, look.selected(), experiment.runs().size() - 1);
        // Asked for only where it matters: a window opens sooner if no rule's stages are read.
        int stages =
                look.stage() == Look.NO_STAGE ? 0 : stages(experiment, selected).size();
        Optional<Prediction> prediction = look.prediction()
                .map(guessed ->
                        guessed.within(experiment.steps(), experiment.runs().size()));
        int last = lastShown(experiment, prediction);
        boolean explains = stages > 0 && last > 0;
        int stage = explains ? between(0, look.stage(), stages - 1) : Look.NO_STAGE;
        int playhead = between(explains ? 1 : 0, look.playhead(), last);
        PlotLook plot = explains ? look.plot() : look.plot().withCloseUp(CloseView.BEGINNING);
        return new Look(
                selected, playhead, stage, plot, look.curves(), look.race(), look.maps(), look.window(), prediction);
    }

    private static int lastShown(Experiment experiment, Optional<Prediction> prediction) {
        return prediction
                .filter(guessed -> !guessed.revealed())
                .map(Prediction::from)
                .orElse(experiment.steps());
    }

    private static int between(int least, int wanted, int most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static List<Stage> stages(Experiment experiment, int selected) {
        List<RunSpec> runs = experiment.runs();
        return selected < runs.size() ? runs.get(selected).optimizer().stages() : List.of();
    }

    /** The number of the selected run, 0 if there is none. */
    public int selected() {
        return look.selected();
    }

    /** The step that is shown, 0…steps; at least 1 while an update is explained. */
    public int playhead() {
        return look.playhead();
    }

    /** The last step of which anything is shown: that of the experiment, unless what follows is to be predicted. */
    public int lastShown() {
        return lastShown(experiment, look.prediction());
    }

    /** What is shown of the experiment's trajectories. */
    public List<Trajectory> seen(List<Trajectory> trajectories) {
        return lastShown() == experiment.steps()
                ? trajectories
                : trajectories.stream().map(run -> run.upTo(lastShown())).toList();
    }

    public boolean isExplaining() {
        return look.stage() != Look.NO_STAGE;
    }

    /** Over how many seeds of the noise maps and the fair race average. */
    public int seeds() {
        return experiment.noise().isNone() ? 1 : look.maps().seeds();
    }

    /** The selected run, if there is any run. */
    public Optional<RunSpec> run() {
        return selected() < experiment.runs().size()
                ? Optional.of(experiment.runs().get(selected()))
                : Optional.empty();
    }

    /** The stages of the selected run's update; none if there is no run. */
    public List<Stage> stages() {
        return stages(experiment, selected());
    }

    /** The selected run alone with its bias correction switched over, if its ghost is shown and it has one; none while something is predicted. */
    public Optional<Experiment> twin() {
        return run().filter(run -> look.plot().ghost() && run.visible())
                .flatMap(run -> run.optimizer().twin().map(run::withOptimizer))
                .filter(run -> lastShown() == experiment.steps())
                .map(run -> experiment.withRuns(List.of(run)));
    }

    /** Whether a unit is as long along both axes of the plot. */
    public boolean equalAxes() {
        return isExplaining()
                ? look.plot().closeUp().equalAxes()
                : look.plot().plane().equalAxes();
    }

    /**
     * Another experiment. A surface with another domain is shown whole; another surface or start has a target of its own. What is selected
     * or guessed of a run stays with it, whatever number it has there: its hue tells which it is.
     */
    public Scene withExperiment(Experiment other) {
        Look shown = look.withSelected(numberIn(other, selected()).orElse(selected()))
                .withPrediction(look.prediction().map(guessed -> guessed.renumbered(run -> numberIn(other, run))));
        Domain home = other.surface().domain();
        if (!home.equals(experiment.surface().domain())) {
            shown = shown.withPlot(shown.plot().withHome(home));
        }
        if (!other.surface().equals(experiment.surface())) {
            shown = shown.withRace(shown.race().withoutTarget());
        }
        return new Scene(other, shown);
    }

    private OptionalInt numberIn(Experiment other, int run) {
        if (run >= experiment.runs().size()) {
            return OptionalInt.empty();
        }
        int hue = experiment.runs().get(run).hue();
        List<RunSpec> runs = other.runs();
        boolean stays = run < runs.size() && runs.get(run).hue() == hue;
        return stays
                ? OptionalInt.of(run)
                : IntStream.range(0, runs.size())
                        .filter(number -> runs.get(number).hue() == hue)
                        .findFirst();
    }

    /** Another experiment from its beginning, in the same kind of view. */
    public Scene withOpened(Experiment other) {
        PlotLook plot = look.plot()
                .withPlane(new Plane(other.surface().domain(), false))
                .withCloseUp(CloseView.BEGINNING);
        return new Scene(
                other,
                new Look(
                        0,
                        0,
                        Look.NO_STAGE,
                        plot,
                        look.curves(),
                        look.race().withoutTarget(),
                        look.maps().whole(),
                        look.window(),
                        Optional.empty()));
    }

    public Scene withLook(UnaryOperator<Look> change) {
        return new Scene(experiment, change.apply(look));
    }

    public Scene withSelected(int run) {
        return withLook(l -> l.withSelected(run));
    }

    public Scene withPlayhead(int t) {
        return withLook(l -> l.withPlayhead(t));
    }

    public Scene withStage(int number) {
        return withLook(l -> l.withStage(number));
    }

    public Scene withPrediction(Optional<Prediction> other) {
        return withLook(l -> l.withPrediction(other));
    }

    public Scene withPlot(UnaryOperator<PlotLook> change) {
        return withLook(l -> l.withPlot(change.apply(l.plot())));
    }

    public Scene withCurves(UnaryOperator<CurvesLook> change) {
        return withLook(l -> l.withCurves(change.apply(l.curves())));
    }

    public Scene withRace(UnaryOperator<RaceLook> change) {
        return withLook(l -> l.withRace(change.apply(l.race())));
    }

    public Scene withMaps(UnaryOperator<MapsLook> change) {
        return withLook(l -> l.withMaps(change.apply(l.maps())));
    }

    public Scene withWindow(UnaryOperator<WindowLook> change) {
        return withLook(l -> l.withWindow(change.apply(l.window())));
    }

    /** Another part of the plane: of the close-up if there is one. */
    public Scene withPart(Domain part) {
        return withPlot(plot -> isExplaining()
                ? plot.withCloseUp(
                        new CloseView(Optional.of(part), plot.closeUp().equalAxes()))
                : plot.withPlane(new Plane(part, plot.plane().equalAxes())));
    }

    /** Likewise. */
    public Scene withEqualAxes(boolean equal) {
        return withPlot(plot -> isExplaining()
                ? plot.withCloseUp(new CloseView(plot.closeUp().part(), equal))
                : plot.withPlane(new Plane(plot.plane().part(), equal)));
    }
}
