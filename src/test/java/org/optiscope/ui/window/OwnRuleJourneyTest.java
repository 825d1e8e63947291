package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Trajectory;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.WindowLook;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;

/** A student writes an optimizer and races it against Adam. */
class OwnRuleJourneyTest extends WindowJourney {
    @TempDir
    private Path folder;

    private RunSpec own() {
        return session.getExperiment().runs().get(session.selectedProperty().get());
    }

    private OptimizerKind rule() {
        return own().optimizer().kind();
    }

    private Trajectory path() {
        return session.getTrajectories().get(session.selectedProperty().get());
    }

    private void writeOwn() {
        press(Ids.ADD_RUN);
        press(Ids.ADD_OWN);
    }

    /** Puts a text into a field as typing does; a character at a time takes the off-screen toolkit its time. */
    private void put(String id, String text) {
        interact(() -> {
            node(id, TextField.class).requestFocus();
            node(id, TextField.class).setText(text);
        });
        settle();
    }

    private void take() {
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
    }

    private String field(String id) {
        return node(id, TextField.class).getText();
    }

    private boolean isOpen() {
        return lookup("#" + Ids.RULE_PANE).tryQuery().filter(Node::isVisible).isPresent()
                && session.display().windowProperty().get().isOpen(WindowLook.Pane.RULE, false);
    }

