package org.optiscope.ui.runs;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.ui.Icons;
import org.optiscope.ui.Ids;
import org.optiscope.ui.NumberField;
import org.optiscope.ui.Session;

/** One number of one run: symbol, slider on the number's own scale, exact field, and a way back to the default. */
final class HyperparameterRow extends HBox {
    private static final double BLOCK = 0.02;

    private final Hyperparameter.Real hyperparameter;
    private final Slider slider = new Slider(0, 1, 0);
    private final NumberField field;
    private final Button reset = new Button();
    private boolean showing;

    HyperparameterRow(Session session, int run, Hyperparameter.Real hyperparameter) {
        this.hyperparameter = hyperparameter;
        String key = hyperparameter.key();
        getStyleClass().add("hyperparameter-row");
        setAlignment(Pos.CENTER_LEFT);

        Label symbol = new Label(hyperparameter.symbol());
        symbol.getStyleClass().add("symbol");
        Tooltip meaning = new Tooltip(hyperparameter.meaning());
        symbol.setTooltip(meaning);

        slider.setId(Ids.run(run, key));
        slider.getStyleClass().add(Styles.SMALL);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(BLOCK);
        slider.setTooltip(meaning);
        slider.setAccessibleText(hyperparameter.meaning());
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((observable, before, position) -> {
            if (!showing) {
                session.setHyperparameter(run, key, hyperparameter.value(position.doubleValue()), this);
            }
        });
        slider.setOnMousePressed(event -> {
            session.endGesture();
            session.select(run);
        });
        slider.setOnMouseReleased(event -> session.endGesture());

        field = new NumberField(session, number -> session.setHyperparameter(run, key, number, null));
        field.setId(Ids.value(run, key));
        field.setTooltip(new Tooltip(key + ": " + hyperparameter.allowed()));

        Icons.dress(
                reset,
                Feather.ROTATE_CCW,
                "Back to the default, " + org.optiscope.ui.Numbers.exact(hyperparameter.defaultValue()));
        reset.getStyleClass().add("bare-button");
        reset.setId(Ids.run(run, key + "Reset"));
        reset.setOnAction(event -> session.setHyperparameter(run, key, hyperparameter.defaultValue(), null));

        getChildren().addAll(symbol, slider, field, reset);
    }

    /** Shows the value in force. */
    void show(double value) {
        showing = true;
        if (!slider.isValueChanging() || hyperparameter.value(slider.getValue()) != value) {
            slider.setValue(hyperparameter.position(value));
        }
        showing = false;
        field.show(value);
        reset.setVisible(value != hyperparameter.defaultValue());
    }
}
