package org.optiscope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Coordinates;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.CurveTab;
import org.optiscope.reading.QuantityTabs;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

/** The files in {@code assets/experiments}: each opens, shows what it is about, and is right about it. */
class ExercisesTest {
    private static final Path FOLDER = Path.of("assets", "experiments");

    /** What is seen in a plot: this share of the map's diagonal, 20 of 1,000 pixels. */
    private static final double SEEN = 0.02;

    /** Some hundred updates, in another order. */
    private static final double ROUNDING = 1e-9;

    /** What the closed forms neglect: ε = 1e-8 beside gradients of 2 and 3. */
    private static final double EPSILON_SHARE = 1e-7;

    private static final double SLOPE_X = 3;
    private static final double SLOPE_Y = -2;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static Stream<Path> exercises() throws IOException {
        return files().stream().filter(file -> !file.endsWith("sparse-ravine.json"));
    }

    private static Experiment read(String name) throws JsonException {
        return SceneFile.read(FOLDER.resolve(name + ".json")).experiment();
    }

    /** The runs of an experiment on an inclined plane, where the gradient is the same everywhere. */
    private static List<Trajectory> onASlope(Experiment experiment) {
        Surface slope = Surface.of(SLOPE_X + "*x + " + SLOPE_Y + "*y", Map.of(), null);
        return Simulator.run(experiment.withSurface(slope).withStart(new Point(0, 0)));
    }

    private static double distance(Trajectory a, Trajectory b, int t) {
        return Trajectory.length(a.x(t) - b.x(t), a.y(t) - b.y(t));
    }

