package org.optiscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.scene.Ground;
import org.optiscope.scene.MapsLook;
import org.optiscope.scene.OpeningScene;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.sweep.FairRace;
import org.optiscope.sweep.Follower;
import org.optiscope.ui.settings.Settings;

/** Whoever listens to the session hears of a change when all of it is made, whatever the change and the situation. */
class SessionAtomicityTest {
    /** All that a listener can ask the session at a moment. */
    private record Seen(Experiment experiment, int selected, int playhead, int stage, Domain window) {
        static Seen of(Session session) {
            return new Seen(
                    session.getExperiment(),
                    session.selectedProperty().get(),
                    session.playback().getPlayhead(),
                    session.explanation().stageProperty().get(),
                    session.display().getPart());
        }
    }

    private static Map<String, Consumer<Session>> situations() {
        Map<String, Consumer<Session>> situations = new LinkedHashMap<>();
        situations.put("at the start", session -> {});
        situations.put(
                "playing", session -> session.playback().playingProperty().set(true));
        situations.put("at the last step", session -> session.playback().toEnd());
        situations.put("with a ghost", session -> {
            session.playback().seek(40);
            session.ghost().wantedProperty().set(true);
        });
        situations.put("with noise", session -> session.setNoise(new Noise(0.5, 1, 1, 1), null));
        situations.put(
                "explaining the first step", session -> session.explanation().toggle());
        situations.put("explaining the last stage of the last step", session -> {
            session.playback().toEnd();
            session.explanation().toggle();
            session.explanation().show(Integer.MAX_VALUE);
        });
        situations.put("explaining with everything on", session -> {
            session.setNoise(new Noise(0.5, 1, 1, 1), null);
            session.ghost().wantedProperty().set(true);
            session.playback().seek(17);
            session.explanation().toggle();
            session.explanation().show(4);
            session.playback().playingProperty().set(true);
        });
        situations.put("explaining a run that is undefined at its start", session -> {
            session.explanation().toggle();
            session.setStart(new Point(-1, 1), null);
            session.setFormula(Formula.parse("ln(x) + y^2"), null);
        });
        situations.put("racing at the best rates", session -> {
            session.racing().fairProperty().set(true);
            session.racing()
                    .answer(FairRace.compute(
                            session.racing().askedProperty().get().orElseThrow(), Follower.none()));
        });
        situations.put("in a lesson", session -> session.lessons().open(lesson()));
        situations.put("without runs", session -> {
            session.explanation().toggle();
            for (int i = 0; i < 4; i++) {
                session.runs().remove(0);
            }
        });
        return situations;
    }

    private static Map<String, Consumer<Session>> actions() {
        Map<String, Consumer<Session>> actions = new LinkedHashMap<>();
        actions.put("load", session -> session.load(shortOne()));
        actions.put("set the surface", session -> session.setSurface(SurfaceCatalog.byId("beale")));
        actions.put("set the formula", session -> session.setFormula(Formula.parse("ln(x) + y^2"), null));
        actions.put("set the start", session -> session.setStart(new Point(-1, 1), null));
        actions.put("set fewer steps", session -> session.setSteps(7));
        actions.put("set the noise", session -> session.setNoise(new Noise(2, 1, 1, 1), null));
        actions.put(
                "set a hyperparameter",
                session -> ifAny(session, () -> session.runs().setHyperparameter(0, "learningRate", 0.03, null)));
        actions.put(
                "set two hyperparameters",
                session -> ifAny(
                        session,
                        () -> session.runs()
                                .setHyperparameters(0, Map.of("learningRate", 0.03, "weightDecay", 0.01), null)));
        actions.put(
                "point at settings",
                session -> session.runs().preview().settingsProperty().set(Map.of("learningRate", 0.03)));
        actions.put(
                "race at the best rates",
                session -> session.racing().fairProperty().set(true));
        actions.put("take the best rates", session -> session.racing().take());
        actions.put(
                "show another map",
                session -> session.display()
                        .mapsProperty()
                        .set(MapsLook.OPENING.withPlane(MapsLook.Plane.of("learningRate", "beta2"))));
        actions.put(
                "colour the surface",
                session -> session.display().groundProperty().set(new Ground(Optional.of("viridis"), 30)));
        actions.put("reset the settings", session -> new Settings().reset(session));
        actions.put(
                "set a schedule",
                session -> ifAny(session, () -> session.runs().setSchedule(0, new Schedule.Exponential(0, 0.99))));
        actions.put(
                "add a run",
                session -> session.runs().add(OptimizerCatalog.byId("sgd").create(Map.of())));
        actions.put("write a rule", session -> session.runs().writeOwn());
        actions.put(
                "edit a copy of a rule",
                session -> ifAny(session, () -> session.runs().editCopy(0)));
        actions.put(
                "change a rule",
                session -> ifAny(
                        session,
                        () -> session.runs()
                                .setRule(
                                        0,
                                        RuleCheck.of(RuleDraft.beginning(), Map.of())
                                                .require(),
                                        null)));
        actions.put(
                "duplicate a run",
                session -> ifAny(session, () -> session.runs().duplicate(0)));
        actions.put(
                "remove the first run",
                session -> ifAny(session, () -> session.runs().remove(0)));
        actions.put(
                "remove the last run",
                session -> ifAny(
                        session,
                        () -> session.runs()
                                .remove(session.getExperiment().runs().size() - 1)));
        actions.put(
                "rename a run", session -> ifAny(session, () -> session.runs().rename(0, "mine")));
        actions.put("hide a run", session -> ifAny(session, () -> session.runs().setVisible(0, false)));
        actions.put("undo", Session::undo);
        actions.put("redo", Session::redo);
        actions.put("select the last run", session -> session.runs().select(3));
        actions.put("go on", session -> session.advance(0.2));
        actions.put("go on for long", session -> session.advance(100));
        actions.put("fit", session -> session.display().fit());
        actions.put("predict", session -> session.predictions().toggle());
        actions.put("guess a place", session -> session.predictions().guess(new Point(0.5, -0.5)));
        actions.put(
                "guess a loss", session -> session.predictions().guess(List.of(new Point(0, 1), new Point(5, 0.1))));
        actions.put("take a guess back", session -> session.predictions().takeBack());
        actions.put("reveal", session -> session.predictions().revealAndPlay());
        actions.put("step forward", session -> session.playback().stepForward());
        actions.put("step back", session -> session.playback().stepBack());
        actions.put("restart", session -> session.playback().restart());
        actions.put("to the end", session -> session.playback().toEnd());
        actions.put("explain", session -> session.explanation().toggle());
        actions.put("the next stage", session -> session.explanation().next());
        actions.put("the stage before", session -> session.explanation().previous());
        actions.put("end the explanation", session -> session.explanation().stop());
        actions.put("begin a lesson", session -> session.lessons().open(lesson()));
        actions.put("go to a step of a lesson", session -> session.lessons().goTo(3));
        actions.put("back to the lesson", session -> session.lessons().again());
        actions.put("end the lesson", session -> session.lessons().close());
        return actions;
    }

