package org.optiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.optiscope.surface.SurfaceCatalog;

class SurfaceJourneyTest extends WindowJourney {
    private void typeFormula(String formula) {
        clickOn("#" + Ids.FORMULA);
        interact(() -> node(Ids.FORMULA, TextField.class).selectAll());
        write(formula);
        settle();
    }

    @Test
    void a_surface_is_found_by_typing_a_part_of_its_name() {
        press(Ids.SURFACE);
        write("himm").type(KeyCode.ENTER);
        settle();

        assertThat(session.getExperiment().surface()).isEqualTo(SurfaceCatalog.byId("himmelblau"));
        assertThat(session.getExperiment().start())
                .isEqualTo(SurfaceCatalog.byId("himmelblau").start());
        assertThat(session.display().getWindow())
                .isEqualTo(SurfaceCatalog.byId("himmelblau").domain());
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo("(x^2+y-11)^2 + (x+y^2-7)^2");
    }

    @Test
    void a_typed_formula_becomes_the_surface_with_its_derivatives() {
        typeFormula("x^2 + 3*y^2");

        assertThat(session.getExperiment().surface().value(1, 2)).isEqualTo(13);
        assertThat(text(Ids.DERIVATIVES)).contains("∂f/∂x = 2*x").contains("∂f/∂y = 6*y");
        assertThat(session.getTrajectories().get(0).loss(0))
                .isEqualTo(session.getExperiment().surface().value(-0.5, 2.4));
    }

    @Test
    void a_wrong_formula_is_marked_with_its_position_and_the_last_good_surface_stays() {
        typeFormula("x^2 + 3*y^2");
        typeFormula("x^2 + foo*y");

        assertThat(text(Ids.DERIVATIVES)).contains("foo").contains("7");
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo("x^2 + foo*y");
        assertThat(session.getExperiment().surface().formula().text().strip()).isEqualTo("x^2");
    }

    @Test
    void escape_brings_the_last_good_formula_back() {
        typeFormula("x^2 + (y");
        type(KeyCode.ESCAPE);
        settle();

        assertThat(text(Ids.DERIVATIVES)).contains("∂f/∂x");
    }

    @Test
    void a_formula_typed_and_undone_is_the_catalogues_surface_again() {
        typeFormula("x^2 + y^2");
        clickPlot(0.5, 0.5);
        press(Ids.UNDO);
        press(Ids.UNDO);

        assertThat(session.getExperiment().surface()).isEqualTo(SurfaceCatalog.byId("rosenbrock"));
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo("(a-x)^2 + b*(y-x^2)^2");
    }

    @Test
    void a_typed_formula_keeps_only_the_parameters_it_uses() {
        typeFormula("x^2 + b*y^2");
        assertThat(session.getExperiment().surface().formula().parameters()).containsOnlyKeys("b");

        typeFormula("x^2 + y^2");
        assertThat(session.getExperiment().surface().formula().parameters()).isEmpty();
    }

    @Test
    void a_formula_of_huge_values_is_drawn_and_told_as_diverged() {
        typeFormula("1e304*x^2 + y");
        interact(() -> session.playback().toEnd());
        settle();

        assertThat(session.getTrajectories().get(3).divergedAt()).isPresent();
        assertThat(text("readout-4-loss")).startsWith("diverged at");
    }

    @Test
    void accents_need_not_be_typed_to_find_a_surface() {
        press(Ids.SURFACE);
        write("levy").type(KeyCode.ENTER);
        settle();

        assertThat(session.getExperiment().surface()).isEqualTo(SurfaceCatalog.byId("levy-13"));
    }
}
