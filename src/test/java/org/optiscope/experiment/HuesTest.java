package org.optiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.optiscope.figure.Palette;
import org.optiscope.figure.RunGlyph;
import org.optiscope.optimizer.OptimizerCatalog;

/** A file that is put into the catalogue finds a hue, whatever is there already. */
class HuesTest {
    /** More than anybody will put there. */
    private static final List<String> MANY =
            IntStream.range(100, 180).mapToObj(i -> "kind" + i).toList();

    /** What tells a path from others: its colour, its dash and the shape of its head. */
    private static List<Object> look(int hue) {
        return List.of(
                Palette.of(false).hue(hue),
                Arrays.toString(RunGlyph.dash(hue)),
                Arrays.deepToString(RunGlyph.shape(hue, 1)));
    }

    @Test
    void any_number_of_kinds_look_different_from_one_another() {
        assertThat(MANY.stream().map(new Hues(MANY)::free)).doesNotHaveDuplicates();
        assertThat(MANY.stream().map(kind -> look(new Hues(MANY).free(kind)))).doesNotHaveDuplicates();
        List<String> catalogue = OptimizerCatalog.ids();
        assertThat(catalogue.stream().map(kind -> look(new Hues().free(kind)))).doesNotHaveDuplicates();
    }

    @Test
    void as_many_kinds_as_there_are_hues_differ_in_their_colour_alone() {
        Hues hues = new Hues();
        Set<Integer> colours = new HashSet<>();
        OptimizerCatalog.ids().forEach(kind -> colours.add(hues.free(kind) % Palette.HUES));
        assertThat(colours).hasSameSizeAs(OptimizerCatalog.ids());
    }

    @Test
    void a_second_run_of_any_kind_has_another_tone_of_its_colour_and_nobody_elses_hue() {
        Set<Integer> own = new HashSet<>(MANY.stream().map(new Hues(MANY)::free).toList());
        for (String kind : MANY) {
            Hues hues = new Hues(MANY);
            int first = hues.free(kind);
            hues.take(first);
            int second = hues.free(kind);
            assertThat((second - first) % Hues.COLORS).isZero();
            assertThat(own).contains(first).doesNotContain(second);
            assertThat(look(second)).isNotEqualTo(look(first));
        }
    }

    @Test
    void a_kind_that_comes_later_in_the_alphabet_changes_no_hue_before_it() {
        List<String> more = IntStream.range(100, 190).mapToObj(i -> "kind" + i).toList();
        for (String kind : MANY) {
            assertThat(new Hues(more).free(kind)).isEqualTo(new Hues(MANY).free(kind));
        }
        assertThat(new Hues(more).free("adam")).isZero();
    }

    @Test
    void a_rule_of_ones_own_has_a_hue_that_no_kind_of_the_catalogue_begins_with() {
        Set<Integer> own = new HashSet<>();
        OptimizerCatalog.ids().forEach(kind -> own.add(new Hues().free(kind)));
        assertThat(own).doesNotContain(new Hues().free("mine"));
    }

    @Test
    void two_rules_of_ones_own_differ_in_their_colour() {
        Hues hues = new Hues();
        int first = hues.free("mine");
        hues.take(first);
        int second = hues.free("yours");

        assertThat(second % Hues.COLORS).isNotEqualTo(first % Hues.COLORS);
    }
}
