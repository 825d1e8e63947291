package org.optiscope.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.optimizer.RuleDraft.Seen;
import org.optiscope.reading.RuleReading;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.kit.Typesetter;

/** One line, {@code m = beta*mPrev + (1 - beta)*g}: how it is read, or what is wrong with it, and what it is for. */
final class LineRow extends VBox {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");
    private static final Map<Seen, String> SEEN = Map.of(
            Seen.FILES, "in tables, curves and files",
            Seen.SHOWN, "in tables and curves",
            Seen.TOLD, "where an update is explained",
            Seen.HIDDEN, "nowhere",
            Seen.ABBREVIATION, "as an abbreviation, for its formula");

    private final RuleEditing editing;
    private final int index;
    private final RuleField text;
    private final RuleField start;
    private final RuleField symbol;
    private final RuleField meaning;
    private final RuleField when;
    private final ComboBox<String> seen = new ComboBox<>();
    private final Label use = new Label();
    private final HBox startBox;
    private final Preview preview;
    private final HBox below;
    private final RemarkLabel remark;
    private boolean showing;

    LineRow(RuleEditing editing, int index, Typesetter typesetter, LineKeys keys) {
        this.editing = editing;
        this.index = index;
        getStyleClass().add("rule-row");
        text = new RuleField(
                        editing,
                        Ids.ruleLine(index),
                        "Line " + (index + 1) + " of the rule",
                        "A quantity: its name, = and its formula, such as m = beta*mPrev + (1 - beta)*g",
                        typed -> editing.typed(draft -> changed(draft, Line::withText, typed)))
                .takingLines(lines -> keys.paste(index, lines));
        text.setPromptText("name = formula");
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, keys));
        start = field(
                "start",
                "Start",
                "What the memory begins with: a number, or a formula in the hyperparameters; 0 if empty.",
                Line::withStart);
        start.setPromptText("0");
        start.getStyleClass().add("rule-start");
        symbol = field(
                "symbol",
                "Symbol",
                "How it is written, such as m̂; if empty, it follows from the name.",
                Line::withSymbol);
        meaning = field("meaning", "Meaning", "A few words for a student, such as first moment.", Line::withMeaning);
        when = field(
                "when",
                "When",
                "With which settings the line is there, such as momentum != 0; always if empty.",
                Line::withWhen);
        when.setPromptText("always");
        seen.setId(id("seen"));
        seen.setAccessibleText("Where line " + (index + 1) + " is seen");
        Tips.say(seen, "Where the quantity is seen.");
        for (Seen where : Seen.values()) {
            seen.getItems().add(SEEN.get(where));
        }
        seen.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing && chosen != null) {
                Seen where = Seen.values()[seen.getItems().indexOf(chosen)];
                editing.chosen(draft -> draft.with(index, line(draft).withSeen(where)));
            }
        });
        remark = new RemarkLabel(id("remark"));
        preview = new Preview(typesetter, "rule-preview", Preview.LINE_PX);
        use.setId(id("use"));
        use.getStyleClass().add("rule-use");
        use.setMinWidth(USE_PREF_SIZE);
        Label starts = new Label("starts at");
        starts.getStyleClass().add("rule-word");
        starts.setLabelFor(start);
        starts.setMinWidth(USE_PREF_SIZE);
        startBox = new HBox(starts, start);
        startBox.getStyleClass().add("rule-fields");
        startBox.setAlignment(Pos.CENTER_RIGHT);
        startBox.setMinWidth(USE_PREF_SIZE);
        below = new HBox(preview, use, startBox);
        below.getStyleClass().add("rule-fields");
        below.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(preview, Priority.ALWAYS);
        VBox details = new VBox(
                Rows.labelled("symbol", symbol),
                Rows.labelled("meaning", meaning),
                Rows.labelled("there when", when),
                Rows.labelled("seen", seen));
        details.getStyleClass().add("rule-details");
        HBox line = new HBox(
                text,
                Rows.more(id("more"), "Symbol, meaning, and where it is seen", details),
                Rows.remove(id("remove"), "Remove this line", () -> keys.remove(index)));
        line.getStyleClass().add("rule-fields");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(line, remark, below, details);
    }

    private String id(String part) {
        return Ids.ruleLine(index) + "-" + part;
    }

    private RuleField field(String part, String name, String says, BiFunction<Line, String, Line> with) {
        return new RuleField(
                editing,
                id(part),
                name + " of line " + (index + 1),
                says,
                typed -> editing.typed(draft -> changed(draft, with, typed)));
    }

    private Line line(RuleDraft draft) {
        return draft.lines().get(index);
    }

    private RuleDraft changed(RuleDraft draft, BiFunction<Line, String, Line> with, String typed) {
        return draft.with(index, with.apply(line(draft), typed));
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

    void show(Line line) {
        showing = true;
        text.show(line.text());
        start.show(line.start());
        symbol.show(line.symbol() instanceof String one ? one : "");
        symbol.setPromptText(line.symbol() instanceof List<?> ? "depends on the settings" : "");
        meaning.show(line.meaning());
        when.show(line.when());
        seen.setValue(SEEN.get(line.seen()));
        showing = false;
    }

    void mark(RuleCheck check, RuleReading reading) {
        boolean isFaulty = remark.show(check.remark(RuleCheck.Part.LINE, index));
        text.mark(isFaulty);
        Optional<RuleReading.Written> written = isFaulty ? Optional.empty() : reading.line(index);
        preview.show(written);
        RuleReading.Use told = reading.use(index);
        use.setText(told.word());
        Tips.say(use, told.meaning());
        use.pseudoClassStateChanged(KEPT, isKept(told));
        List<Node> wanted = new ArrayList<>(List.of(preview));
        if (told != RuleReading.Use.NONE) {
            wanted.add(use);
        }
        if (isKept(told) || !start.getText().isBlank()) {
            wanted.add(startBox);
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
