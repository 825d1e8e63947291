package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

class ScenePictureTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;
    private static final double FONT_PX = 12;
    private static final Set<ScenePicture.Part> PLOT = EnumSet.of(ScenePicture.Part.PLOT);
    private static final Set<ScenePicture.Part> EQUATION = EnumSet.of(ScenePicture.Part.EQUATION);

    private final Scene scene = Scene.of(OpeningScene.create()).withPlayhead(40);

    private static int[] drawn(Scene scene, Set<ScenePicture.Part> parts, PictureOptions options) {
        ImagePen pen = new ImagePen(WIDTH, HEIGHT, 1, FONT_PX);
        new ScenePicture(scene, parts, options, WIDTH, HEIGHT).draw(pen, 1);
        return pen.argb();
    }

    private static PictureOptions with(boolean title, boolean legend, boolean cards) {
        return new PictureOptions(title, legend, cards, PictureOptions.Background.THEMED);
    }

    private static PictureOptions on(PictureOptions.Background background) {
        return new PictureOptions(true, true, false, background);
    }

    /** The rectangle in which two pictures differ, as x, y of its corners. */
    private static int[] difference(int[] one, int[] other) {
        int[] found = {WIDTH, HEIGHT, -1, -1};
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                found[0] = Math.min(found[0], i % WIDTH);
                found[1] = Math.min(found[1], i / WIDTH);
                found[2] = Math.max(found[2], i % WIDTH);
                found[3] = Math.max(found[3], i / WIDTH);
            }
        }
        return found;
    }

    @Test
    void the_title_is_in_the_upper_left_corner_or_not_there() {
        int[] titled = drawn(scene, PLOT, with(true, false, false));
        int[] without = drawn(scene, PLOT, with(false, false, false));
        int[] place = difference(titled, without);

        assertThat(place[2]).isBetween(60, WIDTH / 2);
        assertThat(place[3]).isBetween(20, 60);
        // In these rows there is nothing of the upright axis, which reaches higher where there is no title.
        assertThat(difference(rows(titled, 20, 24), rows(without, 20, 24))[0]).isBetween(8, 16);
    }

    private static int[] rows(int[] pixels, int from, int to) {
        return Arrays.copyOfRange(pixels, from * WIDTH, to * WIDTH);
    }

    @Test
    void the_legend_is_in_the_upper_right_corner_or_not_there() {
        int[] place =
                difference(drawn(scene, PLOT, with(false, true, false)), drawn(scene, PLOT, with(false, false, false)));

        assertThat(place[0]).isGreaterThan(WIDTH / 2);
        assertThat(place[2]).isBetween(WIDTH - 16, WIDTH - 8);
        assertThat(place[1]).isBetween(8, 16);
    }

    @Test
    void legend_and_card_make_way_for_paths_and_for_each_other() {
        Experiment down = new Experiment(
                SurfaceCatalog.byId("sphere"),
                new Point(4.5, 4.5),
                100,
                Noise.NONE,
                List.of(new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.05)), "", true, 0)));
        Scene falling = Scene.of(down).withPlayhead(100);
        int[] without = drawn(falling, PLOT, with(false, false, false));
        int[] legend = difference(drawn(falling, PLOT, with(false, true, false)), without);
        int[] both = difference(drawn(falling, PLOT, with(false, true, true)), without);

        assertThat(legend[0]).isGreaterThan(WIDTH / 2);
        assertThat(legend[1]).isGreaterThan(HEIGHT / 2);
        assertThat(both[0]).isLessThan(WIDTH / 2);
        assertThat(both[1]).isGreaterThan(HEIGHT / 2);
    }

    @Test
    void the_card_of_the_selected_run_is_in_the_lower_right_corner_or_not_there() {
        Scene scene = Scene.of(OpeningScene.create().withSteps(100)).withPlayhead(40);
        int[] without = drawn(scene, PLOT, with(false, false, false));
        int[] place = difference(drawn(scene, PLOT, with(false, false, true)), without);

        assertThat(place[0]).isGreaterThan(WIDTH / 2);
        assertThat(place[3]).isBetween(HEIGHT - 80, HEIGHT - 30);
        int[] other = drawn(scene.withSelected(1), PLOT, with(false, false, true));
        assertThat(other).isNotEqualTo(drawn(scene, PLOT, with(false, false, true)));
        assertThat(drawn(scene.withSelected(1), PLOT, with(false, false, false)))
                .isEqualTo(without);
    }

    @Test
    void side_by_side_every_run_has_its_card() {
        Scene beside = scene.withPlot(plot -> plot.withView(PlotView.SIDE_BY_SIDE));
        int[] place = difference(
                drawn(beside, PLOT, with(false, false, true)), drawn(beside, PLOT, with(false, false, false)));

        assertThat(place[0]).isLessThan(WIDTH / 2);
        assertThat(place[2]).isGreaterThan(WIDTH / 2);
        assertThat(place[1]).isLessThan(HEIGHT / 2);
        assertThat(place[3]).isGreaterThan(HEIGHT / 2);
    }

    @Test
    void an_equation_changes_with_step_and_selected_run() {
        int[] adam = drawn(scene, EQUATION, PictureOptions.USUAL);

        assertThat(drawn(scene.withPlayhead(41), EQUATION, PictureOptions.USUAL))
                .isNotEqualTo(adam);
        assertThat(drawn(scene.withSelected(2), EQUATION, PictureOptions.USUAL)).isNotEqualTo(adam);
    }

    @Test
    void the_equation_of_a_run_that_ended_early_is_that_of_its_last_update() {
        Experiment exploding = OpeningScene.create()
                .withRuns(List.of(
                        new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 1.0)), "", true, 0)));
        int last = Simulator.run(exploding).get(0).last();
        Scene scene = Scene.of(exploding);

        assertThat(last).isLessThan(20);
        assertThat(drawn(scene.withPlayhead(400), EQUATION, PictureOptions.USUAL))
                .isEqualTo(drawn(scene.withPlayhead(last), EQUATION, PictureOptions.USUAL))
                .isNotEqualTo(drawn(scene.withPlayhead(last - 1), EQUATION, PictureOptions.USUAL));
    }

    @Test
    void an_equation_below_a_plot_leaves_the_plot_its_place() {
        int[] both = drawn(scene, EnumSet.of(ScenePicture.Part.PLOT, ScenePicture.Part.EQUATION), PictureOptions.USUAL);
        int light = Palette.of(false).surface();

        assertThat(both[(HEIGHT - 3) * WIDTH + 3]).isEqualTo(light);
        assertThat(both[3 * WIDTH + WIDTH / 2]).isNotEqualTo(light);
    }

    @Test
    void on_paper_everything_but_the_plot_is_on_white_in_the_light_themes_colours() {
        Scene dark = scene.withWindow(window -> window.withDark(true));
        int[] equation = drawn(dark, EQUATION, on(PictureOptions.Background.WHITE));

        assertThat(equation[0]).isEqualTo(0xffffffff);
        assertThat(equation)
                .contains(Palette.of(false).text())
                .doesNotContain(Palette.of(true).text());
    }

    @Test
    void without_a_background_whatever_it_is_laid_on_shows() {
        int[] equation = drawn(scene, EQUATION, on(PictureOptions.Background.NONE));

        assertThat(equation[0]).isZero();
        assertThat(Arrays.stream(equation).filter(pixel -> pixel >>> 24 == 0).count())
                .isGreaterThan(equation.length * 3L / 4);
        assertThat(equation).contains(Palette.of(false).text());
    }

    @Test
    void drawn_at_one_step_and_then_another_is_as_drawn_at_that_at_once() {
        ScenePicture picture =
                new ScenePicture(scene, EnumSet.allOf(ScenePicture.Part.class), PictureOptions.USUAL, WIDTH, HEIGHT);
        ImagePen pen = new ImagePen(WIDTH, HEIGHT, 1, FONT_PX);
        picture.draw(pen, 1, 300);
        pen.clear();
        picture.draw(pen, 1, 40);

        assertThat(pen.argb()).isEqualTo(drawn(scene, EnumSet.allOf(ScenePicture.Part.class), PictureOptions.USUAL));
    }
}
