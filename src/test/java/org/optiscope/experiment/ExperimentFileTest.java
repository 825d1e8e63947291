package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class ExperimentFileTest {
    private static Experiment parse(String... lines) throws JsonException {
        return ExperimentFile.parse(String.join("\n", lines));
    }

    @Nested
    class defaults {
        @Test
        void only_the_surface_and_the_runs_must_be_said() throws JsonException {
            Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");
            assertThat(parse("{\"surface\": \"rosenbrock\", \"runs\": []}"))
                    .isEqualTo(new Experiment(rosenbrock, rosenbrock.start(), 200, Noise.NONE, List.of()));
        }

        @Test
        void parts_of_the_noise_may_be_left_out() throws JsonException {
            assertThat(parse("{\"surface\": \"ravine\", \"noise\": {\"sigma\": 0.5}, \"runs\": []}")
                            .noise())
                    .isEqualTo(new Noise(0.5, 1, 1, 1));
            assertThat(parse("{\"surface\": \"ravine\", \"noise\": {\"keep\": [0.5, 0]}, \"runs\": []}")
                            .noise())
                    .isEqualTo(new Noise(0, 0.5, 0, 1));
            assertThat(parse("{\"surface\": \"ravine\", \"noise\": {}, \"runs\": []}")
                            .noise())
                    .isEqualTo(Noise.NONE);
        }

        static List<OptimizerKind> kinds() {
            return OptimizerCatalog.all();
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void hyperparameters_may_be_left_out(OptimizerKind kind) throws JsonException {
            Experiment experiment =
                    parse("{\"surface\": \"ravine\", \"runs\": [{\"optimizer\": \"" + kind.id() + "\"}]}");
            assertThat(experiment.runs())
                    .isEqualTo(experiment
                            .withRuns(List.of())
                            .withAdded(0, kind.withDefaults(), "")
                            .runs());
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void every_hyperparameter_is_read(OptimizerKind kind) throws JsonException {
            for (Hyperparameter hyperparameter : kind.hyperparameters()) {
                Object other = hyperparameter instanceof Hyperparameter.Real real
                        ? (Object) real.value(0.37)
                        : (Object) !((Boolean) hyperparameter.defaultValue());
                Optimizer expected = kind.withDefaults().with(hyperparameter.key(), other);
                Experiment experiment = parse("{\"surface\": \"ravine\", \"runs\": [{\"optimizer\": \"" + kind.id()
                        + "\", \"" + hyperparameter.key() + "\": " + other + "}]}");
                assertThat(experiment.runs().get(0).optimizer()).isEqualTo(expected);
            }
        }
    }

    @Test
    void the_whole_format_is_read() throws JsonException {
        Experiment experiment = parse(
                "{ \"format\": \"optiscope-experiment/1\",",
                "  \"surface\": \"rosenbrock\", \"start\": [-1, 2.5e0], \"steps\": 300,",
                "  \"noise\": { \"sigma\": 0.25, \"keep\": [1.0, 0.5], \"seed\": -9223372036854775808 },",
                "  \"runs\": [",
                "    { \"optimizer\": \"adam\", \"label\": \" Mine \", \"learningRate\": 1, \"biasCorrection\": false },",
                "    { \"optimizer\": \"sgd\", \"visible\": false, \"hue\": 7, \"momentum\": 0.9, \"nesterov\": true } ] }");
        Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 1.0, "biasCorrection", false));
        Optimizer sgd = OptimizerCatalog.byId("sgd").create(Map.of("momentum", 0.9, "nesterov", true));
        assertThat(experiment)
                .isEqualTo(new Experiment(
                        SurfaceCatalog.byId("rosenbrock"),
                        new Point(-1, 2.5),
                        300,
                        new Noise(0.25, 1, 0.5, Long.MIN_VALUE),
                        List.of(new RunSpec(adam, "Mine", true, 0), new RunSpec(sgd, "", false, 7))));
    }

    @Nested
    class surfaces {
        private Surface surface(String json) throws JsonException {
            return parse("{\"surface\": " + json + ", \"runs\": []}").surface();
        }

        @Test
        void may_be_a_formula() throws JsonException {
            assertThat(surface("{\"formula\": \"x^2 + y^2\"}")).isEqualTo(Surface.of("x^2 + y^2", Map.of(), null));
            assertThat(
                            surface(
                                    "{\"formula\": \"x^2 + k*y^2\", \"parameters\": {\"k\": 3}, \"domain\": [[0, 1], [-2, 2]]}"))
                    .isEqualTo(Surface.of("x^2 + k*y^2", Map.of("k", 3.0), new Domain(0, 1, -2, 2)));
        }

        @Test
        void may_be_one_of_the_catalogue_with_something_changed() throws JsonException {
            Surface ravine = SurfaceCatalog.byId("ravine");
            assertThat(surface("{\"id\": \"ravine\"}")).isEqualTo(ravine);
            assertThat(surface("{\"id\": \"ravine\", \"parameters\": {\"kappa\": 4}}"))
                    .isEqualTo(ravine.withParameters(Map.of("kappa", 4.0)));
            assertThat(surface("{\"id\": \"ravine\", \"domain\": [[0, 1], [0, 1]]}"))
                    .isEqualTo(ravine.withDomain(new Domain(0, 1, 0, 1)));
        }

        @Test
        void give_the_start_if_the_file_does_not() throws JsonException {
            Experiment experiment = parse("{\"surface\": {\"formula\": \"x^2+y^2\"}, \"runs\": []}");
            assertThat(experiment.start()).isEqualTo(experiment.surface().start());
        }
    }

    @Test
    void a_byte_order_mark_as_windows_editors_write_it_is_passed_over(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("marked.json");
        Files.writeString(file, "\uFEFF{\"surface\": \"ravine\", \"runs\": []}");
        assertThat(ExperimentFile.read(file).surface().id()).isEqualTo("ravine");
    }

    static Stream<String[]> faults() {
        String runs = "\"runs\": [";
        return Stream.of(new String[][] {
            {"{\"runs\": []}", "line 1, column 1: the key \"surface\" is missing"},
            {"{\"surface\": \"ravine\"}", "line 1, column 1: the key \"runs\" is missing"},
            {
                "{\"surface\": \"ravine\",\n  \"step\": 3, \"runs\": []}",
                "line 2, column 3: unknown key \"step\"; known are format, surface, start, steps, noise, runs, show"
            },
            {
                "{\"surface\": \"ravine\",\n  \"steps\":\n 0, \"runs\": []}",
                "line 3, column 2: steps is 0; it must be from 1 to 100000"
            },
            {
                "{\"surface\": \"ravine\",\n  \"steps\": 2.5, \"runs\": []}",
                "line 2, column 12: steps must be a whole number, not 2.5"
            },
            {
                "{\"surface\": \"ravine\",\n \"start\": [1], \"runs\": []}",
                "line 2, column 11: start must be two numbers, [x, y], but has 1 items"
            },
            {
                "{\"surface\": \"ravine\",\n \"start\": [1, \"2\"], \"runs\": []}",
                "line 2, column 15: start[1] must be a number, not \"2\""
            },
            {
                "{\"format\": \"optiscope-experiment/2\"}",
                "line 1, column 12: format is \"optiscope-experiment/2\"; this program reads \"optiscope-experiment/1\""
            },
            {
                "{\"surface\": \"ravine\",\n" + runs + "\n  {\"beta1\": 1}]}",
                "line 3, column 3: runs[0]: the key \"optimizer\" is missing"
            },
            {
                "{\"surface\": \"ravine\",\n" + runs
                        + "\n  {\"optimizer\": \"adam\"},\n  {\"optimizer\": \"adam\", \"beta1\": 1}]}",
                "line 4, column 34: runs[1].beta1: β₁ (beta1) is 1.0; it must be at least 0 and below 1"
            },
            {
                "{\"surface\": \"ravine\",\n" + runs + "\n  {\"optimizer\": \"sgd\", \"beta1\": 1}]}",
                "line 3, column 24: unknown key \"beta1\" in runs[0]; known are optimizer, label, visible, hue, schedule, learningRate, momentum, dampening, nesterov, weightDecay"
            },
            {
                "{\"surface\": \"ravine\",\n" + runs + "\n  {\"optimizer\": \"sgd\", \"nesterov\": 1}]}",
                "line 3, column 36: runs[0].nesterov must be true or false, not 1"
            },
            {
                "{\"surface\": \"ravine\",\n" + runs
                        + "\n  {\"optimizer\": \"sgd\", \"nesterov\": true, \"dampening\": 0.5}]}",
                "line 3, column 3: runs[0]: nesterov needs dampening 0, but dampening is 0.5"
            },
            {
                "{\"surface\": \"ravine\", \"noise\": {\n \"keep\": [0.5, 1.5]}, \"runs\": []}",
                "line 2, column 10: noise.keep: keep for y is 1.5; it must be a probability from 0 to 1"
            },
            {
                "{\"surface\": \"ravine\", \"noise\": {\n \"sigma\": -1}, \"runs\": []}",
                "line 2, column 11: noise.sigma: sigma is -1.0; it must be at least 0 and finite"
            },
            {
                "{\"surface\": \"ravine\",\n \"start\": [1e999, 0], \"runs\": []}",
                "line 2, column 12: start[0] is too large for a number"
            },
            {
                "{\"surface\": \"ravine\",\n \"surface\": \"booth\", \"runs\": []}",
                "line 2, column 11: the key \"surface\" stands here for the second time"
            },
            {
                "{\"surface\": \"ravine\",\n \"steps\": NaN}",
                "line 2, column 11: NaN is not a value; values are numbers, texts in quotes, true, false, [ … ] and { … }"
            },
            {"{\"surface\": \"ravine\",,}", "line 1, column 22: this is not JSON: ',' is not expected here"},
            {
                "{\"surface\": \"ravine\", \"runs\": []}\nmore",
                "line 2, column 1: more is not a value; values are numbers, texts in quotes, true, false, [ … ] and { … }"
            },
            {
                "{\"surface\": \"ravine\", \"runs\": []}\n{}",
                "line 2, column 1: there is more text after the end of the experiment"
            },
            {
                "[]",
                "line 1, column 1: the file must be a JSON object with the keys format, surface, start, steps, noise, runs, show, not an array"
            },
            {" \n ", "the file is empty; it must hold an experiment as a JSON object"},
        });
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_by_name_and_position(String text, String sentence) {
        assertThatThrownBy(() -> ExperimentFile.parse(text))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(sentence);
    }

    @Nested
    class writing {
        private final Experiment experiment = OpeningExperiment.of();

        @Test
        void says_what_is_needed_and_every_hyperparameter() {
            assertThat(ExperimentFile.format(experiment))
                    .isEqualTo(String.join(
                            "\n",
                            "{",
                            "  \"format\": \"optiscope-experiment/1\",",
                            "  \"surface\": \"rosenbrock\",",
                            "  \"start\": [-1.5, 2.0],",
                            "  \"steps\": 50,",
                            "  \"runs\": [",
                            "    { \"optimizer\": \"adam\", \"label\": \"\\\"A\\\", a \\\\\", \"learningRate\": 0.001, \"beta1\": 0.9,"
                                    + " \"beta2\": 0.999, \"epsilon\": 1.0E-8, \"biasCorrection\": true, \"amsgrad\": false,"
                                    + " \"weightDecay\": 0.0 },",
                            "    { \"optimizer\": \"sgd\", \"visible\": false, \"hue\": 4, \"learningRate\": 0.001,"
                                    + " \"momentum\": 0.0, \"dampening\": 0.0, \"nesterov\": false, \"weightDecay\": 0.0 }",
                            "  ]",
                            "}",
                            ""));
        }

        @Test
        void gives_a_file_that_reads_back_to_an_equal_experiment(@TempDir Path folder) throws Exception {
            Path file = folder.resolve("e.json");
            ExperimentFile.write(experiment, file);
            assertThat(ExperimentFile.read(file)).isEqualTo(experiment);
            ExperimentFile.write(experiment.withSteps(7), file);
            assertThat(ExperimentFile.read(file)).isEqualTo(experiment.withSteps(7));
            assertThat(folder).isDirectoryContaining(file::equals);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }

        @Test
        void that_fails_says_why_in_a_sentence(@TempDir Path folder) {
            assertThatThrownBy(() -> ExperimentFile.write(experiment, folder))
                    .isInstanceOf(IOException.class)
                    .hasMessage(folder + " cannot be written; it is a folder");
            Path nowhere = folder.resolve("a").resolve("b.json");
            assertThatThrownBy(() -> ExperimentFile.write(experiment, nowhere))
                    .isInstanceOf(IOException.class)
                    .hasMessage(nowhere + " cannot be written; there is no folder " + nowhere.getParent());
        }
    }

    /** Two runs, one with everything at its default but the label, one hidden and in another hue. */
    private static final class OpeningExperiment {
        static Experiment of() {
            Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");
            return new Experiment(
                    rosenbrock,
                    rosenbrock.start(),
                    50,
                    Noise.NONE,
                    List.of(
                            new RunSpec(OptimizerCatalog.byId("adam").withDefaults(), "\"A\", a \\", true, 0),
                            new RunSpec(OptimizerCatalog.byId("sgd").withDefaults(), "", false, 4)));
        }
    }
}
