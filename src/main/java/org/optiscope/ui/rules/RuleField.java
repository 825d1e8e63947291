package org.optiscope.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.optiscope.formula.Formula;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Keys;
import org.optiscope.ui.kit.Tips;

/** A field of the editor. What is typed is told at once; Enter, and leaving the field, have it taken. */
final class RuleField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final RuleEditing editing;
    private boolean showing;
    private Predicate<List<String>> onLines = lines -> false;

    /**
     * @param name what a screen reader calls it
     * @param says what it is for
     * @param typed is given the text whenever it is changed
     */
    RuleField(RuleEditing editing, String id, String name, String says, Consumer<String> typed) {
        this.editing = editing;
        setId(id);
        getStyleClass().add("rule-field");
        setAccessibleText(name);
        Tips.say(this, says);
        setMinWidth(0);
        setTextFormatter(new TextFormatter<>(this::withinLimit));
        textProperty().addListener((observable, before, text) -> {
            if (!showing) {
                typed.accept(text);
            }
        });
        focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                editing.takeWhatWaits();
            } else {
                // Once a line that was just made has its place.
                Platform.runLater(() -> Rows.reveal(this));
            }
            editing.session().history().endGesture();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::undoBeyond);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                editing.take();
            }
        });
    }

    /** A field knows what was typed in it; before that, undo is for the rule. */
    private void undoBeyond(KeyEvent event) {
        if (Keys.isUndo(event) && !isUndoable()) {
            editing.undo();
            event.consume();
        } else if (Keys.isRedo(event) && !isRedoable()) {
            editing.session().redo();
            event.consume();
        }
    }

    /** The change as it is, or none where the text would become too long to be laid out and read. */
    private TextFormatter.Change withinLimit(TextFormatter.Change change) {
        int length = change.getControlNewText().length();
        if (length <= Formula.MAX_LENGTH || showing) {
            return change;
        }
        editing.session().noticeProperty().set(Texts.get("rules.long-line", length, Formula.MAX_LENGTH));
        return null;
    }

    /** Is given the lines of what is pasted, if these are several; says whether it has taken them. */
    RuleField takingLines(Predicate<List<String>> taker) {
        onLines = taker;
        return this;
    }

    @Override
    public void paste() {
        String pasted =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        List<String> lines = pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() < 2 || !onLines.test(lines)) {
            super.paste();
        }
    }

    /** Shows a text, without telling of it. */
    void show(String text) {
        if (!text.equals(getText())) {
            showing = true;
            setText(text);
            showing = false;
        }
    }

    void mark(boolean isFaulty) {
        pseudoClassStateChanged(INVALID, isFaulty);
    }
}
