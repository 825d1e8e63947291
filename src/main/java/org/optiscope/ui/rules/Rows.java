package org.optiscope.ui.rules;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.ui.kit.Icons;

/** What the rows of the editor have in common. */
final class Rows {
    /** What stays in sight above and below a field that has the keyboard. */
    private static final double ROOM_PX = 40;

    private Rows() {}

    /** A button that shows what is seldom asked for below a row, made when it is first wanted, and hides it again. */
    static ToggleButton more(String id, String says, Pane row, Supplier<? extends Node> details) {
        ToggleButton more = Icons.show(new ToggleButton(), Feather.SLIDERS, says);
        more.getStyleClass().add("bare-button");
        more.setId(id);
        more.selectedProperty().addListener((observable, before, wanted) -> {
            Node shown = details.get();
            if (!row.getChildren().contains(shown)) {
                row.getChildren().add(shown);
            }
            shown.setVisible(wanted);
            shown.setManaged(wanted);
        });
        return more;
    }

    static Button remove(String id, String says, Runnable removing) {
        Button remove = Icons.show(new Button(), Feather.X, says);
        remove.getStyleClass().add("bare-button");
        remove.setId(id);
        remove.setOnAction(event -> removing.run());
        return remove;
    }

    /** A control with a word before it. */
    static HBox labelled(String word, Control control) {
        Label label = new Label(word);
        label.getStyleClass().add("rule-word");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("rule-fields");
        row.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    /** Scrolls so far that a node is in sight, with some room around it. */
    static void reveal(Node node) {
        Parent at = node.getParent();
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at == null) {
            return;
        }
        ScrollPane scroll = (ScrollPane) at;
        scroll.layout();
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (place.getMinY() - ROOM_PX < top) {
            scroll.setVvalue(Math.max(0, place.getMinY() - ROOM_PX) / hidden);
        } else if (place.getMaxY() + ROOM_PX > top + seen) {
            scroll.setVvalue(Math.min(1, (place.getMaxY() + ROOM_PX - seen) / hidden));
        }
    }
}
