package org.optiscope.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import org.optiscope.ui.session.Session;

/** A menu at the second mouse button that copies texts; made when it is first shown. */
public final class CopyMenu {
    /**
     * Something to copy.
     *
     * @param words what the menu says, such as "Copy as LaTeX"
     * @param id of the menu's item
     * @param text asked for when it is copied
     */
    public record Item(String words, String id, Supplier<String> text) {}

    private CopyMenu() {}

    /** Offers something to copy at a node. */
    public static void offer(Session session, Node node, Item... items) {
        ContextMenu menu = new ContextMenu();
        node.setOnContextMenuRequested(event -> {
            if (menu.getItems().isEmpty()) {
                for (Item item : items) {
                    menu.getItems().add(entry(session, item));
                }
            }
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
    }

    private static MenuItem entry(Session session, Item item) {
        return MenuItems.item(item.words(), item.id(), () -> {
            SystemClipboard.put(item.text().get());
            session.answer("Copied.");
        });
    }
}
