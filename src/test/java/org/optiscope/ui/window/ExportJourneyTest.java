package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Trajectory;
import org.optiscope.export.ExportFormat;
import org.optiscope.optimizer.Quantity;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.SystemClipboard;
import org.testfx.util.WaitForAsyncUtils;

class ExportJourneyTest extends WindowJourney {
    @TempDir
    private Path folder;

    private Path target;
    private Path shown;

    @BeforeEach
    void answerDialogues() {
        interact(() -> {
            window.files().chooseWith((chooser, toSave) -> Optional.ofNullable(target));
            window.files().showFoldersWith(path -> shown = path);
        });
    }

    private void choose(ExportFormat format) {
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<ExportFormat> formats = node(Ids.EXPORT + "-format", ComboBox.class);
            formats.setValue(format);
        });
        settle();
    }

    private void awaitTold(String words) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> text(Ids.EXPORT_TOLD).contains(words));
        settle(); // what else comes with the words is in its place then
    }

    @Test
    void a_picture_is_saved_at_the_size_that_is_typed() throws Exception {
        target = folder.resolve("picture");
        press(Ids.EXPORT);
        type(Ids.EXPORT + "-width", "320");
        type(Ids.EXPORT + "-height", "200");

        press(Ids.EXPORT_SAVE);
        awaitTold("Saved to picture.png.");

        var image = ImageIO.read(folder.resolve("picture.png").toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(400);
    }

    @Test
    void an_animation_is_saved_and_its_folder_can_be_opened() throws Exception {
        target = folder.resolve("short.gif");
        interact(() -> session.setSteps(6));
        press(Ids.EXPORT);
        choose(ExportFormat.GIF);
        type(Ids.EXPORT + "-width", "160");
        type(Ids.EXPORT + "-height", "100");

        press(Ids.EXPORT_SAVE);
        awaitTold("Saved to short.gif.");

        assertThat(Files.readAllBytes(target)).startsWith('G', 'I', 'F');
        press(Ids.EXPORT_SHOW_FOLDER);
        assertThat(shown).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void what_cannot_be_written_is_told_and_nothing_is_left() throws Exception {
        target = folder.resolve("missing").resolve("picture.png");
        press(Ids.EXPORT);

        press(Ids.EXPORT_SAVE);
        awaitTold("there is no folder");

        assertThat(folder).isEmptyDirectory();
        assertThat(node(Ids.EXPORT_SAVE, Node.class).isVisible()).isTrue();
    }

    @Test
    void a_file_that_gets_its_ending_here_replaces_another_only_if_that_is_wanted() throws Exception {
        target = folder.resolve("table");
        Path there = folder.resolve("table.csv");
        Files.writeString(there, "mine");
        press(Ids.EXPORT);
        choose(ExportFormat.CSV);

        interact(() -> window.files().answerWith(question -> Optional.of(ButtonType.CANCEL)));
        press(Ids.EXPORT_SAVE);
        assertThat(there).hasContent("mine");

        interact(() -> window.files().answerWith(question -> {
            assertThat(question.getHeaderText()).isEqualTo("Replace table.csv?");
            return Optional.of(question.getButtonTypes().get(0));
        }));
        press(Ids.EXPORT_SAVE);
        awaitTold("Saved to table.csv.");
        assertThat(Files.readString(there)).startsWith("run,optimizer,t,");
    }

    @Test
    void a_number_that_cannot_be_is_told_of_over_the_sheet_which_keeps_the_keyboard() {
        press(Ids.EXPORT);

        type(Ids.EXPORT + "-width", "99999");

        assertThat(text(Ids.STATUS)).isEqualTo("a whole number from 100 to 8000 is wanted, not 99999");
        assertThat(window.getChildren().indexOf(node(Ids.EXPORT_SHEET, Node.class)))
                .isLessThan(window.getChildren()
                        .indexOf(node(Ids.STATUS, Node.class).getParent()));

        type(Ids.EXPORT + "-width", "400");
        assertThat(window.getScene().getFocusOwner())
                .isNotSameAs(node(Ids.PLOT, Node.class))
                .satisfies(focused -> assertThat(isWithin(focused, node(Ids.EXPORT_SHEET, Node.class)))
                        .isTrue());
        push(KeyCode.ESCAPE);
        settle();
        assertThat(window.getScene().getFocusOwner()).isSameAs(node(Ids.PLOT, Node.class));
    }

    private static boolean isWithin(Node node, Node ancestor) {
        return node != null && (node == ancestor || isWithin(node.getParent(), ancestor));
    }

    @Test
    void an_animation_that_is_cancelled_leaves_nothing() throws Exception {
        target = folder.resolve("long.apng");
        press(Ids.EXPORT);
        choose(ExportFormat.APNG);

        press(Ids.EXPORT_SAVE);
        press(Ids.EXPORT_CANCEL);
        awaitTold("Cancelled; nothing was written.");

        assertThat(folder).isEmptyDirectory();
        assertThat(node(Ids.EXPORT_SAVE, Node.class).isVisible()).isTrue();
    }

    @Test
    void with_nothing_to_show_nothing_can_be_saved() {
        press(Ids.EXPORT);
        interact(() -> node(Ids.EXPORT + "-plot", CheckBox.class).setSelected(false));
        settle();

        assertThat(node(Ids.EXPORT_SAVE, Node.class).isDisabled()).isTrue();
        assertThat(text(Ids.EXPORT_TOLD)).contains("choose the plot, the curves, the equation or the map");
    }

    @Test
    void escape_closes_the_sheet_and_what_was_chosen_is_there_again() {
        press(Ids.EXPORT);
        choose(ExportFormat.PYTORCH);

        push(KeyCode.ESCAPE);
        assertThat(node(Ids.EXPORT_SHEET, Node.class).isVisible()).isFalse();

        press(Ids.EXPORT);
        assertThat(node(Ids.EXPORT + "-format", ComboBox.class).getValue()).isEqualTo(ExportFormat.PYTORCH);
        assertThat(window.exports().choice().format()).isEqualTo(ExportFormat.PYTORCH);
    }

    @Test
    void keys_are_for_the_sheet_while_it_is_open() {
        double speed = session.playback().speedProperty().get();
        press(Ids.EXPORT);

        push(KeyCode.DOWN);
        push(KeyCode.E);
        push(KeyCode.DIGIT2);
        settle();

        assertThat(session.playback().speedProperty().get()).isEqualTo(speed);
        assertThat(session.explanation().isOngoing()).isFalse();
        assertThat(session.selectedProperty().get()).isZero();
    }

    @Test
    void an_experiment_is_copied_as_text_and_pasted_back() {
        Experiment copied = session.getExperiment();
        press(Ids.FILE);
        press(Ids.COPY_EXPERIMENT);
        interact(() -> session.setSteps(7));

        press(Ids.FILE);
        press(Ids.PASTE_EXPERIMENT);

        assertThat(session.getExperiment()).isEqualTo(copied);
        press(Ids.UNDO);
        assertThat(session.getExperiment().steps()).isEqualTo(7);
    }

    @Test
    void a_text_that_is_no_experiment_is_told_of_and_everything_stays() {
        Experiment before = session.getExperiment();
        interact(() -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putString("{\"surface\": \"rosenbrok\", \"runs\": []}");
            Clipboard.getSystemClipboard().setContent(content);
        });

        press(Ids.FILE);
        press(Ids.PASTE_EXPERIMENT);

        assertThat(text(Ids.STATUS))
                .contains("What was copied is no experiment")
                .contains("rosenbrock");
        assertThat(session.getExperiment()).isEqualTo(before);
    }

    @Test
    void the_picture_is_copied() throws Exception {
        interact(() -> SystemClipboard.put("before"));
        press(Ids.FILE);
        press(Ids.COPY_PICTURE);

        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(
                                () -> Clipboard.getSystemClipboard().hasImage())
                        .get());
        interact(() -> {
            var image = Clipboard.getSystemClipboard().getImage();
            assertThat(image).isNotNull();
            assertThat(image.getWidth()).isEqualTo(1920);
        });
    }

    @Test
    void the_picture_of_the_sheet_is_copied_as_large_as_it_will_be() throws Exception {
        press(Ids.EXPORT);
        type(Ids.EXPORT + "-width", "1500");

        press(Ids.EXPORT_COPY);
        awaitTold("Copied.");

        interact(() ->
                assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isEqualTo(3000));
    }

    @Test
    void nothing_plays_behind_the_sheet_and_goes_on_once_it_is_closed() {
        interact(() -> session.playback().playingProperty().set(true));

        press(Ids.EXPORT);
        assertThat(session.playback().playingProperty().get()).isFalse();
        push(KeyCode.ESCAPE);

        assertThat(session.playback().playingProperty().get()).isTrue();
    }

    @Test
    void the_keyboard_does_not_leave_the_open_sheet() {
        press(Ids.EXPORT);
        for (int i = 0; i < 40; i++) {
            push(KeyCode.TAB);
            settle();
            assertThat(isWithin(window.getScene().getFocusOwner(), node(Ids.EXPORT_SHEET, Node.class)))
                    .isTrue();
        }
    }

    private void askForMenu(Node at) {
        interact(() -> at.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 100, 100, false, new PickResult(at, 0, 0))));
        settle();
    }

    private void assertCopied(String text) {
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(text));
    }

    @Test
    void the_row_that_is_pointed_at_is_copied() {
        press(Ids.INSPECTOR);
        interact(() -> session.playback().seek(37));
        Experiment experiment = session.getExperiment();
        Trajectory adam = session.getTrajectories().get(0);
        Quantity m = adam.optimizer().quantity("m");
        int t = adam.row(session.playback().getPlayhead());

        askForMenu(node(Ids.inspector("m-x"), Node.class));
        press(Ids.COPY_UPDATE_ROW);
        assertCopied("m\tfirst moment\t" + adam.value(m, t, 0) + "\t" + adam.value(m, t, 1));

        askForMenu(node(Ids.race(1), Node.class));
        press(Ids.COPY_RACE_ROW);
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith(experiment.labels().get(1) + "\t"
                        + session.getTrajectories().get(1).loss(t) + "\t"));
    }

    @Test
    void the_row_that_was_pointed_at_is_copied_whatever_is_selected_since() {
        press(Ids.INSPECTOR);
        interact(() -> session.playback().seek(37));
        Trajectory adam = session.getTrajectories().get(0);
        int t = adam.row(37);
        Quantity v = adam.optimizer().quantity("vHat");

        askForMenu(node(Ids.inspector("vHat-x"), Node.class));
        interact(() -> session.runs().select(3));
        settle();
        press(Ids.COPY_UPDATE_ROW);

        interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .endsWith("\t" + adam.value(v, t, 0) + "\t" + adam.value(v, t, 1)));
    }

    @Test
    void where_no_row_is_pointed_at_there_is_none_to_copy() {
        press(Ids.INSPECTOR);
        interact(() -> SystemClipboard.put("before"));

        askForMenu(node(Ids.RACE, Node.class));

        press(Ids.COPY_RACE_ROW);
        assertCopied("before");
        askForMenu(node(Ids.RACE, Node.class));
        press(Ids.COPY_RACE);
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("run\tf\t"));
    }

    @Test
    void the_equation_is_copied_as_latex() throws IOException {
        press(Ids.INSPECTOR);
        askForMenu(window.lookup(".rule-card"));
        press(Ids.COPY_EQUATION);

        interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("\\theta_{t} = ")
                .contains("\\hat{m}")
                .contains("\\sqrt"));
    }
}
