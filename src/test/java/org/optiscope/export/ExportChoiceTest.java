package org.optiscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;

class ExportChoiceTest {
    private static final ExportChoice.Drawing SMALL = new ExportChoice.Drawing(
            EnumSet.of(ScenePicture.Part.PLOT),
            PictureOptions.USUAL,
            200,
            120,
            1,
            ExportChoice.View.SHOWN,
            ExportChoice.Theme.SHOWN);
    private static final ExportChoice.Playing SHORT = new ExportChoice.Playing(0, ExportChoice.LAST_STEP, 5, 2, true);

    private static final long PLENTY = 1_000_000_000;

    @TempDir
    private Path folder;

    private final Scene scene = Scene.of(OpeningScene.create().withSteps(20)).withPlayhead(10);

    private static ExportChoice choice(ExportFormat format) {
        return new ExportChoice(format, SMALL, SHORT, 1);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_writes_a_file_and_tells_nobody_of_parts(ExportFormat format) throws IOException {
        Path out = folder.resolve("out" + format.ending);

        choice(format).write(scene, out, Watch.NONE);

        assertThat(out).isNotEmptyFile();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void a_file_is_named_by_what_is_in_it() {
        assertThat(ExportFormat.PNG.named(Path.of("a", "adam"))).isEqualTo(Path.of("a", "adam.png"));
        assertThat(ExportFormat.PNG.named(Path.of("adam.v2"))).isEqualTo(Path.of("adam.v2.png"));
        assertThat(ExportFormat.PNG.named(Path.of("adam.gif"))).isEqualTo(Path.of("adam.gif.png"));
        assertThat(ExportFormat.PNG.named(Path.of("ADAM.PNG"))).isEqualTo(Path.of("ADAM.PNG"));
        assertThat(ExportFormat.APNG.named(Path.of("adam.png"))).isEqualTo(Path.of("adam.png"));
        assertThat(ExportFormat.HTML.named(Path.of("adam.htm"))).isEqualTo(Path.of("adam.htm"));
    }

    @Test
    void the_preview_of_a_picture_is_the_picture() throws IOException {
        Path out = folder.resolve("out.png");
        choice(ExportFormat.PNG).write(scene, out, Watch.NONE);

        ExportPreview.Pixels shown = new ExportPreview(choice(ExportFormat.PNG), scene).frame(0);

        BufferedImage written = ImageIO.read(out.toFile());
        assertThat(written.getWidth()).isEqualTo(shown.width());
        assertThat(written.getRGB(0, 0, 200, 120, null, 0, 200)).isEqualTo(shown.argb());
    }

    @Test
    void the_preview_of_a_page_has_no_more_than_the_page() {
        ExportChoice bare = new ExportChoice(
                ExportFormat.PNG,
                new ExportChoice.Drawing(
                        SMALL.parts(),
                        new PictureOptions(false, false, false, PictureOptions.Background.THEMED),
                        200,
                        120,
                        1,
                        ExportChoice.View.SHOWN,
                        ExportChoice.Theme.SHOWN),
                SHORT,
                1);

        assertThat(new ExportPreview(choice(ExportFormat.HTML), scene).frame(0).argb())
                .isEqualTo(new ExportPreview(bare, scene).frame(0).argb())
                .isNotEqualTo(new ExportPreview(choice(ExportFormat.PNG), scene)
                        .frame(0)
                        .argb());
    }

    @Test
    void a_preview_has_no_more_pixels_than_it_has_room_for() {
        ExportPreview.Pixels small = new ExportPreview(choice(ExportFormat.PNG), scene, 100, 500).frame(0);
        ExportPreview.Pixels roomy = new ExportPreview(choice(ExportFormat.PNG), scene, 1000, 500).frame(0);

        assertThat(small.width()).isEqualTo(100);
        assertThat(small.height()).isEqualTo(60);
        assertThat(roomy.width())
                .isEqualTo(choice(ExportFormat.PNG).pixelsWide())
                .isEqualTo(200);
        assertThat(roomy.height())
                .isEqualTo(choice(ExportFormat.PNG).pixelsHigh())
                .isEqualTo(120);
    }

    @Test
    void the_selected_run_is_drawn_alone_as_if_the_others_were_hidden() {
        Scene second = scene.withSelected(1);
        List<RunSpec> alone = new ArrayList<>();
        second.experiment().runs().forEach(run -> alone.add(run.withVisible(alone.size() == 1)));
        Scene hidden = new Scene(second.experiment().withRuns(alone), second.look());

        assertThat(drawn(second, ExportChoice.View.SELECTED))
                .isEqualTo(drawn(hidden, ExportChoice.View.SHOWN))
                .isNotEqualTo(drawn(scene, ExportChoice.View.SELECTED))
                .isNotEqualTo(drawn(second, ExportChoice.View.SIDE_BY_SIDE));
        assertThat(drawn(scene, ExportChoice.View.OVERLAY))
                .isEqualTo(drawn(scene.withPlot(plot -> plot.withView(PlotView.OVERLAY)), ExportChoice.View.SHOWN));
    }

    private static int[] drawn(Scene scene, ExportChoice.View view) {
        ExportChoice.Drawing drawing = new ExportChoice.Drawing(
                SMALL.parts(), PictureOptions.USUAL, 200, 120, 1, view, ExportChoice.Theme.SHOWN);
        return new ExportPreview(new ExportChoice(ExportFormat.PNG, drawing, SHORT, 1), scene)
                .frame(0)
                .argb();
    }

    @Test
    void the_preview_of_an_animation_has_its_pictures() {
        ExportPreview preview = new ExportPreview(choice(ExportFormat.GIF), scene);

        assertThat(preview.frames()).isEqualTo(10);
        assertThat(preview.frameSeconds()).isEqualTo(0.2);
        assertThat(preview.frame(0).argb()).isNotEqualTo(preview.frame(9).argb());
    }

    @Test
    void a_table_of_every_third_step_has_the_numbers_of_the_runs() throws IOException {
        Path out = folder.resolve("out.csv");
        Experiment experiment = scene.experiment();

        new ExportChoice(ExportFormat.CSV, SMALL, SHORT, 3).write(scene, out, Watch.NONE);

        List<String> lines = Files.readAllLines(out);
        // The steps 0, 3, … 18, and the last one, of each run.
        assertThat(lines).hasSize(1 + 8 * experiment.runs().size());
        String[] cells = lines.get(2).split(",");
        assertThat(cells[2]).isEqualTo("3");
        assertThat(Double.parseDouble(cells[3]))
                .isEqualTo(Simulator.run(experiment).get(0).x(3));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GIF", "APNG", "CSV", "JSON"})
    void cancelling_leaves_the_file_that_was_there(ExportFormat format) throws IOException {
        Path out = folder.resolve("out" + format.ending);
        Files.writeString(out, "before");

        assertThatThrownBy(() -> choice(format).write(scene, out, (done, of) -> done < 3))
                .isInstanceOf(CancellationException.class);

        assertThat(out).hasContent("before");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GIF", "APNG", "CSV", "JSON"})
    void progress_comes_to_its_end(ExportFormat format) throws IOException {
        int[] last = {0, 0};

        choice(format).write(scene, folder.resolve("out" + format.ending), (done, of) -> {
            assertThat(done).isGreaterThanOrEqualTo(last[0]);
            last[0] = done;
            last[1] = of;
            return true;
        });

        assertThat(last[0]).isPositive().isEqualTo(last[1]);
    }

    @Test
    void a_text_is_shown_whole_or_its_beginning() {
        String whole = choice(ExportFormat.CSV).text(scene, 1_000_000, Watch.NONE);
        String beginning = choice(ExportFormat.CSV).text(scene, 100, Watch.NONE);

        assertThat(whole.lines()).hasSize(1 + 21 * scene.experiment().runs().size());
        assertThat(beginning).isEqualTo(whole.substring(0, 100) + "\n…");
    }

    @Test
    void what_cannot_be_drawn_is_refused_in_a_sentence() {
        ExportChoice.Drawing nothing = new ExportChoice.Drawing(
                Set.of(), PictureOptions.USUAL, 200, 120, 1, ExportChoice.View.SHOWN, ExportChoice.Theme.SHOWN);
        ExportChoice.Drawing large = new ExportChoice.Drawing(
                SMALL.parts(), PictureOptions.USUAL, 1600, 1000, 2, ExportChoice.View.SHOWN, ExportChoice.Theme.SHOWN);

        assertThat(new ExportChoice(ExportFormat.PNG, nothing, SHORT, 1).refusal(PLENTY))
                .contains("nothing to show");
        assertThat(new ExportChoice(ExportFormat.GIF, large, SHORT, 1).refusal(PLENTY))
                .isEqualTo(
                        "An animation has up to 4 million pixels, and this one would have 6.4 million; make it smaller");
        // 6.4 million pixels take 12 bytes each.
        assertThat(new ExportChoice(ExportFormat.PNG, large, SHORT, 1).refusal(77_000_000))
                .isEmpty();
        assertThat(new ExportChoice(ExportFormat.PNG, large, SHORT, 1).refusal(60_000_000))
                .isEqualTo(
                        "In the 60 MB that there are for it, a picture has up to 5 million pixels, and this one would have "
                                + "6.4 million; give Java more, as by OPTISCOPE_OPTS=-Xmx4g, or make it smaller");
        assertThat(new ExportChoice(ExportFormat.CSV, nothing, SHORT, 1).refusal(PLENTY))
                .isEmpty();
        assertThat(new ExportChoice(ExportFormat.HTML, nothing, SHORT, 1).refusal(PLENTY))
                .isEmpty();
    }

    @Test
    void a_theme_that_is_chosen_is_drawn() {
        ExportChoice dark = new ExportChoice(
                ExportFormat.PNG,
                new ExportChoice.Drawing(
                        SMALL.parts(),
                        PictureOptions.USUAL,
                        200,
                        120,
                        1,
                        ExportChoice.View.SHOWN,
                        ExportChoice.Theme.DARK),
                SHORT,
                1);
        Scene inTheDark = scene.withWindow(window -> window.withDark(true));

        assertThat(new ExportPreview(dark, scene).frame(0).argb())
                .isEqualTo(new ExportPreview(choice(ExportFormat.PNG), inTheDark)
                        .frame(0)
                        .argb())
                .isNotEqualTo(new ExportPreview(choice(ExportFormat.PNG), scene)
                        .frame(0)
                        .argb());
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PNG", "SVG", "CSV"})
    void cancelling_a_map_leaves_the_file_that_was_there(ExportFormat format) throws IOException {
        ExportChoice map = new ExportChoice(
                format, SMALL.with(EnumSet.of(ScenePicture.Part.MAP)), SHORT, 1, ExportChoice.Table.MAP);
        Path out = folder.resolve("out" + format.ending);
        Files.writeString(out, "before");

        assertThatThrownBy(() -> map.write(scene, out, (done, of) -> done < of / 2))
                .isInstanceOf(CancellationException.class);

        assertThat(out).hasContent("before");
    }

    @Test
    void a_map_stands_beside_the_plot() {
        ExportChoice plot = new ExportChoice(ExportFormat.PNG, SMALL, SHORT, 1);
        ExportChoice both = new ExportChoice(
                ExportFormat.PNG, SMALL.with(EnumSet.of(ScenePicture.Part.PLOT, ScenePicture.Part.MAP)), SHORT, 1);
        int[] one = new ExportPreview(plot, scene).frame(0).argb();
        int[] two = new ExportPreview(both, scene).frame(0).argb();

        assertThat(two).hasSameSizeAs(one).isNotEqualTo(one);
    }

    @Test
    void a_scene_without_runs_has_no_map_and_says_so() {
        Scene bare = Scene.of(scene.experiment().withRuns(List.of()));
        ExportChoice map = new ExportChoice(ExportFormat.PNG, SMALL.with(EnumSet.of(ScenePicture.Part.MAP)), SHORT, 1);

        assertThatThrownBy(() -> map.write(bare, folder.resolve("out.png"), Watch.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is no map to show");
    }

    @Test
    void a_choice_is_remembered_but_for_its_steps() {
        ExportChoice choice = new ExportChoice(
                ExportFormat.APNG,
                new ExportChoice.Drawing(
                        EnumSet.of(ScenePicture.Part.CURVES, ScenePicture.Part.EQUATION),
                        new PictureOptions(false, true, true, PictureOptions.Background.NONE),
                        640,
                        480,
                        2,
                        ExportChoice.View.SIDE_BY_SIDE,
                        ExportChoice.Theme.LIGHT),
                new ExportChoice.Playing(0, ExportChoice.LAST_STEP, 24, 7.5, false),
                10,
                ExportChoice.Table.MAP);

        assertThat(ExportMemory.choice(ExportMemory.words(choice))).isEqualTo(choice);
    }

    @Test
    void words_that_tell_no_choice_are_passed_over() {
        Map<String, String> words = Map.of(
                "format", "BMP", "width", "-3", "scale", "9", "seconds", "NaN", "parts", "PLOT SKY", "every", "x");

        assertThat(ExportMemory.choice(words)).isEqualTo(ExportChoice.USUAL);
    }
}
