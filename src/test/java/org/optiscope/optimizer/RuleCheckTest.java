package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.RuleCheck.Part;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.optimizer.RuleDraft.Seen;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Refusal;

/** What is wrong with a rule is told where it is, in a sentence, and nothing else is. */
class RuleCheckTest {
    private static final RuleDraft DRAFT = RuleDraft.beginning();

    private static RuleDraft lines(String... lines) {
        return DRAFT.withLines(List.of(lines).stream().map(Line::of).toList());
    }

    private static RuleCheck check(RuleDraft draft) {
        return RuleCheck.of(draft, Map.of());
    }

    private static String fault(RuleDraft draft, Part part, int index) {
        RuleCheck check = check(draft);
        assertThat(check.rule()).isEmpty();
        RuleCheck.Remark remark = check.remark(part, index).orElseThrow();
        assertThat(remark.isFault()).isTrue();
        return remark.sentence();
    }

    @Test
    void a_rule_that_makes_sense_is_one_and_nothing_is_said_of_it() {
        assertThat(check(DRAFT).remarks()).isEmpty();
        assertThat(check(DRAFT).rule()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.optiscope.optimizer.RuleDraftTest#catalogue")
    void nothing_is_said_of_the_rules_of_the_catalogue(OptimizerKind kind) {
        // NAdam declares its products after the quantities that need them, as its paper does.
        assertThat(check(RuleDraft.copyOf(kind)).remarks())
                .allMatch(remark -> !remark.isFault()
                        && kind.id().equals("nadam")
                        && remark.sentence().equals("mu is set in a line below, which is computed first"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m = beta*mPrv + g | unknown name 'mPrv' at column 10; did you mean mPrev?",
                "m = betta*mPrev + g | unknown name 'betta' at column 5; did you mean beta?",
                "m = beta*mPrev + ) | nothing follows '+' at column 16; a number, a name or a bracket belongs there",
                "m = beta*(mPrev | the bracket '(' at column 10 is never closed; add ')'",
                "m = beta*m + g | m is used before it is set; write mPrev for its value one update before",
                "beta*g | a line is a name, = and a formula, as in m = beta*mPrev + (1 - beta)*g",
                "= g | a line is a name, = and a formula",
                "beta = g | the name beta stands for something else already; choose another",
                "t = g | the name t stands for something else already; choose another",
                "delta = g | the name delta belongs to the update; choose another",
                "sqrt = g | the name sqrt belongs to a built-in function or constant; choose another",
                "2m = g | the name '2m' is not made of letters, digits and underscores, a letter first",
                "m = | the formula is missing; write one such as beta*mPrev + (1 - beta)*g"
            })
    void a_line_is_refused_in_a_sentence_with_its_column(String line, String sentence) {
        assertThat(fault(lines(line), Part.LINE, 0)).contains(sentence);
    }

    @Test
    void a_circle_through_other_lines_is_told_where_it_begins() {
        RuleDraft circle = lines("a = b + g", "b = c", "c = beta*a").withUpdate("-learningRate*a");
        assertThat(fault(circle, Part.LINE, 0))
                .isEqualTo("a is needed to compute itself; write aPrev for its value one update before");
        assertThat(check(lines("a = b + g", "b = c", "c = beta*aPrev").withUpdate("-learningRate*a"))
                        .rule())
                .isPresent();
    }

    @Test
    void two_lines_of_one_name_are_refused() {
        assertThat(fault(lines("m = g", "m = g"), Part.LINE, 1))
                .isEqualTo("the name m stands for something else already; choose another");
        assertThat(fault(lines("m = g", "mPrev = g"), Part.LINE, 1)).contains("stands for something else");
        assertThat(fault(lines("mPrev = g", "m = g"), Part.LINE, 1))
                .isEqualTo(
                        "the name mPrev stands for something else already, and would be this line's value one update "
                                + "before; choose another");
    }

    @Test
    void a_faulty_line_leaves_the_others_read() {
        RuleCheck check = check(lines("m = beta*mPrev + g", "n = oops", "k = 1 - beta^t"));
        assertThat(check.line(0).orElseThrow().isMemory()).isTrue();
        assertThat(check.line(1)).isEmpty();
        assertThat(check.line(2).orElseThrow().isShared()).isTrue();
        assertThat(check.update()).isPresent();
        assertThat(check.remarks()).hasSize(1);
    }

    @Test
    void memory_shared_numbers_and_lines_that_nothing_needs_are_found() {
        RuleCheck check = check(
                lines("m = beta*mPrev + (1 - beta)*g", "product = productPrev*beta", "mHat = m/(1 - beta^t)", "k = g"));
        assertThat(check.line(0).orElseThrow())
                .extracting(RuleCheck.Read::isMemory, RuleCheck.Read::isShared, RuleCheck.Read::isUsed)
                .containsExactly(true, false, true);
        assertThat(check.line(1).orElseThrow())
                .extracting(RuleCheck.Read::isMemory, RuleCheck.Read::isShared, RuleCheck.Read::isUsed)
                .containsExactly(true, true, false);
        assertThat(check.line(2).orElseThrow().symbol()).isEqualTo("m̂");
        assertThat(check.line(3).orElseThrow().isUsed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the update is missing; write what is added to θ, such as -learningRate*g",
                "-learningRate*mm | unknown name 'mm' at column 15",
                "theta = theta - learningRate*m | '=' does not belong in a formula",
                "-learningRate*m/ | nothing follows '/' at column 16"
            })
    void an_update_is_refused_in_a_sentence(String update, String sentence) {
        assertThat(fault(DRAFT.withUpdate(update), Part.UPDATE, 0)).contains(sentence);
    }

    @Test
    void a_greek_letter_stands_for_the_name_that_is_written_out() {
        RuleCheck check = check(lines("m = β*mPrev + (1 - β)*g"));
        assertThat(check.line(0).orElseThrow().formula())
                .isEqualTo(check(lines("m = beta*mPrev + (1 - beta)*g"))
                        .line(0)
                        .orElseThrow()
                        .formula());
        assertThat(check.rule()).isPresent();
    }

    @Test
    void what_cannot_be_meant_is_said_without_refusing_it() {
        RuleCheck still = check(lines("m = beta").withUpdate("-learningRate*m"));
        assertThat(still.rule()).isPresent();
        assertThat(still.remark(Part.UPDATE, 0).orElseThrow().sentence())
                .isEqualTo("the update does not depend on the gradient g, so it cannot descend");

        RuleCheck position = check(lines("m = beta*mPrev + g").withUpdate("theta - learningRate*m"));
        assertThat(position.rule().orElseThrow().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.sentence())
                        .isEqualTo(position.remark(Part.UPDATE, 0).orElseThrow().sentence())
                        .isEqualTo("the update is added to theta; leave theta out and write the rest alone, as in "
                                + "-learningRate*g"));
        assertThat(check(lines("m = beta*mPrev + g").withUpdate("-learningRate*m - 0.1*theta"))
                        .remark(Part.UPDATE, 0))
                .isEmpty();

        RuleCheck unused = check(lines("m = mPrev + g"));
        assertThat(unused.rule()).isPresent();
        assertThat(unused.remark(Part.SETTING, 1).orElseThrow().sentence())
                .isEqualTo("beta is never used; no formula has it");

        RuleCheck below = check(lines("m = n", "n = beta*nPrev + g"));
        assertThat(below.rule()).isPresent();
        assertThat(below.remark(Part.LINE, 0).orElseThrow().sentence())
                .isEqualTo("n is set in a line below, which is computed first");
        assertThat(below.hasFault()).isFalse();
    }

    private static RuleDraft abbreviated(String... lines) {
        List<Line> all = new ArrayList<>();
        for (String line : lines) {
            all.add(Line.of(line).withSeen(Seen.ABBREVIATION));
        }
        all.addAll(DRAFT.lines());
        return DRAFT.withLines(all);
    }

    @Test
    void an_abbreviation_is_used_below_it_only() {
        assertThat(fault(abbreviated("a = b", "b = g"), Part.LINE, 0))
                .isEqualTo("b is used before it is set; an abbreviation can be used in the lines below it");
        RuleCheck unused = check(abbreviated("a = g"));
        assertThat(unused.rule()).isPresent();
        assertThat(unused.remark(Part.LINE, 0).orElseThrow().sentence())
                .isEqualTo("a is never used; no formula has it");
    }

    @Test
    void abbreviations_that_grow_without_end_are_refused() {
        String[] doubling = new String[60];
        doubling[0] = "a0 = g";
        for (int i = 1; i < doubling.length; i++) {
            doubling[i] = "a" + i + " = a" + (i - 1) + " + a" + (i - 1);
        }
        assertThat(check(abbreviated(doubling)).remarks())
                .filteredOn(RuleCheck.Remark::isFault)
                .first()
                .satisfies(remark -> assertThat(remark.sentence()).contains("the formula is too large"));
    }

    @Test
    void ten_thousand_lines_are_refused_before_any_is_read() {
        RuleCheck check = check(DRAFT.withLines(Collections.nCopies(10_000, Line.of("m = (((" + "x".repeat(1_000)))));
        assertThat(check.remarks())
                .containsExactly(
                        new RuleCheck.Remark(Part.RULE, 0, true, "the rule has 10000 lines; 100 are the most"));
    }

    private static RuleDraft withSetting(Setting setting) {
        return DRAFT.withSettings(List.of(DRAFT.settings().get(0), setting));
    }

    private static final Setting BETA = DRAFT.settings().get(1);

    @Test
    void a_hyperparameter_is_refused_in_a_sentence() {
        assertThat(fault(withSetting(BETA.withKey("")), Part.SETTING, 1)).startsWith("a name is missing");
        assertThat(fault(withSetting(BETA.withKey("g")), Part.SETTING, 1)).startsWith("the name g stands for");
        assertThat(fault(withSetting(BETA.withKey("learningRate")), Part.SETTING, 1))
                .startsWith("the name learningRate stands for");
        assertThat(fault(withSetting(BETA.withKey("schedule")), Part.SETTING, 1))
                .isEqualTo("a run has a schedule already; choose another name");
        assertThat(fault(withSetting(BETA.withValue("nine")), Part.SETTING, 1))
                .isEqualTo("the default of beta is \"nine\"; it must be a number such as 0.9");
        assertThat(fault(withSetting(BETA.withValue("1.5")), Part.SETTING, 1))
                .isEqualTo("the default: β (beta) is 1.5; it must be at least 0 and below 1");
        assertThat(fault(withSetting(BETA.withAllowed("0..1")), Part.SETTING, 1))
                .isEqualTo("\"0..1\" is no range; write what is allowed as [0, 1), or (0, ∞)");
        assertThat(fault(withSetting(BETA.withSlider("[0, 2]")), Part.SETTING, 1))
                .isEqualTo("the slider of beta reaches 2, but allowed is at least 0 and below 1");
        assertThat(fault(withSetting(BETA.withSlider("[0.5, 0.1]")), Part.SETTING, 1))
                .contains("its right end must be greater than its left");
        assertThat(fault(DRAFT.withSettings(List.of(BETA)), Part.RULE, 0))
                .isEqualTo("the hyperparameter learningRate is missing; every optimizer has it");
        assertThat(fault(DRAFT.withName(" "), Part.NAME, 0)).isEqualTo("the rule needs a name");
    }

    @Test
    void a_learning_rate_that_may_not_be_tried_is_refused() {
        Setting rate = DRAFT.settings().get(0).withAllowed("[0, 0.1]").withSlider("[1e-5, 0.1]");
        assertThat(fault(DRAFT.withSettings(List.of(rate, BETA)), Part.SETTING, 0))
                .startsWith("every learning rate above 0 must be allowed");
    }

    @Test
    void a_start_and_a_condition_are_refused_in_a_sentence() {
        Line line = DRAFT.lines().get(0);
        assertThat(fault(DRAFT.withLines(List.of(line.withStart("bta"))), Part.LINE, 0))
                .startsWith("where it starts: unknown name 'bta' at column 1");
        assertThat(fault(DRAFT.withLines(List.of(line.withWhen("beta"))), Part.LINE, 0))
                .startsWith("when it is there: a number stands");
        assertThat(check(DRAFT.withLines(List.of(line.withStart("1 - beta"))))
                        .require()
                        .withDefaults()
                        .initialMemory())
                .containsExactly(1 - 0.9);
    }

    @Test
    void an_unfinished_rule_cannot_be_had() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(DRAFT.withUpdate("")).require())
                .withMessageContaining("the update is missing");
    }

