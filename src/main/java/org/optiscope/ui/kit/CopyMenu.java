package org.optiscope.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import org.optiscope.text.Texts;
import org.optiscope.ui.session.Session;

/** A menu at the second mouse button that copies texts; made when it is first shown. */
public final class CopyMenu {
    /**
     * Something to copy.
     *
     * @param words what the menu says, such as "Copy as LaTeX"
     * @param id of the menu's item
     * @param copy what copies it, given the node that was pointed at; none where that node has none
     */
    public record Item(String words, String id, Function<Node, Optional<Consumer<Session>>> copy) {
        /** A text that is the same wherever it is asked for. */
        public static Item of(String words, String id, Supplier<String> text) {
            return new Item(words, id, pointed -> Optional.of(session -> put(session, text.get())));
        }

        /** A text of the row that is pointed at, as it is then: the table may be another one when it is chosen. */
        public static <N extends Node> Item ofRow(String words, String id, Class<N> row, Function<N, String> text) {
            return new Item(
                    words,
                    id,
                    pointed -> around(pointed, row).map(text).map(copied -> session -> put(session, copied)));
        }

        /** Something that comes later, and tells of it then. */
        public static Item later(String words, String id, Runnable copy) {
            return new Item(words, id, pointed -> Optional.of(session -> copy.run()));
        }

        private static void put(Session session, String text) {
            SystemClipboard.put(text);
            session.answer(Texts.get("kit.copied"));
        }

        private static <N extends Node> Optional<N> around(Node node, Class<N> type) {
            if (node == null || type.isInstance(node)) {
                return Optional.ofNullable(type.cast(node));
            }
            return around(node.getParent(), type);
        }
    }

    private final ContextMenu menu = new ContextMenu();
    private Node pointed;

    private CopyMenu() {}

    /** Offers something to copy at a node. */
    public static void offer(Session session, Node node, Item... items) {
        CopyMenu copies = new CopyMenu();
        node.setOnContextMenuRequested(event -> {
            copies.pointed = event.getPickResult().getIntersectedNode();
            copies.fill(session, items);
            copies.menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> copies.menu.hide());
    }

    private void fill(Session session, Item... items) {
        menu.getItems().clear();
        for (Item item : items) {
            Optional<Consumer<Session>> copy = item.copy().apply(pointed);
            MenuItem entry = MenuItems.item(item.words(), item.id(), () -> copy.ifPresent(put -> put.accept(session)));
            entry.setDisable(copy.isEmpty());
            menu.getItems().add(entry);
        }
    }
}
