package org.optiscope.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.optiscope.raster.ValueAxis.Tick;

class ValueAxisTest {
    /** A logarithm and its inverse. */
    private static final double ROUNDING = 1e-12;

    private static List<String> labels(ValueAxis axis, int most) {
        return axis.ticks(most).stream().map(Tick::label).toList();
    }

    @Test
    void a_linear_axis_has_round_steps() {
        ValueAxis axis = ValueAxis.linear(-130, 470);
        assertThat(axis.share(-130)).isZero();
        assertThat(axis.share(170)).isEqualTo(0.5);
        assertThat(labels(axis, 4)).containsExactly("0", "200", "400");
    }

    @Test
    void a_logarithmic_axis_has_powers_of_ten() {
        ValueAxis axis = ValueAxis.log(1e-3, 1e3);
        assertThat(axis.share(1)).isCloseTo(0.5, within(ROUNDING));
        assertThat(labels(axis, 8)).containsExactly("10⁻³", "10⁻²", "10⁻¹", "1", "10", "10²", "10³");
        assertThat(labels(axis, 3)).containsExactly("10⁻²", "1", "10²");
        assertThat(axis.share(0)).isNegative();
        assertThat(axis.share(Double.NaN)).isNaN();
    }

    @Test
    void a_logarithmic_axis_without_powers_of_ten_has_round_steps() {
        assertThat(labels(ValueAxis.log(2, 8), 4)).containsExactly("2", "3", "5", "7");
    }

    @Test
    void a_symmetric_axis_shows_both_signs_and_zero() {
        ValueAxis axis = ValueAxis.symlog(-100, 100, 1);
        assertThat(axis.share(0)).isCloseTo(0.5, within(ROUNDING));
        assertThat(labels(axis, 14)).containsExactly("−10²", "−10", "−1", "0", "1", "10", "10²");
    }

    @Property(tries = 300)
    void labels_stand_inside_ascending_and_apart(
            @ForAll @DoubleRange(min = -12, max = 12) double exponent,
            @ForAll @DoubleRange(min = 0.01, max = 20) double decades,
            @ForAll @IntRange(min = 2, max = 9) int most) {
        double least = Math.pow(10, exponent);
        double greatest = Math.pow(10, exponent + decades);
        for (ValueAxis axis : List.of(
                ValueAxis.log(least, greatest),
                ValueAxis.linear(least, greatest),
                ValueAxis.symlog(-greatest, greatest, least),
                ValueAxis.symlog(0, greatest, least))) {
            double before = -1;
            for (Tick tick : axis.ticks(most)) {
                assertThat(tick.share()).isBetween(-1e-6, 1 + 1e-6);
                assertThat(tick.share() - before).isGreaterThan(0.3 / most);
                before = tick.share();
            }
        }
    }
}
