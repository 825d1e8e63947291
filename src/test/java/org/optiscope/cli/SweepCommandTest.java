package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.experiment.Attempt;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.Schedule;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportFormat;
import org.optiscope.export.Watch;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.SurfaceCatalog;

class SweepCommandTest {
    private static final String EXPERIMENT =
            "{\"surface\": \"himmelblau\", \"start\": [-1, 2], \"steps\": 30, \"runs\": ["
                    + "{\"optimizer\": \"adam\", \"learningRate\": 0.1, \"label\": \"first, one\"}, {\"optimizer\": \"sgd\", \"learningRate\": 0.03}]}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("e.json"), EXPERIMENT);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int sweep(String... options) {
        String[] arguments = Stream.concat(Stream.of("sweep", file("e.json")), Stream.of(options))
                .toArray(String[]::new);
        return Cli.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basin", "learningRate,beta1", "rates"})
    void a_picture_has_the_size_that_was_asked_for_and_the_same_file_gives_the_same_bytes(String map)
            throws IOException {
        for (String name : List.of("a", "b")) {
            assertThat(sweep("--map", map, "--out", file(name + ".png"), "--size", "400x300"))
                    .as(err.toString())
                    .isZero();
            assertThat(sweep("--map", map, "--out", file(name + ".svg"), "--size", "400x300", "--target", "0.5"))
                    .isEqualTo(map.equals("basin") ? 1 : 0);
        }
        assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isEqualTo(400);
        assertThat(folder.resolve("a.png")).hasSameBinaryContentAs(folder.resolve("b.png"));
        if (!map.equals("basin")) {
            assertThat(folder.resolve("a.svg"))
                    .hasSameBinaryContentAs(folder.resolve("b.svg"))
                    .content()
                    .contains("viewBox=\"0 0 400 300\"");
        }
    }

