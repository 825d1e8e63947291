package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.ui.kit.Ids;

class SurfaceSettingsJourneyTest extends WindowJourney {
    private Surface surface() {
        return session.getExperiment().surface();
    }

    @BeforeEach
    void open() {
        press(Ids.SURFACE_SETTINGS);
    }

    @Test
    void a_parameter_has_a_slider_and_a_field_and_moves_the_minimum() {
        type(Ids.parameter("a") + "-value", "1/2");
        assertThat(surface().formula().parameters()).containsEntry("a", 0.5).containsEntry("b", 100.0);
        assertThat(surface().minima().get(0).x()).isEqualTo(0.5);
        assertThat(session.getExperiment().start()).isEqualTo(new Point(-1.5, 2));

        dragSlider(Ids.parameter("b"), 0.75);
        assertThat(surface().formula().parameters().get("b")).isBetween(900.0, 1100.0);
        type(KeyCode.ESCAPE);
        press(Ids.UNDO);
        assertThat(surface().formula().parameters()).containsEntry("b", 100.0);
        press(Ids.UNDO);
        assertThat(surface().formula().parameters()).containsEntry("a", 1.0);
    }

    @Test
    void escape_closes_it_from_within_a_field_and_brings_the_number_back() {
        type(Ids.parameter("a") + "-value", "1/2");
        write("7").type(KeyCode.ESCAPE);
        settle();

        assertThat(Window.getWindows()).noneMatch(shown -> shown instanceof PopOver);
        assertThat(surface().formula().parameters()).containsEntry("a", 0.5);
        press(Ids.SURFACE_SETTINGS);
        assertThat(node(Ids.parameter("a") + "-value", TextField.class).getText())
                .isEqualTo("0.5");
    }

    @Test
    void the_domain_is_typed_and_a_wrong_one_is_refused_in_a_sentence() {
        type(Ids.domain("x1"), "3");
        type(Ids.domain("y0"), "-2");
        assertThat(surface().domain()).isEqualTo(new Domain(-2, 3, -2, 3));
        assertThat(session.display().getPart()).isEqualTo(surface().domain());

        type(Ids.domain("x0"), "4");
        assertThat(surface().domain().x0()).isEqualTo(-2);
        assertThat(session.noticeProperty().get()).contains("x goes from 4.0 to 3.0");
    }

    @Test
    void use_this_view_makes_the_view_the_domain() {
        assertThat(node(Ids.USE_VIEW, Button.class).isDisabled()).isTrue();
        Domain view = new Domain(0, 1, 0, 2);
        interact(() -> session.display().look(view));
        press(Ids.USE_VIEW);

        assertThat(surface().domain()).isEqualTo(view);
        press(Ids.SURFACE_RESET);
        assertThat(surface().domain()).isEqualTo(new Domain(-2, 2, -1, 3));
    }

    @Test
    void letters_of_a_typed_formula_get_rows() {
        type(KeyCode.ESCAPE);
        type(Ids.FORMULA, "x^2 + k*y^2");
        press(Ids.SURFACE_SETTINGS);
        type(Ids.parameter("k") + "-value", "20");

        assertThat(surface().value(0, 1)).isEqualTo(20);
    }

    @Test
    void in_the_dark_theme_it_is_dark_and_its_words_are_light() {
        type(KeyCode.ESCAPE);
        interact(() -> session.display().darkProperty().set(true));
        press(Ids.SURFACE_SETTINGS);
        settle();

        Path border = lookup(".popover > .border").queryAs(Path.class);
        assertThat(((Color) border.getFill()).getBrightness()).isLessThan(0.3);
        assertThat(((Color) lookup(".settings-title").queryAs(Label.class).getTextFill()).getBrightness())
                .isGreaterThan(0.7);
        interact(() -> session.display().darkProperty().set(false));
    }
}
