package org.optiscope.ui.kit;

import javafx.scene.control.MenuItem;

/** Items of menus that do something. */
public final class MenuItems {
    private MenuItems() {}

    public static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
