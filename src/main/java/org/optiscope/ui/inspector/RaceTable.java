package org.optiscope.ui.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.RunSpec;
import org.optiscope.reading.Race;
import org.optiscope.reading.RaceColumn;
import org.optiscope.reading.TabbedText;
import org.optiscope.scene.RaceLook;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.CopyMenu;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.TextLayer;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/**
 * All visible runs ranked at the playhead. Rows are moved, not made anew, when the ranks change; up and down select while the
 * table has the keyboard.
 */
final class RaceTable extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double TITLE_PX = 32;
    private static final double HEAD_PX = 24;
    private static final double FIELD_PX = 92;
    /** What stands between two columns at the least. */
    private static final double GAP_PX = 8;

    /** The widths of the columns, from the fonts that the style sheet gives them. */
    private Map<RaceColumn, Double> widths() {
        double digit = TextLayer.width("0", digits.getFont());
        Map<RaceColumn, Double> widths = new EnumMap<>(RaceColumn.class);
        for (RaceColumn column : RaceColumn.values()) {
            double number = column.characters * digit;
            widths.put(
                    column,
                    Math.ceil(GAP_PX + Math.max(number, heads.get(column).prefWidth(-1))));
        }
        return widths;
    }

    private final Session session;
    private final ObjectProperty<RaceLook> look;
    private final Label title = new Label(Texts.get("inspector.race"));
    private final Label below = new Label(Texts.get("inspector.target"));
    private final NumberField target;
    private final RaceRates rates;
    /** Has the font of the numbers. */
    private final Label digits = new Label();

    private final Map<RaceColumn, Button> heads = new EnumMap<>(RaceColumn.class);
    private Map<RaceColumn, Double> columnPx = Map.of();
    private final List<RaceRow> rows = new ArrayList<>();
    /** The runs that the rows and the race are of. */
    private List<RunSpec> raced = List.of();

    private List<Race.Standing> ranking = List.of();
    private List<String> shownRuns = List.of();
    private Race race;

    RaceTable(Session session) {
        this.session = session;
        look = session.display().raceProperty();
        setId(Ids.RACE);
        getStyleClass().addAll("race-table", "owns-arrows");
        setFocusTraversable(true);
        setAccessibleText(Texts.get("inspector.race-told"));
        title.getStyleClass().add("inspector-title");
        below.getStyleClass().add("muted");
        Tips.say(below, Texts.get("inspector.target-tip"));
        target = new NumberField(session, value -> {
            look.set(look.get().withTarget(value));
            return Optional.empty();
        });
        target.setId(Ids.RACE_TARGET);
        target.setAccessibleText(Texts.get("inspector.target-name"));
        below.setLabelFor(target);
        digits.getStyleClass().add("race-number");
        digits.setVisible(false);
        rates = new RaceRates(session);
        for (var node : List.of(title, below, target, digits)) {
            node.setManaged(false);
            getChildren().add(node);
        }
        // Below the title, so the Tab key comes to it after the target.
        getChildren().add(rates);
        for (RaceColumn column : RaceColumn.values()) {
            Button head = new Button(column.title());
            head.setManaged(false);
            head.setAlignment(Pos.CENTER_RIGHT);
            head.setId(Ids.RACE + "-by-" + column.name().toLowerCase(Locale.ROOT));
            head.getStyleClass().add("race-head");
            Tips.say(head, Texts.get("inspector.sort", column.meaning()));
            head.setOnAction(event -> look.set(look.get().withSorted(column)));
            heads.put(column, head);
            getChildren().add(head);
        }
        setOnKeyPressed(event -> {
            if (event.getTarget() == this && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                move(event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
        nameHeads();
        CopyMenu.offer(
                session,
                this,
                CopyMenu.Item.of(
                        Texts.get("inspector.copy-race"), Ids.COPY_RACE, () -> TabbedText.race(ranking, racing())),
                CopyMenu.Item.ofRow(
                        Texts.get("inspector.copy-row"), Ids.COPY_RACE_ROW, RaceRow.class, RaceRow::asText));
    }

    /** What the runs race as: where each races at its best rate, with that rate. */
    private List<String> racing() {
        List<String> labels = session.getExperiment().labels();
        return IntStream.range(0, labels.size())
                .mapToObj(run -> rates.racesAs(run).orElse(labels.get(run)))
                .toList();
    }

    private void nameHeads() {
        String order = look.get().greatestFirst() ? " ▼" : " ▲";
        heads.forEach((column, head) ->
                head.setText(column == look.get().sortedBy() ? column.title() + order : column.title()));
    }

    /** Selects the run that is ranked so many places further down. */
    private void move(int by) {
        int selected = session.selectedProperty().get();
        for (int rank = 0; rank < ranking.size(); rank++) {
            if (ranking.get(rank).run() == selected) {
                int next = Math.max(0, Math.min(rank + by, ranking.size() - 1));
                session.runs().select(ranking.get(next).run());
                return;
            }
        }
    }

    /** Takes the runs of the experiment; until then those before are shown, whatever the session has by now. */
    void showRuns() {
        Experiment experiment = session.getExperiment();
        List<String> labels = experiment.labels();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            RunSpec run = experiment.runs().get(i);
            runs.add(run.hue() + " " + run.visible());
        }
        if (!runs.equals(shownRuns)) {
            shownRuns = runs;
            getChildren().removeAll(rows);
            rows.clear();
            for (int i = 0; i < labels.size(); i++) {
                int run = i;
                RaceRow row =
                        new RaceRow(i, labels.get(i), experiment.runs().get(i).hue(), () -> {
                            session.runs().select(run);
                            requestFocus();
                        });
                row.setColumns(columnPx);
                rows.add(row);
            }
            getChildren().addAll(rows);
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).rename(labels.get(i), rates.racesAs(i).orElse(labels.get(i)));
        }
        raced = experiment.runs();
        double height = computePrefHeight(getWidth());
        rates.show();
        if (computePrefHeight(getWidth()) != height && getParent() != null) {
            requestLayout();
            getParent().requestLayout();
        }
        measure();
        nameHeads();
        select();
    }

    private void measure() {
        double inForce = session.racing().targetProperty().get();
        race = new Race(
                session.racing().trajectories(),
                session.getExperiment().surface().minima(),
                inForce,
                race);
        target.show(inForce);
    }

    /** Where the columns begin. */
    private double topPx() {
        return TITLE_PX + Math.ceil(rates.prefHeight(Math.max(1, getWidth())));
    }

    void select() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .pseudoClassStateChanged(
                            SELECTED, i == session.selectedProperty().get());
        }
    }

    /** Ranks the runs at the playhead. */
    void showStep() {
        if (race == null || race.size() != rows.size()) {
            return;
        }
        ranking =
                race
                        .ranked(
                                session.playback().getPlayhead(),
                                look.get().sortedBy().measure,
                                look.get().greatestFirst())
                        .stream()
                        .filter(standing -> raced.get(standing.run()).visible())
                        .toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setVisible(raced.get(i).visible());
        }
        for (int rank = 0; rank < ranking.size(); rank++) {
            RaceRow row = rows.get(ranking.get(rank).run());
            row.show(ranking.get(rank));
            row.resizeRelocate(0, topPx() + HEAD_PX + rank * RaceRow.HEIGHT_PX, getWidth(), RaceRow.HEIGHT_PX);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        long racing =
                session.getExperiment().runs().stream().filter(RunSpec::visible).count();
        return topPx() + HEAD_PX + racing * RaceRow.HEIGHT_PX;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        title.resizeRelocate(0, 0, 60, TITLE_PX - 4);
        target.resizeRelocate(width - FIELD_PX, 1, FIELD_PX, TITLE_PX - 8);
        double wordsPx = below.prefWidth(-1);
        below.resizeRelocate(width - FIELD_PX - 8 - wordsPx, 0, wordsPx, TITLE_PX - 4);
        rates.resizeRelocate(0, TITLE_PX, width, topPx() - TITLE_PX);
        Map<RaceColumn, Double> before = columnPx;
        columnPx = widths();
        if (!columnPx.equals(before)) {
            rows.forEach(row -> row.setColumns(columnPx));
        }
        double x = width - RaceRow.PADDING_PX;
        for (int i = RaceColumn.values().length - 1; i >= 0; i--) {
            RaceColumn column = RaceColumn.values()[i];
            x -= columnPx.get(column);
            heads.get(column).resizeRelocate(x, topPx(), columnPx.get(column), HEAD_PX);
        }
        showStep();
    }
}
