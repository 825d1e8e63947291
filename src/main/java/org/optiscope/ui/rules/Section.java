package org.optiscope.ui.rules;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.ui.kit.Icons;

/** The headings of the editor's parts. */
final class Section {
    private Section() {}

    /** A heading, with buttons at its right end. */
    static HBox head(String words, Node... buttons) {
        Label label = new Label(words);
        label.getStyleClass().add("rule-heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(label, space);
        head.getChildren().addAll(buttons);
        head.getStyleClass().add("rule-section");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    static Button add(String id, String words, String says, Runnable adding) {
        Button add = Icons.show(new Button(words), Feather.PLUS, says);
        add.getStyleClass().addAll("bare-button", "rule-add");
        add.setId(id);
        add.setOnAction(event -> adding.run());
        return add;
    }
}