    @Test
    void a_formula_is_shown_with_the_settings_at_hand() {
        Setting corrected = new Setting("corrected", "", "", true, "true", "", "", "", false, false);
        RuleDraft draft = DRAFT.withSettings(List.of(DRAFT.settings().get(0), BETA, corrected))
                .withLines(List.of(DRAFT.lines().get(0), Line.of("mHat = if(corrected, m/(1 - beta^t), m)")))
                .withUpdate("-learningRate*mHat");
        assertThat(check(draft).line(1).orElseThrow().formula().toText()).isEqualTo("m/(1-beta^t)");
        assertThat(RuleCheck.of(draft, Map.of("corrected", false))
                        .line(1)
                        .orElseThrow()
                        .formula()
                        .toText())
                .isEqualTo("m");
    }

    @Test
    void a_switch_that_leaves_out_what_is_needed_is_found_before_it_is_pressed() {
        Setting kept = new Setting("kept", "", "", true, "true", "", "", "", false, false);
        RuleDraft draft = DRAFT.withSettings(List.of(DRAFT.settings().get(0), BETA, kept))
                .withLines(List.of(DRAFT.lines().get(0).withWhen("kept")));
        Optimizer optimizer = check(draft).require().withDefaults();
        RuleTrial.require(optimizer);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RuleTrial.requireAll(optimizer))
                .withMessageContaining("m is needed, but it is not computed with these settings");
    }

    @Test
    void a_division_by_what_may_be_0_is_told() {
        RuleDraft bare = lines("v = beta*vPrev + (1 - beta)*g^2").withUpdate("-learningRate*g/sqrt(v)");
        assertThat(RuleTrial.atZeroGradient(check(bare).require().withDefaults()))
                .contains(
                        "where the gradient is 0, Δθ is no number and the run ends there; add an ε to what it divides by");
        RuleDraft safe = bare.withUpdate("-learningRate*g/(sqrt(v) + 1e-8)");
        assertThat(RuleTrial.atZeroGradient(check(safe).require().withDefaults()))
                .isEmpty();
        OptimizerCatalog.all()
                .forEach(kind -> assertThat(RuleTrial.atZeroGradient(kind.withDefaults()))
                        .as(kind.id())
                        .isEmpty());
    }
}
