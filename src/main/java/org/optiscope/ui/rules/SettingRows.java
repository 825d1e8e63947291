package org.optiscope.ui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;

/** The hyperparameters of the rule. */
final class SettingRows extends VBox {
    /** New ones are called so, as far as these names are free. */
    private static final List<String> NAMES =
            List.of("beta", "gamma", "rho", "mu", "eta", "epsilon", "beta1", "beta2", "beta3", "nu", "lambda");

    private final RuleEditing editing;
    private final VBox rows = new VBox();

    SettingRows(RuleEditing editing) {
        this.editing = editing;
        rows.getStyleClass().add("rule-rows");
        getStyleClass().add("rule-part");
        getChildren()
                .addAll(
                        Section.head(
                                Texts.get("rules.settings"),
                                Section.add(
                                        Ids.RULE_ADD_NUMBER,
                                        Texts.get("rules.add-number"),
                                        Texts.get("rules.add-number-tip"),
                                        () -> add(false)),
                                Section.add(
                                        Ids.RULE_ADD_SWITCH,
                                        Texts.get("rules.add-switch"),
                                        Texts.get("rules.add-switch-tip"),
                                        () -> add(true))),
                        heads(),
                        rows);
    }

    private static HBox heads() {
        HBox heads = new HBox(
                head(Texts.get("rules.head-symbol"), SettingRow.SYMBOL_PX),
                head(Texts.get("rules.head-name"), -1),
                head(Texts.get("rules.head-default"), SettingRow.VALUE_PX),
                head(Texts.get("rules.head-slider"), SettingRow.SLIDER_PX + 2 * SettingRow.BUTTON_PX));
        heads.getStyleClass().addAll("rule-fields", "rule-heads");
        return heads;
    }

    private static Label head(String word, double px) {
        Label head = new Label(word);
        head.getStyleClass().add("rule-word");
        if (px < 0) {
            head.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(head, Priority.ALWAYS);
        } else {
            SettingRow.width(head, px);
        }
        return head;
    }

    private void add(boolean isSwitch) {
        int index = editing.draft().settings().size();
        editing.chosen(draft -> {
            List<Setting> more = new ArrayList<>(draft.settings());
            more.add(beginning(draft, isSwitch));
            return draft.withSettings(more);
        });
        if (rows.lookup("#" + Ids.ruleSetting(index) + "-key") instanceof RuleField key) {
            key.requestFocus();
            key.selectAll();
        }
    }

    private static Setting beginning(RuleDraft draft, boolean isSwitch) {
        List<String> taken = draft.settings().stream().map(Setting::key).toList();
        String key = (isSwitch ? List.of("corrected", "nesterov", "centered", "biasCorrection") : NAMES)
                .stream().filter(name -> !taken.contains(name)).findFirst().orElse("");
        return isSwitch
                ? new Setting(key, "", "", true, "true", "", "", "", false, false)
                : new Setting(key, "", "", false, "0.9", "[0, 1)", "[0, 0.9999]", "log-complement", false, false);
    }

    /** Shows the hyperparameters as they are, each in its row. */
    void show() {
        List<Setting> settings = editing.draft().settings();
        List<SettingRow> wanted = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.size(), RuleDraft.MAX_SETTINGS); i++) {
            boolean reuse = i < rows.getChildren().size() && row(i).fits(settings.get(i));
            SettingRow row = reuse ? row(i) : new SettingRow(editing, i, settings.get(i));
            row.show(settings.get(i));
            wanted.add(row);
        }
        if (!rows.getChildren().equals(wanted)) {
            rows.getChildren().setAll(wanted);
        }
    }

    private SettingRow row(int index) {
        return (SettingRow) rows.getChildren().get(index);
    }

    void mark() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            row(i).mark(editing.check());
        }
    }
}
