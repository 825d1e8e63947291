package org.optiscope.ui.rules;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/** What is seldom asked for of a hyperparameter: how its slider spreads its values, what may be typed, what it means. */
final class SettingDetails extends VBox {
    private static final List<String> SCALE_ORDER = List.of("linear", "log", "log-complement");

    private final RuleEditing editing;
    private final int index;
    private final RuleField meaning;
    private final RuleField allowed;
    private final ComboBox<String> scale = new ComboBox<>();
    private boolean showing;

    SettingDetails(RuleEditing editing, int index, Setting setting) {
        this.editing = editing;
        this.index = index;
        getStyleClass().add("rule-details");
        allowed = field("allowed", Texts.get("rules.allowed"), Texts.get("rules.allowed-tip"), Setting::withAllowed);
        meaning = field(
                "meaning", Texts.get("rules.meaning"), Texts.get("rules.setting-meaning-tip"), Setting::withMeaning);
        scale.setId(Ids.ruleSetting(index) + "-scale");
        scale.setAccessibleText(Texts.get("rules.scale", index + 1));
        Tips.say(scale, Texts.get("rules.scale-tip"));
        SCALE_ORDER.forEach(name -> scale.getItems().add(Texts.get("rules.scale." + name)));
        scale.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing && chosen != null) {
                String name = SCALE_ORDER.get(scale.getItems().indexOf(chosen));
                editing.chosen(draft -> changed(draft, one -> one.withScale(name)));
            }
        });
        if (!setting.isSwitch()) {
            getChildren().add(Rows.labelled(Texts.get("rules.word-slider"), scale));
        }
        if (!setting.isSwitch() && !setting.isLearningRate()) {
            getChildren().add(Rows.labelled(Texts.get("rules.word-allowed"), allowed));
        }
        getChildren().add(Rows.labelled(Texts.get("rules.word-meaning"), meaning));
    }

    private RuleDraft changed(RuleDraft draft, UnaryOperator<Setting> change) {
        return draft.with(index, change.apply(draft.settings().get(index)));
    }

    private RuleField field(String part, String name, String says, BiFunction<Setting, String, Setting> with) {
        return new RuleField(
                editing,
                Ids.ruleSetting(index) + "-" + part,
                Texts.get("rules.of-setting", name, index + 1),
                says,
                text -> editing.typed(draft -> changed(draft, setting -> with.apply(setting, text))));
    }

    void show(Setting setting) {
        showing = true;
        allowed.show(setting.allowed());
        meaning.show(setting.meaning());
        scale.setValue(SCALE_ORDER.contains(setting.scale()) ? Texts.get("rules.scale." + setting.scale()) : null);
        showing = false;
    }
}
