package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.text.Refusal;

class NumbersTest {
    private static final int WIDEST = 10;

    @ParameterizedTest
    @CsvSource({
        "0, 0.0000",
        "-1.2034, −1.2034",
        "9999.99994, 9999.9999",
        "12345, 1.23e4",
        "-0.00012345, −1.23e−4",
        "1e-320, 1.00e−320",
        "9.999e9, 1.00e10"
    })
    void live_numbers_have_four_decimals_or_three_digits_and_an_exponent(double value, String text) {
        assertThat(Numbers.live(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.000",
        "3.14159, 3.142",
        "99.9996, 100.00",
        "319.902, 319.90",
        "999.996, 1.0e3",
        "1319.9, 1.3e3",
        "9.96e99, 1e100",
        "2.3e307, 2e307",
        "Infinity, ∞"
    })
    void lengths_take_at_most_six_characters(double size, String text) {
        assertThat(Numbers.length(size)).isEqualTo(text).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void what_is_no_number_is_shown_as_such() {
        assertThat(Numbers.live(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.live(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    @ParameterizedTest
    @CsvSource({
        "475.3812, 475.381",
        "-0.7, −0.700000",
        "26100.44, 26100.4",
        "1234567, 1.23457e6",
        "0.0012345678, 0.00123457",
        "0.00012345678, 1.23457e−4",
        "999999.5, 1.00000e6",
        "4, 4",
        "-155, −155",
        "0, 0"
    })
    void numbers_in_equations_have_six_significant_digits(double value, String text) {
        assertThat(Numbers.term(value)).isEqualTo(text);
    }

    @Property
    void numbers_in_equations_never_outgrow_their_room(@ForAll double value) {
        assertThat(Numbers.term(value).length()).isLessThanOrEqualTo(Numbers.LONGEST_TERM);
    }

    @Property
    void live_numbers_never_outgrow_their_column(@ForAll double value) {
        assertThat(Numbers.live(value).length()).isLessThanOrEqualTo(WIDEST);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "1e-8, 1e-8", "0.999, 0.999", "1500000, 1500000", "1e7, 1e7", "-2.5e-10, -2.5e-10", "0, 0"
    })
    void exact_numbers_look_as_a_person_writes_them(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }

    @Property
    void exact_numbers_read_back_to_the_same_bits(@ForAll double value) {
        if (Double.isFinite(value) && value != 0) {
            assertThat(Numbers.parse(Numbers.exact(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "−1.5, -1.5",
        "'0,25', 0.25",
        "' 1E-3 ', 0.001",
        ".5, 0.5",
        "+2, 2",
        "1/3, 0.3333333333333333",
        "pi/4, 0.7853981633974483",
        "2^-5, 0.03125",
        "2⁻⁵, 0.03125",
        "1e−3, 0.001",
        "1e⁻³, 0.001",
        "1×10⁻³, 0.001",
        "1·10^−3, 0.001",
        "1 000, 1000",
        "½, 0.5",
        "sqrt(2), 1.4142135623730951",
        "-0, -0.0",
        "\\frac{1}{4}, 0.25"
    })
    void what_people_type_is_understood(String typed, double value) {
        assertThat(Numbers.parse(typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1.2.3",
                "1e",
                "0x10",
                "1f",
                "NaN",
                "Infinity",
                "1 2",
                "--1",
                "1e999",
                "1/0",
                "1,000",
                "a",
                "2*",
                "x^2"
            })
    void what_is_not_a_number_is_refused_in_a_sentence(String typed) {
        assertThatThrownBy(() -> Numbers.parse(typed))
                .isInstanceOf(Refusal.class)
                .message()
                .containsPattern("number");
    }
}