    private static void ifAny(Session session, Runnable action) {
        if (!session.getExperiment().runs().isEmpty()) {
            action.run();
        }
    }

    private static Course lesson() {
        return Course.of("07-bias-correction", LessonCatalog.byId("07-bias-correction"))
                .withAt(1);
    }

    private static Experiment shortOne() {
        return OpeningScene.create().withSurface(SurfaceCatalog.byId("beale")).withSteps(3);
    }

    static Stream<Arguments> every_action_in_every_situation() {
        return situations().entrySet().stream()
                .flatMap(situation -> actions().entrySet().stream()
                        .map(action -> Arguments.of(
                                situation.getKey() + ": " + action.getKey(), situation.getValue(), action.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_action_in_every_situation(String name, Consumer<Session> situation, Consumer<Session> action) {
        Session session = new Session(OpeningScene.create());
        situation.accept(session);
        List<Seen> heard = new ArrayList<>();
        for (Observable observable : List.of(
                session.experimentProperty(),
                session.selectedProperty(),
                session.trajectoriesProperty(),
                session.ghost().trajectoryProperty(),
                session.runs().preview().trajectoryProperty(),
                session.racing().foundProperty(),
                session.playback().playheadProperty(),
                session.explanation().stageProperty(),
                session.display().partProperty())) {
            observable.addListener(o -> {
                readAll(session);
                heard.add(Seen.of(session));
            });
        }

        action.accept(session);

        assertThat(heard).allMatch(Seen.of(session)::equals);
        readAll(session);
    }

    /** Reads what the views read, as they read it; none of it may throw. */
    private static void readAll(Session session) {
        Experiment experiment = session.getExperiment();
        List<Trajectory> trajectories = session.getTrajectories();
        assertThat(trajectories).hasSize(experiment.runs().size());
        for (int i = 0; i < trajectories.size(); i++) {
            assertThat(trajectories.get(i).optimizer())
                    .isEqualTo(experiment.runs().get(i).optimizer());
        }
        int playhead = session.playback().getPlayhead();
        assertThat(playhead).isBetween(0, experiment.steps());
        Optional<Trajectory> ghost = session.ghost().trajectoryProperty().get();
        ghost.ifPresent(
                twin -> assertThat(twin.x(0)).isEqualTo(experiment.start().x()));
        assertThat(session.racing().trajectories()).hasSize(experiment.runs().size());
        session.runs()
                .preview()
                .trajectoryProperty()
                .get()
                .ifPresent(way -> assertThat(session.runs().preview().words()).isNotEmpty());
        if (experiment.runs().isEmpty()) {
            assertThat(session.explanation().isOngoing()).isFalse();
            return;
        }
        int selected = session.selectedProperty().get();
        RunSpec run = experiment.runs().get(selected);
        assertThat(session.explanation().stages()).isEqualTo(run.optimizer().stages());
        if (session.explanation().isOngoing()) {
            assertThat(playhead).isPositive();
            session.explanation()
                    .stages()
                    .get(session.explanation().stageProperty().get());
        }
        Trajectory trajectory = trajectories.get(selected);
        for (Quantity quantity : run.optimizer().quantities()) {
            trajectory.value(quantity, Math.min(playhead, trajectory.last()), 0);
        }
    }
}
