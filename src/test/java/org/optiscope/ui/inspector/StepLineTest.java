package org.optiscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.Numbers;

class StepLineTest {
    private static final int STEPS = 60;
    private static final int WIDE = 200;

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

    private static String compact(double value) {
        String number = Numbers.compact(value);
        return " ".repeat(StepLine.SLOT - number.length()) + number;
    }

    @Test
    void the_rule_of_adam_stands_there_with_the_numbers_of_the_step() {
        Optimizer adam = OptimizerCatalog.byId("adam").create(Map.of("learningRate", 0.05));
        Trajectory trajectory = run(adam);
        String mHat = compact(value(trajectory, "mHat"));
        String root = "(√" + compact(value(trajectory, "vHat")).strip();

        assertThat(new StepLine(spec(adam)).text(trajectory, 20, 0, WIDE))
                .isEqualTo(compact(trajectory.x(19)) + " − 0.05 · " + mHat + " / "
                        + " ".repeat(StepLine.SLOT + 2 - root.length()) + root + " + 1e−8)");
    }

    private static double value(Trajectory trajectory, String key) {
        Quantity quantity = trajectory.optimizer().quantities().stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseThrow();
        return trajectory.value(quantity, 20, 0);
    }

    @Test
    void a_scheduled_learning_rate_stands_there_as_it_is_at_the_step() {
        RunSpec spec = spec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", 0.001)))
                .withSchedule(new Schedule.Exponential(0, 0.99));
        Trajectory trajectory = run(spec);

        assertThat(new StepLine(spec).text(trajectory, 20, 0, WIDE))
                .contains(" − " + compact(trajectory.learningRate(20)) + " · ");
        assertThat(TexSymbols.of(spec)).containsEntry("learningRate", "\\alpha_{t}");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_line_jumps_from_step_to_step(OptimizerKind kind) {
        Optimizer optimizer = kind.withDefaults();
        StepLine line = new StepLine(spec(optimizer));
        Trajectory trajectory = run(optimizer);
        for (int width : new int[] {30, 46, WIDE}) {
            Set<List<Integer>> shapes = new HashSet<>();
            for (int t = 1; t <= trajectory.last(); t++) {
                String text = line.text(trajectory, t, 1, width);
                shapes.add(text.lines().map(String::length).toList());
                assertThat(text.lines().count()).isEqualTo(line.lines(width));
                assertThat(text.chars()).allMatch(c -> c < '\uE000');
            }
            assertThat(shapes).as("%s at %d characters", kind.id(), width).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_name_in_the_formulas_has_its_tex(OptimizerKind kind) {
        Optimizer optimizer = kind.withDefaults();
        Map<String, String> names = TexSymbols.of(optimizer);
        for (Quantity quantity : optimizer.quantities()) {
            String tex = StepLine.parse(optimizer, quantity.formula()).toTex(names);
            for (String name : names.keySet()) {
                boolean isPlain = name.length() > 3 && !names.get(name).contains(name);
                assertThat(isPlain && tex.matches(".*(?<![\\\\\\w])" + name + "(?!\\w).*"))
                        .as("%s in %s", name, tex)
                        .isFalse();
            }
        }
    }
}
