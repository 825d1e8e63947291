package org.optiscope.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,5|0.5", "0,999|0.999", "-1,25|-1.25", "12,5e-3|0.0125", "1,2345|1.2345", "0.5|0.5", "−2|-2"})
    void a_number_is_typed_with_comma_or_point(String typed, double number) {
        assertThat(Decimal.isNumber(typed)).isTrue();
        assertThat(((Number) Decimal.value(typed)).doubleValue()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,000", "1,2,3", "1,5.2", ",", "0,", "x"})
    void what_could_be_two_numbers_or_is_none_is_refused(String typed) {
        assertThat(Decimal.isNumber(typed)).isFalse();
    }
}
