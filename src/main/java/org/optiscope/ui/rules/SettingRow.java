package org.optiscope.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.optimizer.RuleDraft;
import org.optiscope.optimizer.RuleDraft.Setting;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/** One hyperparameter: symbol, name, default and slider; what is seldom asked for opens below. */
final class SettingRow extends VBox {
    static final double SYMBOL_PX = 44;
    /** A switch has words beside it. */
    static final double WORDS_PX = 122;

    static final double VALUE_PX = 68;
    static final double SLIDER_PX = 108;
    /** What a button at the end of the row takes, with the gap before it. */
    static final double BUTTON_PX = 25;

    private final RuleEditing editing;
    private final int index;
    private final boolean isSwitch;
    private final boolean isRate;
    private final RuleField symbol;
    private final RuleField key;
    private final RemarkLabel remark;
    private RuleField value;
    private RuleField slider;
    private CheckBox on;
    /** Made when it is first wanted. */
    private SettingDetails details;

    SettingRow(RuleEditing editing, int index, Setting setting) {
        this.editing = editing;
        this.index = index;
        isSwitch = setting.isSwitch();
        isRate = setting.isLearningRate();
        getStyleClass().add("rule-row");
        setId(Ids.ruleSetting(index));
        String symbolTip = isSwitch ? Texts.get("rules.switch-symbol-tip") : Texts.get("rules.number-symbol-tip");
        String nameTip = isSwitch ? Texts.get("rules.switch-name-tip") : Texts.get("rules.number-name-tip");
        symbol = field("symbol", Texts.get("rules.symbol"), symbolTip, Setting::withSymbol);
        key = field("key", Texts.get("rules.name"), nameTip, Setting::withKey);
        key.setDisable(isRate);
        remark = new RemarkLabel(id("remark"));
        HBox line = new HBox(symbol, key);
        line.getStyleClass().add("rule-fields");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(key, Priority.ALWAYS);
        width(symbol, isSwitch ? WORDS_PX : SYMBOL_PX);
        if (isSwitch) {
            addSwitch(line);
        } else {
            addNumber(line);
        }
        ToggleButton more = Rows.more(id("more"), Texts.get("rules.setting-more"), this, this::details);
        Node remove = Rows.remove(
                id("remove"),
                Texts.get("rules.setting-remove"),
                () -> editing.chosen(draft -> {
                    List<Setting> others = new ArrayList<>(draft.settings());
                    others.remove(index);
                    return draft.withSettings(others);
                }));
        remove.setDisable(isRate);
        line.getChildren().addAll(more, remove);
        getChildren().addAll(line, remark);
    }

    private void addSwitch(HBox line) {
        on = new CheckBox(Texts.get("rules.on-at-first"));
        on.setId(id("value"));
        Tips.say(on, Texts.get("rules.on-at-first-tip"));
        on.setOnAction(event -> change(setting -> setting.withValue(String.valueOf(on.isSelected()))));
        line.getChildren().add(on);
    }

    private void addNumber(HBox line) {
        value = field("value", Texts.get("rules.default"), Texts.get("rules.default-tip"), Setting::withValue);
        slider = field("slider", Texts.get("rules.slider"), Texts.get("rules.slider-tip"), Setting::withSlider);
        width(value, VALUE_PX);
        width(slider, SLIDER_PX);
        line.getChildren().addAll(value, slider);
    }

    private SettingDetails details() {
        if (details == null) {
            Setting setting = editing.draft().settings().get(index);
            details = new SettingDetails(editing, index, setting);
            details.show(setting);
        }
        return details;
    }

    private String id(String part) {
        return Ids.ruleSetting(index) + "-" + part;
    }

    static void width(Region field, double px) {
        field.setMinWidth(px);
        field.setPrefWidth(px);
        field.setMaxWidth(px);
    }

    private RuleField field(String part, String name, String says, BiFunction<Setting, String, Setting> with) {
        return new RuleField(
                editing,
                id(part),
                Texts.get("rules.of-setting", name, index + 1),
                says,
                text -> editing.typed(draft -> changed(draft, setting -> with.apply(setting, text))));
    }

    private RuleDraft changed(RuleDraft draft, UnaryOperator<Setting> change) {
        return draft.with(index, change.apply(draft.settings().get(index)));
    }

    private void change(UnaryOperator<Setting> change) {
        editing.chosen(draft -> changed(draft, change));
    }

    /** Whether it was made for such a hyperparameter. */
    boolean fits(Setting setting) {
        return setting.isSwitch() == isSwitch && setting.isLearningRate() == isRate;
    }

    void show(Setting setting) {
        symbol.show(setting.symbol());
        key.show(setting.key());
        if (isSwitch) {
            on.setSelected(Boolean.parseBoolean(setting.value()));
        } else {
            value.show(setting.value());
            slider.show(setting.slider());
        }
        if (details != null) {
            details.show(setting);
        }
    }

    void mark(RuleCheck check) {
        boolean isFaulty = remark.show(check.remark(RuleCheck.Part.SETTING, index));
        key.mark(isFaulty);
        symbol.setPromptText(check.settingSymbols().getOrDefault(key.getText(), ""));
    }
}
