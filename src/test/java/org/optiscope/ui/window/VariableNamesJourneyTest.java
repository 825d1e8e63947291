package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Experiment;
import org.optiscope.formula.Formula;
import org.optiscope.scene.OpeningScene;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;

/** A formula in other variables than x and y: all that is shown bears their names. */
class VariableNamesJourneyTest extends WindowJourney {
    @Override
    protected Experiment opening() {
        Surface surface = Surface.of(Formula.parse("x1^2 + 3*x2^2"), new Domain(-2, 2, -2, 2));
        return OpeningScene.create().withSurface(surface).withSteps(20);
    }

    private List<String> labels(String query) {
        return lookup(query).queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private List<String> texts(String id) {
        return node(id, Parent.class).lookupAll("Text").stream()
                .filter(Node::isVisible)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    @Test
    void the_axes_of_the_plot() {
        assertThat(texts(Ids.PLOT)).contains("x₁", "x₂");
    }

    @Test
    void the_curves_and_their_switches() {
        assertThat(node(Ids.CURVES_X, ToggleButton.class).getText()).isEqualTo("x₁");
        assertThat(texts(Ids.CURVES_OWN)).contains("m x₁", "m̂ x₂");
    }

    @Test
    void the_table_and_the_rule_of_the_inspector() {
        if (lookup(".quantity-head").queryAll().isEmpty()) {
            press(Ids.INSPECTOR);
        }
        interact(window::refreshNow);
        settle();
        assertThat(labels(".quantity-head")).containsExactly("x₁", "x₂");
        assertThat(labels(".rule-name")).containsExactly("x₁", "x₂");
        interact(() -> session.playback().seek(3));
        type(KeyCode.E, KeyCode.RIGHT, KeyCode.RIGHT);
        settle();
        assertThat(labels(".quantity-sums").stream().filter(text -> !text.isEmpty()))
                .anySatisfy(text -> assertThat(text).startsWith("x₁ ").contains("\nx₂ "));
    }

    @Test
    void the_cards_side_by_side() {
        press(Ids.VIEW_SIDE_BY_SIDE);
        assertThat(labels(".card-head")).contains("x₁", "x₂").doesNotContain("x", "y");
    }

    @Test
    void the_rows_of_the_noise_and_the_fields_of_the_start() {
        assertThat(node(Ids.START_X, NumberField.class).getAccessibleText()).isEqualTo("x₁ of the start");
        press(Ids.NOISE);
        assertThat(slider(Ids.KEEP_X).getAccessibleText()).contains("x₁ component");
    }

    @Test
    void another_formula_brings_its_own_names() {
        type(Ids.FORMULA, "(1-w)^2 + 100*(b-w^2)^2");
        assertThat(node(Ids.CURVES_X, ToggleButton.class).getText()).isEqualTo("w");
        type(Ids.FORMULA, "x^2 + y^2");
        assertThat(node(Ids.CURVES_X, ToggleButton.class).getText()).isEqualTo("x");
    }
}
