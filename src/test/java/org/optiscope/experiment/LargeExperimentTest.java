package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.text.Refusal;

/** Experiments of unusual size: taken in time that grows as they do, or refused by a limit that the sentence states. */
class LargeExperimentTest {
    private static final int MANY = 100_000;

    private static Experiment experiment(int runs, int steps) {
        Surface surface = SurfaceCatalog.byId("rosenbrock");
        RunSpec run = new RunSpec(OptimizerCatalog.byId("adam").create(Map.of()), "", true, 0);
        return new Experiment(surface, surface.start(), steps, Noise.NONE, Collections.nCopies(runs, run));
    }

    private static String refusal(String json) {
        Throwable refused = catchThrowable(() -> ExperimentFile.parse(json));
        assertThat(refused).isInstanceOf(JsonException.class);
        return refused.getMessage();
    }

    /** Looking for each number from the start took minutes. */
    @Test
    void a_hundred_thousand_runs_of_one_title_have_labels_in_order() {
        List<String> labels = experiment(MANY, 1).labels();
        assertThat(labels.subList(0, 3)).containsExactly("Adam", "Adam 2", "Adam 3");
        assertThat(labels).doesNotHaveDuplicates().last().isEqualTo("Adam " + MANY);
    }

    @Test
    void one_run_alone_is_the_same_as_among_all() {
        Experiment experiment = experiment(2, 50);
        assertThat(Simulator.run(experiment, 1).x())
                .containsExactly(Simulator.run(experiment).get(1).x());
    }

    /** What the start script gives the window. */
    private static final long MEMORY = 768L << 20;

    @Nested
    class A_window {
        @Test
        void shows_64_runs_and_twelve_of_the_longest() {
            assertThat(experiment(64, 1000).tooLargeForWindow(MEMORY)).isEmpty();
            assertThat(experiment(12, Experiment.MAX_STEPS).tooLargeForWindow(MEMORY))
                    .isEmpty();
            assertThat(experiment(0, 1).tooLargeForWindow(MEMORY)).isEmpty();
        }

        @Test
        void refuses_in_the_same_sentence_what_it_has_no_room_for() {
            Experiment small = experiment(12, Experiment.MAX_STEPS);
            assertThat(small.requireRoom(MEMORY)).isSameAs(small);
            Experiment large = experiment(64, Experiment.MAX_STEPS);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> large.requireRoom(MEMORY))
                    .withMessage(large.tooLargeForWindow(MEMORY).orElseThrow());
        }

        @Test
        void shows_no_more_runs_than_can_be_told_apart() {
            assertThat(experiment(65, 1).tooLargeForWindow(MEMORY))
                    .contains("the experiment has 65 runs and the window shows at most 64;"
                            + " optiscope simulate takes 10000");
        }

        @Test
        void shows_no_more_steps_than_its_memory_is_for() {
            assertThat(experiment(64, Experiment.MAX_STEPS).tooLargeForWindow(MEMORY))
                    .contains("the experiment needs 563 MB for 64 runs of 100000 steps and the window has room for"
                            + " 241 MB; OPTISCOPE_OPTS=-Xmx4g gives it more, and optiscope simulate takes any number");
        }
    }

    @Nested
    class A_file {
        @Test
        void has_at_most_a_thousand_parameters() {
            String parameters = IntStream.range(0, 400_000)
                    .mapToObj(i -> "\"p" + i + "\": 1")
                    .collect(Collectors.joining(","));
            assertThat(refusal("{\"runs\": [], \"surface\": {\"formula\": \"x + zz\", \"parameters\": {" + parameters
                            + "}}}"))
                    .isEqualTo("line 1, column 61: the surface has 400000 parameters; it may have 1000");
        }

        @Test
        void has_at_most_ten_thousand_runs() throws JsonException {
            assertThat(ExperimentFile.parse(withRuns(10_000)).runs()).hasSize(10_000);
            assertThat(refusal(withRuns(10_001)))
                    .isEqualTo("line 1, column 35: the experiment has 10001 runs; a file may have 10000");
        }

        private static String withRuns(int count) {
            String runs = String.join(",", Collections.nCopies(count, "{\"optimizer\": \"adam\"}"));
            return "{\"surface\": \"rosenbrock\", \"runs\": [" + runs + "]}";
        }

        @Test
        void has_at_most_two_million_values() {
            assertThat(refusal("[" + "1,".repeat(2_100_000) + "1]"))
                    .endsWith("the file holds more than 2000000 values; this is no experiment");
        }

        /** The way to each value as a text of its own would take 50,000 MB. */
        @Test
        void may_name_many_values_in_an_object_with_a_long_name() {
            String longest = "k".repeat(49_000);
            String values =
                    IntStream.range(0, 500_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
            assertThat(refusal("{\"" + longest + "\": {" + values + "}}"))
                    .startsWith("line 1, column 2: unknown key \"kkk")
                    .hasSizeLessThan(400);
        }

        @Test
        void is_told_the_surfaces_instead_of_the_nearest_to_a_name_of_megabytes() {
            assertThat(refusal("{\"runs\": [], \"surface\": \"" + "rosenbrock".repeat(1_000_000) + "\"}"))
                    .startsWith("line 1, column 25: surface: there is no surface 'rosenbrockrosenbrock")
                    .endsWith("three-hump-camel, two-basins")
                    .hasSizeLessThan(400);
        }

        @Test
        void keeps_the_sign_of_zero() throws JsonException {
            Experiment read = ExperimentFile.parse("{\"surface\": {\"formula\": \"a*x\", \"parameters\": {\"a\": -0}},"
                    + " \"start\": [-0, -0.0], \"runs\": []}");
            Experiment again = ExperimentFile.parse(ExperimentFile.format(read));
            for (Experiment experiment : List.of(read, again)) {
                assertThat(experiment.start().x()).isEqualTo(-0.0);
                assertThat(Double.doubleToRawLongBits(experiment.start().x())).isEqualTo(Long.MIN_VALUE);
                assertThat(Double.doubleToRawLongBits(experiment.start().y())).isEqualTo(Long.MIN_VALUE);
                assertThat(Double.doubleToRawLongBits(
                                experiment.surface().formula().parameters().get("a")))
                        .isEqualTo(Long.MIN_VALUE);
            }
        }
    }
}
