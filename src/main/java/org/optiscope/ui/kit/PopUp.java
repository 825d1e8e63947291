package org.optiscope.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.optiscope.ui.frames.Rendering;

/** What pops up under a button when it is pressed, and goes when it is pressed again. Its content is made when it is first shown. */
public final class PopUp {
    private final Button button;
    private final Supplier<Node> content;
    private final Runnable onShown;
    private PopOver popOver;

    /** @param onShown fills the content: what is styled before it is in a window does not find the theme's colours */
    public PopUp(Button button, Supplier<Node> content, Runnable onShown) {
        this.button = button;
        this.content = content;
        this.onShown = onShown;
        button.setOnAction(event -> toggle());
    }

    public boolean isShowing() {
        return popOver != null && popOver.isShowing();
    }

    public void hide() {
        if (isShowing()) {
            popOver.hide();
        }
    }

    private void toggle() {
        if (isShowing()) {
            hide();
            return;
        }
        popOver = popOver == null ? create() : popOver;
        ((Magnifier) popOver.getContentNode()).factorProperty().set(Rendering.magnification(button));
        popOver.show(button);
        onShown.run();
    }

    private PopOver create() {
        Magnifier magnified = new Magnifier(new StackPane(content.get()));
        PopOver created = new PopOver(magnified);
        created.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        created.setAnimated(false);
        // ControlsFX 11 throws when a drag reaches a pop-over that its press did not, if it can be torn off.
        created.setDetachable(false);
        Themes.install(created.getRoot());
        // ControlsFX adds its own style sheet, white in every theme, after all others; an own style comes after that.
        created.setOnShown(event -> created.getRoot()
                .lookup(".border")
                .setStyle("-fx-fill: -color-bg-default; -fx-stroke: -color-border-default"));
        return created;
    }
}
