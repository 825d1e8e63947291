package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Quantity;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;

/** The exercises: an optimizer with a twist, beside the right one. What each says of itself is so. */
class ExerciseTest {
    private static final Path FOLDER = Path.of("assets", "experiments");
    /** Two ways of computing the same step differ by a few roundings. */
    private static final double ROUNDING = 1e-12;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static List<Trajectory> run(String name) throws JsonException {
        return Simulator.run(ExperimentFile.read(FOLDER.resolve(name + ".json")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_opens_runs_and_can_be_edited(Path file) throws JsonException {
        Experiment experiment = ExperimentFile.read(file);
        assertThat(Simulator.run(experiment))
                .allSatisfy(way -> assertThat(way.divergedAt()).isEmpty());
        for (RunSpec run : experiment.runs()) {
            if (run.optimizer().kind().isOwn()) {
                RuleCheck check = RuleCheck.of(
                        RuleDraft.of(run.optimizer().kind()), run.optimizer().values());
                assertThat(check.remarks()).isEmpty();
                assertThat(check.require().hyperparameters())
                        .isEqualTo(run.optimizer().kind().hyperparameters());
                assertThat(check.require().withDefaults().quantities())
                        .extracting(Quantity::formula)
                        .isEqualTo(run.optimizer().quantities().stream()
                                .map(Quantity::formula)
                                .toList());
            }
        }
    }

    @Test
    void without_m_hat_the_first_step_is_a_tenth_as_long() throws JsonException {
        List<Trajectory> ways = run("adam-without-m-hat");
        double right = ways.get(0).x(1) - ways.get(0).x(0);
        double twisted = ways.get(1).x(1) - ways.get(1).x(0);
        assertThat(twisted / right).isCloseTo(1 - 0.9, within());
    }

    @Test
    void epsilon_inside_the_root_counts_as_its_root() throws JsonException {
        List<Trajectory> ways = run("adam-epsilon-inside");
        double g = ways.get(1).gradient(0, 1);
        assertThat(ways.get(1).y(1) - ways.get(1).y(0)).isCloseTo(-0.05 * g / Math.sqrt(g * g + 0.01), within());
        assertThat(ways.get(0).y(1) - ways.get(0).y(0)).isCloseTo(-0.05 * g / (Math.abs(g) + 0.01), within());
    }

    @Test
    void m_hat_fed_back_begins_right_and_goes_wrong_with_the_second_step() throws JsonException {
        List<Trajectory> ways = run("adam-m-hat-fed-back");
        assertThat(ways.get(1).x(1)).isEqualTo(ways.get(0).x(1));
        double g0 = ways.get(1).gradient(0, 0);
        double g1 = ways.get(1).gradient(1, 0);
        double fedBack = (0.9 * g0 + 0.1 * g1) / (1 - 0.81);
        double right = (0.09 * g0 + 0.1 * g1) / (1 - 0.81);
        assertThat(ways.get(1).value(ways.get(1).optimizer().quantity("mHat"), 2, 0) / fedBack)
                .isCloseTo(1, within());
        assertThat(ways.get(0).value(ways.get(0).optimizer().quantity("mHat"), 2, 0) / right)
                .isCloseTo(1, within());
    }

    @Test
    void rmsprop_along_the_mean_of_the_gradients_is_adam_without_bias_correction() throws JsonException {
        List<Trajectory> ways = run("rmsprop-plus-momentum");
        assertThat(ways.get(1).x()).containsExactly(ways.get(0).x());
        assertThat(ways.get(1).y()).containsExactly(ways.get(0).y());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(ROUNDING);
    }
}
