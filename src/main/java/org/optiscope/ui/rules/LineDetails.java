package org.optiscope.ui.rules;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.optimizer.RuleDraft.Seen;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/** What is seldom asked for of a line: its symbol, its meaning, when it is there, and where it is seen. */
final class LineDetails extends VBox {
    private static final Map<Seen, String> SEEN = Map.of(
            Seen.FILES, "in tables, curves and files",
            Seen.SHOWN, "in tables and curves",
            Seen.TOLD, "where an update is explained",
            Seen.HIDDEN, "nowhere",
            Seen.ABBREVIATION, "as an abbreviation, for its formula");

    private final RuleEditing editing;
    private final int index;
    private final RuleField symbol;
    private final RuleField meaning;
    private final RuleField when;
    private final ComboBox<String> seen = new ComboBox<>();
    private boolean showing;

    LineDetails(RuleEditing editing, int index) {
        this.editing = editing;
        this.index = index;
        getStyleClass().add("rule-details");
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
        seen.setId(Ids.ruleLine(index) + "-seen");
        seen.setAccessibleText("Where line " + (index + 1) + " is seen");
        Tips.say(seen, "Where the quantity is seen.");
        for (Seen where : Seen.values()) {
            seen.getItems().add(SEEN.get(where));
        }
        seen.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing && chosen != null) {
                Seen where = Seen.values()[seen.getItems().indexOf(chosen)];
                editing.chosen(draft -> changed(draft, line -> line.withSeen(where)));
            }
        });
        getChildren()
                .addAll(
                        Rows.labelled("symbol", symbol),
                        Rows.labelled("meaning", meaning),
                        Rows.labelled("there when", when),
                        Rows.labelled("seen", seen));
    }

    private RuleDraft changed(RuleDraft draft, UnaryOperator<Line> change) {
        return draft.with(index, change.apply(draft.lines().get(index)));
    }

    private RuleField field(String part, String name, String says, BiFunction<Line, String, Line> with) {
        return new RuleField(
                editing,
                Ids.ruleLine(index) + "-" + part,
                name + " of line " + (index + 1),
                says,
                typed -> editing.typed(draft -> changed(draft, line -> with.apply(line, typed))));
    }

    void show(Line line) {
        showing = true;
        symbol.show(line.symbol() instanceof String one ? one : "");
        symbol.setPromptText(line.symbol() instanceof List<?> ? "depends on the settings" : "");
        meaning.show(line.meaning());
        when.show(line.when());
        seen.setValue(SEEN.get(line.seen()));
        showing = false;
    }
}
