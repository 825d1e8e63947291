package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.raster.ValueAxis;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class CurveTabsTest {
    private static final int STEPS = 60;

    private static Experiment experiment(Surface surface, Optimizer... optimizers) {
        List<RunSpec> runs = IntStream.range(0, optimizers.length)
                .mapToObj(i -> new RunSpec(optimizers[i], "", true, i))
                .toList();
        return new Experiment(surface, new Point(-0.5, 2.4), STEPS, Noise.NONE, runs);
    }

    private static CurveInputs inputs(Experiment experiment, int selected) {
        return CurveInputs.of(experiment, Simulator.run(experiment), selected, Optional.empty());
    }

    private static List<Curve> curves(List<CurveTab> tabs, String key, CurveInputs inputs) {
        return tabs.stream()
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElseThrow()
                .source()
                .curves(inputs, () -> false);
    }

    private static Optimizer optimizer(String id) {
        return OptimizerCatalog.byId(id).withDefaults();
    }

    @Test
    void a_tab_tells_its_quantities_in_mathematics_not_in_code() {
        for (OptimizerKind kind : OptimizerCatalog.all()) {
            assertThat(QuantityTabs.of(kind.withDefaults()))
                    .extracting(CurveTab::meaning)
                    .noneMatch(meaning -> meaning.matches("(?s).*(sqrt|beta|[*^]|learningRate).*"));
        }
    }

    @Test
    void every_listed_quantity_of_every_optimizer_has_its_curves_with_the_trajectorys_values() {
        for (OptimizerKind kind : OptimizerCatalog.all()) {
            CurveInputs inputs = inputs(experiment(SurfaceCatalog.byId("rosenbrock"), kind.withDefaults()), 0);
            Trajectory run = inputs.selected().orElseThrow().trajectory();
            List<Curve> all = QuantityTabs.of(run.optimizer()).stream()
                    .flatMap(tab -> tab.source().curves(inputs, () -> false).stream())
                    .toList();
            for (Quantity quantity : run.optimizer().quantities()) {
                if (!quantity.listed()) {
                    continue;
                }
                boolean shared = quantity.role() == Quantity.Role.SHARED;
                for (int i = 0; i < (shared ? 1 : 2); i++) {
                    int coordinate = i;
                    String label = quantity.symbol() + (shared ? "" : coordinate == 0 ? " x" : " y");
                    assertThat(all).as(kind.id() + " " + label).anySatisfy(curve -> {
                        assertThat(curve.label()).isEqualTo(label);
                        assertThat(curve.values()).hasSize(run.last() + 1);
                        assertThat(curve.at(0)).isNaN();
                        for (int t = 1; t <= run.last(); t++) {
                            assertThat(curve.at(t)).isEqualTo(run.value(quantity, t, coordinate));
                        }
                    });
                }
            }
        }
    }

    @Test
    void corrected_quantities_share_a_tab_with_what_they_correct() {
        assertThat(QuantityTabs.of(optimizer("adam")).stream().map(CurveTab::title))
                .startsWith("g", "m, m̂", "v, v̂", "1−βᵗ", "Ratio");
        assertThat(QuantityTabs.of(optimizer("adam").with("biasCorrection", false)).stream()
                        .map(CurveTab::title))
                .startsWith("g", "m", "v", "1−βᵗ", "Ratio");
        assertThat(QuantityTabs.opening(optimizer("adam"))).isEqualTo("m");
        assertThat(QuantityTabs.opening(OptimizerCatalog.byId("sgd").create(Map.of("momentum", 0.0))))
                .isEqualTo("g");
    }

    @Test
    void a_run_without_correction_shows_what_it_would_be_corrected_by() {
        Optimizer adam = optimizer("adam");
        Optimizer off = adam.with("biasCorrection", false);
        CurveInputs corrected = inputs(experiment(SurfaceCatalog.byId("rosenbrock"), adam), 0);
        CurveInputs uncorrected = inputs(experiment(SurfaceCatalog.byId("rosenbrock"), off), 0);
        for (String key : List.of("shared", "ratio")) {
            List<Curve> expected = curves(QuantityTabs.of(adam), key, corrected);
            List<Curve> curves = curves(QuantityTabs.of(off), key, uncorrected);
            assertThat(curves).hasSameSizeAs(expected);
            for (int k = 0; k < curves.size(); k++) {
                assertThat(curves.get(k).label()).isEqualTo(expected.get(k).label());
                assertThat(curves.get(k).values())
                        .containsExactly(expected.get(k).values());
            }
        }
    }

    @Test
    void the_ghost_has_its_name_at_the_end_of_its_curves_and_where_they_are_read() {
        Optimizer adam = optimizer("adam");
        Optimizer off = adam.with("biasCorrection", false);
        for (Optimizer own : List.of(adam, off)) {
            String word = own.equals(adam) ? "uncorrected" : "corrected";
            Surface surface = SurfaceCatalog.byId("rosenbrock");
            Trajectory twin =
                    Simulator.run(experiment(surface, own.twin().orElseThrow())).get(0);
            Experiment experiment = experiment(surface, own);
            CurveInputs inputs = CurveInputs.of(experiment, Simulator.run(experiment), 0, Optional.of(twin));

            assertThat(ghosts(QuantityTabs.of(own), "m", inputs))
                    .extracting(Curve::label)
                    .containsExactly("m x, " + word, "m y, " + word);
            assertThat(ghosts(QuantityTabs.of(own), "m", inputs))
                    .extracting(Curve::shortLabel)
                    .containsExactly(word, word);
            assertThat(ghosts(RunTabs.create(), "loss", inputs))
                    .extracting(Curve::label)
                    .containsExactly("Adam, " + word);
            assertThat(ghosts(RunTabs.create(), "loss", inputs))
                    .extracting(Curve::shortLabel)
                    .containsExactly(word);
            assertThat(ghosts(QuantityTabs.of(own), "shared", inputs)).isEmpty();
        }
    }

    private static List<Curve> ghosts(List<CurveTab> tabs, String key, CurveInputs inputs) {
        return curves(tabs, key, inputs).stream()
                .filter(curve -> curve.line() == Curve.Line.GHOST)
                .toList();
    }

    @Test
    void runs_are_compared_in_loss_gradient_distance_and_step() {
        Experiment experiment = experiment(SurfaceCatalog.byId("rosenbrock"), optimizer("adam"), optimizer("adagrad"));
        CurveInputs inputs = inputs(experiment, 1);
        Trajectory run = inputs.shown().get(1).trajectory();
        int t = 17;
        List<CurveTab> tabs = RunTabs.create();
        assertThat(curves(tabs, "loss", inputs).get(1).at(t)).isEqualTo(run.loss(t));
        assertThat(curves(tabs, "gradient", inputs).get(1).at(t))
                .isEqualTo(
                        Math.sqrt(run.gradient(t, 0) * run.gradient(t, 0) + run.gradient(t, 1) * run.gradient(t, 1)));
        assertThat(curves(tabs, "distance", inputs).get(1).at(t))
                .isEqualTo(Math.sqrt((run.x(t) - 1) * (run.x(t) - 1) + (run.y(t) - 1) * (run.y(t) - 1)));
        assertThat(curves(tabs, "step", inputs).get(1).at(0)).isNaN();
        assertThat(curves(tabs, "learningRate", inputs).get(1).at(t)).isEqualTo(0.01);
        assertThat(curves(tabs, "learningRate", inputs).get(1).at(0)).isNaN();
        assertThat(curves(tabs, "loss", inputs)).extracting(Curve::strong).containsExactly(false, true);
    }

    @Test
    void a_quantity_of_all_visible_runs_that_have_it_stands_in_one_chart() {
        Experiment experiment = experiment(
                SurfaceCatalog.byId("rosenbrock"),
                optimizer("adagrad"),
                optimizer("rmsprop"),
                optimizer("adam"),
                optimizer("sgd"));
        CurveInputs inputs = inputs(experiment, 2);
        List<CurveTab> tabs = CommonTabs.of(inputs, false);
        assertThat(tabs)
                .extracting(CurveTab::title)
                .startsWith("Effective step")
                .contains("Δθ");

        List<Curve> curves = curves(tabs, CommonTabs.key("effectiveStep"), inputs);
        assertThat(curves).extracting(Curve::hue).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(curves).extracting(Curve::strong).containsExactly(false, false, false, false, true, true);
        for (int i = 0; i < curves.size(); i++) {
            Trajectory run = inputs.shown().get(i / 2).trajectory();
            Quantity step = run.optimizer().quantities().stream()
                    .filter(q -> q.key().equals("effectiveStep"))
                    .findFirst()
                    .orElseThrow();
            assertThat(curves.get(i).at(0)).isNaN();
            for (int t = 1; t <= STEPS; t++) {
                assertThat(curves.get(i).at(t)).isEqualTo(run.value(step, t, i % 2));
            }
        }
    }

    @Test
    void a_quantity_that_only_one_visible_run_has_is_not_compared() {
        Experiment experiment =
                experiment(SurfaceCatalog.byId("rosenbrock"), optimizer("adam"), optimizer("adamw"), optimizer("sgd"));
        CurveInputs both = inputs(experiment, 0);
        assertThat(CommonTabs.of(both, false)).extracting(CurveTab::key).contains(CommonTabs.key("mHat"));

        CurveInputs one = inputs(experiment.withRun(1, experiment.runs().get(1).withVisible(false)), 0);
        assertThat(CommonTabs.of(one, false)).extracting(CurveTab::key).containsExactly(CommonTabs.key("delta"));
    }

    @Test
    void a_surface_without_known_minima_has_no_distance() {
        Surface typed = Surface.of("x^2 + y^2", Map.of(), null);
        assertThat(curves(RunTabs.create(), "distance", inputs(experiment(typed, optimizer("adam")), 0)))
                .isEmpty();
    }

    @Nested
    class The_axis {
        private ValueAxis axis(CurveTab.Spread spread, Boolean logarithmic, boolean diverged, double... values) {
            Curve curve = new Curve("", "", 0, 0, Curve.Line.SOLID, 0, false, diverged, values);
            return chart(spread, new CurveChart.Wish(logarithmic, false), curve).axis();
        }

        private CurveChart chart(CurveTab.Spread spread, CurveChart.Wish wish, Curve... curves) {
            int last =
                    Stream.of(curves).mapToInt(c -> c.values().length - 1).max().orElse(0);
            CurveTab tab = new CurveTab("", "", "", spread, false, "", (inputs, cancelled) -> List.of(curves));
            return CurveChart.of(List.of(curves), 0, Math.max(1, last), tab, wish);
        }

        private Curve curve(IntToDoubleFunction value) {
            double[] values = IntStream.rangeClosed(0, 200)
                    .mapToDouble(value::applyAsDouble)
                    .toArray();
            return new Curve("", "", 0, 0, Curve.Line.SOLID, 0, false, false, values);
        }

        private final Curve falling = curve(t -> 400 * Math.pow(0.95, t));
        private final Curve slow = curve(t -> 400 * Math.pow(0.99, t));
        private final Curve exploding = curve(t -> 400 * Math.pow(3.3, t));
        private final Curve diving = curve(t -> 400 * Math.pow(0.7, t));

        @Test
        void leaves_out_what_one_run_explodes_to_unless_all_is_wanted() {
            assertThat(exploding.at(200)).isGreaterThan(1e106);
            ValueAxis most = chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, falling, slow, exploding)
                    .axis();
            assertThat(most.share(falling.at(200))).isBetween(0.0, 0.1);
            assertThat(most.share(400) - most.share(falling.at(200))).isGreaterThan(0.5);
            assertThat(most.share(exploding.at(200))).isGreaterThan(1);

            ValueAxis all = chart(CurveTab.Spread.LOG, new CurveChart.Wish(null, true), falling, slow, exploding)
                    .axis();
            assertThat(all.share(exploding.at(200))).isBetween(0.9, 1.0);
        }

        @Test
        void leaves_out_what_one_run_dives_to_unless_all_is_wanted() {
            assertThat(diving.at(200)).isLessThan(1e-27);
            ValueAxis most = chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, falling, slow, diving)
                    .axis();
            assertThat(most.share(400) - most.share(falling.at(200))).isGreaterThan(0.4);
            assertThat(most.share(diving.at(200))).isNegative();

            ValueAxis all = chart(CurveTab.Spread.LOG, new CurveChart.Wish(null, true), falling, slow, diving)
                    .axis();
            assertThat(all.share(diving.at(200))).isBetween(0.0, 0.1);
        }

        @Test
        void leaves_out_a_dip_of_a_single_step() {
            Curve dipping = curve(t -> t == 70 ? 3e-27 : 5 + Math.cos(t));
            assertThat(chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, dipping)
                            .axis()
                            .least())
                    .isGreaterThan(1);
        }

        @Test
        void has_room_for_a_run_that_is_alone_however_far_it_goes() {
            assertThat(chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, exploding)
                            .axis()
                            .greatest())
                    .isGreaterThan(exploding.at(200));
            ValueAxis axis =
                    chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, falling).axis();
            assertThat(axis.least()).isLessThanOrEqualTo(falling.at(200));
        }

        @Test
        void shows_losses_of_both_signs_on_powers_of_ten_where_few_are_large() {
            Curve even = curve(t -> -400 - 10 * Math.cos(t));
            assertThat(chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, even)
                            .axis()
                            .scale())
                    .isEqualTo(ValueAxis.Scale.LINEAR);
            Curve sinking = curve(t -> 900 * Math.pow(0.9, t) - 2);
            CurveChart chart = chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, sinking, exploding);
            assertThat(chart.axis().scale()).isEqualTo(ValueAxis.Scale.SYMLOG);
            assertThat(chart.axis().share(898) - chart.axis().share(-2)).isGreaterThan(0.4);
        }

        @Test
        void of_the_ratio_keeps_still_whatever_beta2_is() {
            CurveTab ratio = QuantityTabs.of(optimizer("adam")).stream()
                    .filter(tab -> tab.key().equals("ratio"))
                    .findFirst()
                    .orElseThrow();
            for (double beta2 : new double[] {0, 0.9, 0.99, 0.999, 0.9999}) {
                CurveInputs inputs = inputs(
                        experiment(
                                SurfaceCatalog.byId("rosenbrock"),
                                optimizer("adam").with("beta2", beta2)),
                        0);
                List<Curve> curves = ratio.source().curves(inputs, () -> false);
                CurveChart chart = CurveChart.of(curves, 0, STEPS, ratio, CurveChart.Wish.NONE);
                assertThat(chart.axis().least()).isCloseTo(0.05, within(1e-12));
                assertThat(chart.axis().greatest()).isCloseTo(100, within(1e-9));
                assertThat(chart.frame().orElseThrow().line()).isEqualTo(1);
                for (int t = 1; t <= STEPS; t++) {
                    assertThat(chart.axis().share(curves.get(0).at(t))).isBetween(0.0, 1.0);
                }
            }
        }

        @Test
        void is_logarithmic_where_the_values_allow() {
            assertThat(axis(CurveTab.Spread.LOG, null, false, 100, 1, 0.01).scale())
                    .isEqualTo(ValueAxis.Scale.LOG);
            assertThat(axis(CurveTab.Spread.LOG, null, false, 100, 1, 0).scale())
                    .isEqualTo(ValueAxis.Scale.LOG);
            assertThat(axis(CurveTab.Spread.LOG, null, false, 100, 1, -1).scale())
                    .isEqualTo(ValueAxis.Scale.SYMLOG);
            assertThat(axis(CurveTab.Spread.LOG, true, false, 100, 1, -1).scale())
                    .isEqualTo(ValueAxis.Scale.SYMLOG);
            assertThat(axis(CurveTab.Spread.LOG, false, false, 100, 1, 0.01).scale())
                    .isEqualTo(ValueAxis.Scale.LINEAR);
        }

        @Test
        void is_sane_for_equal_values_and_for_none() {
            for (CurveTab.Spread spread : CurveTab.Spread.values()) {
                for (double value : new double[] {0, 3, -3, 1e300, -1e300, 1e-300, Double.MAX_VALUE, Double.NaN}) {
                    for (Boolean log : new Boolean[] {null, true, false}) {
                        ValueAxis axis = axis(spread, log, false, value, value);
                        assertThat(axis.greatest()).as(spread + " " + value).isGreaterThan(axis.least());
                        assertThat(axis.ticks(5)).hasSizeLessThanOrEqualTo(12);
                    }
                }
                assertThat(axis(spread, null, false).greatest()).isEqualTo(1);
            }
        }

        @Test
        void has_room_for_all_that_doubles_can_tell_where_that_is_wanted() {
            double[] values = {1, 1e-300, 1e300, -1e300, 1e308, Double.POSITIVE_INFINITY};
            for (CurveTab.Spread spread : CurveTab.Spread.values()) {
                for (int last = 1; last <= values.length; last++) {
                    double[] some = Arrays.copyOf(values, last);
                    Curve curve = new Curve("", "", 0, 0, Curve.Line.SOLID, 0, false, last == values.length, some);
                    ValueAxis axis = chart(spread, new CurveChart.Wish(null, true), curve)
                            .axis();
                    assertThat(axis.greatest() - axis.least()).isPositive();
                    assertThat(axis.share(1)).isBetween(0.0, 1.0);
                }
            }
        }

        @Test
        void is_not_spoilt_by_a_run_that_diverged() {
            Curve calm =
                    new Curve("", "", 0, 0, Curve.Line.SOLID, 0, false, false, new double[] {464, 100, 10, 1, 0.1});
            Curve wild = new Curve("", "", 1, 1, Curve.Line.SOLID, 0, false, true, new double[] {
                464, 1e9, 1e100, Double.POSITIVE_INFINITY
            });
            ValueAxis axis =
                    chart(CurveTab.Spread.LOG, CurveChart.Wish.NONE, calm, wild).axis();
            assertThat(axis.greatest()).isLessThan(1e5);
            assertThat(axis.least()).isBetween(0.01, 0.1);
        }
    }

    @Test
    void how_much_longer_a_step_is_uncorrected_has_a_tab_where_nothing_but_the_moments_is_in_the_step() {
        assertThat(QuantityTabs.of(optimizer("adam"))).extracting(CurveTab::key).contains("ratio");
        for (String id : List.of("qhadam", "ademamix")) {
            assertThat(QuantityTabs.of(optimizer(id)))
                    .as(id)
                    .extracting(CurveTab::key)
                    .doesNotContain("ratio");
        }
    }

    @Test
    void what_rules_call_alike_is_told_for_each_where_it_is_not_the_same() {
        CurveInputs inputs =
                inputs(experiment(SurfaceCatalog.byId("rosenbrock"), optimizer("adam"), optimizer("adan")), 0);
        Map<String, CurveTab> tabs = new HashMap<>();
        CommonTabs.of(inputs, true).forEach(tab -> tabs.put(tab.key(), tab));
        assertThat(tabs.get("allM").meaning()).isEqualTo("First moment of every visible run that has one");
        assertThat(tabs.get("allV").meaning()).contains("Adam: second moment\n", "Adan: ");
    }

    @Test
    void that_a_run_diverged_is_told_from_the_step_on_at_which_it_did() {
        Curve curve = new Curve("", "", 0, 0, Curve.Line.RUN, 0, true, true, new double[] {1, 2, Double.NaN});
        assertThat(curve.ending(1)).isEqualTo(Ending.NONE);
        assertThat(curve.ending(2)).isEqualTo(Ending.DIVERGED);
        assertThat(curve.upTo(1).ending(1)).isEqualTo(Ending.NONE);
        Curve undefined = new Curve("", "", 0, 0, Curve.Line.RUN, 0, true, true, new double[] {Double.NaN});
        assertThat(undefined.ending(5)).isEqualTo(Ending.UNDEFINED);
    }
}
