package org.optiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("sin", "cos", "floor", "levy-13", "six-hump-camel", "rosenbrock");

    @ParameterizedTest
    @CsvSource({
        "coz, cos",
        "SIM, sin",
        "rosenbrok, rosenbrock",
        "rosnebrock, rosenbrock",
        "levy, levy-13",
        "camel, six-hump-camel",
        "Six_Hump, six-hump-camel"
    })
    void a_few_slips_and_missing_parts_are_forgiven(String unknown, String meant) {
        assertThat(Nearest.of(unknown, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "si", "foo", "adam", "data", "rosenbrockrosenbrockrosenbrock1"})
    void what_resembles_nothing_has_no_nearest(String unknown) {
        assertThat(Nearest.of(unknown, KNOWN)).isEmpty();
        assertThat(Nearest.suggestion(unknown, KNOWN)).isEqualTo("there are " + String.join(", ", KNOWN));
    }

    @Test
    void of_names_equally_near_the_first_is_taken() {
        assertThat(Nearest.of("bat", List.of("cat", "bar"))).contains("cat");
    }

    @Test
    void a_whole_name_is_nearer_than_the_beginning_of_another() {
        assertThat(Nearest.suggestion("levi", List.of("levy-13", "levy"))).isEqualTo("did you mean levy?");
    }
}
