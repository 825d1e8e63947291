package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Trajectory;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.reading.Numbers;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.TextLayer;

class GhostJourneyTest extends WindowJourney {
    private void showGhost() {
        press(Ids.INSPECTOR);
        interact(() -> session.playback().seek(1));
        settle();
        interact(() -> node(Ids.GHOST, CheckBox.class).fire());
        refresh();
    }

    private void switchCorrectionOff() {
        press("run-1-bias-correction");
        refresh();
    }

    private void refresh() {
        settle();
        interact(() -> {
            window.applyCss();
            window.layout();
            window.refreshNow();
        });
    }

    private List<String> legend() {
        return lookup("#plot .readout-card .legend-label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private List<String> curveTexts(String panel) {
        return node(panel, Node.class).lookupAll("*").stream()
                .filter(node -> node.isVisible() && node.getParent() instanceof TextLayer)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private Shape marker() {
        return lookup("#plot .readout-card .run-marker").queryAs(Shape.class);
    }

    private Trajectory ghost() {
        return session.ghost().trajectoryProperty().get().orElseThrow();
    }

    @Test
    void the_legend_names_the_ghost_below_its_run_and_tells_its_loss() {
        assertThat(legend()).doesNotContain("Adam, uncorrected");
        showGhost();

        assertThat(legend()).startsWith("Adam", "Adam, uncorrected", "RMSprop");
        assertThat(text(Ids.ghostLoss(0))).isEqualTo(Numbers.live(ghost().loss(1)));
        Line sample = lookup("#plot .readout-card .curve-sample").queryAs(Line.class);
        assertThat(sample.getStrokeDashArray()).containsExactly(2.0, 5.0);
        assertThat(sample.getStroke()).isEqualTo(marker().getFill());

        switchCorrectionOff();
        assertThat(legend()).startsWith("Adam, uncorrected", "Adam, corrected", "RMSprop");
        assertThat(text(Ids.ghostLoss(0))).isEqualTo(Numbers.live(ghost().loss(1)));

        interact(() -> session.runs().select(1));
        settle();
        assertThat(legend()).doesNotContain("Adam, corrected");
        assertThat(lookup("#" + Ids.ghostLoss(0)).tryQuery()).isEmpty();
    }

    @Test
    void where_there_is_no_ghost_any_more_no_lengths_stand_beside_it() {
        showGhost();
        assertThat(text("inspector-ghost-step")).isNotEqualTo("–");
        press(Ids.run(0, "visible"));
        refresh();
        assertThat(session.ghost().trajectoryProperty().get()).isEmpty();
        assertThat(text("inspector-ghost-step")).isEqualTo("–");
        assertThat(text("inspector-ghost-ratio")).isEqualTo("–");
    }

    @Test
    void a_click_on_the_row_of_the_ghost_selects_its_run() {
        showGhost();
        Node row = node(Ids.ghostLoss(0), Node.class);
        interact(() -> session.playback().seek(0));
        clickOn(row);
        settle();
        assertThat(session.selectedProperty().get()).isZero();
        assertThat(session.ghost().trajectoryProperty().get()).isPresent();

        clickOn(node(Ids.readout(1, "loss"), Node.class));
        settle();
        assertThat(session.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void with_the_correction_off_its_panel_and_its_curves_stay_and_say_what_correction_would_do() {
        showGhost();
        assertThat(inspectorWords()).contains("Without bias correction this step");
        switchCorrectionOff();

        assertThat(inspectorWords()).contains("With bias correction this step");
        assertThat(text("inspector-lengthening")).isEqualTo("0.32×");
        assertThat(text("inspector-ghost-ratio")).startsWith("0.316");
        Optimizer own = session.getExperiment().runs().get(0).optimizer();
        assertThat(ghost().optimizer()).isEqualTo(own.with("biasCorrection", true));
        assertThat(node(Ids.curveTab("ratio"), ToggleButton.class).getParent()).isNotNull();
        assertThat(node(Ids.curveTab("shared"), ToggleButton.class).getParent()).isNotNull();
    }

    private List<String> inspectorWords() {
        Node panel = node(Ids.GHOST, Node.class).getParent();
        assertThat(panel.isVisible()).isTrue();
        return panel.lookupAll(".bias-words").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    @Test
    void the_curves_of_the_ghost_have_names_at_their_ends() {
        showGhost();
        assertThat(curveTexts(Ids.CURVES_COMPARED)).contains("uncorrected");
        assertThat(curveTexts(Ids.CURVES_OWN)).contains("m x", "m y", "uncorrected");

        switchCorrectionOff();
        assertThat(curveTexts(Ids.CURVES_COMPARED)).contains("corrected");
        assertThat(curveTexts(Ids.CURVES_OWN)).contains("m x", "m y", "corrected");
    }

    @Test
    void the_card_of_values_has_room_for_its_name() {
        showGhost();
        moveTo(node(Ids.CURVES_OWN, Node.class));
        settle();
        Label name = node(Ids.CURVES_OWN, Node.class).lookupAll(".readout-number").stream()
                .filter(node -> node instanceof Label label && label.getText().equals("m x, uncorrected"))
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(name.isVisible()).isTrue();
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    }

    @Test
    void beside_each_other_the_title_of_the_run_names_the_dotted_path() {
        showGhost();
        press(Ids.VIEW_SIDE_BY_SIDE);
        refresh();
        assertThat(lookup("#plot .plot-title").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Adam · dotted: uncorrected", "RMSprop");
    }
}
