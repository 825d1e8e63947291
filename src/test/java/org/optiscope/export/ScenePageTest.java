package org.optiscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.raster.Polyline;
import org.optiscope.raster.Viewport;
import org.optiscope.reading.Numbers;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;

class ScenePageTest {
    private static final int MOST_BYTES = 1_000_000;

    @TempDir
    private Path profile;

    @TempDir
    private Path folder;

    private final Experiment experiment = OpeningScene.create();
    private final Scene scene = Scene.of(experiment).withPlayhead(100);

    private static ScenePage page(Scene scene) {
        PictureOptions options = new PictureOptions(true, false, false, PictureOptions.Background.THEMED);
        return new ScenePage(new SceneImage(scene, EnumSet.of(ScenePicture.Part.PLOT), options, 800, 500, 1));
    }

    @Test
    void the_opening_scene_takes_less_than_a_megabyte_and_nothing_from_elsewhere() {
        String html = page(scene).html();

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(html.replace("http://www.w3.org/", ""))
                .doesNotContain("http:", "https:", "src=", "@import", "fetch(");
        assertThat(html).doesNotContain("<!--").contains("<title>Rosenbrock</title>");
    }

    @Test
    void the_same_scene_gives_the_same_page() {
        assertThat(page(scene).html()).isEqualTo(page(scene).html());
    }

    @Test
    void a_label_can_neither_end_the_script_nor_begin_an_element() {
        Experiment named = experiment.withRuns(List.of(experiment.runs().get(0).withLabel("</script><b>&\"x")));
        String html = page(Scene.of(named)).html();

        assertThat(html).doesNotContain("</script><b>").contains("\\u003c/script>\\u003cb>&\\\"x");
    }

    @Test
    void a_long_run_is_told_at_so_many_steps_evenly_apart() {
        String html = page(Scene.of(experiment.withSteps(50_000))).html();

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3 * MOST_BYTES);
        assertThat(html).contains("\"steps\":[0,25,50,75,");
    }

    @Nested
    class in_a_browser {
        private Browser browser;

        @BeforeEach
        void start() throws IOException, InterruptedException {
            Optional<Browser> found = Browser.start(profile);
            assumeThat(found).as("Chromium; without it no page is tried").isPresent();
            browser = found.orElseThrow();
        }

        @AfterEach
        void end() throws IOException {
            if (browser != null) {
                browser.end();
                assertThat(browser.errors).isEmpty();
            }
        }

        private void open(Scene shown) throws IOException {
            Path file = folder.resolve("scene.html");
            page(shown).write(file);
            browser.open(file);
        }

        private String text(String selector) throws IOException {
            return browser.value("document.querySelector('" + selector + "').textContent")
                    .asText();
        }

        private int step() throws IOException {
            return browser.value("Number(document.getElementById('step').value)")
                    .asInt();
        }

        @Test
        void it_opens_at_the_scenes_step_with_that_steps_numbers() throws IOException {
            open(scene);
            Trajectory adam = Simulator.run(experiment).get(0);

            assertThat(text("#count")).isEqualTo("100 / 500");
            assertThat(text("#runs tbody tr td:nth-child(2)")).isEqualTo(Numbers.live(adam.loss(100)));
            assertThat(text("#runs tbody tr td:nth-child(3)")).isEqualTo(Numbers.live(adam.x(100)));
        }

        @Test
        void a_click_on_the_scrubber_goes_there_and_moves_paths_and_heads() throws IOException {
            open(scene);
            Trajectory trajectory = Simulator.run(experiment).get(0);
            String before = browser.value("document.querySelector('#head-0 g').getAttribute('transform')")
                    .asText();
            browser.click("#step", 0.9);

            assertThat(step()).isBetween(430, 470);
            assertThat(text("#count")).isEqualTo(step() + " / 500");
            assertThat(browser.value("document.querySelector('#head-0 g').getAttribute('transform')")
                            .asText())
                    .isNotEqualTo(before);
            Viewport view = new Viewport(-2, 2, -1, 3, 800, 500);
            Polyline path = Polyline.of(trajectory.x(), trajectory.y(), 501, view);
            assertThat(browser.value("document.querySelector('#line-0 polyline').points.length")
                            .asInt())
                    .isEqualTo(path.vertexAt(step()));
            assertThat(text("#runs tbody tr td:nth-child(2)")).isEqualTo(Numbers.live(trajectory.loss(step())));
        }

        @Test
        void a_click_on_play_plays_to_the_end_and_the_next_begins_anew() throws IOException {
            open(Scene.of(experiment.withSteps(40)));
            browser.click("#play", 0.5);
            browser.waitFor("document.getElementById('step').value > 0");
            browser.waitFor("document.getElementById('count').textContent === '40 / 40'");

            assertThat(text("#play")).isEqualTo("Play");
            browser.click("#play", 0.5);
            browser.waitFor("document.getElementById('play').textContent === 'Pause'");
            browser.waitFor("document.getElementById('step').value < 40");
        }

        @Test
        void a_second_click_pauses() throws IOException {
            open(scene);
            browser.click("#play", 0.5);
            browser.waitFor("document.getElementById('step').value > 100");
            browser.click("#play", 0.5);
            int at = step();
            browser.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            assertThat(text("#play")).isEqualTo("Play");
            assertThat(step()).isEqualTo(at).isLessThan(500);
        }

        @Test
        void a_click_on_a_run_shows_its_quantities() throws IOException {
            open(scene.withPlot(plot -> plot.withView(PlotView.SIDE_BY_SIDE)));
            assertThat(text("#readouts")).contains("m̂");
            browser.click("#runs tbody tr:nth-child(3) button", 0.5);

            assertThat(text("#readouts")).contains("Σg²").doesNotContain("m̂");
        }
    }
}