    /** A start without a value, or with an infinite one, and losses that are huge, all alike or denormal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(x) + y^2",
                "1/(x+1)^2 + y",
                "1/(x+1) + y^2",
                "x^2 - 1e17",
                "0*x - 1e308",
                "1e308 - y^2",
                "1e-320*(x^2 + y^2)",
                "0*x"
            })
    void a_surface_that_has_no_sensible_loss_at_its_start_is_mapped_all_the_same(String formula) throws IOException {
        Files.writeString(
                folder.resolve("e.json"),
                EXPERIMENT.replace(
                        "\"himmelblau\"", "{\"formula\": \"" + formula + "\", \"domain\": [[-2, 2], [-2, 2]]}"));
        for (String map : List.of("learningRate,beta1", "rates")) {
            assertThat(sweep("--map", map, "--out", file(map + ".png"), "--size", "300x200"))
                    .as(err.toString())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"settings, 'learningRate,beta1'", "rates, rates"})
    void the_map_of_a_scene_is_drawn_and_written_the_same(String kind, String map) throws IOException {
        Files.writeString(
                folder.resolve("e.json"),
                EXPERIMENT.replaceFirst(
                        "\\{",
                        "{\"noise\": {\"sigma\": 0.5}, \"show\": {\"maps\": {\"kind\": \"" + kind
                                + "\", \"seeds\": 5}}, "));
        assertThat(sweep("--map", map, "--out", file("a.png"), "--size", "400x300", "--seeds", "5"))
                .as(err.toString())
                .isZero();
        for (String ending : List.of(".png", ".svg")) {
            String[] render = {
                "render", file("e.json"), "--show", "map", "--out", file("b" + ending), "--size", "400x300"
            };
            assertThat(Cli.run(render, new PrintWriter(out), new PrintWriter(err)))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(folder.resolve("b.png")).hasSameBinaryContentAs(folder.resolve("a.png"));
        assertThat(folder.resolve("b.svg")).content().contains("average of 5 seeds");
        assertThat(sweep("--map", map, "--out", file("a.csv"), "--seeds", "5")).isZero();
        ExportChoice usual = ExportChoice.USUAL;
        new ExportChoice(ExportFormat.CSV, usual.drawing(), usual.playing(), 1, ExportChoice.Table.MAP)
                .write(SceneArgument.read(file("e.json")).scene(), folder.resolve("b.csv"), Watch.NONE);
        assertThat(folder.resolve("b.csv")).hasSameBinaryContentAs(folder.resolve("a.csv"));
    }

    @Test
    void a_table_of_basins_has_a_line_for_each_cell() throws IOException {
        assertThat(sweep("--map", "basin", "--run", "sgd", "--out", file("a.csv"), "--size", "100x120"))
                .isEqualTo(1);
        assertThat(sweep("--map", "basin", "--run", "2", "--out", file("a.csv"), "--size", "100x120"))
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
        assertThat(lines).hasSize(1 + 100 * 120).startsWith("x,y,end,minimumX,minimumY,steps");
        assertThat(lines).anyMatch(line -> line.matches("[^,]*,[^,]*,1,3.0,2.0,\\d+"));
        assertThat(lines).anyMatch(line -> line.contains(",diverged,,,"));
        assertThat(sweep("--map", "basin", "--out", file("small.csv"), "--size", "8x6"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("small.csv"))).hasSize(1 + 8 * 6);
    }

    @Test
    void a_line_of_settings_says_what_a_run_with_them_does() throws IOException {
        assertThat(sweep("--map", "learningRate,beta2", "--out", file("a.csv"), "--target", "1"))
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
        assertThat(lines).hasSize(1 + 100 * 100).startsWith("learningRate,beta2,loss,steps");
        for (int line : new int[] {1, 3000, 7770, 10000}) {
            String[] fields = lines.get(line).split(",", -1);
            var adam = OptimizerCatalog.byId("adam")
                    .create(Map.of(
                            "learningRate", Double.parseDouble(fields[0]), "beta2", Double.parseDouble(fields[1])));
            Attempt alone = Attempt.of(
                    SurfaceCatalog.byId("himmelblau").kernel(),
                    adam,
                    Schedule.NONE,
                    new org.optiscope.surface.Point(-1, 2),
                    30,
                    Noise.NONE,
                    1);
            assertThat(Double.parseDouble(fields[2])).isEqualTo(alone.end().loss());
            assertThat(fields[3]).isEqualTo(alone.below() < 0 ? "" : alone.below() + ".0");
        }
    }

    @Test
    void rates_and_the_fair_race_come_as_tables_too() throws IOException {
        assertThat(sweep("--map", "rates", "--out", file("r.csv"))).isZero();
        assertThat(Files.readAllLines(folder.resolve("r.csv")))
                .hasSize(201)
                .startsWith("run,optimizer,learningRate,loss,steps,manner")
                .anyMatch(line -> line.startsWith("\"first, one\",adam,") && line.endsWith(",crawls"))
                .anyMatch(line -> line.startsWith("SGD,sgd,") && line.endsWith(",diverges"));
        assertThat(sweep("--map", "fair", "--out", "-")).isZero();
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.endsWith(",rates") || line.endsWith(",60"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p.bmp | --map basin               | 1 | the name of a map ends with .png, .svg or .csv",
                "p.png | --map basins              | 1 | not 'basins'; did you mean basin?",
                "p.png | --map learnigRate,beta1   | 1 | adam has no hyperparameter learnigRate; did you mean learningRate?",
                "p.png | --map learningRate,biasCorrection | 1 | biasCorrection is a switch, and a map needs numbers",
                "p.png | --map beta1,beta1         | 1 | beta1 is named twice",
                "p.png | --map basin --run 3       | 1 | there is no run 3; there are 2",
                "p.png | --map basin --run SGDD    | 1 | there is no run SGDD; did you mean SGD?",
                "p.png | --map basin --seeds 3     | 1 | neither --seeds nor --target",
                "p.png | --map rates --seeds 3     | 1 | there is no noise to average over",
                "p.png | --map rates --seeds 0     | 2 | --seeds takes a whole number from 1, not '0'",
                "p.png | --map fair                | 1 | --map fair gives a table",
                "p.csv | --map rates --run 1       | 1 | --map rates is of all runs and has no --run",
                "p.csv | --map fair --run SGD      | 1 | --map fair is of all runs and has no --run",
                "p.csv | --map fair --size 200x200 | 1 | --map fair has no --size",
                "p.csv | --map rates --theme dark  | 1 | a table has no --theme",
                "p.png | --map basin --size 8x6    | 1 | a picture has at least 100x100 px, not 8x6",
                "p.csv | --map basin --size 1x6    | 2 | --size takes a size from 2x2 to 8000x8000, not '1x6'",
                "p.csv | --map rates --target NaN  | 2 | --target takes a number, not 'NaN'",
                "no/p.csv | --map basin            | 1 | there is no folder",
                "p.csv | --map basin --size 8000x8000 | 1 | a map has up to 4 million cells, and this one would have 8000 × 8000",
            })
    void what_cannot_be_is_told_in_a_sentence(String name, String options, int status, String sentence) {
        assertThat(sweep(Stream.concat(Stream.of("--out", file(name)), Stream.of(options.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(status);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force() throws IOException {
        Path there = Files.writeString(folder.resolve("p.csv"), "mine");
        assertThat(sweep("--map", "fair", "--out", file("p.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("is there already");
        assertThat(there).hasContent("mine");
        assertThat(sweep("--map", "fair", "--out", file("p.csv"), "--force")).isZero();
        assertThat(there).content().startsWith("run,optimizer");
    }
}
