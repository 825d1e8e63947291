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
        String own = isSwitch ? "the switch" : "the hyperparameter";
        symbol = field(
                "symbol",
                "Symbol",
                "How " + own + " is written, such as β₁; if empty, it follows from the name.",
                Setting::withSymbol);
        key = field("key", "Name", "What formulas and files call " + own + ", such as beta1.", Setting::withKey);
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
        ToggleButton more = Rows.more(id("more"), "Range, scale and meaning", this, this::details);
        Node remove = Rows.remove(
                id("remove"),
                "Remove this hyperparameter",
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
        on = new CheckBox("on at first");
        on.setId(id("value"));
        Tips.say(on, "Whether the switch is on until somebody switches it.");
        on.setOnAction(event -> change(setting -> setting.withValue(String.valueOf(on.isSelected()))));
        line.getChildren().add(on);
    }

    private void addNumber(HBox line) {
        value = field("value", "Default", "The value that a new run begins with.", Setting::withValue);
        slider = field(
                "slider",
                "Slider",
                "From where to where the slider goes, such as [0, 0.9999]; if empty, it follows from the default.",
                Setting::withSlider);
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
                name + " of hyperparameter " + (index + 1),
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
