package org.optiscope.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optiscope.formula.FormulaException;
import org.optiscope.text.Refusal;

class SurfaceTest {
    private static final Surface ROSENBROCK = SurfaceCatalog.byId("rosenbrock");

    @Nested
    class with_other_parameters {
        @Test
        void minima_move_where_the_catalogue_states_how() {
            Surface moved = ROSENBROCK.withParameters(Map.of("a", 1.25));
            assertThat(moved.minima()).containsExactly(new Minimum(1.25, 1.5625, 0));
            assertThat(moved.value(1.25, 1.5625)).isZero();
            assertThat(moved.formula().parameters()).containsEntry("a", 1.25).containsEntry("b", 100.0);
        }

        @Test
        void a_point_that_is_no_minimum_any_more_is_dropped() {
            assertThat(SurfaceCatalog.byId("ravine")
                            .withParameters(Map.of("kappa", -1.0))
                            .minima())
                    .isEmpty();
            assertThat(SurfaceCatalog.byId("ravine")
                            .withParameters(Map.of("kappa", 90.0))
                            .minima())
                    .hasSize(1);
        }

        @Test
        void going_back_gives_an_equal_surface() {
            assertThat(ROSENBROCK.withParameters(Map.of("b", 5.0)).withParameters(Map.of("b", 100.0)))
                    .isEqualTo(ROSENBROCK)
                    .hasSameHashCodeAs(ROSENBROCK);
            assertThat(ROSENBROCK.withParameters(Map.of("b", 5.0))).isNotEqualTo(ROSENBROCK);
        }

        @Test
        void an_unknown_one_is_refused() {
            assertThatThrownBy(() -> ROSENBROCK.withParameters(Map.of("c", 1.0)))
                    .hasMessage("the surface has no parameter 'c'; it has a, b");
        }
    }

    @Nested
    class in_another_domain {
        @Test
        void the_start_stays_if_it_can() {
            assertThat(ROSENBROCK.withDomain(new Domain(-3, 3, -3, 3)).start()).isEqualTo(ROSENBROCK.start());
        }

        @Test
        void the_start_moves_inside_if_it_must() {
            Surface shown = ROSENBROCK.withDomain(new Domain(0, 1, 0, 1));
            assertThat(shown.domain().contains(shown.start().x(), shown.start().y()))
                    .isTrue();
            assertThat(shown.minima()).isEqualTo(ROSENBROCK.minima());
        }

        @ParameterizedTest
        @CsvSource({"1,1,0,1", "0,1,2,1", "NaN,1,0,1", "0,Infinity,0,1", "-1e308,1e308,0,1"})
        void which_has_no_area_is_refused(double x0, double x1, double y0, double y1) {
            assertThatThrownBy(() -> new Domain(x0, x1, y0, y1)).hasMessageContaining("the smaller first");
        }

        @ParameterizedTest
        @CsvSource({"0, 1e-121", "0, 5e-324", "1, 1.0000000000000002", "-1e300, -9.99999999999999e299"})
        void too_narrow_to_be_drawn_are_refused(double from, double to) {
            assertThatThrownBy(() -> new Domain(0, 1, from, to))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("the domain of y goes from")
                    .hasMessageContaining("too narrow to be drawn");
        }
    }

    @Nested
    class typed_by_somebody {
        @Test
        void is_named_after_its_formula_and_has_the_usual_domain() {
            Surface typed = Surface.of(" x^2 + a*y ", Map.of("a", 2.0), null);
            assertThat(typed.name()).isEqualTo("x^2 + a*y");
            assertThat(typed.id()).isEmpty();
            assertThat(typed.minima()).isEmpty();
            assertThat(typed.domain()).isEqualTo(Surface.DEFAULT_DOMAIN);
            assertThat(typed.start()).isEqualTo(new Point(-3, 3));
            assertThat(typed).isEqualTo(Surface.of(" x^2 + a*y ", Map.of("a", 2.0), null));
        }

        @Test
        void starts_where_it_is_finite_and_slopes() {
            assertThat(Surface.of("ln(x) + y", Map.of(), null).start().x()).isPositive();
            assertThat(Surface.of("0*x", Map.of(), null).start()).isEqualTo(new Point(-3, 3));
        }

        @ParameterizedTest
        @CsvSource({
            "x^2 + y^2, LINEAR",
            "(1-x)^2 + 100*(y-x^2)^2, LOG",
            "x, LINEAR",
            "0, LINEAR",
            "1/0, LINEAR",
            "exp(2*x+2*y), LOG",
            "exp(x/5), LINEAR",
            "x^8+y^8, LOG"
        })
        void has_a_logarithmic_scale_if_it_spans_decades(String formula, Scale scale) {
            assertThat(Surface.of(formula, Map.of(), null).scale()).isEqualTo(scale);
        }

        @Test
        void wrongly_is_told_where() {
            assertThatThrownBy(() -> Surface.of("x +", Map.of(), null)).isInstanceOf(FormulaException.class);
        }
    }
}
