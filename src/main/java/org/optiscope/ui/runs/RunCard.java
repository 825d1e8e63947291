package org.optiscope.ui.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import org.optiscope.export.TorchScript;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Surface;
import org.optiscope.sweep.LearningRates;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.NumberRow;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/** Everything about one run that can be set, built from its optimizer's declaration. */
final class RunCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final double MARKER_PX = 5;
    private static final String LEARNING_RATE = "learningRate";

    private final Session session;
    private final int run;
    private final OptimizerKind kind;
    private final int hue;
    private final Label title = new Label();
    private final Button visibility = new Button();
    private final ToggleButton more = new ToggleButton();
    private final Pane header;
    private final Pane switches = new FlowPane(14, 2);
    /** Those that were wanted so far; most cards show few of their rows. */
    private final Map<String, NumberRow> rows = new HashMap<>();

    private final Map<String, CheckBox> flags = new LinkedHashMap<>();
    private ScheduleRow schedule;
    private TextField rename;
    private RunSpec shown;
    private Optional<String> rateSource = Optional.empty();
    /** Made when it is first wanted. */
    private Button rateNote;

    private int steps;

    RunCard(Session session, int run, RunSpec spec) {
        this.session = session;
        this.run = run;
        kind = spec.optimizer().kind();
        hue = spec.hue();
        setId(Ids.run(run));
        getStyleClass().addAll("run-card", RunStyle.styleClass(hue));
        header = header();
        switches.getStyleClass().add("switches");
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            if (hyperparameter instanceof Hyperparameter.Flag flag) {
                CheckBox box = checkBox(flag);
                flags.put(flag.key(), box);
                switches.getChildren().add(box);
            }
        }
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> session.runs().select(run));
    }

    private NumberRow row(Hyperparameter.Real real) {
        return rows.computeIfAbsent(
                real.key(),
                key -> new NumberRow(
                        session,
                        Ids.run(run, key),
                        NumberRow.Description.of(real),
                        (value, gesture) -> session.runs().setHyperparameter(run, key, value, gesture)));
    }

    private CheckBox checkBox(Hyperparameter.Flag flag) {
        CheckBox box = new CheckBox(OptimizerCatalog.said(flag.symbol()));
        box.setId(Ids.run(run, flag.key()));
        Tips.say(box, OptimizerCatalog.said(flag.meaning()));
        box.setOnAction(event -> {
            session.runs().setHyperparameter(run, flag.key(), box.isSelected(), null);
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
        Tips.say(title, Texts.get("runs.title-tip", OptimizerCatalog.said(kind.summary())));
        title.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                startRenaming();
            }
        });
        StackPane name = new StackPane(title);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);

        Button duplicate = bare(new Button(), Feather.COPY, Texts.get("runs.duplicate"), "duplicate");
        duplicate.setOnAction(event -> session.runs().duplicate(run));
        boolean isOwn = kind.isOwn();
        Button edit = bare(
                new Button(), Feather.EDIT_3, isOwn ? Texts.get("runs.edit") : Texts.get("runs.edit-copy"), "edit");
        edit.setOnAction(event -> {
            if (isOwn) {
                session.runs().editRule(run);
            } else {
                session.runs().editCopy(run);
            }
        });
        Button remove = bare(new Button(), Feather.X, Texts.get("runs.remove"), "remove");
        remove.setOnAction(event -> session.runs().remove(run));
        bare(visibility, Feather.EYE, Texts.get("runs.hide"), "visible");
        visibility.setOnAction(event -> session.runs().setVisible(run, !shown.visible()));
        Icons.show(more, Feather.SLIDERS, Texts.get("runs.more"));
        more.getStyleClass().add("bare-button");
        more.setId(Ids.run(run, "more"));
        more.setOnAction(event -> arrange());

        HBox header = new HBox(glyph, name, more, edit, duplicate, visibility, remove);
        header.getStyleClass().add("run-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button bare(Button button, Feather icon, String says, String part) {
        Icons.show(button, icon, says);
        button.getStyleClass().add("bare-button");
        button.setId(Ids.run(run, part));
        return button;
    }

    private TextField renameField() {
        TextField field = new TextField();
        field.setId(Ids.run(run, "name"));
        field.setAccessibleText(Texts.get("runs.name"));
        field.setOnAction(event -> finishRenaming(true));
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                boolean isGone = field.getScene() == null;
                finishRenaming(!isGone);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finishRenaming(false);
                event.consume();
            }
        });
        ((Pane) title.getParent()).getChildren().add(field);
        return field;
    }

    private void startRenaming() {
        if (rename == null) {
            rename = renameField();
        }
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
            session.runs().rename(run, rename.getText());
        }
    }

    /** Whether this card was built for that kind of run. */
    boolean fits(RunSpec spec) {
        return spec.optimizer().kind() == kind && spec.hue() == hue;
    }

    /** Shows the run as it is, unless that is what is shown. */
    void follow(RunSpec spec, String label, int ofSteps, Surface surface) {
        Optional<String> source = rateSource(spec.optimizer(), surface);
        boolean same = spec.equals(shown) && label.equals(title.getText()) && ofSteps == steps;
        if (!same || !source.equals(rateSource)) {
            steps = ofSteps;
            rateSource = source;
            show(spec, label);
        }
    }

    /** Where the rate of a run on a typed surface comes from, if it was not set. */
    private static Optional<String> rateSource(Optimizer optimizer, Surface surface) {
        double usual = optimizer.kind().withDefaults().learningRate();
        if (!surface.id().isEmpty() || optimizer.learningRate() == usual) {
            return Optional.empty();
        }
        LearningRates.Proposal proposal = LearningRates.of(surface, optimizer);
        boolean isFound =
                proposal.source() == LearningRates.Source.SWEEP && proposal.rate() == optimizer.learningRate();
        String told = Numbers.exact(usual);
        boolean isTorchs = TorchScript.hasRule(optimizer.kind());
        return Optional.of(isTorchs ? Texts.get("runs.rate", told) : Texts.get("runs.rate-own", told))
                .filter(said -> isFound);
    }

    private Button rateNote() {
        Button note = new Button();
        note.setId(Ids.run(run, "rate-source"));
        note.getStyleClass().addAll("bare-button", "rate-source");
        Tips.say(note, Texts.get("runs.rate-tip"));
        note.setOnAction(event -> session.runs()
                .setHyperparameter(run, LEARNING_RATE, kind.withDefaults().learningRate(), null));
        return note;
    }

    private void show(RunSpec spec, String label) {
        shown = spec;
        title.setText(label);
        Map<String, Object> values = spec.optimizer().values();
        flags.forEach((key, box) -> box.setSelected((Boolean) values.get(key)));
        pseudoClassStateChanged(HIDDEN, !spec.visible());
        if (spec.visible()) {
            Icons.show(visibility, Feather.EYE, Texts.get("runs.hide"));
        } else {
            Icons.show(visibility, Feather.EYE_OFF, Texts.get("runs.show"));
        }
        arrange();
    }

    /** Shows the secondary hyperparameters if asked to, and those that are not at their defaults. */
    private void arrange() {
        List<Node> wanted = new ArrayList<>(List.of(header));
        Map<String, Object> values = shown.optimizer().values();
        for (Hyperparameter hyperparameter : kind.hyperparameters()) {
            Object value = values.get(hyperparameter.key());
            if (hyperparameter instanceof Hyperparameter.Real real
                    && (!real.secondary() || more.isSelected() || !value.equals(real.defaultValue()))) {
                row(real).show((Double) value);
                wanted.add(row(real));
                if (rateSource.isPresent() && real.key().equals(LEARNING_RATE)) {
                    rateNote = rateNote == null ? rateNote() : rateNote;
                    rateNote.setText(rateSource.get());
                    wanted.add(rateNote);
                }
            }
        }
        if (!flags.isEmpty()) {
            wanted.add(switches);
        }
        if (more.isSelected() || !shown.schedule().isNone()) {
            if (schedule == null) {
                schedule = new ScheduleRow(session, run);
            }
            schedule.show(shown.schedule(), steps);
            wanted.add(schedule);
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
