package org.optiscope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.json.JsonException;
import org.optiscope.reading.RaceColumn;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;

class SceneFileTest {
    private final Experiment opening = OpeningScene.create();
    private final Scene scene = Scene.of(opening);

    private static String withShow(String show) {
        return "{\"surface\": \"rosenbrock\", \"runs\": [{\"optimizer\": \"adam\"}, {\"optimizer\": \"sgd\"}],\n\"show\": "
                + show + "}";
    }

    @Test
    void the_beginning_of_an_experiment_needs_no_word_about_its_look() {
        assertThat(SceneFile.format(scene)).isEqualTo(ExperimentFile.format(opening));
    }

    @Test
    void every_look_reads_back_the_same() throws JsonException {
        Random random = new Random(20261125);
        for (int i = 0; i < 500; i++) {
            Scene any = any(random);
            assertThat(SceneFile.parse(SceneFile.format(any)).scene()).isEqualTo(any);
        }
    }

    private Scene any(Random random) {
        Scene any = scene.withSelected(random.nextInt(4))
                .withPlayhead(random.nextInt(opening.steps() + 1))
                .withPlot(plot -> plot.withView(one(random, PlotView.values())).withGhost(random.nextBoolean()))
                .withPlot(plot -> plot.withBasins(random.nextBoolean()))
                .withPlot(plot -> plot.withGround(any(random, plot.ground())))
                .withPlot(plot -> plot.withArrow(one(random, ArrowKind.values()), random.nextBoolean()))
                .withPlot(plot -> plot.withArrow(one(random, ArrowKind.values()), true))
                .withPart(new Domain(-random.nextDouble(), 1e-3, 2, 3 + random.nextDouble()))
                .withEqualAxes(random.nextBoolean())
                .withCurves(curves -> curves.withTab(CurvesLook.Chart.COMPARED, "loss"))
                .withCurves(curves -> curves.withTab(one(random, CurvesLook.Chart.values()), "vHat"))
                .withCurves(curves -> curves.withCoordinate(random.nextInt(2), random.nextBoolean()))
                .withCurves(curves -> curves.withLogarithmic("m", random.nextBoolean()))
                .withCurves(curves -> curves.withFitted("loss", random.nextBoolean()))
                .withRace(race -> race.withSorted(one(random, RaceColumn.values())))
                .withRace(race -> race.withFair(random.nextBoolean()))
                .withMaps(maps ->
                        maps.withKind(one(random, MapsLook.Kind.values())).withBySteps(random.nextBoolean()))
                .withWindow(window -> window.withOpen(one(random, WindowLook.Pane.values()), random.nextBoolean()))
                .withWindow(window -> window.withDark(random.nextBoolean()).withPresenting(random.nextBoolean()));
        if (random.nextBoolean()) {
            any = any.withMaps(maps -> maps.withPlane(plane(random)));
            any = any.withRace(race -> race.withTarget(random.nextGaussian()));
            any = any.withCurves(curves -> curves.withSteps(Optional.of(new StepRange(0, 1 + random.nextDouble()))));
        }
        if (random.nextBoolean()) {
            List<Guess> guesses = List.of(
                    new Guess.Place("A", random.nextInt(4), new Point(random.nextGaussian(), random.nextGaussian())),
                    new Guess.Course(
                            "B, of row 3",
                            random.nextInt(4),
                            List.of(
                                    new Point(random.nextDouble(), random.nextGaussian()),
                                    new Point(1 + random.nextDouble(), 1e300),
                                    new Point(opening.steps(), 1e-300))));
            any = any.withPrediction(Optional.of(Prediction.of(random.nextInt(9), 10, true)
                    .withRevealed(random.nextBoolean())
                    .withGuesses(guesses)));
        }
        return random.nextBoolean()
                ? any
                : any.withStage(random.nextInt(any.stages().size()))
                        .withEqualAxes(random.nextBoolean())
                        .withPart(new Domain(0, 1 + random.nextDouble(), 0, 1));
    }

    private static Ground any(Random random, Ground ground) {
        Ground other = ground.withLevels(Ground.LEAST_LEVELS + random.nextInt(40));
        return random.nextBoolean() ? other : other.withColorMap(Optional.of("cividis"));
    }

