package org.optiscope.ui.kit;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Texts;
import org.optiscope.ui.session.Session;

/** One number to be set: symbol, slider on the number's own scale, exact field, and a way back to the default. */
public final class NumberRow extends HBox {
    private static final double BLOCK = 0.02;

    /** What the row says and how its slider is spread. */
    public record Description(
            String symbol,
            String meaning,
            String allowed,
            double defaultValue,
            DoubleUnaryOperator position,
            DoubleUnaryOperator value) {
        public static Description of(Hyperparameter.Real real) {
            return new Description(
                    real.symbol(),
                    OptimizerCatalog.said(real.meaning()),
                    real.symbol() + ": " + real.allowed(),
                    real.defaultValue(),
                    real::position,
                    real::value);
        }
    }

    /** Takes a number that was set; calls with the same gesture (not null) belong together. Returns, or throws, why it is refused. */
    public interface Setting {
        Optional<String> set(double value, Object gesture);
    }

    private final Description description;
    private final Label symbol;
    private final Slider slider = new ThumbSlider(0, 1, 0);
    private final NumberField field;
    private final Button reset = new Button();
    private boolean showing;

    /** @param id the slider's; its field's is {@code id-value}, its reset button's {@code id-reset} */
    public NumberRow(Session session, String id, Description description, Setting setting) {
        this.description = description;
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);

        symbol = new Label();
        symbol.getStyleClass().add("symbol");
        symbol.setMinWidth(USE_PREF_SIZE);

        slider.setId(id);
        slider.setBlockIncrement(BLOCK);
        slider.setMinWidth(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((observable, before, position) -> {
            if (!showing) {
                double value = description.value.applyAsDouble(position.doubleValue());
                session.attempt(() -> setting.set(value, this));
            }
        });
        slider.setOnMousePressed(event -> session.history().endGesture());
        slider.setOnMouseReleased(event -> session.history().endGesture());

        field = new NumberField(session, number -> setting.set(number, null));
        field.setId(id + "-value");
        Tips.say(field, description.allowed);
        symbol.setLabelFor(field);
        rename(description.symbol, description.meaning);

        Icons.show(
                reset, Feather.ROTATE_CCW, Texts.get("kit.back-to-default", Numbers.exact(description.defaultValue)));
        reset.getStyleClass().add("bare-button");
        reset.setId(id + "-reset");
        reset.setOnAction(event -> session.attempt(() -> setting.set(description.defaultValue, null)));

        getChildren().addAll(symbol, slider, field, reset);
    }

    /** Says the same of something that has another name. */
    public final void rename(String name, String meaning) {
        symbol.setText(name);
        Tips.say(symbol, meaning);
        Tips.say(slider, meaning);
        slider.setAccessibleText(meaning);
        field.setAccessibleText(Texts.get("kit.exactly", name));
    }

    /** Shows the value in force. */
    public void show(double value) {
        showing = true;
        if (!slider.isValueChanging() || description.value.applyAsDouble(slider.getValue()) != value) {
            slider.setValue(description.position.applyAsDouble(value));
        }
        showing = false;
        field.show(value);
        reset.setVisible(value != description.defaultValue);
    }
}
