package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;

/** A rule that is edited is the rule: what a draft holds makes it again, bit for bit. */
class RuleDraftTest {
    private static final int STEPS = 60;

    static List<OptimizerKind> catalogue() {
        return OptimizerCatalog.all();
    }

    private static OptimizerKind rule(RuleDraft draft) {
        return RuleCheck.of(draft, Map.of()).require();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void the_copy_of_a_rule_goes_the_same_way_bit_for_bit(OptimizerKind original) {
        OptimizerKind copy = rule(RuleDraft.copyOf(original));
        assertThat(copy.isOwn()).isTrue();
        assertThat(original.isOwn()).isFalse();
        Random random = new Random(20261129);
        for (int i = 0; i < 40; i++) {
            Optimizer one = RandomSettings.one(original, random);
            Optimizer other = copy.create(one.values());
            Coordinates way = new Coordinates(one, 2);
            Coordinates again = new Coordinates(other, 2);
            for (int t = 1; t <= STEPS; t++) {
                for (int c = 0; c < 2; c++) {
                    double g = random.nextInt(8) == 0 ? 0 : random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3);
                    way.gradient()[c] = g;
                    again.gradient()[c] = g;
                }
                one.stepAll(t, way);
                other.stepAll(t, again);
                assertThat(again.theta()).containsExactly(way.theta());
            }
            for (int slot = 0; slot < one.carried().size(); slot++) {
                assertThat(again.memory(slot)).containsExactly(way.memory(slot));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void a_copy_shows_what_the_original_shows_and_is_told_in_the_same_stages(OptimizerKind original) {
        OptimizerKind copy = rule(RuleDraft.copyOf(original));
        assertThat(copy.hyperparameters()).isEqualTo(original.hyperparameters());
        for (Variant variant : original.variants()) {
            Optimizer one = variant.create();
            Optimizer other = copy.create(one.values());
            assertThat(other.stages()).isEqualTo(one.stages());
            assertThat(other.quantities())
                    .extracting(
                            Quantity::key,
                            Quantity::symbol,
                            Quantity::meaning,
                            Quantity::formula,
                            Quantity::role,
                            Quantity::active)
                    .isEqualTo(one.quantities().stream()
                            .map(q -> org.assertj.core.groups.Tuple.tuple(
                                    q.key(), q.symbol(), q.meaning(), q.formula(), q.role(), q.active()))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void a_rule_from_a_file_is_read_into_a_draft_and_back_to_an_equal_one(OptimizerKind original) throws JsonException {
        OptimizerKind copy = rule(RuleDraft.copyOf(original));
        String text = JsonWriter.text(copy.definition(), JsonLayout.FILE);
        OptimizerKind opened = OptimizerKind.read(Json.parse(text, () -> "a rule"));
        assertThat(opened).isEqualTo(copy);
        assertThat(rule(RuleDraft.of(opened))).isEqualTo(opened);
    }

    @Test
    void a_copy_has_a_name_of_its_own_and_never_the_id_of_a_rule_of_the_catalogue() {
        RuleDraft copy = RuleDraft.copyOf(OptimizerCatalog.byId("adam"));
        assertThat(rule(copy).name()).isEqualTo("My Adam");
        assertThat(rule(copy).id()).isEqualTo("my-adam");
        assertThat(rule(copy).withDefaults().title()).isEqualTo("My Adam");
        assertThat(rule(copy).source()).startsWith("changed from Adam: Kingma");
        assertThat(rule(copy.withName("Adam")).id()).isEqualTo("own-adam");
        assertThat(rule(copy.withName("★")).id()).isEqualTo("own");
        assertThat(rule(copy.withName("Adam, ε inside")).id()).isEqualTo("adam-ε-inside");
    }

    @Test
    void what_to_begin_with_is_descent_along_the_mean_of_the_gradients() {
        Optimizer optimizer = rule(RuleDraft.beginning()).withDefaults();
        double m = 0;
        double theta = 0;
        Coordinates c = new Coordinates(optimizer, 1);
        for (int t = 1; t <= 10; t++) {
            c.gradient()[0] = t;
            optimizer.stepAll(t, c);
            m = 0.9 * m + (1 - 0.9) * t;
            theta += -0.01 * m;
            assertThat(c.theta()[0]).isEqualTo(theta);
        }
    }

    @Test
    void symbols_words_ranges_and_sliders_follow_from_the_names_and_defaults() {
        RuleDraft.Setting decay =
                new RuleDraft.Setting("beta2", "", "", false, "0.9", "", "", "log-complement", false, false);
        RuleDraft.Setting rate = new RuleDraft.Setting("eta", "", "", false, "0.02", "", "", "log", false, false);
        RuleDraft.Setting share = new RuleDraft.Setting("share", "", "", false, "3", "", "", "linear", false, false);
        RuleDraft beginning = RuleDraft.beginning();
        RuleDraft draft = beginning
                .withSettings(List.of(beginning.settings().get(0), decay, rate, share))
                .withLines(List.of(
                        RuleDraft.Line.of("mHat = beta2*mHatPrev + eta*g"), RuleDraft.Line.of("stepSize = share*mHat")))
                .withUpdate("-learningRate*stepSize");
        OptimizerKind rule = rule(draft);
        Hyperparameter.Real beta2 = (Hyperparameter.Real) rule.hyperparameter("beta2");
        assertThat(beta2.symbol()).isEqualTo("β₂");
        assertThat(beta2.allowed()).isEqualTo("at least 0 and below 1");
        assertThat(beta2.sliderTo()).isEqualTo(0.9999);
        Hyperparameter.Real eta = (Hyperparameter.Real) rule.hyperparameter("eta");
        assertThat(eta.symbol()).isEqualTo("η");
        assertThat(eta.sliderFrom()).isEqualTo(2e-5);
        assertThat(eta.sliderTo()).isEqualTo(20);
        assertThat(((Hyperparameter.Real) rule.hyperparameter("share")).sliderTo())
                .isEqualTo(6);
        assertThat(rule.withDefaults().quantity("mHat").symbol()).isEqualTo("m̂");
        assertThat(rule.withDefaults().quantity("stepSize").meaning()).isEqualTo("step size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m = g | m | g",
                "m=g | m | g",
                "m := beta*mPrev | m | beta*mPrev",
                "m ← g | m | g",
                "a = if(t == 1, g, b) | a | if(t == 1, g, b)",
                "g*2 ||",
                "t == 1 ||",
                "= g || g"
            })
    void a_line_is_cut_at_the_first_sign_that_sets(String text, String name, String formula) {
        DraftLine line = DraftLine.of(RuleDraft.Line.of(text));
        assertThat(line.name()).isEqualTo(name == null ? "" : name);
        assertThat(line.formula().strip()).isEqualTo(formula == null ? "" : formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 1) | {from=0, below=1}",
                "(0, ∞) | {above=0}",
                "[0,1] | {from=0, to=1}",
                "[-1; 2.5) | {from=-1, below=2.5}",
                "]0, 1[ | {above=0, below=1}",
                "(-∞, ∞) | {from=-1.7976931348623157E308}"
            })
    void a_range_is_read_as_it_is_written_in_books(String text, String members) {
        assertThat(Interval.parse(text).members()).hasToString(members);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0, 1", "[0, 1", "[0 1)", "[a, 1)", "[0, 1, 2)", "[NaN, 1)"})
    void what_is_no_range_is_none(String text) {
        assertThat(Interval.parse(text)).isNull();
    }

    @Test
    void a_stage_about_a_changed_line_says_no_longer_what_the_old_one_did() {
        RuleDraft copy = RuleDraft.copyOf(OptimizerCatalog.byId("rmsprop"));
        Optimizer before = rule(copy).withDefaults();
        int average = 0;
        while (!copy.lines().get(average).text().startsWith("squareAverage =")) {
            average++;
        }
        RuleDraft.Line line = copy.lines().get(average);
        Optimizer after =
                rule(copy.with(average, line.withText(line.text() + " + 0*t"))).withDefaults();
        assertThat(after.stages())
                .extracting(Stage::title)
                .isEqualTo(before.stages().stream().map(Stage::title).toList());
        for (int i = 0; i < before.stages().size(); i++) {
            boolean isAbout = before.stages().get(i).lit().contains("squareAverage");
            assertThat(after.stages().get(i).equals(before.stages().get(i))).isEqualTo(!isAbout);
        }
    }

    @Test
    void a_copy_without_a_line_that_its_stages_name_is_told_without_it() {
        RuleDraft copy = RuleDraft.copyOf(OptimizerCatalog.byId("lion"));
        assertThat(rule(copy).withDefaults().stages()).hasSizeGreaterThan(2);
        RuleDraft bare = copy.withLines(List.of()).withUpdate("-learningRate*sign(g)");
        assertThat(rule(bare).withDefaults().stages()).extracting(Stage::title).contains("gradient", "update");
    }
}
