package org.optiscope.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that mean the same wherever they are pressed. */
public final class Keys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private Keys() {}

    public static boolean isUndo(KeyEvent event) {
        return UNDO.match(event);
    }

    public static boolean isRedo(KeyEvent event) {
        return REDO.match(event) || REDO_TOO.match(event);
    }
}
