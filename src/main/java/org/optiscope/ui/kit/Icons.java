package org.optiscope.ui.kit;

import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon and say in a tooltip, and to screen readers, what they do. */
public final class Icons {
    private Icons() {}

    /** Dresses a button; the same button may be dressed anew, which costs nothing if it does what it did. */
    public static <B extends ButtonBase> B dress(B button, Ikon icon, String says) {
        if (button.getGraphic() instanceof FontIcon worn
                && worn.getIconCode() == icon
                && says.equals(button.getAccessibleText())) {
            return button;
        }
        FontIcon graphic = new FontIcon(icon);
        graphic.getStyleClass().add("icon");
        button.setGraphic(graphic);
        Tips.say(button, says);
        button.setAccessibleText(says);
        return button;
    }
}
