package org.optiscope.ui;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** What pops up under a button. */
public final class PopUps {
    private PopUps() {}

    /**
     * A pop-up that points up to its button. It cannot be torn off: ControlsFX 11 throws when a drag reaches a pop-over that its press
     * did not.
     */
    public static PopOver of(Node content) {
        PopOver popUp = new PopOver(content);
        popUp.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popUp.setAnimated(false);
        popUp.setDetachable(false);
        Themes.install(popUp.getRoot());
        // ControlsFX adds its own style sheet, white in every theme, after all others; an own style comes after that.
        popUp.setOnShown(event -> popUp.getRoot()
                .lookup(".border")
                .setStyle("-fx-fill: -color-bg-default; -fx-stroke: -color-border-default"));
        return popUp;
    }
}