    @Test
    void write_your_own_gives_a_run_that_moves_and_the_editor_of_its_rule() {
        writeOwn();

        assertThat(session.getExperiment().runs())
                .hasSize(OpeningScene.create().runs().size() + 1);
        assertThat(rule().isOwn()).isTrue();
        assertThat(isOpen()).isTrue();
        assertThat(field(Ids.RULE_NAME)).isEqualTo("My optimizer");
        assertThat(field(Ids.ruleLine(0))).isEqualTo("m = beta*mPrev + (1 - beta)*g");
        assertThat(field(Ids.RULE_UPDATE)).isEqualTo("-learningRate*m");
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.ruleLine(0));
        assertThat(text(Ids.ruleLine(0) + "-use")).isEqualTo("memory");
        assertThat(text(Ids.RULE_STATUS)).isEqualTo("Memory: m.");
        assertThat(path().loss(20)).isLessThan(path().loss(0));
        assertThat(node(Ids.PLOT, Node.class).isVisible()).isTrue();
    }

    @Test
    void a_rule_that_is_typed_shows_its_faults_and_then_its_path() {
        writeOwn();
        Trajectory before = path();

        clickOn("#" + Ids.RULE_UPDATE);
        interact(() -> node(Ids.RULE_UPDATE, TextField.class).selectAll());
        write("-learningRate*mm");
        settle();
        assertThat(text(Ids.RULE_UPDATE + "-remark")).startsWith("unknown name 'mm' at column 15");
        assertThat(text(Ids.RULE_STATUS))
                .startsWith("Update: unknown name 'mm' at column 15")
                .endsWith("The path is that of the last rule that made sense.");
        take();
        assertThat(path()).isSameAs(before);

        put(Ids.RULE_UPDATE, "-2*learningRate*m");
        assertThat(node(Ids.RULE_UPDATE + "-remark", Label.class).getText()).isEmpty();
        take();

        assertThat(path().x(1) - path().x(0)).isEqualTo(2 * (before.x(1) - before.x(0)));
        assertThat(text(Ids.RULE_STATUS)).isEqualTo("Memory: m.");
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.PLOT);
    }

    @Test
    void what_was_typed_is_taken_when_nothing_is_typed_for_a_while() {
        writeOwn();
        OptimizerKind before = rule();
        put(Ids.RULE_UPDATE, "-learningRate*(m + g)");
        assertThat(rule()).isSameAs(before);

        awaitChange(before);

        assertThat(own().optimizer().quantity("delta").formula().toText()).isEqualTo("-learningRate*(m+g)");
    }

    private void awaitChange(OptimizerKind before) {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (rule() == before && System.nanoTime() < end) {
            settle();
        }
    }

    @Test
    void sliders_readouts_equation_and_curves_follow_and_undo_takes_each_edit_back() {
        writeOwn();
        int run = session.selectedProperty().get();
        Experiment written = session.getExperiment();

        put(Ids.ruleSetting(1) + "-key", "mu");
        put(Ids.ruleLine(0), "velocity = mu*velocityPrev + g");
        put(Ids.RULE_UPDATE, "-learningRate*velocity");
        take();

        assertThat(own().optimizer().carried()).extracting(Quantity::key).containsExactly("velocity");
        press(Ids.VIEW_SIDE_BY_SIDE);
        interact(() -> session.playback().seek(3));
        settle();
        assertThat(lookup("#" + Ids.readout(run, "velocity-x")).tryQuery()).isPresent();
        Trajectory before = path();
        interact(() -> session.runs().setHyperparameter(run, "mu", 0.5, null));
        settle();
        assertThat(node(Ids.run(run, "mu") + "-value", TextField.class).getText())
                .isEqualTo("0.5");
        assertThat(path().x(3)).isNotEqualTo(before.x(3));
        double g0 = path().gradient(0, 0);
        double g1 = path().gradient(1, 0);
        assertThat(path().value(path().optimizer().quantity("velocity"), 2, 0)).isEqualTo(0.5 * g0 + g1);

        interact(session::undo);
        interact(session::undo);
        settle();
        assertThat(session.getExperiment()).isEqualTo(written);
        assertThat(field(Ids.ruleLine(0))).isEqualTo("m = beta*mPrev + (1 - beta)*g");
        interact(session::redo);
        settle();
        assertThat(field(Ids.ruleLine(0))).isEqualTo("velocity = mu*velocityPrev + g");
        assertThat(field(Ids.ruleSetting(1) + "-key")).isEqualTo("mu");
    }

    @Test
    void it_is_saved_and_opens_as_it_was_editor_and_all() throws JsonException {
        Path file = folder.resolve("own.json");
        writeOwn();
        put(Ids.RULE_NAME, "Heavy ball");
        take();
        Experiment saved = session.getExperiment();
        var scene = session.getScene();
        interact(() -> window.files().save(file));
        interact(() -> session.load(OpeningScene.create()));
        settle();
        assertThat(ExperimentFile.read(file)).isEqualTo(saved);

        interact(() -> window.files().open(file));
        settle();

        assertThat(session.getScene()).isEqualTo(scene);
        assertThat(rule().name()).isEqualTo("Heavy ball");
        assertThat(isOpen()).isTrue();
        assertThat(field(Ids.RULE_NAME)).isEqualTo("Heavy ball");
    }

    @Test
    void a_copy_of_adam_stands_beside_it_goes_its_way_and_is_changed_alone() {
        press(Ids.run(0, "edit"));

        assertThat(session.selectedProperty().get()).isEqualTo(1);
        assertThat(rule().name()).isEqualTo("My Adam");
        assertThat(session.getTrajectories().get(1).x())
                .containsExactly(session.getTrajectories().get(0).x());
        assertThat(own().optimizer().values())
                .isEqualTo(session.getExperiment().runs().get(0).optimizer().values());

        put(Ids.RULE_UPDATE, "-learningRate*m/(root + epsilon)");
        take();

        assertThat(session.getTrajectories().get(1).x(1))
                .isNotEqualTo(session.getTrajectories().get(0).x(1));
        assertThat(session.getExperiment().runs().get(0))
                .isEqualTo(OpeningScene.create().runs().get(0));
    }

    @Test
    void what_is_not_finished_waits_while_another_run_is_selected() {
        writeOwn();
        int run = session.selectedProperty().get();
        put(Ids.ruleLine(0), "m = beta*(mPrev");
        interact(() -> session.runs().select(0));
        settle();
        assertThat(lookup("#" + Ids.RULE_COPY).tryQuery().filter(Node::isVisible))
                .isPresent();

        interact(() -> session.runs().select(run));
        settle();

        assertThat(field(Ids.ruleLine(0))).isEqualTo("m = beta*(mPrev");
        assertThat(text(Ids.ruleLine(0) + "-remark")).contains("is never closed");
    }

    @Test
    void twins_of_a_rule_have_drafts_of_their_own() {
        writeOwn();
        int run = session.selectedProperty().get();
        interact(() -> session.runs().duplicate(run));
        settle();
        assertThat(rule())
                .isEqualTo(session.getExperiment().runs().get(run).optimizer().kind());
        put(Ids.ruleLine(0), "m = beta*(mPrev");

        interact(() -> session.runs().select(run));
        settle();

        assertThat(field(Ids.ruleLine(0))).isEqualTo("m = beta*mPrev + (1 - beta)*g");
        assertThat(node(Ids.RULE_PANE, Node.class).getStyleClass()).contains(RunStyle.styleClass(own().hue()));
        interact(() -> session.runs().select(run + 1));
        settle();
        assertThat(field(Ids.ruleLine(0))).isEqualTo("m = beta*(mPrev");
    }

    @Test
    void undo_brings_back_a_line_that_others_need_and_then_goes_on_to_the_experiment() {
        Experiment before = session.getExperiment();
        writeOwn();
        Experiment written = session.getExperiment();
        press(Ids.ruleLine(0) + "-remove");
        assertThat(text(Ids.RULE_STATUS)).startsWith("Update: unknown name 'm'");
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.RULE_UPDATE);

        undo();
        assertThat(field(Ids.ruleLine(0))).isEqualTo("m = beta*mPrev + (1 - beta)*g");
        assertThat(text(Ids.RULE_STATUS)).isEqualTo("Memory: m.");
        assertThat(session.getExperiment()).isEqualTo(written);

        undo();
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void undo_in_a_line_that_was_just_added_takes_the_line_back_and_the_keyboard_stays_in_the_editor() {
        writeOwn();
        clickOn("#" + Ids.ruleLine(0)).type(KeyCode.ENTER);
        settle();

        undo();

        assertThat(lookup("#" + Ids.ruleLine(1)).tryQuery()).isEmpty();
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.ruleLine(0));
    }

    private void undo() {
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    void enter_makes_a_line_backspace_takes_it_away_and_escape_closes_the_editor() {
        writeOwn();
        clickOn("#" + Ids.ruleLine(0)).type(KeyCode.ENTER);
        settle();
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.ruleLine(1));
        put(Ids.ruleLine(1), "k = 1 - beta^t");
        put(Ids.RULE_UPDATE, "-learningRate*m/k");
        assertThat(text(Ids.ruleLine(1) + "-use")).isEqualTo("shared");
        take();
        assertThat(own().optimizer().quantity("k").role()).isEqualTo(Quantity.Role.SHARED);

        clickOn("#" + Ids.ruleLine(1)).type(KeyCode.ENTER);
        settle();
        type(KeyCode.BACK_SPACE);
        settle();
        assertThat(lookup("#" + Ids.ruleLine(2)).tryQuery()).isEmpty();
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.ruleLine(1));

        type(KeyCode.ESCAPE);
        settle();
        assertThat(isOpen()).isFalse();
        assertThat(window.getScene().getFocusOwner().getId()).isEqualTo(Ids.PLOT);
        press(Ids.run(session.selectedProperty().get(), "edit"));
        assertThat(isOpen()).isTrue();
        assertThat(field(Ids.ruleLine(1))).isEqualTo("k = 1 - beta^t");
    }

    @Test
    void a_line_and_a_hyperparameter_that_are_removed_are_gone_from_the_rule() {
        writeOwn();
        press(Ids.RULE_ADD_NUMBER);
        press(Ids.RULE_ADD_LINE);
        put(Ids.ruleLine(1), "k = gamma*kPrev + g");
        take();
        assertThat(own().optimizer().carried()).extracting(Quantity::key).containsExactly("m", "k");
        assertThat(own().optimizer().values()).containsKey("gamma");

        press(Ids.ruleLine(1) + "-remove");
        press(Ids.ruleSetting(2) + "-remove");

        assertThat(lookup("#" + Ids.ruleLine(1)).tryQuery()).isEmpty();
        assertThat(own().optimizer().carried()).extracting(Quantity::key).containsExactly("m");
        assertThat(own().optimizer().values()).doesNotContainKey("gamma");
    }

    @Test
    void pasted_lines_become_lines_and_ten_thousand_are_refused_in_a_sentence() {
        writeOwn();
        paste(Ids.ruleLine(0), "a = beta*aPrev + g\n\nb = a/(1 - beta^t)\n");
        assertThat(List.of(field(Ids.ruleLine(0)), field(Ids.ruleLine(1)), field(Ids.ruleLine(2))))
                .containsExactly("m = beta*mPrev + (1 - beta)*g", "a = beta*aPrev + g", "b = a/(1 - beta^t)");

        paste(Ids.ruleLine(0), String.join("\n", Collections.nCopies(10_000, "m = beta*mPrev + g")));

        assertThat(text(Ids.STATUS)).isEqualTo("The rule would have 10003 lines; it may have 100.");
        assertThat(lookup("#" + Ids.ruleLine(3)).tryQuery()).isEmpty();
        assertThat(rule().isOwn()).isTrue();
    }

    private void paste(String id, String text) {
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            node(id, TextField.class).requestFocus();
            node(id, TextField.class).paste();
        });
        settle();
    }

    @Test
    void a_switch_called_bias_correction_gives_a_ghost() {
        writeOwn();
        press(Ids.RULE_ADD_SWITCH);
        put(Ids.ruleSetting(2) + "-key", "biasCorrection");
        put(Ids.RULE_UPDATE, "-learningRate*if(biasCorrection, m/(1 - beta^t), m)");
        take();

        int run = session.selectedProperty().get();
        assertThat(own().optimizer().corrects()).contains(true);
        assertThat(node(Ids.run(run, "biasCorrection"), CheckBox.class).isSelected())
                .isTrue();
        interact(() -> session.ghost().wantedProperty().set(true));
        settle();
        Trajectory ghost = session.ghost().trajectoryProperty().get().orElseThrow();
        assertThat(ghost.x(1)).isNotEqualTo(path().x(1));
    }

    @Test
    void a_rule_that_runs_away_diverges_like_any_other() {
        writeOwn();
        put(Ids.RULE_UPDATE, "1e200*g^3");
        take();

        assertThat(path().divergedAt()).isPresent();
        assertThat(text(Ids.RULE_STATUS)).isEqualTo("Memory: m.");
    }

    @Test
    void a_switch_that_leaves_out_what_is_needed_is_refused_where_it_is_written() {
        writeOwn();
        press(Ids.RULE_ADD_SWITCH);
        put(Ids.ruleSetting(2) + "-key", "kept");
        interact(() -> node(Ids.ruleLine(0) + "-more", ToggleButton.class).fire());
        settle();
        put(Ids.ruleLine(0) + "-when", "kept");
        take();

        assertThat(text(Ids.RULE_STATUS)).contains("m is needed, but it is not computed with these settings");
        assertThat(own().optimizer().quantity("m").active()).isTrue();
    }

    @Test
    void where_a_line_is_seen_and_what_it_starts_with_are_chosen() {
        writeOwn();
        put(Ids.ruleLine(0) + "-start", "1 - beta");
        take();
        assertThat(own().optimizer().initial(own().optimizer().quantity("m"))).isEqualTo(1 - 0.9);
        interact(() -> node(Ids.ruleLine(0) + "-more", ToggleButton.class).fire());
        settle();

        interact(() -> node(Ids.ruleLine(0) + "-seen", ComboBox.class)
                .getSelectionModel()
                .select(3));
        settle();

        assertThat(own().optimizer().quantity("m").role()).isEqualTo(Quantity.Role.REMEMBERED);
    }

    @Test
    void the_editor_takes_the_place_of_the_inspector_in_a_narrow_window_and_gives_it_back() {
        interact(() -> node(Ids.INSPECTOR, ToggleButton.class).setSelected(true));
        settle();
        assertThat(node(Ids.INSPECTOR_PANE, Node.class).isVisible()).isTrue();
        writeOwn();
        assertThat(node(Ids.INSPECTOR_PANE, Node.class).isVisible()).isFalse();
        assertThat(screenBounds(node(Ids.PLOT, Node.class)).getWidth()).isGreaterThan(400);

        press(Ids.RULE_CLOSE);
        assertThat(node(Ids.INSPECTOR_PANE, Node.class).isVisible()).isTrue();
        writeOwn();
        press(Ids.INSPECTOR);
        assertThat(isOpen()).isFalse();
        assertThat(node(Ids.INSPECTOR_PANE, Node.class).isVisible()).isTrue();
    }

    @Test
    void an_exercise_opens_with_its_editor_and_is_not_changed_by_looking_at_it() throws JsonException {
        Path file = Path.of("assets", "experiments", "adam-without-m-hat.json");
        interact(() -> window.files().open(file));
        settle();
        assertThat(field(Ids.RULE_NAME)).isEqualTo("Adam, m not corrected");

        clickOn("#" + Ids.RULE_NAME).type(KeyCode.ENTER);
        take();
        interact(() -> session.runs().select(0));
        settle();
        interact(() -> session.runs().select(1));
        settle();

        assertThat(session.getExperiment()).isEqualTo(ExperimentFile.read(file));
    }

    @Test
    void a_condition_on_a_slider_is_followed_in_what_is_shown() {
        writeOwn();
        put(Ids.ruleLine(0), "m = if(beta == 0, g, beta*mPrev + (1 - beta)*g)");
        take();
        int run = session.selectedProperty().get();
        Label shown = node(Ids.ruleLine(0), Node.class).getParent().getParent().lookupAll(".rule-preview").stream()
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(shown.getAccessibleText()).isEqualTo("m = beta*mPrev + (1-beta)*g");

        interact(() -> session.runs().setHyperparameter(run, "beta", 0.0, null));
        settle();

        assertThat(shown.getAccessibleText()).isEqualTo("m = g");
    }

    @Test
    void the_selected_run_of_the_catalogue_is_offered_as_a_copy() {
        writeOwn();
        interact(() -> session.runs().select(0));
        settle();
        press(Ids.RULE_COPY);
        assertThat(rule().name()).isEqualTo("My Adam");
        assertThat(field(Ids.RULE_NAME)).isEqualTo("My Adam");
        assertThat(own().optimizer().learningRate()).isEqualTo(0.1);
    }
}
