package org.optiscope.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;

/** Says at the first start that there are lessons. It stops nothing, and takes no key. */
final class Invitation extends HBox {
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

    /** Goes away. */
    void leave() {
        visibleProperty().unbind();
        setVisible(false);
        setManaged(false);
    }
}
