package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import org.optiscope.ui.kit.Ids;
import org.testfx.util.WaitForAsyncUtils;

class SurfaceJourneyTest extends WindowJourney {
    private void writeFormula(String formula) {
        clickOn("#" + Ids.FORMULA);
        interact(() -> node(Ids.FORMULA, TextField.class).selectAll());
        write(formula);
    }

    private void typeFormula(String formula) {
        writeFormula(formula);
        type(KeyCode.ENTER);
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
        assertThat(session.display().getPart())
                .isEqualTo(SurfaceCatalog.byId("himmelblau").domain());
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo("(x^2+y-11)^2 + (x+y^2-7)^2");
    }

    @Test
    void a_name_typed_in_full_is_taken_before_names_and_groups_that_contain_it() {
        press(Ids.SURFACE);
        write("saddle").type(KeyCode.ENTER);
        settle();

        assertThat(session.getExperiment().surface()).isEqualTo(SurfaceCatalog.byId("saddle"));
    }

    @Test
    void the_arrow_keys_go_from_surface_to_surface_over_the_headings() throws TimeoutException {
        press(Ids.SURFACE);
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < SurfaceCatalog.all().size(); i++) {
            type(KeyCode.DOWN);
            settle();
            passed.add(selectedCell());
        }
        assertThat(passed).allMatch(id -> id.startsWith(Ids.SURFACE + "-"));
        type(KeyCode.HOME);
        settle();
        assertThat(selectedCell())
                .isEqualTo("surface-" + SurfaceCatalog.all().get(0).id());

        type(KeyCode.UP);
        settle();
        assertThat(node(Ids.SURFACE_SEARCH, TextField.class).isFocused()).isTrue();
    }

    /** The id of the cell that is selected; the list lays its cells out in the frames after it was scrolled. */
    private String selectedCell() throws TimeoutException {
        AtomicReference<String> id = new AtomicReference<>();
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
            interact(() -> node(Ids.SURFACE_LIST, ListView.class).lookupAll(".list-cell").stream()
                    .filter(cell -> ((ListCell<?>) cell).isSelected() && cell.isVisible())
                    .findFirst()
                    .ifPresent(cell -> id.set(cell.getId())));
            return id.get() != null;
        });
        return id.get();
    }

    @Test
    void a_typed_formula_becomes_the_surface_with_its_derivatives() {
        typeFormula("x^2 + 3*y^2");

        assertThat(session.getExperiment().surface().value(1, 2)).isEqualTo(13);
        assertThat(text(Ids.DERIVATIVES)).contains("∂f/∂x = 2*x").contains("∂f/∂y = 6*y");
        assertThat(session.getTrajectories().get(0).loss(0))
                .isEqualTo(session.getExperiment().surface().value(-1.5, 2));
    }

    @Test
    void a_wrong_formula_is_marked_with_its_position_and_the_last_good_surface_stays() {
        typeFormula("x^2 + 3*y^2");
        typeFormula("x^2 + foo*y");

        assertThat(text(Ids.DERIVATIVES)).contains("foo").contains("7");
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo("x^2 + foo*y");
        assertThat(session.getExperiment().surface().formula().text()).isEqualTo("x^2 + 3*y^2");
    }

    @Test
    void a_formula_half_typed_does_not_become_the_surface() {
        Surface before = session.getExperiment().surface();
        List<Surface> seen = new ArrayList<>();
        session.experimentProperty().addListener((observable, was, now) -> seen.add(now.surface()));

        typeFormula("x>0");

        assertThat(text(Ids.DERIVATIVES)).contains("is a condition and no number");
        assertThat(session.getExperiment().surface()).isEqualTo(before);
        assertThat(seen).allMatch(before::equals);
    }

    @Test
    void a_formula_becomes_the_surface_when_nothing_is_typed_for_a_while() throws TimeoutException {
        writeFormula("x^2 + 7*y^2");

        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> session.getExperiment().surface().formula().text().equals("x^2 + 7*y^2"));
        assertThat(node(Ids.FORMULA, TextField.class).isFocused()).isTrue();

        write("+)");
        type(KeyCode.ENTER);
        settle();
        assertThat(session.getExperiment().surface()).isEqualTo(SurfaceCatalog.byId("rosenbrock"));
    }

    @Test
    void enter_and_escape_leave_the_box() {
        typeFormula("x^2 + 3*y^2");
        assertThat(node(Ids.FORMULA, TextField.class).isFocused()).isFalse();

        writeFormula("x^2 + y");
        type(KeyCode.ESCAPE);
        settle();
        assertThat(node(Ids.FORMULA, TextField.class).isFocused()).isFalse();
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo("x^2 + 3*y^2");
        assertThat(session.getExperiment().surface().formula().text()).isEqualTo("x^2 + 3*y^2");
    }

    @Test
    void a_reading_is_shown_where_it_says_more_than_the_text() {
        typeFormula("2w² + b");

        assertThat(text(Ids.DERIVATIVES))
                .startsWith("read as 2*w^2 + b")
                .contains("∂f/∂w = 4*w")
                .contains("∂f/∂b = 1");

        typeFormula("2*x^2 + y");
        assertThat(text(Ids.DERIVATIVES)).doesNotContain("read as");
    }

    @Test
    void unknown_letters_become_parameters_whatever_surface_was_there() {
        typeFormula("k x^2 + c*y^2");

        assertThat(session.getExperiment().surface().formula().parameters()).isEqualTo(Map.of("k", 1.0, "c", 1.0));
        assertThat(text(Ids.DERIVATIVES)).contains("k = 1").contains("c = 1");
    }

    @Test
    void the_formula_of_a_surface_is_that_surface() {
        typeFormula("(x² + y − 11)² + (x + y² − 7)²");

        assertThat(session.getExperiment().surface()).isEqualTo(SurfaceCatalog.byId("himmelblau"));
        assertThat(session.getExperiment().start()).isEqualTo(new Point(-1.5, 2));
    }

    @Test
    void escape_brings_the_last_good_formula_back() {
        typeFormula("x^2 + (y");
        type(KeyCode.ESCAPE);
        settle();

        assertThat(text(Ids.DERIVATIVES)).contains("∂f/∂x");
    }

    @Test
    void a_domain_that_is_set_while_a_wrong_formula_stands_there_stays() {
        typeFormula("x^2 + (y");
        interact(() ->
                session.setTypedSurface(session.getExperiment().surface().withDomain(new Domain(-7, 7, -5, 5)), null));
        settle();

        clickOn("#" + Ids.FORMULA).type(KeyCode.ESCAPE);
        settle();

        assertThat(session.getExperiment().surface().domain()).isEqualTo(new Domain(-7, 7, -5, 5));
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

    @Test
    void a_formula_of_a_megabyte_is_not_taken_into_the_box_and_the_window_goes_on() {
        String before = node(Ids.FORMULA, TextField.class).getText();

        interact(() -> node(Ids.FORMULA, TextField.class).setText("x+".repeat(500_000) + "y"));
        settle();

        assertThat(text(Ids.STATUS)).contains("1000001 characters", "10000");
        assertThat(node(Ids.FORMULA, TextField.class).getText()).isEqualTo(before);
    }
}
