package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EquationTest {
    private static final int INK = 0xff102030;

    private static Equation equation(String tex, double maxWidthPx) {
        return new Equation(tex, 20, INK, 2, maxWidthPx, 200);
    }

    @Test
    void is_painted_in_its_colour_with_the_screens_pixels() {
        Equation.Typeset typeset = equation("\\frac{\\hat m}{\\sqrt{\\hat v}+\\epsilon}", 500)
                .typeset()
                .orElseThrow();

        assertThat(typeset.argb()).hasSize(typeset.width() * typeset.height()).contains(INK);
        assertThat(typeset.width()).isEqualTo((int) Math.round(2 * typeset.widthPx()));
        assertThat(Arrays.stream(typeset.argb()).filter(pixel -> pixel == 0)).isNotEmpty();
    }

    @Test
    void is_made_smaller_where_it_would_not_fit() {
        String sum = "a+b+c+d+e+f+g+h+i+j+k+l+m";
        assertThat(equation(sum, 1000).typeset().orElseThrow().widthPx()).isGreaterThan(100);
        assertThat(equation(sum, 100).typeset().orElseThrow().widthPx()).isLessThanOrEqualTo(101);
    }

    @Test
    void nothing_comes_of_what_is_no_tex() {
        assertThat(equation("\\nosuchcommand", 100).typeset()).isEmpty();
    }
}
