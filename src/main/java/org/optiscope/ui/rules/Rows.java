package org.optiscope.ui.rules;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.ui.kit.Icons;

/** What the rows of the editor have in common. */
final class Rows {
    private Rows() {}

    /** A button that shows what is seldom asked for, and hides it again. */
    static ToggleButton more(String id, String says, Node details) {
        ToggleButton more = Icons.show(new ToggleButton(), Feather.SLIDERS, says);
        more.getStyleClass().add("bare-button");
        more.setId(id);
        details.visibleProperty().bind(more.selectedProperty());
        details.managedProperty().bind(more.selectedProperty());
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
}
