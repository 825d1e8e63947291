package org.optiscope.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.control.PopupControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/** Menus, lists and tooltips, which are windows of their own: their type is as large as that of the window they belong to. */
public final class PopUps {
    /** As the theme has it. */
    private static final double FONT_PX = 14;

    private PopUps() {}

    /** Sees to each from now on. */
    public static void magnify() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(PopUps::magnify);
            }
        });
    }

    private static void magnify(Window shown) {
        // What a pop-over holds is magnified as a whole.
        if (shown instanceof PopupControl popUp && !(shown instanceof PopOver) && popUp.getOwnerWindow() != null) {
            Window owner = popUp.getOwnerWindow();
            while (owner instanceof PopupWindow inner && inner.getOwnerWindow() != null) {
                owner = inner.getOwnerWindow();
            }
            double factor = owner.getScene().getRoot() instanceof Magnifier whole
                    ? whole.factorProperty().get()
                    : 1;
            popUp.setStyle(factor == 1 ? "" : "-fx-font-size: " + factor * FONT_PX + "px");
        }
    }
}
