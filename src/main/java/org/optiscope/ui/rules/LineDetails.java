package org.optiscope.ui.rules;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.optimizer.RuleDraft.Seen;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/** What is seldom asked for of a line: its symbol, its meaning, when it is there, and where it is seen. */
final class LineDetails extends VBox {

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
        symbol = field("symbol", Texts.get("rules.symbol"), Texts.get("rules.line-symbol-tip"), Line::withSymbol);
        meaning = field("meaning", Texts.get("rules.meaning"), Texts.get("rules.line-meaning-tip"), Line::withMeaning);
        when = field("when", Texts.get("rules.when"), Texts.get("rules.line-when-tip"), Line::withWhen);
        when.setPromptText(Texts.get("rules.always"));
        seen.setId(Ids.ruleLine(index) + "-seen");
        seen.setAccessibleText(Texts.get("rules.line-seen", index + 1));
        Tips.say(seen, Texts.get("rules.line-seen-tip"));
        for (Seen where : Seen.values()) {
            seen.getItems().add(words(where));
        }
        seen.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing && chosen != null) {
                Seen where = Seen.values()[seen.getItems().indexOf(chosen)];
                editing.chosen(draft -> changed(draft, line -> line.withSeen(where)));
            }
        });
        getChildren()
                .addAll(
                        Rows.labelled(Texts.get("rules.word-symbol"), symbol),
                        Rows.labelled(Texts.get("rules.word-meaning"), meaning),
                        Rows.labelled(Texts.get("rules.word-when"), when),
                        Rows.labelled(Texts.get("rules.word-seen"), seen));
    }

    private static String words(Seen seen) {
        return Texts.get("rules.seen." + seen.name());
    }

    private RuleDraft changed(RuleDraft draft, UnaryOperator<Line> change) {
        return draft.with(index, change.apply(draft.lines().get(index)));
    }

    private RuleField field(String part, String name, String says, BiFunction<Line, String, Line> with) {
        return new RuleField(
                editing,
                Ids.ruleLine(index) + "-" + part,
                Texts.get("rules.of-line", name, index + 1),
                says,
                typed -> editing.typed(draft -> changed(draft, line -> with.apply(line, typed))));
    }

    void show(Line line) {
        showing = true;
        symbol.show(line.symbol() instanceof String one ? one : "");
        symbol.setPromptText(line.symbol() instanceof List<?> ? Texts.get("rules.depends") : "");
        meaning.show(line.meaning());
        when.show(line.when());
        seen.setValue(words(line.seen()));
        showing = false;
    }
}
