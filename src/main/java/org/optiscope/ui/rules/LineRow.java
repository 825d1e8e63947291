package org.optiscope.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.reading.RuleReading;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.kit.Typesetter;

/** One line, {@code m = beta*mPrev + (1 - beta)*g}: how it is read, or what is wrong with it, and what it is for. */
final class LineRow extends VBox {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private final RuleEditing editing;
    private final int index;
    private final RuleField text;
    private final Label use = new Label();
    private final Preview preview;
    private final HBox below;
    private final RemarkLabel remark;
    /** Made when they are first wanted: a rule has a dozen lines, and few are memory. */
    private HBox startBox;

    private RuleField start;
    private LineDetails details;

    LineRow(RuleEditing editing, int index, Typesetter typesetter, LineKeys keys) {
        this.editing = editing;
        this.index = index;
        getStyleClass().add("rule-row");
        text = new RuleField(
                        editing,
                        Ids.ruleLine(index),
                        Texts.get("rules.line", index + 1),
                        Texts.get("rules.line-tip"),
                        typed -> editing.typed(draft -> draft.with(index, line().withText(typed))))
                .takingLines(lines -> keys.paste(index, lines));
        text.setPromptText(Texts.get("rules.line-prompt"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, keys));
        remark = new RemarkLabel(id("remark"));
        preview = new Preview(typesetter, "rule-preview", Preview.LINE_PX);
        use.setId(id("use"));
        use.getStyleClass().add("rule-use");
        use.setMinWidth(USE_PREF_SIZE);
        below = new HBox(preview, use);
        below.getStyleClass().add("rule-fields");
        below.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox line = new HBox(
                text,
                Rows.more(id("more"), Texts.get("rules.line-more"), this, this::details),
                Rows.remove(id("remove"), Texts.get("rules.line-remove"), () -> keys.remove(index)));
        line.getStyleClass().add("rule-fields");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(line, remark, below);
    }

    private String id(String part) {
        return Ids.ruleLine(index) + "-" + part;
    }

    private Line line() {
        return editing.draft().lines().get(index);
    }

    private LineDetails details() {
        if (details == null) {
            details = new LineDetails(editing, index);
            details.show(line());
        }
        return details;
    }

    private HBox startBox() {
        if (startBox == null) {
            start = new RuleField(
                    editing,
                    id("start"),
                    Texts.get("rules.line-start", index + 1),
                    Texts.get("rules.line-start-tip"),
                    typed -> editing.typed(draft -> draft.with(index, line().withStart(typed))));
            start.setPromptText("0");
            start.getStyleClass().add("rule-start");
            start.show(line().start());
            Label starts = new Label(Texts.get("rules.starts-at"));
            starts.getStyleClass().add("rule-word");
            starts.setLabelFor(start);
            starts.setMinWidth(USE_PREF_SIZE);
            startBox = new HBox(starts, start);
            startBox.getStyleClass().add("rule-fields");
            startBox.setAlignment(Pos.CENTER_RIGHT);
            startBox.setMinWidth(USE_PREF_SIZE);
        }
        return startBox;
    }

    /** Enter begins a line below, Backspace takes away an empty one, the arrows go to the next. */
    private void key(KeyEvent event, LineKeys keys) {
        boolean isEmpty = text.getText().isEmpty();
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            keys.add(index + 1);
        } else if (event.getCode() == KeyCode.BACK_SPACE && isEmpty) {
            keys.remove(index);
        } else if (event.getCode() == KeyCode.UP) {
            keys.focus(index - 1);
        } else if (event.getCode() == KeyCode.DOWN) {
            keys.focus(index + 1);
        } else {
            return;
        }
        event.consume();
    }

    void takeFocus() {
        text.requestFocus();
        text.end();
    }

    /** Puts the caret before the line. */
    void home() {
        text.home();
    }

    void show(Line line) {
        text.show(line.text());
        if (start != null) {
            start.show(line.start());
        }
        if (details != null) {
            details.show(line);
        }
    }

    void mark(RuleCheck check, RuleReading reading) {
        boolean isFaulty = remark.show(check.remark(RuleCheck.Part.LINE, index));
        text.mark(isFaulty);
        Optional<RuleReading.Written> written = isFaulty ? Optional.empty() : reading.line(index);
        preview.show(written);
        RuleReading.Use told = reading.use(index);
        String condition = reading.condition(index);
        use.setText(
                condition.isEmpty() ? told.word() : told.word().isEmpty() ? condition : told.word() + ", " + condition);
        Tips.say(use, told.meaning());
        use.pseudoClassStateChanged(KEPT, isKept(told));
        List<Node> wanted = new ArrayList<>(List.of(preview));
        if (!use.getText().isEmpty()) {
            wanted.add(use);
        }
        if (isKept(told) || !line().start().isBlank()) {
            wanted.add(startBox());
        }
        if (!below.getChildren().equals(wanted)) {
            below.getChildren().setAll(wanted);
        }
        boolean isRead = check.line(index).isPresent();
        below.setVisible(isRead);
        below.setManaged(isRead);
    }

    private static boolean isKept(RuleReading.Use use) {
        return use == RuleReading.Use.MEMORY || use == RuleReading.Use.SHARED_MEMORY;
    }
}
