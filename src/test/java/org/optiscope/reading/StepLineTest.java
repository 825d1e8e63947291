package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Schedule;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Expression;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class StepLineTest {
    private static final int STEPS = 60;
    private static final int WIDE = 200;
    /** Six digits are shown of each number; a difference of two that are nearly alike loses some of them. */
    private static final double CALCULATED_PERCENT = 0.1;

    static List<OptimizerKind> kinds() {
        return OptimizerCatalog.all();
    }

    private static RunSpec spec(Optimizer optimizer) {
        return new RunSpec(optimizer, "", true, 0);
    }

    private static Trajectory run(Optimizer optimizer) {
        return run(spec(optimizer));
    }

    private static Trajectory run(RunSpec spec) {
        Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");
        return Simulator.run(new Experiment(rosenbrock, rosenbrock.start(), STEPS, Noise.NONE, List.of(spec)))
                .get(0);
    }

    @Test
    void the_rule_of_adam_stands_there_with_the_numbers_of_the_step() {
        Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 0.05));
        Trajectory trajectory = run(adam);
        double mHat = value(trajectory, "mHat");
        assertThat(StepLine.ofRule(spec(adam)).text(trajectory, 20, 0, WIDE))
                .isEqualTo(Numbers.term(trajectory.x(19)) + " − 0.05 · " + Numbers.term(mHat) + " / (√"
                        + Numbers.term(value(trajectory, "vHat")) + " + 1e−8)");
    }

    @Test
    void a_quantity_stands_there_with_the_numbers_that_it_is_computed_from_and_comes_out() {
        Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 0.05));
        Trajectory trajectory = run(adam);
        double before = trajectory.value(quantity(trajectory, "m"), 19, 0);

        String line = StepLine.of(spec(adam), quantity(trajectory, "m")).text(trajectory, 20, 0, WIDE);

        assertThat(line)
                .matches("0\\.9 · \\(?−?[\\d.]+\\)? \\+ 0\\.1 · \\(?−?[\\d.]+\\)?")
                .contains(Numbers.term(before), Numbers.term(trajectory.gradient(19, 0)));
    }

    /** A pocket calculator: the line as it stands there, evaluated from its text alone. */
    static double calculated(String line) {
        String typed = line.replace('−', '-').replace('\n', ' ').replace("·", "*");
        for (int i = 0; i < 10; i++) {
            typed = typed.replace(String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(i)), "^" + i);
        }
        typed = typed.replaceAll("√([\\d.]+(e-?\\d+)?)", "sqrt($1)").replace("√(", "sqrt(");
        return Expression.parse(typed, Set.of()).evaluate(Map.of());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_line_of_every_rule_comes_out_on_a_pocket_calculator(OptimizerKind kind) {
        RunSpec spec = spec(kind.withDefaults());
        Trajectory trajectory = run(spec);
        int calculated = 0;
        for (Quantity quantity : spec.optimizer().quantities()) {
            if (!quantity.active()) {
                continue;
            }
            for (int t : new int[] {1, 2, Math.min(17, trajectory.lastFinite()), trajectory.lastFinite()}) {
                double exact = trajectory.value(quantity, t, 1);
                String line = StepLine.of(spec, quantity).text(trajectory, t, 1, WIDE);
                if (line.contains(" if ") || line.contains("–") || exact == 0) {
                    continue;
                }
                assertThat(calculated(line))
                        .as("%s at step %d: %s", quantity.key(), t, line)
                        .isCloseTo(exact, withinPercentage(CALCULATED_PERCENT));
                calculated++;
            }
        }
        assertThat(calculated).as("lines that came out").isGreaterThanOrEqualTo(2);
    }

    private static Quantity quantity(Trajectory trajectory, String key) {
        return trajectory.optimizer().quantities().stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_negative_number_after_a_sign_stands_in_brackets() {
        Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 0.05));
        Trajectory trajectory = run(adam);
        assertThat(value(trajectory, "mHat")).isPositive();
        assertThat(trajectory.value(quantity(trajectory, "mHat"), 1, 0)).isNegative();
        assertThat(trajectory.x(0)).isNegative();

        assertThat(StepLine.ofRule(spec(adam)).text(trajectory, 1, 0, WIDE)).startsWith("−1.50000 − 0.05 · (−");
    }

    private static double value(Trajectory trajectory, String key) {
        return trajectory.value(quantity(trajectory, key), 20, 0);
    }

    @Test
    void a_scheduled_learning_rate_stands_there_as_it_is_at_the_step() {
        RunSpec spec = spec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.001)))
                .withSchedule(new Schedule.Exponential(0, 0.99));
        Trajectory trajectory = run(spec);

        assertThat(StepLine.ofRule(spec).text(trajectory, 20, 0, WIDE))
                .contains(" − " + Numbers.term(trajectory.learningRate(20)) + " · ");
        assertThat(TexSymbols.of(spec)).containsEntry("learningRate", "\\alpha_{t}");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_line_has_a_hole_or_is_longer_than_its_room_where_it_can_be_broken(OptimizerKind kind) {
        Optimizer optimizer = kind.withDefaults();
        StepLine line = StepLine.ofRule(spec(optimizer));
        Trajectory trajectory = run(optimizer);
        for (int t = 1; t <= trajectory.last(); t++) {
            String text = line.text(trajectory, t, 1, 46);
            assertThat(text).doesNotContain("  ");
            assertThat(text.chars()).allMatch(c -> c < '\uE000');
            assertThat(text.lines())
                    .allMatch(l -> l.length() <= 46 || l.split(" [+−·/] ").length == 1 || l.contains("("));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_name_in_the_formulas_has_its_tex(OptimizerKind kind) {
        Optimizer optimizer = kind.withDefaults();
        Map<String, String> names = TexSymbols.of(optimizer);
        for (Quantity quantity : optimizer.quantities()) {
            String tex = quantity.formula().toTex(names);
            for (String name : names.keySet()) {
                boolean isPlain = name.length() > 3 && !names.get(name).contains(name);
                assertThat(isPlain && tex.matches(".*(?<![\\\\\\w])" + name + "(?!\\w).*"))
                        .as("%s in %s", name, tex)
                        .isFalse();
            }
        }
    }
}
