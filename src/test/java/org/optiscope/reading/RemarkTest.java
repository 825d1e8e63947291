package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

class RemarkTest {
    private static Trajectory run(String formula, String optimizer, double x, double y) {
        Surface surface = Surface.of(Formula.parse(formula), new Domain(-2, 2, -2, 2));
        RunSpec run = new RunSpec(OptimizerCatalog.byId(optimizer).withDefaults(), "", true, 0);
        return Simulator.run(new Experiment(surface, new Point(x, y), 5, Noise.NONE, List.of(run)))
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "rmsprop", "adagrad"})
    void an_infinite_mean_square_says_why_nothing_moves(String optimizer) {
        Trajectory stuck = run("1e200*x^2 + y^2", optimizer, 1, 1);

        assertThat(stuck.x(1)).isEqualTo(1);
        assertThat(Remark.of(stuck, 1)).contains("is ∞").endsWith("so nothing moves.");
        assertThat(Remark.of(stuck, 0)).isEmpty();
    }

    @Test
    void a_start_where_f_has_no_value_says_where_to_click() {
        Trajectory undefined = run("ln(x) + y^2", "adam", -1, 1);
        assertThat(Remark.of(undefined, 0)).isEqualTo("f has no value at the start; click where it has one.");
        assertThat(Remark.of(run("ln(x) + y^2", "adam", 1, 1), 0)).isEmpty();
    }

    @Test
    void an_epsilon_of_0_says_what_becomes_of_0_by_0() {
        RunSpec without = new RunSpec(OptimizerCatalog.byId("adam").create(Map.of("epsilon", 0.0)), "", true, 0);
        assertThat(Remark.of(without)).contains("ε = 0").contains("PyTorch gives NaN");
        assertThat(Remark.of(new RunSpec(OptimizerCatalog.byId("adam").withDefaults(), "", true, 0)))
                .isEmpty();
    }
}
