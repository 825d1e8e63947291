package org.optiscope.ui;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon and say in a tooltip, and to screen readers, what they do. */
public final class Icons {
    private Icons() {}

    /** Dresses a button; the same button may be dressed anew when what it does changes. */
    public static <B extends ButtonBase> B dress(B button, Ikon icon, String says) {
        FontIcon graphic = new FontIcon(icon);
        graphic.getStyleClass().add("icon");
        button.setGraphic(graphic);
        button.setTooltip(new Tooltip(says));
        button.setAccessibleText(says);
        return button;
    }
}
