package org.optiscope.ui.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.optiscope.formula.Formula;
import org.optiscope.formula.FormulaException;
import org.optiscope.reading.Numbers;
import org.optiscope.surface.Surface;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Session;

/**
 * The formula, to be read and typed. What is typed becomes the surface at Enter, or when nothing was typed for a while;
 * meanwhile it is shown how it is read. What cannot be read is marked, a sentence below says where and why, and the
 * surface from before the typing stays. Enter and Escape give the keyboard back.
 */
final class FormulaBox extends HBox {
    /**
     * A text that was read.
     *
     * @param offered the values for its parameters
     * @param refused why it is no formula, or null
     */
    private record Read(String text, Map<String, Double> offered, Formula formula, FormulaException refused) {
        static Read of(String text, Map<String, Double> offered) {
            try {
                return new Read(text, offered, Formula.typed(text, offered), null);
            } catch (FormulaException refused) {
                return new Read(text, offered, null, refused);
            }
        }

        Formula formulaOrRefusal() {
            if (refused != null) {
                throw refused;
            }
            return formula;
        }
    }

    /** Long enough for the next key of somebody who types slowly. */
    private static final Duration PAUSE = Duration.millis(600);

    /** In narrower boxes the formula itself needs the room, and its tip tells of what it is. */
    private static final double PREFIX_FROM_PX = 300;

    private static final String GAP = "     ";
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Session session;
    private final TextField field = new TextField();
    private final Label below = new Label();
    private final FontIcon mark = new FontIcon();
    private final Label prefix = new Label();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    /** Whether the text or the surface is being changed from here. */
    private boolean changing;
    /** The formula in force. */
    private Formula inForce;
    /** The surface that typing began on; its parameters are offered to what is typed. */
    private Surface before;

    private Read lastRead;

    FormulaBox(Session session) {
        this.session = session;
        getStyleClass().add("formula-box");
        setAlignment(Pos.CENTER_LEFT);
        setId(Ids.FORMULA_BOX);
        prefix.getStyleClass().add("formula-prefix");
        prefix.setLabelFor(field);
        prefix.setMinWidth(USE_PREF_SIZE);
        prefix.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(PREFIX_FROM_PX));
        prefix.managedProperty().bind(prefix.visibleProperty());
        field.setId(Ids.FORMULA);
        field.setAccessibleText(Texts.get("bar.formula"));
        field.getStyleClass().add("formula-field");
        field.setTextFormatter(new TextFormatter<>(this::withinLimit));
        Tips.say(field, Texts.get("bar.formula-tip"));
        below.setId(Ids.DERIVATIVES);
        below.getStyleClass().add("formula-below");
        below.setMinWidth(0);
        mark.setId(Ids.FORMULA_MARK);
        mark.getStyleClass().add("formula-mark");
        HBox line = new HBox(prefix, field);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox text = new VBox(line, below);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, mark);
        setOnMouseClicked(event -> field.requestFocus());
        pause.setOnFinished(event -> apply());
        field.textProperty().addListener((observable, was, typed) -> {
            if (!changing) {
                preview(typed);
                pause.playFromStart();
            }
        });
        field.setOnAction(event -> {
            if (apply()) {
                leave();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                takeBack();
                show();
                leave();
                event.consume();
            }
        });
        field.focusedProperty().addListener((observable, was, focused) -> {
            if (!focused && pause.getStatus() == Animation.Status.RUNNING) {
                apply();
            }
            if (!focused && before != null && !getPseudoClassStates().contains(INVALID)) {
                before = null;
            }
            session.history().endGesture();
        });
        session.experimentProperty().addListener(observable -> {
            Surface surface = session.getExperiment().surface();
            if (!changing && !surface.formula().equals(inForce)) {
                show();
            } else if (!changing && before != null) {
                before = surface; // with another domain
            }
        });
        show();
    }

    /** The change as it is, or none where the text would become too long to be laid out and read. */
    private TextFormatter.Change withinLimit(TextFormatter.Change change) {
        int length = change.getControlNewText().length();
        if (length <= Formula.MAX_LENGTH) {
            return change;
        }
        session.noticeProperty().set(Texts.get("bar.formula-long", length, Formula.MAX_LENGTH));
        return null;
    }

    /** Tells how the text is read, or what is wrong with it; the surface stays. */
    private void preview(String typed) {
        before = before == null ? session.getExperiment().surface() : before;
        try {
            tell(read(typed));
        } catch (FormulaException refused) {
            tell(refused);
        }
    }

    /** The formula of a text; each text is read once, however often it is asked for. */
    private Formula read(String typed) {
        Surface surface = before == null ? session.getExperiment().surface() : before;
        if (typed.equals(surface.formula().text())) {
            return surface.formula();
        }
        if (lastRead == null
                || !lastRead.text().equals(typed)
                || !lastRead.offered().equals(surface.formula().parameters())) {
            lastRead = Read.of(typed, surface.formula().parameters());
        }
        return lastRead.formulaOrRefusal();
    }

    /** Makes the text the surface, or brings the surface from before the typing back; says whether it could be read. */
    private boolean apply() {
        pause.stop();
        try {
            Formula formula = read(field.getText());
            if (!formula.equals(session.getExperiment().surface().formula())) {
                change(() -> session.setFormula(formula, this));
            }
            inForce = session.getExperiment().surface().formula();
            tell(formula);
            return true;
        } catch (FormulaException refused) {
            takeBack();
            tell(refused);
            return false;
        }
    }

    private void takeBack() {
        pause.stop();
        if (before != null && !before.equals(session.getExperiment().surface())) {
            change(() -> session.setTypedSurface(before, this));
        }
        inForce = session.getExperiment().surface().formula();
    }

    private void change(Runnable edit) {
        changing = true;
        edit.run();
        changing = false;
    }

    /** Says that the keyboard is no longer needed here. */
    private void leave() {
        before = null;
        fireEvent(new ActionEvent(this, this));
    }

    private void show() {
        pause.stop();
        before = null;
        inForce = session.getExperiment().surface().formula();
        if (!inForce.text().equals(field.getText())) {
            change(() -> field.setText(inForce.text()));
        }
        tell(inForce);
    }

    private void tell(FormulaException refused) {
        pseudoClassStateChanged(INVALID, true);
        mark.setIconCode(Feather.ALERT_CIRCLE);
        below.setText(refused.getMessage());
        Tips.say(below, refused.getMessage());
    }

    private void tell(Formula formula) {
        pseudoClassStateChanged(INVALID, false);
        mark.setIconCode(Feather.CHECK);
        List<String> variables = formula.variables();
        prefix.setText("f(" + String.join(", ", variables) + ") =");
        List<String> told = new ArrayList<>();
        if (!formula.isReadAsWritten()) {
            told.add(Texts.get("bar.read-as", formula.reading()));
        }
        formula.parameters().forEach((name, value) -> told.add(name + " = " + Numbers.exact(value)));
        told.add("∂f/∂" + variables.get(0) + " = " + formula.derivativeText("x"));
        told.add("∂f/∂" + variables.get(1) + " = " + formula.derivativeText("y"));
        below.setText(String.join(GAP, told));
        Tips.say(below, String.join("\n", told));
    }
}
