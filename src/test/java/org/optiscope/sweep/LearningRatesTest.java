package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.formula.Formula;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.Variant;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class LearningRatesTest {
    /** What the window opens with. */
    private static final int USUAL_STEPS = 500;

    private static final double LEAST_WAY = 0.02;

    static List<Surface> surfaces() {
        return SurfaceCatalog.all();
    }

    private static Trajectory run(Surface surface, Variant variant, int steps) {
        Optimizer optimizer = variant.create();
        double rate = LearningRates.of(surface, optimizer).rate();
        RunSpec run = new RunSpec(optimizer.with("learningRate", rate), "", true, 0);
        return Simulator.run(new Experiment(surface, surface.start(), steps, Noise.NONE, List.of(run)))
                .get(0);
    }

    private static double way(Trajectory run) {
        double farthest = 0;
        for (int t = 0; t <= run.last(); t++) {
            farthest = Math.max(farthest, Math.hypot(run.x(t) - run.x(0), run.y(t) - run.y(0)));
        }
        return farthest;
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void no_default_run_diverges_or_stands_still(Surface surface) {
        List<String> wrong = new ArrayList<>();
        Domain domain = surface.domain();
        double side = Math.hypot(domain.width(), domain.height());
        for (Variant variant : OptimizerCatalog.variants()) {
            for (int steps : new int[] {Experiment.DEFAULT_STEPS, USUAL_STEPS}) {
                Trajectory run = run(surface, variant, steps);
                if (run.divergedAt().isPresent() || way(run) < LEAST_WAY * side) {
                    wrong.add(surface.id() + " " + variant.id() + " at "
                            + run.optimizer().learningRate() + " goes " + way(run) + " of " + side + " in " + steps
                            + ", diverged " + run.divergedAt());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void the_rates_of_a_file_are_of_variants_that_there_are(Surface surface) {
        assertThat(OptimizerCatalog.variants())
                .extracting(Variant::id)
                .containsAll(surface.rates().keySet());
    }

    @Nested
    class proposed {
        private final Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");

        @Test
        void is_what_the_file_says() {
            assertThat(LearningRates.of(rosenbrock, adam()))
                    .isEqualTo(new LearningRates.Proposal(0.1, LearningRates.Source.FILE));
        }

        @Test
        void is_found_by_a_sweep_where_it_says_nothing() {
            assertThat(LearningRates.of(typed("x^2 + y^2"), adam()).source()).isEqualTo(LearningRates.Source.SWEEP);
        }

        @Test
        void grows_with_the_width_of_the_surface() {
            double narrow = LearningRates.of(typed("x^2 + y^2", 1), adam()).rate();
            double wide = LearningRates.of(typed("x^2 + y^2", 100), adam()).rate();
            assertThat(wide).isGreaterThan(10 * narrow);
        }

        @Test
        void is_the_default_where_nothing_moves() {
            assertThat(LearningRates.of(typed("0*x + 1"), adam()))
                    .isEqualTo(new LearningRates.Proposal(1e-3, LearningRates.Source.DEFAULT));
        }

        @Test
        void knows_momentum_by_its_settings() {
            Optimizer momentum = OptimizerCatalog.byId("sgd").create(Map.of("momentum", 0.5));
            assertThat(LearningRates.variant(momentum).id()).isEqualTo("momentum");
            assertThat(LearningRates.variant(momentum.with("nesterov", true)).id())
                    .isEqualTo("nesterov");
            assertThat(LearningRates.variant(momentum.with("momentum", 0.0)).id())
                    .isEqualTo("sgd");
        }
    }

    @Nested
    class another_surface {
        private final Surface before = SurfaceCatalog.byId("rosenbrock");
        private final Surface after = SurfaceCatalog.byId("beale");

        private double rateAfter(Optimizer optimizer) {
            RunSpec run = new RunSpec(optimizer, "", true, 0);
            Experiment changed = new Experiment(after, after.start(), 10, Noise.NONE, List.of(run));
            return LearningRates.follow(before, changed)
                    .runs()
                    .get(0)
                    .optimizer()
                    .learningRate();
        }

        @Test
        void brings_its_rate_for_a_run_at_the_former_surfaces_or_at_the_default() {
            double proposed = LearningRates.of(after, adam()).rate();
            assertThat(rateAfter(adam())).isEqualTo(proposed);
            assertThat(rateAfter(adam().with("learningRate", 0.1))).isEqualTo(proposed);
        }

        @Test
        void leaves_a_rate_that_somebody_set() {
            assertThat(rateAfter(adam().with("learningRate", 0.07))).isEqualTo(0.07);
        }
    }

    private static Optimizer adam() {
        return OptimizerCatalog.byId("adam").withDefaults();
    }

    private static Surface typed(String formula) {
        return typed(formula, 2);
    }

    private static Surface typed(String formula, double half) {
        return Surface.of(Formula.parse(formula), new Domain(-half, half, -half, half));
    }
}
