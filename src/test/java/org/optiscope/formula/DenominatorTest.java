package org.optiscope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenominatorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqrt(v) + epsilon            | sqrt(v) + 7",
                "sqrt(v + epsilon)            | sqrt(v + 7)",
                "epsilon + (v + sqrt(epsilon + v)) | 7 + (v + sqrt(7 + v))",
                "max(sqrt(v), epsilon)        | max(sqrt(v), 7)",
                "epsilon                      | epsilon",
                "sqrt(epsilon)                | sqrt(epsilon)",
                "v*epsilon                    | v*epsilon",
                "v + 2*epsilon                | v + 2*epsilon"
            })
    void terms_of_sums_and_maxima_are_guarded_and_factors_are_not(String denominator, String guarded) {
        Set<String> names = Set.of("v", "epsilon");
        Expression given = Expression.parse(denominator, names, Set.of());
        Expression wanted = Expression.parse(guarded, names, Set.of());

        Expression found = Denominator.guarded(
                given, term -> term.equals(new Expression.Variable("epsilon")) ? new Expression.Constant(7) : term);

        assertThat(found).isEqualTo(wanted);
    }
}
