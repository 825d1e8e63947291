package org.optiscope.ui.window;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;

/** Says at the first start that there are lessons. It stops nothing, takes no key, and leaves when the window is used. */
final class Invitation extends HBox {
    private final EventHandler<InputEvent> used = this::used;
    private Optional<Node> usedIn = Optional.empty();

    /** @param lessons shows them */
    Invitation(Runnable lessons) {
        getStyleClass().add("recovery-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label words = new Label(Texts.get("window.invitation"));
        words.setMinWidth(0);
        Button show = button(Texts.get("window.invitation-show"), Ids.INVITATION_SHOW, lessons);
        show.getStyleClass().add("accent");
        getChildren().addAll(words, show, button(Texts.get("window.invitation-later"), Ids.INVITATION_LATER, () -> {}));
    }

    private Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            leave();
            action.run();
        });
        return button;
    }

    /** Goes away with the first press of a mouse button or a key anywhere in the window, which does what it always does. */
    void leaveWhenUsed(Node window) {
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, used);
        window.addEventFilter(KeyEvent.KEY_PRESSED, used);
        usedIn = Optional.of(window);
    }

    private void used(InputEvent event) {
        boolean isHere = event.getTarget() instanceof Node target && isWithin(target);
        if (!isHere) {
            leave();
        }
    }

    private boolean isWithin(Node node) {
        return node != null && (node == this || isWithin(node.getParent()));
    }

    /** Goes away. */
    void leave() {
        usedIn.ifPresent(window -> {
            window.removeEventFilter(MouseEvent.MOUSE_PRESSED, used);
            window.removeEventFilter(KeyEvent.KEY_PRESSED, used);
        });
        usedIn = Optional.empty();
        visibleProperty().unbind();
        setVisible(false);
        setManaged(false);
    }
}
