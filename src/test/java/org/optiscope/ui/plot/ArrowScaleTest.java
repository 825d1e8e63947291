package org.optiscope.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.raster.Viewport;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;

class ArrowScaleTest {
    private static final Viewport VIEW = new Viewport(-2, 2, -2, 2, 800, 800);

    private static Trajectory descent(String formula, double rate) {
        RunSpec run = new RunSpec(OptimizerCatalog.byId("sgd").create(Map.of("learningRate", rate)), "", true, 0);
        Surface surface = Surface.of(Formula.parse(formula), new Domain(-2, 2, -2, 2));
        return Simulator.run(new Experiment(surface, new Point(1, 0.5), 50, Noise.NONE, List.of(run)))
                .get(0);
    }

    @Test
    void lengths_are_logarithmic_and_ten_times_the_vector_adds_the_same_everywhere() {
        ArrowScale scale = ArrowScale.of(descent("x^2 + y^2", 0.1), VIEW);
        double longest = scale.length(scale.reference());

        assertThat(longest).isCloseTo(84, within(1e-9));
        // Above c, a decade is a third of ln(1001)/ln(1000) of the longest.
        assertThat(scale.length(10 * scale.reference()) - longest).isCloseTo(28, within(0.1));
        assertThat(longest - scale.length(scale.reference() / 10)).isCloseTo(28, within(0.2));
        assertThat(scale.length(0)).isZero();
    }

    @Test
    void a_run_that_leaves_for_infinity_keeps_its_arrows() {
        Trajectory diverging = descent("x^4 + y^2", 1.2);
        assertThat(diverging.divergedAt()).isPresent();
        ArrowScale scale = ArrowScale.of(diverging, VIEW);

        assertThat(scale.reference()).isFinite().isPositive();
        assertThat(scale.length(scale.reference())).isPositive();
    }

    @Test
    void a_run_without_a_gradient_has_no_length() {
        ArrowScale scale = ArrowScale.of(descent("0*x", 0.1), VIEW);
        assertThat(scale.length(0)).isZero();
        assertThat(scale.length(5)).isZero();
    }
}