    private static MapsLook.Plane plane(Random random) {
        Domain part = new Domain(1e-5, 1e-4 + random.nextDouble(), 0.5, 0.9 + random.nextDouble() / 20);
        return new MapsLook.Plane("learningRate", "beta1", random.nextBoolean() ? Optional.of(part) : Optional.empty());
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void what_a_file_does_not_say_stays_as_it_is_where_it_is_opened() throws JsonException {
        SceneFile file = SceneFile.parse(withShow("{\"select\": 2, \"at\": 37}"));
        Scene dark = scene.withWindow(window -> window.withDark(true)).withPlayhead(400);
        Scene opened = file.show().apply(dark.withOpened(file.experiment()));

        assertThat(opened.selected()).isEqualTo(1);
        assertThat(opened.playhead()).isEqualTo(37);
        assertThat(opened.look().window().dark()).isTrue();
    }

    @Test
    void a_command_that_shows_nothing_reads_the_experiment_alone() throws JsonException {
        assertThat(ExperimentFile.parse(SceneFile.format(any(new Random(1))))).isEqualTo(opening);
    }

    @Nested
    class A_look_that_cannot_be {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[]                                | show must be an object with the keys select, at",
                    "{'selected': 1}                   | unknown key \"selected\" in show; known are select",
                    "{'select': 3}                     | show.select is 3; it must be from 1 to 2",
                    "{'select': 1.5}                   | show.select must be a whole number",
                    "{'at': 201}                       | show.at is 201; it must be from 0 to 200",
                    "{'stage': 0}                      | show.stage is 0; it must be from 1 to",
                    "{'view': 'both'}                  | show.view must be one of overlay, side-by-side, not \"both\"",
                    "{'part': [[1, 0], [0, 1]]}        | show.part: the domain of x goes from 1.0 to 0.0",
                    "{'arrows': ['g']}                 | show.arrows[0] must be one of gradient, momentum, step",
                    "{'ghost': 1}                      | show.ghost must be true or false",
                    "{'basins': 'all'}                 | show.basins must be true or false",
                    "{'colorMap': 'jet'}               | show.colorMap must be one of ink, ink-dark, viridis",
                    "{'levels': 3}                     | show.levels is 3; it must be from 4 to 60",
                    "{'closeUp': {'at': 1}}            | unknown key \"at\" in show.closeUp",
                    "{'curves': {'own': 3}}            | show.curves.own must be a text",
                    "{'curves': {'steps': [5, 5]}}     | the steps 5.0 to 5.0 are no part of a run",
                    "{'curves': {'coordinates': ['z']}}| must be one of x, y, not \"z\"",
                    "{'race': {'by': 'speed'}}         | show.race.by must be one of loss, distance, steps, length",
                    "{'race': {'fair': 'yes'}}         | show.race.fair must be true or false",
                    "{'maps': {'kind': 'basins'}}      | show.maps.kind must be one of settings, rates, not",
                    "{'maps': {'by': 'rate'}}          | show.maps.by must be one of loss, steps, not",
                    "{'maps': {'of': ['beta1']}}       | show.maps.of must be two hyperparameters",
                    "{'maps': {'part': [[0, 1], [0, 1]]}}| the key \"of\" is missing",
                    "{'maps': {'of': ['learningRate', 'beta']}}| no run has a hyperparameter beta that is a number; did you mean",
                    "{'maps': {'of': ['learningRate', 'learningRate']}}| names learningRate twice",
                    "{'panes': {'left': true}}         | unknown key \"left\" in show.panes; known are runs",
                    "{'predict': {'from': 1}}          | the key \"to\" is missing",
                    "{'predict': {'from': 201}}        | show.predict.from is 201; it must be from 0 to 200",
                    "{'predict': {'from': 1, 'to': 9, 'inPlot': true, 'revealed': false, 'guesses': [{'name': 'A', 'run': 1}]}} | the key \"at\" is missing",
                    "{'predict': {'from': 1, 'to': 9, 'inPlot': true, 'revealed': false, 'guesses': [{'name': 'A', 'run': 1, 'loss': [[0, 1], [0, 2]]}]}} | must be two or more points whose steps grow",
                    "{'predict': {'from': 1, 'to': 9, 'inPlot': true, 'revealed': false, 'guesses': [{'name': 'A', 'run': 1, 'loss': [[0, 1], [201, 2]]}]}} | the last step is 200",
                    "{'predict': {'from': 1, 'to': 9, 'inPlot': true, 'revealed': false, 'guesses': [{'name': 'A', 'run': 1, 'at': [0, 1], 'loss': [[0, 1], [1, 2]]}]}} | one of the keys at and loss, not both",
                    "{'theme': 'blue'}                 | show.theme must be one of light, dark",
                })
        void is_refused_with_its_place(String show, String sentence) {
            assertThatThrownBy(() -> SceneFile.parse(withShow(show.replace('\'', '"'))))
                    .isInstanceOf(JsonException.class)
                    .hasMessageStartingWith("line 2, column ")
                    .hasMessageContaining(sentence);
        }
    }
}
