package org.optiscope.ui.inspector;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.PopupWindow;
import javafx.util.Duration;
import org.optiscope.reading.Numbers;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.LiveLabel;
import org.optiscope.ui.kit.SystemClipboard;

/** A live number in a place of fixed size; a click, or Ctrl+C while it is focused, copies all its digits. */
final class NumberCell extends LiveLabel {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Duration TOLD = Duration.seconds(1.4);

    private double value = Double.NaN;

    NumberCell(String id) {
        super("–");
        setId(id);
        setManaged(false);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().addAll("number-cell", "owns-copying");
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            requestFocus();
            copy();
        });
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /** Says which number it is; a screen reader says it with the digits. */
    void name(String words) {
        setAccessibleRoleDescription(words);
    }

    /** Shows a number; NaN as a dash. */
    void show(double changed) {
        value = changed;
        setText(Numbers.live(changed));
    }

    private void copy() {
        if (Double.isNaN(value)) {
            return;
        }
        SystemClipboard.put(Double.toString(value));
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (bounds != null) {
            Tooltip told = new Tooltip(Texts.get("inspector.copied", Double.toString(value)));
            told.setAutoHide(true);
            told.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
            told.show(this, bounds.getMaxX(), bounds.getMaxY() + 2);
            PauseTransition pause = new PauseTransition(TOLD);
            pause.setOnFinished(event -> told.hide());
            pause.play();
        }
    }
}
