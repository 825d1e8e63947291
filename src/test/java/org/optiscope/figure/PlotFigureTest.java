package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.Guess;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Prediction;
import org.optiscope.scene.Scene;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;

class PlotFigureTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final double FONT_PX = 11;

    private final Experiment experiment = OpeningScene.create();
    private final List<Trajectory> trajectories = Simulator.run(experiment);
    private final Scene scene = Scene.of(experiment).withPlayhead(200);

    private int[] drawn(Scene shown, Optional<Trajectory> twin, double scale) {
        ImagePen pen = new ImagePen(WIDTH, HEIGHT, scale, FONT_PX);
        List<Integer> visible = IntStream.range(0, trajectories.size())
                .filter(i -> shown.experiment().runs().get(i).visible())
                .boxed()
                .toList();
        new PlotFigure(shown, visible, trajectories, twin, PictureOptions.USUAL, WIDTH, HEIGHT)
                .draw(pen, scale, shown.playhead());
        return pen.argb();
    }

    private int[] drawn(Scene shown) {
        return drawn(shown, Optional.empty(), 1);
    }

    private Viewport viewport() {
        Domain home = experiment.surface().domain();
        return new Viewport(home.x0(), home.x1(), home.y0(), home.y1(), WIDTH, HEIGHT);
    }

    private int at(int[] argb, Trajectory trajectory, int t) {
        int px = (int) Math.floor(viewport().px(trajectory.x(t)));
        int py = (int) Math.floor(viewport().py(trajectory.y(t)));
        return argb[py * WIDTH + px];
    }

    @Test
    void heads_have_their_runs_hues_and_stand_where_their_runs_are() {
        int[] light = drawn(scene);
        int[] dark = drawn(scene.withWindow(look -> look.withDark(true)));
        for (int i = 0; i < trajectories.size(); i++) {
            int hue = experiment.runs().get(i).hue();
            assertThat(at(light, trajectories.get(i), 200))
                    .isEqualTo(Palette.of(false).hue(hue));
            assertThat(at(dark, trajectories.get(i), 200))
                    .isEqualTo(Palette.of(true).hue(hue));
        }
    }

    @Test
    void a_path_is_drawn_as_far_as_its_run_has_come() {
        Trajectory adam = trajectories.get(0);
        int[] begun = drawn(scene.withPlayhead(0));
        int[] walked = drawn(scene);

        assertThat(at(walked, adam, 100)).isNotEqualTo(at(begun, adam, 100));
        assertThat(at(drawn(scene.withPlayhead(50)), adam, 150)).isEqualTo(at(begun, adam, 150));
    }

    @Test
    void a_run_that_is_hidden_is_not_drawn() {
        Experiment alone = experiment.withRuns(experiment.runs().stream()
                .map(run -> run.withVisible(run.hue() == 0))
                .toList());
        int[] pixels = drawn(scene.withExperiment(alone));

        assertThat(count(pixels, Palette.of(false).hue(0))).isPositive();
        assertThat(count(pixels, Palette.of(false).hue(1))).isZero();
    }

    @Test
    void a_twin_is_drawn_beside_its_run() {
        Experiment uncorrected = experiment.withRuns(List.of(experiment
                .runs()
                .get(0)
                .withOptimizer(experiment.runs().get(0).optimizer().twin().orElseThrow())));
        Trajectory twin = Simulator.run(uncorrected).get(0);

        assertThat(drawn(scene, Optional.of(twin), 1)).isNotEqualTo(drawn(scene));
    }

    @Test
    void guesses_stand_in_their_runs_hues_with_the_way_to_the_truth_once_it_is_shown() {
        Domain home = experiment.surface().domain();
        Trajectory adam = trajectories.get(0);
        Point at = new Point(home.x0() + 0.3 * (home.x1() - home.x0()), home.y0() + 0.8 * (home.y1() - home.y0()));
        Prediction guessed = Prediction.of(0, 200, true).with(new Guess.Place("A", 0, at));
        int hue = Palette.of(false).hue(experiment.runs().get(0).hue());
        Scene revealed = scene.withPrediction(Optional.of(guessed.withRevealed(true)));

        int[] before = drawn(revealed.withPlayhead(0));
        assertThat(count(before, hue)).isGreaterThan(count(drawn(scene.withPlayhead(0)), hue));
        int px = (int) Math.floor(viewport().px(at.x()));
        int py = (int) Math.floor(viewport().py(at.y()));
        assertThat(before[py * WIDTH + px]).isEqualTo(Palette.of(false).surface());

        long way = count(drawn(revealed), hue) - count(drawn(scene), hue);
        long mark = count(before, hue) - count(drawn(scene.withPlayhead(0)), hue);
        assertThat(way).as("to where %s is", adam.x(200)).isGreaterThan(mark);
    }

    @Test
    void the_same_scene_gives_the_same_pixels() {
        assertThat(Arrays.equals(drawn(scene), drawn(scene))).isTrue();
    }

    @Test
    void a_scale_gives_more_pixels_of_the_same_picture() {
        int[] twice = drawn(scene, Optional.empty(), 2);

        assertThat(twice).hasSize(4 * WIDTH * HEIGHT);
        int px = (int) Math.floor(2 * viewport().px(trajectories.get(0).x(200)));
        int py = (int) Math.floor(2 * viewport().py(trajectories.get(0).y(200)));
        assertThat(twice[py * 2 * WIDTH + px]).isEqualTo(Palette.of(false).hue(0));
    }

    private static long count(int[] pixels, int argb) {
        return Arrays.stream(pixels).filter(pixel -> pixel == argb).count();
    }
}
