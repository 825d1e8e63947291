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
    private final Label title = new Label();
    private final Label told = new Label();
    private final InvalidationListener keepKeyboard = observable -> {
        if (getScene() != null && !isWithin(getScene().getFocusOwner())) {
            Platform.runLater(this::takeFocusBack);
        }
    };

    private final String ownId;
    private final String closeId;

    /**
     * What is to be seen comes with {@link #fill}: nobody gets hold of a sheet that is half made.
     *
     * @param id its own; the button that closes it has the other
     */
    protected Sheet(String id, String title, String closeId) {
        ownId = id;
        this.title.setText(title);
        this.title.getStyleClass().add("keys-title");
        this.closeId = closeId;
    }

    private HBox head() {
        Button close = Icons.show(new Button(), Feather.X, Texts.get("kit.close"));
        close.setId(closeId);
        close.getStyleClass().add("bare-button");
        close.setOnAction(event -> close());
        HBox head = new HBox(title, told, space(), close);
        told.getStyleClass().add("muted");
        told.setMinWidth(0);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /** What takes the room that is left in a row. */
    protected static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Says more beside the title, which is then as large as that of a page. */
    protected final void tellOfPage(String words) {
        title.getStyleClass().setAll("lessons-title");
        told.setText(words);
    }

    /** How large it is where there is room; without this as large as what is in it. */
    protected final void prefer(double width, double height) {
        content.setPrefSize(width, height);
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

    /** Puts something at the right of what is in the middle. */
    protected final void fillRight(Node side) {
        content.setRight(side);
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
