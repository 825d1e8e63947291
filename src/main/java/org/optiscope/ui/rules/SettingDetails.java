package org.optiscope.ui.rules;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/** What is seldom asked for of a hyperparameter: how its slider spreads its values, what may be typed, what it means. */
final class SettingDetails extends VBox {
    private static final Map<String, String> SCALES =
            Map.of("linear", "evenly", "log", "logarithmic", "log-complement", "logarithmic in the distance from 1");
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
        allowed = field(
                "allowed",
                "Allowed",
                "What may be typed, such as [0, 1) for at least 0 and below 1, or (0, ∞).",
                Setting::withAllowed);
        meaning = field("meaning", "Meaning", "One sentence for the tooltip.", Setting::withMeaning);
        scale.setId(Ids.ruleSetting(index) + "-scale");
        scale.setAccessibleText("Scale of the slider of hyperparameter " + (index + 1));
        Tips.say(scale, "How the slider spreads its values.");
        SCALE_ORDER.forEach(name -> scale.getItems().add(SCALES.get(name)));
        scale.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing && chosen != null) {
                String name = SCALE_ORDER.get(scale.getItems().indexOf(chosen));
                editing.chosen(draft -> changed(draft, one -> one.withScale(name)));
            }
        });
        if (!setting.isSwitch()) {
            getChildren().add(Rows.labelled("slider", scale));
        }
        if (!setting.isSwitch() && !setting.isLearningRate()) {
            getChildren().add(Rows.labelled("allowed", allowed));
        }
        getChildren().add(Rows.labelled("meaning", meaning));
    }

    private RuleDraft changed(RuleDraft draft, UnaryOperator<Setting> change) {
        return draft.with(index, change.apply(draft.settings().get(index)));
    }

    private RuleField field(String part, String name, String says, BiFunction<Setting, String, Setting> with) {
        return new RuleField(
                editing,
                Ids.ruleSetting(index) + "-" + part,
                name + " of hyperparameter " + (index + 1),
                says,
                text -> editing.typed(draft -> changed(draft, setting -> with.apply(setting, text))));
    }

    void show(Setting setting) {
        showing = true;
        allowed.show(setting.allowed());
        meaning.show(setting.meaning());
        scale.setValue(SCALES.get(setting.scale()));
        showing = false;
    }
}
