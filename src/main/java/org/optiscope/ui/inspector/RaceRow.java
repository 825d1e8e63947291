package org.optiscope.ui.inspector;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import org.optiscope.reading.Race;
import org.optiscope.reading.RaceColumn;
import org.optiscope.reading.TabbedText;
import org.optiscope.ui.frames.LiveLabel;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;

/** The numbers of one run of the race. */
final class RaceRow extends Region {
    private static final PseudoClass DIVERGED = PseudoClass.getPseudoClass("diverged");
    static final double HEIGHT_PX = 23;
    private static final double NAME_PX = 22;
    static final double PADDING_PX = 6;
    private static final double MARKER_PX = 4.5;

    private final Label name = new Label();
    private final Shape marker;
    private final Map<RaceColumn, Label> numbers = new EnumMap<>(RaceColumn.class);
    private Map<RaceColumn, Double> columnPx = Map.of();
    private Race.Standing shown;
    private String racesAs = "";

    /** @param onChosen called when the mouse is pressed on it */
    RaceRow(int run, String label, int hue, Runnable onChosen) {
        setManaged(false);
        setId(Ids.race(run));
        getStyleClass().addAll("race-row", RunStyle.styleClass(hue));
        marker = RunStyle.marker(hue, MARKER_PX);
        marker.setManaged(false);
        rename(label, label);
        name.setManaged(false);
        name.getStyleClass().add("race-name");
        getChildren().addAll(marker, name);
        for (RaceColumn column : RaceColumn.values()) {
            Label number = new LiveLabel("–");
            number.setManaged(false);
            number.setAlignment(Pos.CENTER_RIGHT);
            number.getStyleClass().add("race-number");
            number.setId(Ids.race(run, column.name()));
            numbers.put(column, number);
            getChildren().add(number);
        }
        setOnMousePressed(event -> {
            onChosen.run();
            // The scroll pane would take the keyboard otherwise.
            event.consume();
        });
    }

    /** @param told its name, with the rate that it races at where that is not the one that is set */
    void rename(String label, String told) {
        if (!label.equals(name.getText()) || !told.equals(racesAs)) {
            racesAs = told;
            name.setText(label);
            Tips.say(name, told);
        }
    }

    void show(Race.Standing standing) {
        shown = standing;
        numbers.forEach((column, number) -> number.setText(column.text(standing)));
        pseudoClassStateChanged(DIVERGED, standing.diverged());
    }

    /** What it shows, as a row of a table; it is shown by then. */
    String asText() {
        return TabbedText.row(shown, racesAs);
    }

    /** Gives the columns these widths. */
    void setColumns(Map<RaceColumn, Double> widths) {
        columnPx = widths;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (columnPx.isEmpty()) {
            return;
        }
        marker.relocate(PADDING_PX + 7 - marker.getLayoutBounds().getWidth() / 2, (HEIGHT_PX - 2 * MARKER_PX) / 2);
        double x = getWidth() - PADDING_PX;
        for (int i = RaceColumn.values().length - 1; i >= 0; i--) {
            RaceColumn column = RaceColumn.values()[i];
            x -= columnPx.get(column);
            numbers.get(column).resizeRelocate(x, 0, columnPx.get(column), HEIGHT_PX);
        }
        name.resizeRelocate(NAME_PX, 0, Math.max(0, x - NAME_PX), HEIGHT_PX);
    }
}
