package org.optiscope.ui.runs;

import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;

/** A heading in a menu. Menus pass over nothing but separators when the arrow keys go through them, so it is one. */
final class MenuHeading extends SeparatorMenuItem {
    MenuHeading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("menu-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        Separator separator = new Separator() {
            @Override
            protected Skin<?> createDefaultSkin() {
                SkinBase<Separator> skin = new SkinBase<>(this) {};
                skin.getChildren().setAll(label);
                return skin;
            }
        };
        setContent(separator);
    }
}
