package org.optiscope.reading;

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
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class BiasCorrectionTest {
    /** What the ratio neglects: ε = 1e-8 beside gradients of about 1 and more. */
    private static final double EPSILON_SHARE = 1e-6;

    private static final double ROUNDING = 1e-12;

    private static Optimizer adam(boolean corrected) {
        return OptimizerCatalog.byId("adam").create(Map.of("biasCorrection", corrected));
    }

    private static Trajectory run(Optimizer optimizer) {
        Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");
        return Simulator.run(new Experiment(
                        rosenbrock, rosenbrock.start(), 10, Noise.NONE, List.of(new RunSpec(optimizer, "", true, 0))))
                .get(0);
    }

    @Test
    void the_uncorrected_first_step_is_3_16_times_the_corrected_one() {
        Trajectory corrected = run(adam(true));
        double lengthening = BiasCorrection.of(adam(true)).orElseThrow().lengthening(corrected, 1);

        assertThat(lengthening)
                .isCloseTo((1 - 0.9) / Math.sqrt(1 - 0.999), within(EPSILON_SHARE))
                .isCloseTo(3.16, within(0.005));
        assertThat(run(adam(false)).stepLength(1) / corrected.stepLength(1)).isCloseTo(lengthening, within(ROUNDING));
    }

    @Test
    void the_corrected_first_step_is_0_316_times_the_uncorrected_one() {
        Trajectory uncorrected = run(adam(false));
        BiasCorrection correction = BiasCorrection.of(adam(false)).orElseThrow();

        assertThat(correction.isOn()).isFalse();
        assertThat(correction.lengthening(uncorrected, 1))
                .isCloseTo(Math.sqrt(1 - 0.999) / (1 - 0.9), within(EPSILON_SHARE));
        assertThat(run(adam(true)).stepLength(1) / uncorrected.stepLength(1))
                .isCloseTo(correction.lengthening(uncorrected, 1), within(ROUNDING));
    }

    @Test
    void a_decay_that_nothing_scales_makes_the_lengthening_less() {
        Optimizer adamW = OptimizerCatalog.byId("adamw").create(Map.of("learningRate", 0.1, "weightDecay", 1.0));
        Surface sphere = SurfaceCatalog.byId("sphere");
        Trajectory run = Simulator.run(new Experiment(
                        sphere, new Point(-4, 3), 1, Noise.NONE, List.of(new RunSpec(adamW, "", true, 0))))
                .get(0);
        // Along each axis the step is 0.1 towards 0, √10 times as much uncorrected, and 0.1 of the place besides.
        double own = Math.hypot(0.1 + 0.4, 0.1 + 0.3);
        double uncorrected = Math.hypot(Math.sqrt(0.1) + 0.4, Math.sqrt(0.1) + 0.3);
        assertThat(BiasCorrection.of(adamW).orElseThrow().lengthening(run, 1))
                .isCloseTo(uncorrected / own, within(EPSILON_SHARE));
    }

    @Test
    void it_is_over_at_the_same_step_whether_it_is_on_or_off() {
        for (int moment = 0; moment < 2; moment++) {
            assertThat(BiasCorrection.of(adam(false)).orElseThrow().overAfter(moment))
                    .isEqualTo(BiasCorrection.of(adam(true)).orElseThrow().overAfter(moment));
        }
    }

    @Test
    void only_optimizers_that_can_switch_it_have_it() {
        assertThat(BiasCorrection.of(OptimizerCatalog.byId("sgd").withDefaults()))
                .isEmpty();
    }

    /** A student's rule: its own names for the decay rates and for what it shows of them. */
    private static OptimizerKind own(String shown) throws JsonException {
        return OptimizerKind.read(Json.parse("""
                { "id": "mine", "name": "Mine", "lineage": "both", "source": "a lecture", "summary": "Mine.",
                  "hyperparameters": [
                    {"key": "learningRate", "symbol": "α", "default": 0.1, "slider": [1e-5, 10], "scale": "log", "meaning": "Rate: how far."},
                    {"key": "slow", "symbol": "ρ", "default": 0.99, "below": 1, "slider": [0, 0.99], "scale": "log-complement", "meaning": "Slow: v."},
                    {"key": "fast", "symbol": "μ", "default": 0.8, "below": 1, "slider": [0, 0.99], "scale": "log-complement", "meaning": "Fast: m."},
                    {"key": "biasCorrection", "switch": true, "meaning": "Correction: divides."} ],
                  "quantities": [
                    {"key": "a", "symbol": "a", "meaning": "mean", "formula": "fast*aPrev + (1 - fast)*g"},
                    {"key": "b", "symbol": "b", "meaning": "mean square", "formula": "slow*bPrev + (1 - slow)*g^2"},
                    %s ],
                  "update": "-learningRate*if(biasCorrection, a/(1 - fast^t)/sqrt(b/(1 - slow^t) + 1e-8), a/sqrt(b + 1e-8))" }
                """.formatted(shown), () -> "an optimizer"));
    }

    @Test
    void the_decay_rates_are_those_that_the_shown_corrections_ask_for_whatever_they_are_called() throws JsonException {
        Optimizer own = own("""
                        {"key": "first", "symbol": "1−μᵗ", "meaning": "of a", "formula": "1 - fast^t", "seen": "shown"},
                        {"key": "second", "symbol": "1−ρᵗ", "meaning": "of b", "formula": "1 - slow^t", "seen": "shown"}""").withDefaults();
        BiasCorrection correction = BiasCorrection.of(own).orElseThrow();
        assertThat(correction.symbol(0)).isEqualTo("μ");
        assertThat(correction.symbol(1)).isEqualTo("ρ");
        assertThat(correction.lengthening(run(own), 3))
                .isCloseTo((1 - Math.pow(0.8, 3)) / Math.sqrt(1 - Math.pow(0.99, 3)), within(EPSILON_SHARE));
    }

    @Test
    void numbers_that_only_look_like_corrections_are_none() throws JsonException {
        for (String formula : List.of("1 - fast^2", "2 - fast^t", "1 - first^t", "1 + fast^t")) {
            Optimizer own = own("""
                            {"key": "first", "symbol": "c", "meaning": "shown", "formula": "1 - slow^t", "seen": "shown"},
                            {"key": "second", "symbol": "d", "meaning": "shown", "formula": "%s", "seen": "shown"}""".formatted(formula)).withDefaults();
            assertThat(BiasCorrection.of(own)).as(formula).isEmpty();
        }
    }
}