    private static Object setting(Optimizer optimizer, String key) {
        return optimizer.values().get(key);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_opens_without_a_doubt_about_its_rules_and_no_run_leaves_the_map(Path file) throws JsonException {
        Scene scene = SceneFile.read(file).scene();
        Experiment experiment = scene.experiment();
        assertThat(experiment.runs().stream().flatMap(run -> run.optimizer().kind().warnings().stream()))
                .isEmpty();
        Domain domain = experiment.surface().domain();
        for (Trajectory run : Simulator.run(experiment)) {
            assertThat(run.divergedAt()).isEmpty();
            for (int t = 0; t <= run.last(); t++) {
                assertThat(domain.contains(run.x(t), run.y(t)))
                        .as("%s at step %d", run.optimizer().title(), t)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void an_exercise_opens_on_a_rule_of_its_own_beside_the_right_one_where_the_difference_is_seen(Path file)
            throws JsonException {
        Scene scene = SceneFile.read(file).scene();
        Experiment experiment = scene.experiment();
        RunSpec selected = experiment.runs().get(scene.selected());
        assertThat(selected.optimizer().kind().definition()).isInstanceOf(Map.class);
        assertThat(experiment.runs().stream().map(run -> run.optimizer().kind().definition()))
                .contains("adam");
        assertThat(QuantityTabs.of(selected.optimizer()))
                .extracting(CurveTab::key)
                .contains(scene.look().curves().tabs().get(CurvesLook.Chart.OWN));
        List<Trajectory> runs = Simulator.run(experiment);
        double diagonal = Math.hypot(
                experiment.surface().domain().width(),
                experiment.surface().domain().height());
        assertThat(runs.stream()
                        .mapToDouble(run -> distance(run, runs.get(scene.selected()), scene.playhead()))
                        .max()
                        .orElse(0))
                .isGreaterThan(SEEN * diagonal);
    }

    /** On a slope the mean without its correction is 1 − βᵗ of it, so that the point lags behind by β/(1 − β) steps in the end. */
    @Test
    void without_m_hat_adam_starts_slowly_and_stays_19_steps_behind() throws JsonException {
        List<Trajectory> runs = onASlope(read("adam-without-m-hat").withSteps(300));
        double alpha = 0.2;
        double beta = (Double) setting(runs.get(1).optimizer(), "beta1");
        for (int t = 0; t <= 300; t++) {
            double lost = beta * (1 - Math.pow(beta, t)) / (1 - beta);
            assertThat(runs.get(0).x(t)).isCloseTo(-alpha * t, within(t * EPSILON_SHARE));
            assertThat(runs.get(1).x(t)).isCloseTo(-alpha * (t - lost), within(t * EPSILON_SHARE));
            assertThat(runs.get(1).y(t)).isCloseTo(alpha * (t - lost), within(t * EPSILON_SHARE));
        }
        double behind = (runs.get(1).x(300) - runs.get(0).x(300)) / alpha;
        assertThat(behind).isCloseTo(19, within(1e-4));
    }

    /** At the first update, where m̂ is g and v̂ is g²: α g/(|g| + ε) outside, α g/√(g² + ε) inside. */
    @Test
    void inside_the_root_epsilon_counts_like_its_root() throws JsonException {
        Experiment experiment = read("adam-epsilon-inside-the-root");
        List<Trajectory> runs = Simulator.run(experiment);
        double alpha = 0.05;
        double epsilon = (Double) setting(runs.get(1).optimizer(), "epsilon");
        double g = runs.get(0).gradient(0, 0);
        assertThat(setting(runs.get(2).optimizer(), "epsilon")).isEqualTo(epsilon * epsilon);
        double outside = alpha * g / (Math.abs(g) + epsilon);
        double inside = alpha * g / Math.sqrt(g * g + epsilon);
        double squared = alpha * g / Math.sqrt(g * g + epsilon * epsilon);
        assertThat(runs.get(0).x(0) - runs.get(0).x(1)).isCloseTo(outside, within(ROUNDING));
        assertThat(runs.get(1).x(0) - runs.get(1).x(1)).isCloseTo(inside, within(ROUNDING));
        assertThat(runs.get(2).x(0) - runs.get(2).x(1)).isCloseTo(squared, within(ROUNDING));
        assertThat(outside / inside).as("nearly 1/√ε, as |g| is far below ε").isBetween(9.0, 10.0);
        assertThat(squared / outside).isBetween(1.0, Math.sqrt(2));
        int last = experiment.steps();
        assertThat(runs.get(0).loss(last)).isLessThan(0.1);
        assertThat(runs.get(1).loss(last)).isGreaterThan(0.9);
        assertThat(runs.get(2).loss(last)).isLessThan(0.1);
    }

    @Test
    void inside_the_root_an_epsilon_of_0_leaves_a_coordinate_without_gradient_where_it_is() throws JsonException {
        Optimizer inside =
                read("adam-epsilon-inside-the-root").runs().get(1).optimizer().with("epsilon", 0.0);
        Coordinates c = new Coordinates(inside, 1);
        c.theta()[0] = 1;
        for (int t = 1; t <= 10; t++) {
            inside.stepAll(t, c);
            assertThat(c.theta()[0]).isEqualTo(1);
        }
    }

    /** On a slope r = m̂/g obeys r ← (β r + 1 − β)/(1 − βᵗ) where it should be 1. */
    @Test
    void fed_back_into_m_the_correction_is_made_again_and_again() throws JsonException {
        Experiment experiment = read("m-hat-fed-back");
        List<Trajectory> runs = onASlope(experiment);
        double alpha = 0.12;
        double beta = (Double) setting(runs.get(1).optimizer(), "beta1");
        double r = 0;
        double longest = 0;
        for (int t = 1; t <= experiment.steps(); t++) {
            r = (beta * r + 1 - beta) / (1 - Math.pow(beta, t));
            longest = Math.max(longest, r);
            assertThat(runs.get(0).stepLength(t)).isCloseTo(alpha * Math.sqrt(2), within(EPSILON_SHARE));
            assertThat(runs.get(1).stepLength(t)).isCloseTo(r * alpha * Math.sqrt(2), within(r * EPSILON_SHARE));
        }
        assertThat(longest).as("times as long as they should be").isBetween(10.0, 10.1);
        assertThat(r).as("in the end").isCloseTo(1, within(1e-6));
    }

    /** b = m/(1 − β₁), so α b is α/(1 − β₁) times m. */
    @Test
    void rmsprop_with_a_velocity_for_the_gradient_is_adam_without_correction() throws JsonException {
        Experiment experiment = read("rmsprop-plus-momentum");
        List<Trajectory> runs = Simulator.run(experiment);
        Optimizer own = runs.get(0).optimizer();
        Optimizer adam = runs.get(1).optimizer();
        double mu = (Double) setting(own, "mu");
        assertThat(adam.corrects()).hasValue(false);
        assertThat(setting(adam, "beta1")).isEqualTo(mu);
        assertThat(setting(adam, "beta2")).isEqualTo(setting(own, "rho"));
        assertThat(adam.learningRate()).isCloseTo(own.learningRate() / (1 - mu), within(1e-15));
        for (int t = 0; t <= experiment.steps(); t++) {
            assertThat(distance(runs.get(0), runs.get(1), t)).isLessThan(ROUNDING);
        }
    }

    /** On a slope the velocity of PyTorch's RMSprop adds up sign(g)/√(1 − ρᵏ), whose first terms are the largest. */
    @Test
    void pytorchs_rmsprop_divides_before_it_adds_up_which_is_another_rule() throws JsonException {
        Experiment experiment = read("rmsprop-plus-momentum");
        List<Trajectory> runs = onASlope(experiment);
        double alpha = 0.005;
        double velocity = 0;
        for (int t = 1; t <= experiment.steps(); t++) {
            velocity = 0.9 * velocity + 1 / Math.sqrt(1 - Math.pow(0.99, t));
            double momentum = (1 - Math.pow(0.9, t)) / 0.1 / Math.sqrt(1 - Math.pow(0.99, t));
            assertThat(runs.get(2).x(t - 1) - runs.get(2).x(t)).isCloseTo(alpha * velocity, within(EPSILON_SHARE));
            assertThat(runs.get(0).x(t - 1) - runs.get(0).x(t)).isCloseTo(alpha * momentum, within(EPSILON_SHARE));
        }
    }
}
