package org.optiscope.ui;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/** A slider whose part up to the thumb is filled. Only the first button drags its thumb: JavaFX 21 throws with the others. */
public final class ThumbSlider extends Slider {
    public ThumbSlider(double min, double max, double value) {
        super(min, max, value);
        getStyleClass().add(Styles.SMALL);
        setSkin(new ProgressSliderSkin(this));
        addEventFilter(MouseEvent.MOUSE_PRESSED, ThumbSlider::firstButtonOnly);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, ThumbSlider::firstButtonOnly);
    }

    private static void firstButtonOnly(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            event.consume();
        }
    }
}
