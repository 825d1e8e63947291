package org.optiscope.ui.kit;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A slider whose part up to the thumb is filled. Its thumb is dragged only after the first button was pressed on it: JavaFX 21
 * throws where a drag reaches the thumb that its press did not.
 */
public final class ThumbSlider extends Slider {
    private boolean pressed;

    public ThumbSlider(double min, double max, double value) {
        super(min, max, value);
        getStyleClass().add(Styles.SMALL);
        setSkin(new ProgressSliderSkin(this));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressed = event.getButton() == MouseButton.PRIMARY;
            if (!pressed) {
                event.consume();
            }
        });
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!pressed || !event.isPrimaryButtonDown()) {
                event.consume();
            }
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressed &= event.getButton() != MouseButton.PRIMARY);
    }
}
