package org.optiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;

class AxisTest {
    /** Stretching and unstretching a value costs a few of its last bits. */
    private static final double ROUNDING = 1e-9;

    private static final int CELLS = 350;

    private final Optimizer adam = OptimizerCatalog.byId("adam").withDefaults();
    private final Axis rates = Axis.ofRates(adam);

    @ParameterizedTest
    @ValueSource(strings = {"learningRate", "beta1", "beta2", "epsilon"})
    void a_rounded_value_is_short_and_lies_in_the_same_cell(String key) {
        Axis axis = Axis.of(adam, key);
        for (int cell = 0; cell < CELLS; cell++) {
            double place = (cell + 0.3) / CELLS;
            double rounded = axis.rounded(place, CELLS);
            assertThat(Math.floor(axis.place(rounded) * CELLS)).isEqualTo(cell);
            axis.hyperparameter().check(rounded);
        }
        assertThat(rates.rounded(rates.place(0.1), CELLS)).isEqualTo(0.1);
    }

    @Test
    void far_down_it_has_as_many_digits_as_tell_it_from_its_neighbours() {
        Axis deep = rates;
        for (int i = 0; i < 20; i++) {
            deep = deep.zoomed(0.37, 3);
        }
        double one = deep.rounded(10.5 / CELLS, CELLS);
        double next = deep.rounded(11.5 / CELLS, CELLS);
        assertThat(one).isLessThan(next);
    }

    @Test
    void a_shifted_part_stays_as_long_and_stops_at_the_ends_of_the_whole() {
        Axis part = rates.zoomed(0.5, 4);
        Axis moved = part.shifted(0.25).within(rates);
        assertThat(rates.place(moved.from())).isCloseTo(rates.place(part.from()) + 0.25 / 4, within(ROUNDING));
        Axis atEnd = part.shifted(50).within(rates);
        assertThat(atEnd.to()).isEqualTo(rates.to());
        assertThat(rates.place(atEnd.from())).isCloseTo(0.75, within(ROUNDING));
        Axis atBeginning = part.shifted(-50).within(rates);
        assertThat(atBeginning.from()).isEqualTo(rates.from());
    }

    @Test
    void what_is_no_shorter_than_the_whole_is_the_whole() {
        assertThat(rates.zoomed(0.5, 0.5).within(rates)).isEqualTo(rates);
        assertThat(rates.within(rates)).isEqualTo(rates);
    }
}
