package org.optiscope.ui.kit;

import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon and say in a tooltip, and to screen readers, what they do. */
public final class Icons {
    private Icons() {}

    /** An icon in the colour of text. */
    public static FontIcon of(Ikon icon) {
        FontIcon graphic = new FontIcon(icon);
        graphic.getStyleClass().add("icon");
        return graphic;
    }

    /** Gives a button its icon and its words; that costs nothing if it has them already. Returns the button. */
    public static <B extends ButtonBase> B show(B button, Ikon icon, String says) {
        if (button.getGraphic() instanceof FontIcon shown
                && shown.getIconCode() == icon
                && says.equals(button.getAccessibleText())) {
            return button;
        }
        button.setGraphic(of(icon));
        Tips.say(button, says);
        button.setAccessibleText(says);
        return button;
    }
}
