package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Stage;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class StageNumbersTest {
    private static final int STEPS = 20;
    private static final int WIDE = 400;
    /** A bar beside a lesson, in the presenter's view. */
    private static final int NARROW = 48;
    /** As in {@link StepLineTest}. */
    private static final double CALCULATED_PERCENT = 0.1;

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    private static Experiment experiment(Optimizer optimizer, Noise noise) {
        Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");
        RunSpec run = new RunSpec(optimizer, "", true, 0);
        return new Experiment(rosenbrock, rosenbrock.start(), STEPS, noise, List.of(run));
    }

    private static String text(Experiment experiment, int stage, int t, int width) {
        Trajectory trajectory = Simulator.run(experiment).get(0);
        return StageNumbers.of(experiment, experiment.runs().get(0), stage).text(trajectory, t, width);
    }

    private static Experiment adam() {
        return experiment(OptimizerCatalog.byId("adam").withDefaults(), Noise.NONE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_stage_of_every_rule_says_what_it_computes_and_it_comes_out(OptimizerKind kind) {
        Experiment experiment = experiment(kind.withDefaults(), Noise.NONE);
        Trajectory trajectory = Simulator.run(experiment).get(0);
        List<Stage> stages = experiment.runs().get(0).optimizer().stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            String text =
                    StageNumbers.of(experiment, experiment.runs().get(0), stage).text(trajectory, 3, WIDE);
            assertThat(text.lines())
                    .as(kind.id() + ", " + stages.get(stage).title())
                    .hasSize(2);
            assertThat(text).startsWith("x  ").contains("\ny  ");
            for (String equation : equations(text)) {
                List<String> sides = Arrays.asList(equation.split(" = "));
                String right = sides.get(sides.size() - 1);
                if (sides.size() == 3 && !equation.contains("∂") && !equation.contains(" if ") && !right.equals("0")) {
                    assertThat(StepLineTest.calculated(sides.get(1)))
                            .as("%s: %s", kind.id(), equation)
                            .isCloseTo(StepLineTest.calculated(right), withinPercentage(CALCULATED_PERCENT));
                }
            }
        }
    }

    private static List<String> equations(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.substring(3).split(" {4,}")))
                .toList();
    }

    @Test
    void the_stages_of_adam_are_its_point_its_gradient_its_moments_their_corrections_and_its_step() {
        Experiment adam = adam();
        Trajectory run = Simulator.run(adam).get(0);
        assertThat(text(adam, 0, 3, WIDE)).startsWith("x  θ = " + Numbers.term(run.x(2)) + "\n");
        assertThat(text(adam, 1, 3, WIDE)).startsWith("x  g = ∂f/∂x = " + Numbers.term(run.gradient(2, 0)) + "\n");
        assertThat(text(adam, 2, 3, WIDE)).startsWith("x  m = 0.9 · ");
        assertThat(text(adam, 3, 3, WIDE)).startsWith("x  v = 0.999 · ");
        assertThat(text(adam, 4, 3, WIDE)).startsWith("x  m̂ = ").contains("    v̂ = ", "(1 − 0.9^3)", "(1 − 0.999^3)");
        assertThat(text(adam, 5, 3, WIDE))
                .startsWith("x  θ = " + Numbers.term(run.x(2)) + " − 0.001 · ")
                .endsWith(" = " + Numbers.term(run.y(3)));
    }

    @Test
    void a_gradient_with_noise_is_not_called_the_derivative() {
        Experiment noisy = experiment(OptimizerCatalog.byId("adam").withDefaults(), new Noise(0.5, 1, 1, 7));
        assertThat(text(noisy, 1, 3, WIDE)).startsWith("x  g = ").doesNotContain("∂");
    }

    @Test
    void what_does_not_fit_stands_in_lines_of_its_own() {
        assertThat(text(adam(), 4, 3, 60).lines().toList())
                .hasSize(4)
                .allMatch(line -> line.length() <= 60)
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("   v̂ = "));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_line_is_longer_than_the_bar_has_room_for_where_it_can_be_broken(OptimizerKind kind) {
        Experiment experiment = experiment(kind.withDefaults(), Noise.NONE);
        Trajectory trajectory = Simulator.run(experiment).get(0);
        RunSpec run = experiment.runs().get(0);
        for (int stage = 0; stage < run.optimizer().stages().size(); stage++) {
            for (int t = 1; t <= trajectory.row(STEPS); t++) {
                assertThat(StageNumbers.of(experiment, run, stage)
                                .text(trajectory, t, NARROW)
                                .lines())
                        .as(kind.id() + ", stage " + stage + ", step " + t)
                        .allMatch(line -> line.length() <= NARROW || line.contains(" if "));
            }
        }
    }

    @Test
    void a_result_that_does_not_fit_stands_in_the_next_line() {
        String whole = text(adam(), 2, 3, WIDE);
        int longest = whole.lines().mapToInt(String::length).max().orElseThrow();
        assertThat(text(adam(), 2, 3, longest)).isEqualTo(whole);
        assertThat(text(adam(), 2, 3, longest - 1)
                        .lines()
                        .filter(line -> line.strip().startsWith("= ")))
                .isNotEmpty();
    }

    @Test
    void the_formula_without_numbers_is_written_as_tex() {
        Experiment adam = adam();
        assertThat(StageNumbers.of(adam, adam.runs().get(0), 0).tex()).isEmpty();
        assertThat(StageNumbers.of(adam, adam.runs().get(0), 2).tex()).contains("m_{t} = ", "m_{t-1}");
        assertThat(StageNumbers.of(adam, adam.runs().get(0), 4).tex()).contains("\\hat{m}_{t} = ", "\\hat{v}_{t} = ");
        assertThat(StageNumbers.of(adam, adam.runs().get(0), 5).tex()).isEmpty();
    }
}
