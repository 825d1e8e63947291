package org.optiscope.ui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Line;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Typesetter;

/** The lines of the rule. */
final class LineRows extends VBox implements LineKeys {
    private final RuleEditing editing;
    private final Typesetter typesetter;
    private final RuleField update;
    private final VBox rows = new VBox();

    /** @param update stands below the last line */
    LineRows(RuleEditing editing, Typesetter typesetter, RuleField update) {
        this.editing = editing;
        this.typesetter = typesetter;
        this.update = update;
        rows.getStyleClass().add("rule-rows");
        getStyleClass().add("rule-part");
        getChildren()
                .addAll(
                        Section.head(
                                Texts.get("rules.lines"),
                                Section.add(
                                        Ids.RULE_ADD_LINE,
                                        Texts.get("rules.add-line"),
                                        Texts.get("rules.add-line-tip"),
                                        () -> add(editing.draft().lines().size()))),
                        rows);
    }

    /** Gives the keyboard to the first line, read from its beginning. */
    void begin() {
        focus(0);
        if (!rows.getChildren().isEmpty()) {
            row(0).home();
        }
    }

    @Override
    public void add(int index) {
        if (editing.draft().lines().size() == RuleDraft.MAX_LINES) {
            refuse(RuleDraft.MAX_LINES + 1);
            return;
        }
        editing.chosen(draft -> {
            List<Line> more = new ArrayList<>(draft.lines());
            more.add(index, Line.of(""));
            return draft.withLines(more);
        });
        focus(index);
    }

    @Override
    public void remove(int index) {
        editing.chosen(draft -> {
            List<Line> fewer = new ArrayList<>(draft.lines());
            fewer.remove(index);
            return draft.withLines(fewer);
        });
        focus(Math.max(0, index - 1));
    }

    @Override
    public void focus(int index) {
        if (index >= 0 && index < rows.getChildren().size()) {
            row(index).takeFocus();
        } else if (index >= 0) {
            update.requestFocus();
        }
    }

    @Override
    public boolean paste(int index, List<String> lines) {
        int all = editing.draft().lines().size() + lines.size();
        if (all > RuleDraft.MAX_LINES) {
            refuse(all);
            return true;
        }
        editing.chosen(draft -> {
            List<Line> more = new ArrayList<>(draft.lines());
            boolean isEmpty = more.get(index).text().isBlank();
            if (isEmpty) {
                more.remove(index);
            }
            more.addAll(
                    isEmpty ? index : index + 1, lines.stream().map(Line::of).toList());
            return draft.withLines(more);
        });
        return true;
    }

    private void refuse(int lines) {
        editing.session().noticeProperty().set(Texts.get("rules.many-lines", lines, RuleDraft.MAX_LINES));
    }

    /** Shows the lines as they are, each in its row. */
    void show() {
        List<Line> lines = editing.draft().lines();
        List<LineRow> wanted = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), RuleDraft.MAX_LINES); i++) {
            LineRow row = i < rows.getChildren().size() ? row(i) : new LineRow(editing, i, typesetter, this);
            row.show(lines.get(i));
            wanted.add(row);
        }
        if (!rows.getChildren().equals(wanted)) {
            int held = 0;
            while (held < rows.getChildren().size() && !row(held).isFocusWithin()) {
                held++;
            }
            boolean isHeld = held < rows.getChildren().size();
            rows.getChildren().setAll(wanted);
            if (isHeld && !rows.isFocusWithin()) {
                // The first button of the window would get the keyboard.
                focus(Math.max(0, Math.min(held, wanted.size() - 1)));
            }
        }
    }

    private LineRow row(int index) {
        return (LineRow) rows.getChildren().get(index);
    }

    void mark() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            row(i).mark(editing.check(), editing.reading());
        }
    }
}
