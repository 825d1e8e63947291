package org.optiscope.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import org.optiscope.experiment.Schedule;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Choice;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberField;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** How a run's learning rate changes with the steps: the type, a small curve of it, and its settings. */
final class ScheduleRow extends VBox {
    private static final double CURVE_WIDTH_PX = 74;
    private static final double CURVE_HEIGHT_PX = 20;
    private static final int CURVE_POINTS = 74;
    private final Session session;
    private final int run;
    private final Choice<String> type = new Choice<>(
            Schedule.USUAL.stream().map(Schedule::type).toList(), each -> Texts.get("runs.schedule-type." + each));
    private final Polyline curve = new Polyline();
    private final FlowPane settings = new FlowPane(10, 4);
    private Schedule shown;
    private int shownSteps;
    private boolean showing;

    ScheduleRow(Session session, int run) {
        this.session = session;
        this.run = run;
        getStyleClass().add("schedule");
        Label symbol = new Label("α(t)");
        symbol.getStyleClass().add("symbol");
        symbol.setMinWidth(USE_PREF_SIZE);
        String meaning = Texts.get("runs.schedule-tip");
        Tips.say(symbol, meaning);
        type.setId(Ids.run(run, "schedule"));
        Tips.say(type, meaning);
        type.setAccessibleText(Texts.get("runs.schedule"));
        symbol.setLabelFor(type);
        type.valueProperty().addListener((observable, before, chosen) -> {
            if (!showing) {
                session.runs().setSchedule(run, usual(chosen));
            }
        });
        curve.getStyleClass().add("schedule-curve");
        Pane picture = new Pane(curve);
        picture.setMinSize(CURVE_WIDTH_PX, CURVE_HEIGHT_PX);
        picture.setMaxSize(CURVE_WIDTH_PX, CURVE_HEIGHT_PX);
        HBox line = new HBox(6, symbol, type, picture);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, settings);
    }

    private static Schedule usual(String type) {
        return Schedule.USUAL.stream()
                .filter(schedule -> schedule.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Shows the schedule in force, over that many steps. */
    void show(Schedule schedule, int steps) {
        if (schedule.equals(shown) && steps == shownSteps) {
            return;
        }
        shownSteps = steps;
        showing = true;
        type.setValue(schedule.type());
        showing = false;
        boolean otherType = shown == null || !shown.type().equals(schedule.type());
        shown = schedule;
        if (otherType) {
            settings.getChildren().clear();
            schedule.settings().keySet().forEach(this::addSetting);
        }
        schedule.settings()
                .forEach((key, value) -> ((NumberField) settings.lookup("#" + id(key))).show(value.doubleValue()));
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < CURVE_POINTS; i++) {
            int t = 1 + (int) ((long) i * (steps - 1) / (CURVE_POINTS - 1));
            double share = Math.min(1, schedule.factor(t, steps));
            points.add(i * CURVE_WIDTH_PX / (CURVE_POINTS - 1));
            points.add(1 + (1 - share) * (CURVE_HEIGHT_PX - 2));
        }
        curve.getPoints().setAll(points);
    }

    private String id(String key) {
        return Ids.run(run, "schedule-" + key);
    }

    private void addSetting(String key) {
        NumberField field = new NumberField(session, value -> session.runs().setSchedule(run, shown.with(key, value)));
        field.setId(id(key));
        Tips.say(field, Texts.get("runs.schedule-meaning." + key));
        String name = Texts.get("runs.schedule-setting." + key);
        field.setAccessibleText(Texts.get("runs.schedule-field", name));
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("muted");
        HBox pair = new HBox(4, label, field);
        pair.setAlignment(Pos.CENTER_LEFT);
        settings.getChildren().add(pair);
    }
}
