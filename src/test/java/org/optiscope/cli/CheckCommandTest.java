package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final Path ASSETS = Path.of("assets");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... files) {
        String[] all = Stream.concat(Stream.of("check"), Stream.of(files)).toArray(String[]::new);
        return Cli.run(all, new PrintWriter(out), new PrintWriter(err));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void an_experiment_a_surface_and_an_optimizer_are_told_apart_by_what_they_hold() throws IOException {
        String experiment = file("e.json", "{\"surface\": \"sphere\", \"runs\": [{\"optimizer\": \"adam\"}]}");
        String surface = ASSETS.resolve("surfaces/himmelblau.json").toString();
        String optimizer = ASSETS.resolve("optimizers/lion.json").toString();

        assertThat(check(experiment, surface, optimizer)).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        experiment + ": ok, experiment of 1 run on Sphere",
                        surface + ": ok, surface Himmelblau with 4 known minima",
                        optimizer + ": ok, optimizer Lion with 4 hyperparameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"surfaces", "optimizers", "experiments"})
    void every_file_that_comes_with_the_program_is_ok(String kind) throws IOException {
        try (Stream<Path> files = Files.list(ASSETS.resolve(kind))) {
            String[] names = files.map(Path::toString).sorted().toArray(String[]::new);

            assertThat(check(names)).as(err.toString()).isZero();
            assertThat(out.toString()).hasLineCount(names.length);
        }
    }

    @Test
    void one_that_is_refused_does_not_keep_the_others_from_being_checked() throws IOException {
        String good = file("e.json", "{\"surface\": \"sphere\", \"runs\": []}");
        String bad = file("f.json", "{\"surface\": \"sphear\", \"runs\": []}");

        assertThat(check(bad, good, folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(out.toString()).isEqualTo(good + ": ok, experiment of 0 runs on Sphere" + System.lineSeparator());
        List<String> refused = err.toString().lines().toList();
        assertThat(refused).hasSize(2);
        assertThat(refused.get(0)).startsWith("optiscope: " + bad).contains("did you mean sphere");
        assertThat(refused.get(1))
                .startsWith("optiscope: " + folder.resolve("none.json"))
                .contains("no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e.json | {\"surface\": \"sphere\"}                  | runs",
                "e.json | [1, 2]                                     | a JSON object",
                "e.json | {                                          | line 1",
                "s.json | {\"id\": \"other\", \"formula\": \"x\"}    | it must be that of the file, \"s\"",
                "o.json | {\"update\": \"-learningRate*h\"}          | is missing",
            })
    void what_is_wrong_is_told_in_one_sentence_that_begins_with_the_file(String name, String text, String sentence)
            throws IOException {
        assertThat(check(file(name, text))).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("optiscope: " + folder.resolve(name) + ": ")
                .contains(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void without_a_file_it_is_told_that_one_is_missing() {
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString()).contains("FILE");
    }

    @Test
    void a_lesson_is_checked_with_its_claims_and_a_false_one_is_named_with_its_line_and_the_number_found()
            throws IOException {
        String lesson =
                "# T\n\nText.\n\n## One\n\n```scene\n{ \"experiment\": { \"surface\": \"sphere\", \"start\": [-4, 3], \"runs\": ["
                        + "{ \"optimizer\": \"sgd\", \"learningRate\": 0.5 } ] } }\n```\n\n```claim\nloss(sgd, 0) == 25\nx(sgd, 0) > 0\n```\n";
        String wrong = file("wrong.md", lesson);
        String right = file("right.MD", lesson.replace("> 0", "< 0"));
        String none = file("none.md", "Text.");

        assertThat(check(wrong, right, none)).isEqualTo(1);
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(right + ": ok, lesson T of 1 step, whose 2 claims are true");
        assertThat(err.toString().lines())
                .containsExactly(
                        "optiscope: " + wrong + ": line 13: the claim \"x(sgd, 0) > 0\" is false: x(sgd, 0) is -4",
                        "optiscope: " + none + ": line 1: a lesson begins with its title, \"# …\"");
    }

    @Test
    void a_lesson_that_does_not_exist_is_said_not_to() {
        assertThat(check("no-such-lesson.md")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("optiscope: no-such-lesson.md: there is no such file");
    }
}
