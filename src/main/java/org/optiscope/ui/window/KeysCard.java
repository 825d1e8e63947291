package org.optiscope.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.optiscope.ui.kit.Ids;

/** All keys and gestures, over the window: F1 or ? shows it, and these, Escape or a click close it. */
final class KeysCard extends VBox {
    private static final String[][] KEYS = {
        {"space", "play or pause; in an explanation, the next stage"},
        {"← →", "one step back or forward; in an explanation, one stage"},
        {"Page Up  Page Down", "in a lesson, the step before, and the answer or the next one"},
        {"Home  End", "the first and the last step"},
        {"↑ ↓", "faster, slower"},
        {"1 … 9", "select a run; while a lesson asks, count a vote"},
        {"P", "predict: hide what comes, guess by clicks on the plot, reveal"},
        {"E", "explain this step, stage by stage"},
        {"M", "maps: how runs would end with other settings"},
        {"A", "show all: the whole domain and all visible runs"},
        {"=", "axes of equal scale, or each axis as long as its range"},
        {"+ −", "zoom in and out; Shift and the arrows move the part of the plane that is shown"},
        {"Esc", "end the explanation, close what is open, leave a field"},
        {"Ctrl+Enter", "in the editor of a rule: take it and go to the plot"},
        {"Ctrl+Z  Ctrl+Y", "undo, redo"},
        {"Ctrl+O  Ctrl+S", "open, save; with Shift, save under another name"},
        {"Ctrl+E", "export: pictures, animations, tables, the PyTorch script"},
        {"Ctrl+C  Ctrl+V", "copy and paste the experiment as text; with Shift, copy the picture"},
        {"F11", "presenter's view, and in it:"},
        {"1  2  3  4", "the plot alone, with the equation, with a chart, a plot for each run"},
        {"N", "the next run"},
        {"T  S  I  C  M", "theme, side by side, inspector, chart, maps"},
        {"B  L  K", "black screen, a light under the mouse, tell the keys that are pressed"},
        {"F1  ?", "these keys"},
        {"Tab", "from control to control; space presses a button, arrows move a slider"},
        {"click or drag on the plot", "put the start there"},
        {"click on a head or in the legend", "select the run"},
        {"click on an arrow at the edge", "show all: a run is out of sight there"},
        {"wheel", "zoom at the mouse, in the plot and in the curves"},
        {"drag with the second button", "move the part of the plane that is shown"},
        {"double click on the plot", "show the whole domain"},
    };

    KeysCard() {
        setId(Ids.KEYS);
        getStyleClass().add("keys-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        setAlignment(Pos.TOP_LEFT);
        setOnMouseClicked(event -> close());
    }

    /** Made when it is first shown, since styling all of it would hold up the window's first frame. */
    private void make() {
        Label title = new Label("Keys and gestures");
        title.getStyleClass().add("keys-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        for (int row = 0; row < KEYS.length; row++) {
            Label key = new Label(KEYS[row][0]);
            key.getStyleClass().add("keys-key");
            Label meaning = new Label(KEYS[row][1]);
            key.setMinWidth(USE_PREF_SIZE);
            table.addRow(row, key, meaning);
        }
        getChildren().addAll(title, table);
    }

    void toggle() {
        if (getChildren().isEmpty()) {
            make();
        }
        setVisible(!isVisible());
    }

    /** Closes it; returns whether it was open. */
    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }
}
