package org.optiscope.ui.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import org.optiscope.experiment.Experiment;
import org.optiscope.ui.Ids;
import org.optiscope.ui.LiveLabel;
import org.optiscope.ui.NumberField;
import org.optiscope.ui.Numbers;
import org.optiscope.ui.RunStyle;
import org.optiscope.ui.Session;
import org.optiscope.ui.Tips;

/**
 * All runs ranked at the playhead. Rows are moved, not made anew, when the ranks change; up and down select while the
 * table has the keyboard.
 */
final class RaceTable extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DIVERGED = PseudoClass.getPseudoClass("diverged");
    private static final double TITLE_PX = 32;
    private static final double HEAD_PX = 24;
    private static final double ROW_PX = 23;
    private static final double NAME_PX = 22;
    private static final double PADDING_PX = 6;
    private static final double MARKER_PX = 4.5;
    private static final double FIELD_PX = 92;

    /** What a column says, how wide it is and what it is sorted by. */
    private enum Column {
        LOSS("f", "Loss at the playhead", 66, Race.Measure.LOSS),
        DISTANCE("to min", "Distance to the nearest known minimum", 48, Race.Measure.DISTANCE),
        STEPS("steps", "The first step with a loss below the target", 44, Race.Measure.STEPS),
        LENGTH("path", "Length of the path so far", 54, Race.Measure.LENGTH);

        private final String title;
        private final String meaning;
        private final double widthPx;
        private final Race.Measure measure;

        Column(String title, String meaning, double widthPx, Race.Measure measure) {
            this.title = title;
            this.meaning = meaning;
            this.widthPx = widthPx;
            this.measure = measure;
        }

        private String text(Race.Standing standing) {
            return switch (this) {
                case LOSS -> standing.diverged() ? "diverged" : Numbers.live(standing.loss());
                case DISTANCE -> standing.diverged() ? "–" : three(standing.distance());
                case STEPS -> standing.reachedAt() < 0 ? "–" : Integer.toString(standing.reachedAt());
                case LENGTH -> three(standing.length());
            };
        }
    }

    /** A length with three decimals, as long as that is short. */
    private static String three(double length) {
        return length < 1000 ? Numbers.fixed(length, 3) : Numbers.live(length);
    }

    /** The numbers of one run. */
    private final class Row extends Region {
        final Label name = new Label();
        final Shape marker;
        final Map<Column, Label> numbers = new EnumMap<>(Column.class);

        Row(int run, String label, int hue) {
            setManaged(false);
            setId(Ids.race(run));
            getStyleClass().addAll("race-row", RunStyle.styleClass(hue));
            marker = RunStyle.marker(hue, MARKER_PX);
            marker.setManaged(false);
            name.setText(label);
            Tips.say(name, label);
            name.setManaged(false);
            name.getStyleClass().add("race-name");
            getChildren().addAll(marker, name);
            for (Column column : Column.values()) {
                Label number = new LiveLabel("–");
                number.setManaged(false);
                number.setAlignment(Pos.CENTER_RIGHT);
                number.getStyleClass().add("race-number");
                number.setId(Ids.race(run, column.name()));
                numbers.put(column, number);
                getChildren().add(number);
            }
            setOnMousePressed(event -> {
                session.select(run);
                RaceTable.this.requestFocus();
                // The scroll pane would take the keyboard otherwise.
                event.consume();
            });
        }

        void show(Race.Standing standing) {
            numbers.forEach((column, number) -> number.setText(column.text(standing)));
            pseudoClassStateChanged(DIVERGED, standing.diverged());
        }

        @Override
        protected void layoutChildren() {
            marker.relocate(PADDING_PX + 7 - marker.getLayoutBounds().getWidth() / 2, (ROW_PX - 2 * MARKER_PX) / 2);
            double x = getWidth() - PADDING_PX;
            for (int i = Column.values().length - 1; i >= 0; i--) {
                Column column = Column.values()[i];
                x -= column.widthPx;
                numbers.get(column).resizeRelocate(x, 0, column.widthPx, ROW_PX);
            }
            name.resizeRelocate(NAME_PX, 0, Math.max(0, x - NAME_PX), ROW_PX);
        }
    }

    private final Session session;
    private final Label title = new Label("Race");
    private final Label below = new Label("target  f <");
    private final NumberField target;
    private final Map<Column, Button> heads = new EnumMap<>(Column.class);
    private final List<Row> rows = new ArrayList<>();
    private List<Race.Standing> ranking = List.of();
    private List<String> shownRuns = List.of();
    private Race race;
    /** What the user set for this surface; null for the default. */
    private Double chosen;

    private Object targetOf;
    private double defaultTarget;
    private Column sortedBy = Column.LOSS;
    private boolean greatestFirst;

    RaceTable(Session session) {
        this.session = session;
        setId(Ids.RACE);
        getStyleClass().addAll("race-table", "owns-arrows");
        setFocusTraversable(true);
        title.getStyleClass().add("inspector-title");
        below.getStyleClass().add("muted");
        Tips.say(
                below,
                "The column \"steps\" says when a run first got below it.\n"
                        + "Unless you set it: 0.01 above the lowest known minimum.");
        target = new NumberField(session, value -> {
            chosen = value;
            measure();
            showStep();
        });
        target.setId(Ids.RACE_TARGET);
        for (var node : List.of(title, below, target)) {
            node.setManaged(false);
            getChildren().add(node);
        }
        for (Column column : Column.values()) {
            Button head = new Button(column.title);
            head.setManaged(false);
            head.setAlignment(Pos.CENTER_RIGHT);
            head.setId(Ids.RACE + "-by-" + column.name().toLowerCase(Locale.ROOT));
            head.getStyleClass().add("race-head");
            Tips.say(head, column.meaning + "; click to sort");
            head.setOnAction(event -> sort(column));
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
    }

    private void sort(Column column) {
        greatestFirst = column == sortedBy && !greatestFirst;
        sortedBy = column;
        nameHeads();
        showStep();
    }

    private void nameHeads() {
        heads.forEach((column, head) ->
                head.setText(column == sortedBy ? column.title + (greatestFirst ? " ▼" : " ▲") : column.title));
    }

    /** Selects the run that is ranked so many places further down. */
    private void move(int by) {
        int selected = session.selectedProperty().get();
        for (int rank = 0; rank < ranking.size(); rank++) {
            if (ranking.get(rank).run() == selected) {
                int next = Math.max(0, Math.min(rank + by, ranking.size() - 1));
                session.select(ranking.get(next).run());
                return;
            }
        }
    }

    /** Shows the runs of the experiment. */
    void showRuns() {
        Experiment experiment = session.getExperiment();
        List<String> labels = experiment.labels();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            runs.add(experiment.runs().get(i).hue() + " " + labels.get(i));
        }
        if (!runs.equals(shownRuns)) {
            shownRuns = runs;
            getChildren().removeAll(rows);
            rows.clear();
            for (int i = 0; i < labels.size(); i++) {
                rows.add(new Row(i, labels.get(i), experiment.runs().get(i).hue()));
            }
            getChildren().addAll(rows);
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        Object determinesTarget = List.of(experiment.surface(), experiment.start());
        if (!determinesTarget.equals(targetOf)) {
            boolean sameSurface =
                    targetOf instanceof List<?> before && before.get(0).equals(experiment.surface());
            chosen = sameSurface ? chosen : null;
            targetOf = determinesTarget;
            defaultTarget = Race.defaultTarget(experiment.surface(), experiment.start());
        }
        measure();
        select();
    }

    private void measure() {
        double inForce = chosen == null ? defaultTarget : chosen;
        race = new Race(
                session.getTrajectories(), session.getExperiment().surface().minima(), inForce, race);
        target.show(inForce);
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
        ranking = race.ranked(session.playback().getPlayhead(), sortedBy.measure, greatestFirst);
        for (int rank = 0; rank < ranking.size(); rank++) {
            Row row = rows.get(ranking.get(rank).run());
            row.show(ranking.get(rank));
            row.resizeRelocate(0, TITLE_PX + HEAD_PX + rank * ROW_PX, getWidth(), ROW_PX);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return TITLE_PX + HEAD_PX + rows.size() * ROW_PX;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        title.resizeRelocate(0, 0, 60, TITLE_PX - 4);
        target.resizeRelocate(width - FIELD_PX, 1, FIELD_PX, TITLE_PX - 8);
        double wordsPx = below.prefWidth(-1);
        below.resizeRelocate(width - FIELD_PX - 8 - wordsPx, 0, wordsPx, TITLE_PX - 4);
        double x = width - PADDING_PX;
        for (int i = Column.values().length - 1; i >= 0; i--) {
            Column column = Column.values()[i];
            x -= column.widthPx;
            heads.get(column).resizeRelocate(x, TITLE_PX, column.widthPx, HEAD_PX);
        }
        showStep();
    }
}
