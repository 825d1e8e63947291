package org.optiscope.ui.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.ui.Icons;
import org.optiscope.ui.Ids;
import org.optiscope.ui.NumberRow;
import org.optiscope.ui.RunStyle;
import org.optiscope.ui.Session;
import org.optiscope.ui.Tips;

/** Everything about one run that can be set, built from its optimizer's declaration. */
final class RunCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final double MARKER_PX = 5;

    private final Session session;
    private final int run;
    private final OptimizerKind kind;
    private final int hue;
    private final ScheduleRow schedule;
    private final Label title = new Label();
    private final TextField rename = new TextField();
    private final Button visibility = new Button();
    private final ToggleButton more = new ToggleButton();
    private final Map<String, NumberRow> rows = new LinkedHashMap<>();
    private final Map<String, CheckBox> flags = new LinkedHashMap<>();
    private RunSpec shown;

    RunCard(Session session, int run, RunSpec spec) {
        this.session = session;
        this.run = run;
        kind = spec.optimizer().kind();
        schedule = new ScheduleRow(session, run);
        hue = spec.hue();
        setId(Ids.run(run));
        getStyleClass().addAll("run-card", RunStyle.styleClass(hue));
        getChildren().add(header());
        Pane switches = new FlowPane(14, 2);
        switches.getStyleClass().add("switches");
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            if (hyperparameter instanceof Hyperparameter.Real real) {
                NumberRow row = new NumberRow(
                        session,
                        Ids.run(run, real.key()),
                        NumberRow.Description.of(real),
                        (value, gesture) -> session.setHyperparameter(run, real.key(), value, gesture));
                rows.put(real.key(), row);
                getChildren().add(row);
            } else if (hyperparameter instanceof Hyperparameter.Flag flag) {
                CheckBox box = checkBox(flag);
                flags.put(flag.key(), box);
                switches.getChildren().add(box);
            }
        }
        if (!flags.isEmpty()) {
            getChildren().add(switches);
        }
        getChildren().add(schedule);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> session.select(run));
    }

    private CheckBox checkBox(Hyperparameter.Flag flag) {
        CheckBox box = new CheckBox(flag.symbol());
        box.setId(Ids.run(run, flag.key()));
        Tips.say(box, flag.meaning());
        box.setOnAction(event -> {
            session.setHyperparameter(run, flag.key(), box.isSelected(), null);
            show(session.getExperiment().runs().get(run), title.getText());
        });
        return box;
    }

    private Pane header() {
        Shape marker = RunStyle.marker(hue, MARKER_PX);
        StackPane glyph = new StackPane(marker);
        glyph.getStyleClass().add("run-glyph");

        title.getStyleClass().add("run-title");
        title.setId(Ids.run(run, "title"));
        title.setMaxWidth(Double.MAX_VALUE);
        Tips.say(title, kind.summary() + "\nDouble-click to rename.");
        title.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                startRenaming();
            }
        });
        rename.setId(Ids.run(run, "name"));
        rename.setVisible(false);
        rename.setOnAction(event -> finishRenaming(true));
        rename.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                finishRenaming(true);
            }
        });
        rename.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finishRenaming(false);
                event.consume();
            }
        });
        StackPane name = new StackPane(title, rename);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);

        Button duplicate = bare(new Button(), Feather.COPY, "Duplicate this run", "duplicate");
        duplicate.setOnAction(event -> session.duplicateRun(run));
        Button remove = bare(new Button(), Feather.X, "Remove this run", "remove");
        remove.setOnAction(event -> session.removeRun(run));
        bare(visibility, Feather.EYE, "Hide this run's path", "visible");
        visibility.setOnAction(event -> session.setRunVisible(run, !shown.visible()));
        Icons.dress(more, Feather.SLIDERS, "Show all hyperparameters");
        more.getStyleClass().add("bare-button");
        more.setId(Ids.run(run, "more"));
        more.setOnAction(event -> arrange());

        HBox header = new HBox(glyph, name, more, duplicate, visibility, remove);
        header.getStyleClass().add("run-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button bare(Button button, Feather icon, String says, String part) {
        Icons.dress(button, icon, says);
        button.getStyleClass().add("bare-button");
        button.setId(Ids.run(run, part));
        return button;
    }

    private void startRenaming() {
        rename.setText(title.getText());
        rename.setVisible(true);
        title.setVisible(false);
        rename.requestFocus();
        rename.selectAll();
    }

    private void finishRenaming(boolean take) {
        if (!rename.isVisible()) {
            return;
        }
        rename.setVisible(false);
        title.setVisible(true);
        if (take && !rename.getText().equals(title.getText())) {
            session.renameRun(run, rename.getText());
        }
    }

    /** Whether this card was built for that kind of run. */
    boolean fits(RunSpec spec) {
        return spec.optimizer().kind() == kind && spec.hue() == hue;
    }

    /** Shows the run as it is, unless that is what is shown. */
    void follow(RunSpec spec, String label, int steps) {
        schedule.show(spec.schedule(), steps);
        if (!spec.equals(shown) || !label.equals(title.getText())) {
            show(spec, label);
        }
    }

    private void show(RunSpec spec, String label) {
        shown = spec;
        title.setText(label);
        Map<String, Object> values = spec.optimizer().values();
        rows.forEach((key, row) -> row.show((Double) values.get(key)));
        flags.forEach((key, box) -> box.setSelected((Boolean) values.get(key)));
        pseudoClassStateChanged(HIDDEN, !spec.visible());
        if (spec.visible()) {
            Icons.dress(visibility, Feather.EYE, "Hide this run's path");
        } else {
            Icons.dress(visibility, Feather.EYE_OFF, "Show this run's path");
        }
        arrange();
    }

    /** Shows the secondary hyperparameters if asked to, and those that are not at their defaults. */
    private void arrange() {
        Map<String, Object> values = shown.optimizer().values();
        rows.forEach((key, row) -> {
            Hyperparameter hyperparameter = kind.hyperparameter(key);
            boolean wanted = !hyperparameter.secondary()
                    || more.isSelected()
                    || !values.get(key).equals(hyperparameter.defaultValue());
            row.setVisible(wanted);
            row.setManaged(wanted);
        });
        schedule.setVisible(more.isSelected() || !shown.schedule().isNone());
        schedule.setManaged(schedule.isVisible());
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
