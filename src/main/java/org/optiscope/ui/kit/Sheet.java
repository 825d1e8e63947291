package org.optiscope.ui.kit;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.text.Texts;

/** A sheet over the window, which a press beside it closes. While it is open the keyboard goes round within it. */
public abstract class Sheet extends StackPane {
    private static final double MARGIN_PX = 24;

    private final BorderPane content = new BorderPane();
    private final InvalidationListener keepKeyboard = observable -> {
        if (!isWithin(getScene().getFocusOwner())) {
            Platform.runLater(this::takeFocusBack);
        }
    };

    private final String ownId;
    private final String title;
    private final String closeId;

    /**
     * What is to be seen comes with {@link #fill}: nobody gets hold of a sheet that is half made.
     *
     * @param id its own; the button that closes it has the other
     */
    protected Sheet(String id, String title, String closeId) {
        ownId = id;
        this.title = title;
        this.closeId = closeId;
    }

    private Node head() {
        Label words = new Label(title);
        words.getStyleClass().add("keys-title");
        Button close = Icons.show(new Button(), Feather.X, Texts.get("kit.close"));
        close.setId(closeId);
        close.getStyleClass().add("bare-button");
        close.setOnAction(event -> close());
        HBox head = new HBox(words, space(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /** What takes the room that is left in a row. */
    protected static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** To be called once, by the constructor. */
    protected final void fill(Node middle, Node... below) {
        setId(ownId);
        getStyleClass().add("sheet-veil");
        content.getStyleClass().add("sheet");
        content.setTop(head());
        content.setCenter(middle);
        HBox foot = new HBox(below);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("sheet-foot");
        content.setBottom(foot);
        getChildren().add(content);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    /** Where the keyboard goes when it is opened. */
    protected abstract Node first();

    public void open() {
        if (!isVisible()) {
            setVisible(true);
            getScene().focusOwnerProperty().addListener(keepKeyboard);
        }
        takeFocus();
    }

    /** Closes it; returns whether it was open. */
    public boolean close() {
        boolean open = isVisible();
        if (open) {
            getScene().focusOwnerProperty().removeListener(keepKeyboard);
            setVisible(false);
        }
        return open;
    }

    /** Has the keys work here, and not behind it. */
    public void takeFocus() {
        first().requestFocus();
    }

    private void takeFocusBack() {
        if (isVisible() && !isWithin(getScene().getFocusOwner())) {
            takeFocus();
        }
    }

    private boolean isWithin(Node node) {
        return node != null && (node == this || isWithin(node.getParent()));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(content.prefWidth(-1), getWidth() - 2 * MARGIN_PX);
        double height = Math.min(content.prefHeight(width), getHeight() - 2 * MARGIN_PX);
        double x = Math.rint((getWidth() - width) / 2);
        content.resizeRelocate(x, Math.rint((getHeight() - height) / 2), width, height);
    }
}
