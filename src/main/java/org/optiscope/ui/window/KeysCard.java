package org.optiscope.ui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;

/** All keys and gestures, over the window: F1 or ? shows it, and these, Escape or a click close it. */
final class KeysCard extends VBox {
    KeysCard() {
        setId(Ids.KEYS);
        getStyleClass().add("keys-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        setAlignment(Pos.TOP_LEFT);
        setOnMouseClicked(event -> close());
        List.of(heightProperty(), parentProperty()).forEach(value -> value.addListener(observable -> fit()));
    }

    /** A window that is too low for all of them has them smaller. */
    private void fit() {
        double room = getParent() instanceof Region around ? around.getHeight() : getHeight();
        double scale = Math.min(1, room / Math.max(1, getHeight()));
        setScaleX(scale);
        setScaleY(scale);
    }

    private static String[][] keys() {
        return new String[][] {
            {Texts.get("window.press-play"), Texts.get("window.key-play")},
            {"← →", Texts.get("window.key-step")},
            {Texts.get("window.press-lesson"), Texts.get("window.key-lesson")},
            {Texts.get("window.press-ends"), Texts.get("window.key-ends")},
            {"↑ ↓", Texts.get("window.key-speed")},
            {"1 … 9", Texts.get("window.key-select")},
            {"P", Texts.get("window.key-predict")},
            {"E", Texts.get("window.key-explain")},
            {"M", Texts.get("window.key-maps")},
            {"A", Texts.get("window.key-show-all")},
            {"=", Texts.get("window.key-equal")},
            {"+ −", Texts.get("window.key-zoom")},
            {"Esc", Texts.get("window.key-escape")},
            {Texts.get("window.press-rule"), Texts.get("window.key-rule")},
            {Texts.get("window.press-undo"), Texts.get("window.key-undo")},
            {Texts.get("window.press-files"), Texts.get("window.key-files")},
            {Texts.get("window.press-new"), Texts.get("window.key-new")},
            {Texts.get("window.press-export"), Texts.get("window.key-export")},
            {Texts.get("window.press-copy"), Texts.get("window.key-copy")},
            {"F11", Texts.get("window.key-present")},
            {"1  2  3  4", Texts.get("window.key-layouts")},
            {"N", Texts.get("window.key-next-run")},
            {"T  S  I  C  M", Texts.get("window.key-parts")},
            {"B  L  K", Texts.get("window.key-veil")},
            {Texts.get("window.press-audience"), Texts.get("window.key-audience")},
            {"F1  ?", Texts.get("window.key-keys")},
            {"Tab", Texts.get("window.key-tab")},
            {Texts.get("window.press-click"), Texts.get("window.key-click")},
            {Texts.get("window.press-head"), Texts.get("window.key-head")},
            {Texts.get("window.press-edge"), Texts.get("window.key-edge")},
            {Texts.get("window.press-wheel"), Texts.get("window.key-wheel")},
            {Texts.get("window.press-drag"), Texts.get("window.key-drag")},
            {Texts.get("window.press-double"), Texts.get("window.key-double")},
        };
    }

    /** Made when it is first shown, since styling all of it would hold up the window's first frame. */
    private void make() {
        Label title = new Label(Texts.get("window.keys-title"));
        title.getStyleClass().add("keys-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        String[][] keys = keys();
        for (int row = 0; row < keys.length; row++) {
            Label key = new Label(keys[row][0]);
            key.getStyleClass().add("keys-key");
            Label meaning = new Label(keys[row][1]);
            key.setMinWidth(USE_PREF_SIZE);
            table.addRow(row, key, meaning);
        }
        getChildren().addAll(title, table);
    }

    void toggle() {
        if (getChildren().isEmpty()) {
            make();
        }
        fit();
        setVisible(!isVisible());
    }

    /** Closes it; returns whether it was open. */
    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }
}
